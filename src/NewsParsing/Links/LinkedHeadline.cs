using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Links;

/// <summary>Reads a read-more link by its shape: a block between paragraphs that is nothing but a linked headline of the same site.</summary>
/// <remarks>Whether it stands between paragraphs is for the caller to see.</remarks>
internal static class LinkedHeadline
{
    private const int NarrowestHeadline = 20;
    private const int WidestHeadline = 220;

    public static bool TryRead(Draft draft, DraftBlock block, List<DraftBlock> kept)
    {
        if (block.Kind != DraftKind.Paragraph) return false;
        if (!BlockLinks.IsWhollyLinked(draft, block, block.Start, block.End) || BlockLinks.FirstIn(block, block.Start, block.End) is not { Url: { } url }) return false;
        var words = draft.TextOf(block);
        if (Writing.Columns(words) is < NarrowestHeadline or > WidestHeadline || words.Contains("://", StringComparison.Ordinal)) return false;
        if (AsideLinks.PromotedBy(words, url, draft.Url) is null || !StoryAddress.IsSameSite(draft.Url, url) || StoryAddress.IsCampaign(url)) return false;
        kept.Add(ReadMoreTitle.NewBlock(block.Start, null, ReadMoreTitle.Clean(words), url));
        return true;
    }
}

using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Links;

/// <summary>Reads a read-more link by its shape: a block between paragraphs that is nothing but a linked headline of the same site.</summary>
/// <remarks>Whether it stands between paragraphs is for the caller to see.</remarks>
internal static class LinkedHeadline
{
    private const int NarrowestHeadline = 20;

    public static bool TryRead(Draft draft, DraftBlock block, List<DraftBlock> kept)
    {
        if (block.Kind != DraftKind.Paragraph) return false;
        if (!BlockLinks.IsWhollyLinked(draft, block, block.Start, block.End) || BlockLinks.FirstIn(block, block.Start, block.End) is not { Url: { } url }) return false;
        var words = draft.TextOf(block);
        if (Writing.Columns(words) < NarrowestHeadline || !ReadMoreTitle.IsPlausible(words) || words.Contains("://", StringComparison.Ordinal)) return false;
        if (!StoryAddress.CanBeStory(url) || !StoryAddress.IsSameSite(draft.Url, url) || StoryAddress.IsSamePage(draft.Url, url) || ReadMorePhrases.IsPromotion(words)) return false;
        kept.Add(ReadMoreTitle.NewBlock(block.Start, null, ReadMoreTitle.Clean(words), url));
        return true;
    }
}

using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Links;

/// <summary>Reads a read-more link by its shape: a block between paragraphs that is nothing but a linked headline of the same site, with a label before it at most.</summary>
/// <remarks>Whether it stands between paragraphs is for the caller to see.</remarks>
internal static class LinkedHeadline
{
    private const int NarrowestHeadline = 20;
    private const int WidestHeadline = 220;
    private const int LongestLabel = 40;

    public static bool TryRead(Draft draft, DraftBlock block, List<DraftBlock> kept)
    {
        if (block.Kind is not (DraftKind.Paragraph or DraftKind.BlockQuote or DraftKind.PullQuote) || BlockLinks.FirstIn(block, block.Start, block.End) is not { Url: { } url } link) return false;
        var label = LabelBefore(draft.Text.AsSpan(block.Start, Math.Max(block.Start, link.Start)));
        int from = label.IsEmpty ? block.Start : link.Start;
        if (!BlockLinks.IsWhollyLinked(draft, block, from, block.End) || !HasOneAddress(block, url)) return false;
        var words = draft.Text.AsSpan(from, block.End);
        if (Writing.Columns(words) is < NarrowestHeadline or > WidestHeadline || words.Contains("://", StringComparison.Ordinal)) return false;
        if (!label.IsEmpty && !AsideLinks.IsSurelyHeadline(words)) return false;
        if (AsideLinks.PromotedBy(words, url, draft.Url) is null || !StoryAddress.IsSameSite(draft.Url, url) || StoryAddress.IsCampaign(url)) return false;
        kept.Add(ReadMoreTitle.NewBlock(block.Start, label.ToString(), ReadMoreTitle.Clean(words), url));
        return true;
    }

    /// <summary>Links side by side to several pages are a menu.</summary>
    private static bool HasOneAddress(DraftBlock block, string url)
    {
        foreach (var link in block.Links!)
            if (link.Url is not null && link.Url != url) return false;
        return true;
    }

    /// <summary>Words before the link that a colon or a bar parts from it: a label, in whatever language; empty where there is none.</summary>
    private static ReadOnlySpan<char> LabelBefore(ReadOnlySpan<char> before)
    {
        before = before.Trim();
        return before.Length is > 1 and <= LongestLabel && before[^1] is ':' or '：' or '|' or '｜' ? before[..^1].TrimEnd() : default;
    }
}

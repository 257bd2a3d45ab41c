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
    private const int MostItems = 4;

    public static bool TryRead(Draft draft, DraftBlock block, List<DraftBlock> kept)
    {
        if (block.Kind == DraftKind.List) return TryReadList(draft, block, kept);
        return block.Kind is DraftKind.Paragraph or DraftKind.BlockQuote or DraftKind.PullQuote && TryReadLine(draft, block, block.Start, block.End, mustBeSure: false, kept);
    }

    /// <summary>A short list of nothing else.</summary>
    private static bool TryReadList(Draft draft, DraftBlock list, List<DraftBlock> kept)
    {
        if (list.Items is not { Count: > 0 and <= MostItems } items) return false;
        int before = kept.Count;
        foreach (var item in items)
        {
            if (TryReadLine(draft, list, item.Start, item.End, mustBeSure: true, kept)) continue;
            kept.RemoveRange(before, kept.Count - before);
            return false;
        }
        return true;
    }

    private static bool TryReadLine(Draft draft, DraftBlock block, int start, int end, bool mustBeSure, List<DraftBlock> kept)
    {
        if (BlockLinks.FirstIn(block, start, end) is not { Url: { } url } link) return false;
        var label = LabelBefore(draft.Text.AsSpan(start, Math.Max(start, link.Start)), block.Kind == DraftKind.List);
        int from = label.IsEmpty ? start : link.Start;
        if (!BlockLinks.IsWhollyLinked(draft, block, from, end) || !HasOneAddress(BlockLinks.In(block, start, end), url)) return false;
        var words = draft.Text.AsSpan(from, end);
        if (Writing.Columns(words) is < NarrowestHeadline or > WidestHeadline || words.Contains("://", StringComparison.Ordinal)) return false;
        if (Writing.IsAllCapitals(words)) return false;
        if ((mustBeSure || !label.IsEmpty) && !AsideLinks.IsSurelyHeadline(words)) return false;
        if (AsideLinks.PromotedBy(words, url, draft.Url) is null || !StoryAddress.IsSameSite(draft.Url, url) || StoryAddress.IsCampaign(url)) return false;
        kept.Add(ReadMoreTitle.NewBlock(block.Start, label.ToString(), ReadMoreTitle.Clean(words), url));
        return true;
    }

    /// <summary>Links side by side to several pages are a menu.</summary>
    private static bool HasOneAddress(ReadOnlySpan<DraftLink> links, string url)
    {
        foreach (var link in links)
            if (link.Url is not null && link.Url != url) return false;
        return true;
    }

    /// <summary>Words before the link that a colon or a bar parts from it: a label, in whatever language; empty where there is none. In lists a question may stand there too.</summary>
    private static ReadOnlySpan<char> LabelBefore(ReadOnlySpan<char> before, bool isItem)
    {
        before = before.Trim();
        if (before.Length is <= 1 or > LongestLabel) return default;
        return before[^1] switch
        {
            ':' or '：' or '|' or '｜' => before[..^1].TrimEnd(),
            '?' when isItem => before,
            _ => default,
        };
    }
}

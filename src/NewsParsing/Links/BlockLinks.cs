using System.Runtime.InteropServices;
using NewsParsing.Drafting;

namespace NewsParsing.Links;

/// <summary>How much of a stretch of a draft's text is links.</summary>
internal static class BlockLinks
{
    // Arrows, brackets, full stops may stand outside the link of a line that is nothing but a link.
    private const double WholeShare = 0.9;

    /// <summary>Letters and digits of the stretch that stand in links, as a share of all of them.</summary>
    public static double Cover(Draft draft, DraftBlock block, int from, int to)
    {
        var links = In(block, from, to);
        if (links.IsEmpty) return 0;
        int all = CountWordCharacters(draft.Text.AsSpan(from, to)), linked = 0;
        if (all == 0) return 0;
        foreach (var link in links) linked += CountWordCharacters(draft.Text.AsSpan(Math.Max(link.Start, from), Math.Min(link.End, to)));
        return (double)linked / all;
    }

    public static bool IsWhollyLinked(Draft draft, DraftBlock block, int from, int to) => Cover(draft, block, from, to) >= WholeShare;

    /// <summary>The first link with an address that stands, in part at least, within the stretch; null where there is none.</summary>
    public static DraftLink? FirstIn(DraftBlock block, int from, int to)
    {
        foreach (var link in In(block, from, to))
            if (link.Url is not null) return link;
        return null;
    }

    /// <summary>The links that stand, in part at least, within the stretch. The links of a block are in order and do not overlap.</summary>
    public static ReadOnlySpan<DraftLink> In(DraftBlock block, int from, int to)
    {
        if (block.Links is null) return default;
        var links = CollectionsMarshal.AsSpan(block.Links);
        int first = FirstWhere(links, from, byEnd: true);
        int last = FirstWhere(links, to, byEnd: false);
        return first < last ? links[first..last] : default;
    }

    /// <summary>Index of the first link that ends behind <paramref name="position"/>, or that starts at it or behind it.</summary>
    private static int FirstWhere(ReadOnlySpan<DraftLink> links, int position, bool byEnd)
    {
        int low = 0, high = links.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (byEnd ? links[middle].End > position : links[middle].Start >= position) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static int CountWordCharacters(ReadOnlySpan<char> text)
    {
        int count = 0;
        foreach (char character in text)
            if (char.IsLetterOrDigit(character)) count++;
        return count;
    }
}

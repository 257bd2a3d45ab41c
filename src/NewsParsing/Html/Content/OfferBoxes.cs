namespace NewsParsing.Html.Content;

/// <summary>
/// Boxes below a story that offer to subscribe: a heading, a price, a list of what one gets, a button. Line by line they read like a story of short lines; two of their lines
/// say what they are for.
/// </summary>
internal static class OfferBoxes
{
    private const int MostBlocks = 16, HeaviestBlock = 220;

    /// <summary>So many lines of a box, or its heading, speak of subscribing.</summary>
    private const int FewestLines = 2;

    private static readonly uint Subscribe = FurniturePhrases.BitOf("subscribe");

    public static void Drop(PageLayout layout, Span<Verdict> verdicts)
    {
        int first = verdicts.IndexOf(Verdict.Kept), last = verdicts.LastIndexOf(Verdict.Kept);
        if (first < 0) return;
        var containers = layout.Containers;
        for (int box = layout.Blocks[last].Container; box > 0; box = containers[box].Parent)
        {
            int from = containers[box].FirstBlock, to = containers[box].EndBlock;
            if (from <= first || to - from > MostBlocks) return;
            if (to - from < 2 || !IsOffer(layout, from, to)) continue;
            for (int i = from; i < to; i++)
                if (verdicts[i] == Verdict.Kept) verdicts[i] = Verdict.Dropped;
            return;
        }
    }

    private static bool IsOffer(PageLayout layout, int from, int to)
    {
        int lines = 0;
        for (int i = from; i < to; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            if (block.Weight > HeaviestBlock) return false;
            if ((block.Phrases & Subscribe) != 0) lines += block.HeadingLevel > 0 ? FewestLines : 1;
        }
        return lines >= FewestLines;
    }
}

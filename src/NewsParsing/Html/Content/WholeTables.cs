using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>A table is of the story with all its cells or not at all: a number in a cell says too little to be judged by itself.</summary>
internal static class WholeTables
{
    private const float MostOfIt = 0.5f;
    private const int ParagraphsOfALayout = 3, LightestParagraph = 60;

    public static void Keep(PageLayout layout, Span<Verdict> verdicts)
    {
        var containers = layout.Containers;
        for (int c = 0; c < containers.Length; c++)
        {
            if (containers[c].Tag != HtmlTag.Table) continue;
            int first = containers[c].FirstBlock, end = containers[c].EndBlock;
            float kept = 0, all = 0;
            int headings = 0;
            for (int i = first; i < end; i++)
            {
                int weight = layout.Blocks[i].Weight + 10;
                all += weight;
                if (verdicts[i] == Verdict.Kept) kept += weight;
                if (layout.Blocks[i].HeadingLevel > 0) headings++;
            }
            if (headings > 0 || kept == 0 || kept == all || IsLayout(layout, c)) continue;
            bool isKept = kept >= all * MostOfIt;
            for (int i = first; i < end; i++)
                if (verdicts[i] is Verdict.Kept or Verdict.Dropped) verdicts[i] = isKept ? Verdict.Kept : Verdict.Dropped;
        }
    }

    /// <summary>A table that lays out the page: a cell of it holds several paragraphs.</summary>
    private static bool IsLayout(PageLayout layout, int table)
    {
        int cell = -1, paragraphs = 0;
        for (int i = layout.Containers[table].FirstBlock; i < layout.Containers[table].EndBlock; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            if (!block.EndsSentence || block.Weight < LightestParagraph) continue;
            int at = block.Container;
            while (at > table && layout.Containers[at].Tag is not (HtmlTag.Td or HtmlTag.Th)) at = layout.Containers[at].Parent;
            paragraphs = at == cell ? paragraphs + 1 : 1;
            cell = at;
            if (at > table && paragraphs >= ParagraphsOfALayout) return true;
        }
        return false;
    }
}

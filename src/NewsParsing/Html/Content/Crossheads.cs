using NewsParsing.Html.Reading;
using NewsParsing.Languages;

namespace NewsParsing.Html.Content;

/// <summary>Which headings are headings of the story, by what stands directly above and below them.</summary>
internal static class Crossheads
{
    private const int Longest = 120;
    private const int LongestSubtitle = 60;
    private const int FewestSentences = 3, ShortestSentence = 40;

    /// <summary>Boxes around a heading that hold nothing else.</summary>
    private const int MostBoxes = 2;

    /// <summary>A heading between two paragraphs of the story, among which it stands, is one of the story, whatever its markup is called.</summary>
    public static void Keep(PageLayout layout, Span<Verdict> verdicts)
    {
        var blocks = layout.Blocks;
        for (int i = 1; i + 1 < verdicts.Length; i++)
        {
            ref readonly var block = ref blocks[i];
            if (verdicts[i] != Verdict.Dropped || block.HeadingLevel < 2 || block.Length > Longest || block.LinkLetters > 0 || (block.State & LayoutState.Button) != 0) continue;
            if (((block.State ^ blocks[i - 1].State) & LayoutState.Hidden) != 0) continue;
            if (!IsParagraph(layout, verdicts, i - 1) || !IsParagraph(layout, verdicts, i + 1)) continue;
            int above = layout.Containers[blocks[i - 1].Container].Parent, below = layout.Containers[blocks[i + 1].Container].Parent;
            if (above != below || !StandsIn(layout, block.Container, above) || block.Phrases != 0) continue;
            verdicts[i] = Verdict.Kept;
        }
    }

    /// <summary>
    /// Some publishers set a whole story inside a heading element. Where sentences in headings weigh more than all paragraphs, they are the paragraphs.
    /// </summary>
    public static void ReadAsParagraphs(PageLayout layout, ReadOnlySpan<Verdict> verdicts)
    {
        int sentences = 0, paragraphs = 0, found = 0;
        for (int i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] != Verdict.Kept) continue;
            ref readonly var block = ref layout.Blocks[i];
            if (block.HeadingLevel == 0) paragraphs += block.Weight;
            else if (IsSentence(block))
            {
                sentences += block.Weight;
                found++;
            }
        }
        if (found < FewestSentences || sentences <= paragraphs) return;
        for (int i = 0; i < verdicts.Length; i++)
            if (verdicts[i] == Verdict.Kept && IsSentence(layout.Blocks[i])) layout.Blocks[i].HeadingLevel = 0;
    }

    private static bool IsSentence(in LayoutBlock block) => block.HeadingLevel > 0 && block.EndsSentence && block.Weight >= ShortestSentence;

    /// <summary>A short heading over the byline, between the headline and the first paragraph, heads no section: it goes with the headline.</summary>
    public static void DropSubtitles(PageLayout layout, Span<Verdict> verdicts)
    {
        var blocks = layout.Blocks;
        int subtitle = -1;
        for (int i = 0; i < verdicts.Length; i++)
        {
            if (subtitle >= 0 && verdicts[i] == Verdict.Dropped && (blocks[i].State & LayoutState.Hidden) == 0)
            {
                verdicts[subtitle] = Verdict.Headline;
                subtitle = -1;
            }
            if (verdicts[i] != Verdict.Kept) continue;
            if (blocks[i].HeadingLevel == 0) return;
            subtitle = blocks[i].HeadingLevel > 1 && Writing.Columns(layout.TextOf(blocks[i])) <= LongestSubtitle ? i : -1;
        }
    }

    private static bool IsParagraph(PageLayout layout, ReadOnlySpan<Verdict> verdicts, int block) =>
        verdicts[block] == Verdict.Kept && layout.Blocks[block].HeadingLevel == 0 && layout.Blocks[block].EndsSentence && layout.Blocks[block].Tag == HtmlTag.P;

    private static bool StandsIn(PageLayout layout, int container, int parent)
    {
        container = layout.Containers[container].Parent;
        for (int boxes = 0; boxes < MostBoxes && container >= 0 && container != parent && layout.Containers[container].Blocks == 1; boxes++) container = layout.Containers[container].Parent;
        return container == parent;
    }
}

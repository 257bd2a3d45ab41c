using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>
/// Makes crossheads of short paragraphs that are bold from end to end and stand over running text, and a paragraph of a long heading over the first paragraph.
/// The questions of an interview stay paragraphs.
/// </summary>
internal static class BoldCrossheads
{
    private const int WidestCrosshead = 110;
    private const int QuestionsOfInterview = 4;
    private const int LongestOpeningHeading = 60;

    public static void Assign(Draft draft)
    {
        bool isInterview = IsInterview(draft);
        int level = 2;
        bool hasText = false;
        for (int i = 0; i < draft.Blocks.Count; i++)
        {
            var block = draft.Blocks[i];
            if (block.IsAside || block.IsEmpty) continue;
            if (block.Kind == DraftKind.Heading && !hasText && Writing.Columns(draft.TextOf(block)) > LongestOpeningHeading)
            {
                // A long line over the first paragraph sums up the whole story, not a section of it.
                block.Kind = DraftKind.Paragraph;
                continue;
            }
            if (block.Kind == DraftKind.Heading)
            {
                level = Math.Min(6, block.Level + 1);
                continue;
            }
            if (!isInterview && hasText && IsCrosshead(draft, block) && StandsOverText(draft, i))
            {
                block.Kind = DraftKind.Heading;
                block.Level = level;
                continue;
            }
            hasText = true;
        }
    }

    private static bool IsCrosshead(Draft draft, DraftBlock block)
    {
        if (block.Kind != DraftKind.Paragraph || !block.IsBold || block.Links is not null) return false;
        var text = draft.TextOf(block);
        if (Writing.Columns(text) > WidestCrosshead || text[0] is '—' or '–' or '―' or '•') return false;
        return !(Writing.EndsSentence(text) && !Writing.EndsWithQuestion(text) && text[^1] != '!') && text[^1] is not (':' or '：' or ',' or '،' or ';');
    }

    private static bool StandsOverText(Draft draft, int index)
    {
        for (int i = index + 1; i < draft.Blocks.Count; i++)
        {
            var below = draft.Blocks[i];
            if (below.IsAside || below.IsEmpty) continue;
            return below.Kind is DraftKind.List or DraftKind.BlockQuote or DraftKind.Table || (below.Kind == DraftKind.Paragraph && !below.IsBold);
        }
        return false;
    }

    private static bool IsInterview(Draft draft)
    {
        int questions = 0, others = 0;
        foreach (var block in draft.Blocks)
        {
            if (block.IsAside || !IsCrosshead(draft, block)) continue;
            if (Writing.EndsWithQuestion(draft.TextOf(block))) questions++;
            else others++;
        }
        return questions >= QuestionsOfInterview && questions > others;
    }
}

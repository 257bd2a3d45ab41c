using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Text;

/// <summary>Tells crossheads from paragraphs: short, not closed like a sentence, between paragraphs, no quote, no list item.</summary>
internal static class Crossheads
{
    private const int WidestCrosshead = 100;

    // A crosshead is clearly shorter than the paragraphs around it: below this part of the median one.
    private const double ShareOfMedian = 0.6;

    // Level of a crosshead; plain text shows no levels.
    private const int Level = 2;

    public static int LevelOf(TextParagraph paragraph) => paragraph.Role == ParagraphRole.Crosshead ? Level : 0;

    // From so many questions on, if most candidates are questions, the story is an interview and its questions are paragraphs.
    private const int QuestionsOfInterview = 6;

    public static void Assign(TextBuffer text, List<TextParagraph> paragraphs)
    {
        int median = MedianColumns(paragraphs);
        bool isInterview = IsInterview(text, paragraphs, median);
        int run = 0;
        for (int i = 0; i <= paragraphs.Count; i++)
        {
            if (i < paragraphs.Count && LooksLikeCrosshead(text, paragraphs[i], median) && !(isInterview && Writing.EndsWithQuestion(paragraphs[i].In(text))))
            {
                run++;
                continue;
            }
            // A run of short lines is a poem, an address, a list without marks; one line, or a part's heading over a crosshead, is none of these.
            if (run is 1 or 2 && i < paragraphs.Count && IsRunning(paragraphs[i]) && FollowsStory(paragraphs, i - run))
            {
                for (int j = i - run; j < i; j++) paragraphs[j].Role = ParagraphRole.Crosshead;
            }
            run = 0;
        }
    }

    private static bool IsInterview(TextBuffer text, List<TextParagraph> paragraphs, int median)
    {
        int candidates = 0, questions = 0;
        foreach (var paragraph in paragraphs)
        {
            if (!LooksLikeCrosshead(text, paragraph, median)) continue;
            candidates++;
            if (Writing.EndsWithQuestion(paragraph.In(text))) questions++;
        }
        return questions >= QuestionsOfInterview && 2 * questions >= candidates;
    }

    private static bool LooksLikeCrosshead(TextBuffer text, TextParagraph paragraph, int median)
    {
        if (paragraph.Role != ParagraphRole.Paragraph || paragraph.Columns > WidestCrosshead || paragraph.Columns > ShareOfMedian * median) return false;
        var words = paragraph.In(text);
        if (words[0] is '—' or '–' or '―') return false; // dialogue
        if (Writing.EndsWithQuestion(words)) return !Writing.OpensQuote(words);
        if (Writing.EndsSentence(words) || words[^1] is ':' or '：' or ',' or '،' or '、' or ';' or '；') return false;
        return !words.Contains("://", StringComparison.Ordinal);
    }

    private static bool IsRunning(TextParagraph paragraph) => paragraph.Role is ParagraphRole.Paragraph or ParagraphRole.ListItem or ParagraphRole.PhotoLine;

    private static bool FollowsStory(List<TextParagraph> paragraphs, int index)
    {
        for (int i = index - 1; i >= 0; i--)
            if (paragraphs[i].Role is ParagraphRole.Paragraph or ParagraphRole.ListItem or ParagraphRole.Standfirst) return true;
        return false;
    }

    private static int MedianColumns(List<TextParagraph> paragraphs)
    {
        var columns = new List<int>(paragraphs.Count);
        foreach (var paragraph in paragraphs)
            if (paragraph.Role == ParagraphRole.Paragraph) columns.Add(paragraph.Columns);
        columns.Sort();
        return columns.Count == 0 ? 0 : columns[columns.Count / 2];
    }
}

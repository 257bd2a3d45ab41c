using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Text;

/// <summary>Tells the head of a story in plain text: kicker, headline, standfirst, and the lines about authors and dates among them.</summary>
internal static class StoryHead
{
    private const int WidestHeadline = 250;
    private const int WidestKicker = 40;

    /// <summary>Gives the first paragraphs their roles.</summary>
    public static void Assign(TextBuffer text, List<TextParagraph> paragraphs, string? headline)
    {
        int at = 0;
        if (headline is null)
        {
            at = AssignHeadline(text, paragraphs);
            if (at == 0) return;
        }
        else
        {
            // The body of an archive export often opens with the headline once more.
            SkipOthers(paragraphs, ref at);
            if (at < paragraphs.Count && paragraphs[at].In(text).Equals(headline, StringComparison.OrdinalIgnoreCase)) paragraphs[at++].Role = ParagraphRole.Headline;
        }
        SkipOthers(paragraphs, ref at);
        if (at < paragraphs.Count && StandfirstSigns.IsStandfirst(text, paragraphs, at)) paragraphs[at].Role = ParagraphRole.Standfirst;
    }

    /// <summary>Marks headline and kicker; returns the place behind the headline, 0 where there is none.</summary>
    private static int AssignHeadline(TextBuffer text, List<TextParagraph> paragraphs)
    {
        int at = 0;
        SkipOthers(paragraphs, ref at);
        if (!CanBeHeadline(text, paragraphs, at)) return 0;
        if (IsKicker(text, paragraphs, at))
        {
            paragraphs[at++].Role = ParagraphRole.Kicker;
            SkipOthers(paragraphs, ref at);
        }
        paragraphs[at].Role = ParagraphRole.Headline;
        return at + 1;
    }

    private static bool CanBeHeadline(TextBuffer text, List<TextParagraph> paragraphs, int at)
    {
        if (at >= paragraphs.Count || paragraphs[at].Role != ParagraphRole.Paragraph || paragraphs[at].Columns > WidestHeadline) return false;
        // A text of sentences only has no headline: the first one is not shorter than what follows, and closes like it.
        var words = paragraphs[at].In(text);
        bool isSentence = Writing.EndsSentence(words) && !Writing.EndsWithQuestion(words) && words[^1] != '!';
        if (!isSentence) return true;
        return at + 1 < paragraphs.Count && 2 * paragraphs[at].Columns < paragraphs[at + 1].Columns && !Writing.OpensQuote(words);
    }

    /// <summary>A short line in capitals over a line that is not.</summary>
    private static bool IsKicker(TextBuffer text, List<TextParagraph> paragraphs, int at)
    {
        int next = at + 1;
        SkipOthers(paragraphs, ref next);
        if (paragraphs[at].Columns > WidestKicker || !CanBeHeadline(text, paragraphs, next)) return false;
        var words = paragraphs[at].In(text);
        var below = paragraphs[next].In(text);
        return Writing.IsAllCapitals(words) && !Writing.IsAllCapitals(below) && !Writing.EndsSentence(below) && paragraphs[next].Columns <= WidestHeadline / 2;
    }

    private static void SkipOthers(List<TextParagraph> paragraphs, ref int at)
    {
        while (at < paragraphs.Count && paragraphs[at].Role is ParagraphRole.Imprint or ParagraphRole.PhotoLine or ParagraphRole.Byline or ParagraphRole.Date) at++;
    }
}

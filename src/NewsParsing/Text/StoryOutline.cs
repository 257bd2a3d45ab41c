using NewsParsing.Drafting;
using NewsParsing.Structure;

namespace NewsParsing.Text;

/// <summary>Tells what each paragraph of a plain text is to the story: from its place, its shape and its neighbours.</summary>
internal static class StoryOutline
{
    // Kicker, headline, standfirst, byline, date, place.
    private const int LinesOfHead = 6;
    private const int LinesOfFoot = 2;

    /// <summary>Gives every paragraph its role.</summary>
    /// <param name="text">Where the paragraphs stand.</param>
    /// <param name="paragraphs">In the order of the source.</param>
    /// <param name="headline">The headline where it is known already; then none is looked for.</param>
    public static void Assign(TextBuffer text, List<TextParagraph> paragraphs, string? headline)
    {
        MarkPressLines(text, paragraphs);
        MarkFacts(text, paragraphs);
        MarkLists(text, paragraphs);
        StoryHead.Assign(text, paragraphs, headline);
        Crossheads.Assign(text, paragraphs);
    }

    private static void MarkPressLines(TextBuffer text, List<TextParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            var words = paragraph.In(text);
            if (PressLines.IsImprint(words)) paragraph.Role = ParagraphRole.Imprint;
            else if (PressLines.TryReadPhoto(words, out _, out _)) paragraph.Role = ParagraphRole.PhotoLine;
        }
    }

    /// <summary>Lines about authors and dates: among the first lines, and at the very end, where some papers sign.</summary>
    private static void MarkFacts(TextBuffer text, List<TextParagraph> paragraphs)
    {
        int head = Math.Min(paragraphs.Count, LinesOfHead);
        for (int i = 1; i < head; i++) MarkFact(text, paragraphs[i]);
        for (int i = Math.Max(head, paragraphs.Count - LinesOfFoot); i < paragraphs.Count; i++) MarkFact(text, paragraphs[i]);
    }

    private static void MarkFact(TextBuffer text, TextParagraph paragraph)
    {
        if (paragraph.Role != ParagraphRole.Paragraph) return;
        var words = paragraph.In(text);
        if (DateLine.TryRead(words, DateOrder.DayFirst, out _)) paragraph.Role = ParagraphRole.Date;
        else if (BylineLine.TryRead(words, out _)) paragraph.Role = ParagraphRole.Byline;
    }

    /// <summary>Two neighbours with a mark make a list, numbers only when they count up from one; a lone mark is a dash of dialogue or a numbered crosshead.</summary>
    private static void MarkLists(TextBuffer text, List<TextParagraph> paragraphs)
    {
        int at = 0;
        while (at < paragraphs.Count)
        {
            int end = at;
            while (end < paragraphs.Count && paragraphs[end].Mark.Kind != ListMarkKind.None && paragraphs[end].Role == ParagraphRole.Paragraph) end++;
            if (end - at >= 2 && Counts(paragraphs, at, end) && !IsDialogue(text, paragraphs, at, end))
            {
                for (int i = at; i < end; i++) paragraphs[i].Role = ParagraphRole.ListItem;
            }
            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>
    /// Dashes that open what people say, not items: whole sentences, of which some ask and some answer, or most hold a tag between dashes ("– Nie – mówi Anna.").
    /// </summary>
    private static bool IsDialogue(TextBuffer text, List<TextParagraph> paragraphs, int from, int to)
    {
        int questions = 0, tags = 0;
        for (int i = from; i < to; i++)
        {
            var words = paragraphs[i].In(text).TrimEnd();
            if (paragraphs[i].Mark.Kind != ListMarkKind.EnDash || words is not [.., '.' or '!' or '?' or '…' or '”' or '"' or '»']) return false;
            if (words[^1] == '?') questions++;
            int dash = words[1..].IndexOf(" – ", StringComparison.Ordinal);
            if (dash >= 0 && dash + 4 < words.Length && char.IsLower(words[dash + 4])) tags++;
        }
        return (questions > 0 && questions < to - from) || 2 * tags >= to - from;
    }

    private static bool Counts(List<TextParagraph> paragraphs, int from, int to)
    {
        int numbered = 0;
        bool hasSequence = false;
        for (int i = from; i < to; i++)
        {
            if (!paragraphs[i].Mark.IsOrdered) continue;
            numbered++;
            if (i > from && paragraphs[i].Mark.Number == paragraphs[i - 1].Mark.Number + 1) hasSequence = true;
        }
        return numbered == 0 || hasSequence || numbered < to - from;
    }
}

using System.Buffers;
using NewsParsing.Drafting;
using NewsParsing.Languages;
using NewsParsing.Structure;

namespace NewsParsing.Text;

/// <summary>
/// Tells a standfirst from a first paragraph. What stands between headline and byline or dateline, or does not close like a sentence, is a standfirst. Else: a
/// standfirst sums up in a line or two without citing anyone, and then the story begins anew, so the paragraph behind it takes up its words again;
/// behind a first paragraph the story goes on with something else. (On 93 standfirsts and 126 first paragraphs of the fundus stories as plain text the
/// rule finds two standfirsts in three and takes one first paragraph in nine for one.)
/// </summary>
internal static class StandfirstSigns
{
    private const int WidestStandfirst = 300;

    // Words are compared by their beginnings, so that endings do not matter.
    private const int StemLength = 5;

    // Words shorter than this say little, unless they are written with a capital or are a pair of signs of a script without spaces.
    private const int ShortWord = 4;

    // Part of its words that the next paragraph takes up again.
    private const double TakenUpAgain = 0.2;

    private static readonly SearchValues<char> QuoteMarks = SearchValues.Create("\"“”„«»「『");

    public static bool IsStandfirst(TextBuffer text, List<TextParagraph> paragraphs, int at)
    {
        var candidate = paragraphs[at];
        if (candidate.Role != ParagraphRole.Paragraph || candidate.Columns > WidestStandfirst) return false;
        var words = candidate.In(text);
        if (DatelineOpening.TryRead(words, out _)) return false;
        int next = at + 1;
        bool factsBetween = false;
        while (next < paragraphs.Count && paragraphs[next].Role is not (ParagraphRole.Paragraph or ParagraphRole.ListItem))
        {
            factsBetween |= paragraphs[next].Role is ParagraphRole.Byline or ParagraphRole.Date or ParagraphRole.Dateline;
            next++;
        }
        if (next >= paragraphs.Count) return false;
        if (factsBetween || DatelineOpening.TryRead(paragraphs[next].In(text), out _)) return true;
        if (!Writing.EndsSentence(words)) return words[^1] is not (':' or '：' or ',');
        if (words.ContainsAny(QuoteMarks)) return false;

        var summed = Stems(words);
        var opening = Stems(paragraphs[next].In(text));
        int all = summed.Count;
        summed.IntersectWith(opening);
        return summed.Count >= TakenUpAgain * all;
    }

    private static HashSet<string> Stems(ReadOnlySpan<char> text)
    {
        var stems = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Writing.WordsOf(text))
        {
            bool says = word.Length >= ShortWord || char.IsUpper(word[0]) || char.IsDigit(word[0]) || (word.Length == 2 && Writing.HasNoSpaces(word[0]));
            if (says) stems.Add(word[..Math.Min(word.Length, StemLength)].ToString());
        }
        return stems;
    }
}

using System.Globalization;
using System.Text;

namespace NewsParsing.Quality.Text;

/// <summary>
/// Words as <c>score.py</c> sees them: Python's <c>\w+</c>, that is letters, numbers of every sort and the underscore, without combining marks;
/// lower case as <c>str.lower</c> makes it.
/// </summary>
internal static class Words
{
    /// <summary>The words of a text in order, in their own case.</summary>
    public static List<string> Of(string? text)
    {
        var words = new List<string>();
        if (text is null) return words;
        int start = -1, at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bool isWord = IsWord(rune);
            if (isWord && start < 0) start = at;
            if (!isWord && start >= 0)
            {
                words.Add(text[start..at]);
                start = -1;
            }
            at += rune.Utf16SequenceLength;
        }
        if (start >= 0) words.Add(text[start..at]);
        return words;
    }

    /// <summary>The words of a text in lower case.</summary>
    public static List<string> LowerOf(string? text) => Of(Lower(text));

    /// <summary>The words of a text in lower case, joined by one space: equal for texts that differ in case, punctuation and blanks only.</summary>
    public static string Norm(string? text) => string.Join(' ', LowerOf(text));

    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or
        UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static string? Lower(string? text)
    {
        // Two characters whose lower case in Python is not that of the invariant culture: I with dot becomes two characters, sigma has a final form.
        if (text is null || text.AsSpan().IndexOfAny('İ', 'Σ') < 0) return text?.ToLowerInvariant();
        var lower = new StringBuilder(text.Length + 8);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == 'İ') lower.Append("i\u0307");
            else if (text[i] == 'Σ') lower.Append(i > 0 && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1])) ? 'ς' : 'σ');
            else lower.Append(text[i]);
        }
        return lower.ToString().ToLowerInvariant();
    }
}

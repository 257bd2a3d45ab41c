namespace NewsParsing.Quotes.Lexicon;

/// <summary>An ending of names in another case than the subject's, and what stands in its place there: "ego" and "i" of "Jasińskiego" and "Jasiński".</summary>
internal readonly record struct NameCase(string Ending, string Nominative)
{
    /// <summary>Longer words are no names that change.</summary>
    public const int LongestWord = 32;

    /// <summary>Room for any word with any ending of a lexicon.</summary>
    public const int LongestForm = LongestWord + 8;

    /// <summary>The word in the case of subjects, written into <paramref name="form"/>; empty where it has another ending, or too few letters before it.</summary>
    public ReadOnlySpan<char> Undo(ReadOnlySpan<char> word, Span<char> form, int shortestStem)
    {
        int stem = word.Length - Ending.Length;
        if (stem < shortestStem || word.Length > LongestWord || !word.EndsWith(Ending, StringComparison.Ordinal)) return [];
        word[..stem].CopyTo(form);
        Nominative.CopyTo(form[stem..]);
        return form[..(stem + Nominative.Length)];
    }
}

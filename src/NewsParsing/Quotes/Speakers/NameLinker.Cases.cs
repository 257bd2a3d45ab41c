using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Speakers;

/// <content>Names in other cases than the subject's: "Jasińskiego", "Лапшиным", "Müllers".</content>
internal readonly ref partial struct NameLinker
{
    /// <summary>Less of a name before its ending tells nothing.</summary>
    private const int ShortestStem = 3;

    /// <summary>Given names are inflected in many ways: so many letters of them must agree.</summary>
    private const int LettersOfGivenName = 3;

    /// <summary>
    /// The only entity that bears the name in the case of subjects: "Jasiński" for "Jasińskiego". -1 where none does, or several, or the language does not
    /// inflect names.
    /// </summary>
    private int FindByCase(NameWords name, int surname)
    {
        var cases = table.Lexicon.NameCases;
        var word = name[surname];
        if (cases.Length == 0 || !char.IsUpper(word[0])) return -1;
        Span<char> form = stackalloc char[NameCase.LongestForm];
        int found = -1;
        foreach (var nameCase in cases)
        {
            var full = nameCase.Undo(word, form, ShortestStem);
            if (full.IsEmpty) continue;
            foreach (int entity in table.ByName.Find(NameWords.Hash(full, 0, full.Length)))
            {
                var known = names.WordsOf(table.Entities[entity].Fullest);
                if (!NameWords.Same(full, known[known.Count - 1]) || (surname > 0 && !AreAlike(name[0], known[0]))) continue;
                if (found >= 0 && found != entity) return -1;
                found = entity;
            }
        }
        return found;
    }

    private static bool AreAlike(ReadOnlySpan<char> name, ReadOnlySpan<char> other)
    {
        int letters = Math.Min(LettersOfGivenName, Math.Min(name.Length, other.Length));
        return NameWords.Same(name[..letters], other[..letters]);
    }
}

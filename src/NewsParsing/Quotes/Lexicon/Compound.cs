namespace NewsParsing.Quotes.Lexicon;

/// <summary>Words made of several: their last part says what they are. "Militärexperte" is an expert, "museumdirecteur" a director.</summary>
internal static class Compound
{
    private const WordTraits Sorts = WordTraits.Role | WordTraits.Body | WordTraits.Document;

    /// <summary>A shorter last part is as often that of a surname ("Bergmann", "Niederbauer").</summary>
    private const int ShortestLastPart = 6;

    /// <summary>What a word of three letters stands before is no last part of it: "Fachmann" has four.</summary>
    public const int ShortestFirstPart = 3;

    private const int Longest = 40;

    /// <summary>What the last part of a compound says: a person, a body or a text.</summary>
    public static WordTraits SortOf(SpeechLexicon lexicon, ReadOnlySpan<char> word)
    {
        int part = LastPart(lexicon, word);
        return part == 0 ? WordTraits.None : lexicon.Words.Find(word[part..]).Traits & Sorts;
    }

    /// <summary>Where the last part begins that is a person, a body or a text; 0 where there is none.</summary>
    public static int LastPart(SpeechLexicon lexicon, ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return 0;
        int hyphen = word.LastIndexOf('-');
        if (hyphen > 0 && hyphen + 1 < word.Length && (lexicon.Words.Find(word[(hyphen + 1)..]).Traits & Sorts) != WordTraits.None) return hyphen + 1;
        for (int start = Math.Max(hyphen + 1, 0) + ShortestFirstPart; start <= word.Length - ShortestLastPart; start++)
            if ((lexicon.Words.Find(word[start..]).Traits & Sorts) != WordTraits.None) return start;
        return 0;
    }
}

namespace NewsParsing.Quotes.Lexicon;

/// <summary>What the ending of a word tells in a language: the endings stand in its lexicon.</summary>
internal static class Endings
{
    /// <summary>Whether a word closes with one of the endings, with at least so many letters before it.</summary>
    public static bool Close(ReadOnlySpan<char> word, string[] endings, int stem = 0)
    {
        foreach (string ending in endings)
            if (word.Length >= ending.Length + stem && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}

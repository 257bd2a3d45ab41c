namespace NewsParsing.Quotes;

/// <summary>
/// Words and their traits, found without regard to case by a hash that the tokenizer takes while it reads the word: the word is passed over once.
/// Curly apostrophes count as straight ones.
/// </summary>
/// <remarks>Immutable after building; open addressing with a load of at most one half, so that a look-up looks at one or two slots.</remarks>
internal sealed class WordTable
{
    public const uint EmptyHash = 2166136261;
    private readonly string?[] words;
    private readonly WordTraits[] traits;
    private readonly uint mask;

    public WordTable(Dictionary<string, WordTraits> entries)
    {
        int size = 16;
        while (size < 2 * entries.Count) size *= 2;
        words = new string?[size];
        traits = new WordTraits[size];
        mask = (uint)size - 1;
        foreach (var (word, trait) in entries)
        {
            uint hash = EmptyHash;
            foreach (char c in word) hash = Mix(hash, Fold(c));
            uint slot = hash & mask;
            while (words[slot] is not null) slot = (slot + 1) & mask;
            words[slot] = word;
            traits[slot] = trait;
        }
    }

    /// <summary>The hash of a word with one more character, folded already.</summary>
    public static uint Mix(uint hash, char folded) => (hash ^ folded) * 16777619;

    /// <summary>Small letter for capital letter, straight apostrophe for curly one.</summary>
    public static char Fold(char c) =>
        c < 128 ? (char)(c - 'A' <= 'Z' - 'A' && c >= 'A' ? c | 0x20 : c) : c == '’' ? '\'' : char.ToLowerInvariant(c);

    public WordTraits Find(ReadOnlySpan<char> word, uint hash)
    {
        uint slot = hash & mask;
        while (words[slot] is { } entry)
        {
            if (Same(entry, word)) return traits[slot];
            slot = (slot + 1) & mask;
        }
        return WordTraits.None;
    }

    public WordTraits Find(ReadOnlySpan<char> word)
    {
        uint hash = EmptyHash;
        foreach (char c in word) hash = Mix(hash, Fold(c));
        return Find(word, hash);
    }

    private static bool Same(string entry, ReadOnlySpan<char> word)
    {
        if (entry.Length != word.Length) return false;
        for (int i = 0; i < word.Length; i++)
            if (entry[i] != Fold(word[i])) return false;
        return true;
    }
}

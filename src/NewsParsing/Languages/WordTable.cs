namespace NewsParsing.Languages;

/// <summary>How words are hashed without regard to case: letter by letter, so that whoever reads a word hashes it on the way. Curly apostrophes count as straight ones.</summary>
internal static class WordTable
{
    public const uint EmptyHash = 2166136261;

    /// <summary>The hash of a word with one more character, folded already.</summary>
    public static uint Mix(uint hash, char folded) => (hash ^ folded) * 16777619;

    /// <summary>Small letter for capital letter, straight apostrophe for curly one.</summary>
    public static char Fold(char c) =>
        c < 128 ? (char)(c - 'A' <= 'Z' - 'A' && c >= 'A' ? c | 0x20 : c) : c == '’' ? '\'' : char.ToLowerInvariant(c);

    public static uint HashOf(ReadOnlySpan<char> word)
    {
        uint hash = EmptyHash;
        foreach (char c in word) hash = Mix(hash, Fold(c));
        return hash;
    }
}

/// <summary>Words and what is known of each, found without regard to case by the hash of <see cref="WordTable"/>: the word is passed over once.</summary>
/// <remarks>
/// Immutable after building; open addressing with a load of at most one half, so that a look-up looks at one or two slots. All that a look-up needs lies in
/// two arrays: the slots, each with its hash, and the letters of all words; a word that is not there is mostly known by its hash alone.
/// </remarks>
internal sealed class WordTable<T>
    where T : struct
{
    private readonly Slot[] slots;
    private readonly char[] letters;
    private readonly uint mask;

    public WordTable(Dictionary<string, T> entries)
    {
        int size = 16;
        while (size < 2 * entries.Count) size *= 2;
        slots = new Slot[size];
        mask = (uint)size - 1;
        int total = 0;
        foreach (string word in entries.Keys) total += word.Length;
        letters = new char[total];
        int start = 0;
        foreach (var (word, value) in entries)
        {
            if (word.Length == 0) continue;
            uint hash = WordTable.HashOf(word);
            uint slot = hash & mask;
            while (slots[slot].Length != 0) slot = (slot + 1) & mask;
            slots[slot] = new Slot(hash, start, word.Length, value);
            foreach (char c in word) letters[start++] = WordTable.Fold(c);
        }
    }

    /// <summary>What is known of a word whose hash is at hand; the default where nothing is.</summary>
    public T Find(ReadOnlySpan<char> word, uint hash)
    {
        var table = slots;
        for (uint at = hash & mask; at < (uint)table.Length; at = (at + 1) & mask)
        {
            ref readonly var slot = ref table[at];
            if (slot.Length == 0) break;
            if (slot.Hash == hash && slot.Length == word.Length && Same(letters.AsSpan(slot.Start, slot.Length), word)) return slot.Value;
        }
        return default;
    }

    public T Find(ReadOnlySpan<char> word) => Find(word, WordTable.HashOf(word));

    private static bool Same(ReadOnlySpan<char> entry, ReadOnlySpan<char> word)
    {
        if (entry.SequenceEqual(word)) return true;
        for (int i = 0; i < entry.Length && i < word.Length; i++)
            if (entry[i] != WordTable.Fold(word[i])) return false;
        return true;
    }

    private readonly record struct Slot(uint Hash, int Start, int Length, T Value);
}

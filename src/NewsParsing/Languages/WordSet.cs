using System.Numerics;

namespace NewsParsing.Languages;

/// <summary>
/// A set of words and phrases, without regard to case. Nearly all that is asked for is not in it: the length and three characters tell that, and the words need not be
/// looked into. Immutable.
/// </summary>
internal sealed class WordSet
{
    private const int BitsOfWord = 16, FewestBits = 256;

    private readonly HashSet<string> words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>A bit for each place that a word of the set has.</summary>
    private readonly ulong[] places;
    private readonly int shift;

    public WordSet(IEnumerable<string> entries)
    {
        words = new HashSet<string>(entries, StringComparer.OrdinalIgnoreCase);
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        uint bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(FewestBits, BitsOfWord * words.Count));
        shift = 32 - BitOperations.Log2(bits);
        places = new ulong[bits / 64];
        foreach (string word in words)
        {
            uint place = PlaceOf(word);
            places[place / 64] |= 1UL << (int)(place % 64);
        }
    }

    /// <summary>The words, each once, in the order that they were first given in.</summary>
    public IReadOnlyCollection<string> Words => words;

    public bool Contains(ReadOnlySpan<char> word)
    {
        uint place = PlaceOf(word);
        return ((places[place / 64] >> (int)(place % 64)) & 1) != 0 && lookup.Contains(word);
    }

    private uint PlaceOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return 0;
        uint first = Fold(word[0]), middle = Fold(word[word.Length / 2]), last = Fold(word[^1]);
        return ((first * 0x9E3779B1) ^ (middle * 0x85EBCA77) ^ (last * 0xC2B2AE3D) ^ ((uint)word.Length * 0x27D4EB2F)) * 0x165667B1 >> shift;
    }

    private static uint Fold(char c) => c < 128 ? (uint)(char.IsAsciiLetterLower(c) ? c & ~0x20 : c) : char.ToUpperInvariant(c);
}

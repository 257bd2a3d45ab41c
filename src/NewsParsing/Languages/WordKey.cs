using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsParsing.Languages;

/// <summary>
/// What words are compared by without regard to case; curly apostrophes count as straight ones. Up to sixteen characters of ASCII are kept as they are, so
/// that two keys are compared in one step and no letters have to be looked at again; of other words it is a hash of 127 bits, which stands for them.
/// </summary>
/// <param name="Low">The first eight characters.</param>
/// <param name="High">The next eight; its highest bit, which no ASCII has, tells a hash.</param>
internal readonly record struct WordKey(ulong Low, ulong High)
{
    /// <summary>More characters than these are hashed.</summary>
    public const int Longest = 16;
    private const ulong HashMark = 1UL << 63;

    /// <summary>For tables; the upper bits are mixed best.</summary>
    public ulong Hash => (Low ^ (High * 0xD6E8FEB86659FD93)) * 0x9E3779B97F4A7C15;

    /// <summary>Whether it is a hash: the word is longer than sixteen characters, or not all are of ASCII.</summary>
    public bool IsHashed => (High & HashMark) != 0;

    /// <summary>Whether a character stands beside its like; of what is no hash.</summary>
    public bool HasDouble
    {
        get
        {
            var characters = Vector128.Create(Low, High).AsByte();
            var next = Vector128.Create((Low >> 8) | (High << 56), High >> 8).AsByte();
            return (Vector128.Equals(characters, next) & ~Vector128.Equals(characters, Vector128<byte>.Zero)) != Vector128<byte>.Zero;
        }
    }

    /// <summary>The key of the same word with every letter that is doubled written once; of what is no hash.</summary>
    public WordKey WithoutDoubles()
    {
        ulong low = 0, high = 0, before = 0;
        int count = 0;
        for (var (left, next) = (Low, High); left != 0; (left, next) = ((left >> 8) | (next << 56), next >> 8))
        {
            ulong c = left & 0xFF;
            if (c == before) continue;
            before = c;
            if (count < 8) low |= c << (8 * count);
            else high |= c << (8 * (count - 8));
            count++;
        }
        return new WordKey(low, high);
    }

    public static WordKey Of(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest) return Hashed(word);
        ulong low = 0, high = 0;
        for (int i = 0; i < word.Length; i++)
        {
            char c = Fold(word[i]);
            if (c > 127) return Hashed(word);
            if (i < 8) low |= (ulong)c << (8 * i);
            else high |= (ulong)c << (8 * (i - 8));
        }
        return new WordKey(low, high);
    }

    /// <summary>The key of a word inside a text: what stands behind it is read along, so that all characters are looked at in one step.</summary>
    public static WordKey Of(ReadOnlySpan<char> text, int start, int length)
    {
        if (length > Longest || start + Longest > text.Length) return Of(text.Slice(start, length));
        var letters = AsciiLetters.Narrow(text.Slice(start, Longest));
        var word = letters & AsciiLetters.First(length);
        if (word.ExtractMostSignificantBits() != 0) return Of(text.Slice(start, length));
        return OfAscii(word | (AsciiLetters.CapitalsOf(word) & Vector128.Create((byte)0x20)));
    }

    /// <summary>The key of folded characters of ASCII with nothing behind them.</summary>
    public static WordKey OfAscii(Vector128<byte> folded) => new(folded.AsUInt64().GetElement(0), folded.AsUInt64().GetElement(1));

    /// <summary>Small letter for capital letter, straight apostrophe for curly one.</summary>
    public static char Fold(char c) =>
        c < 128 ? (char)(c - 'A' <= 'Z' - 'A' && c >= 'A' ? c | 0x20 : c) : c == '’' ? '\'' : char.ToLowerInvariant(c);

    private static WordKey Hashed(ReadOnlySpan<char> word)
    {
        ulong low = 14695981039346656037, high = (ulong)word.Length;
        foreach (char c in word)
        {
            char folded = Fold(c);
            low = (low ^ folded) * 1099511628211;
            high = (BitOperations.RotateLeft(high, 5) ^ folded) * 0x517CC1B727220A95;
        }
        return new WordKey(low, high | HashMark);
    }
}

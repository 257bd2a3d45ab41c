using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsParsing.Languages;

/// <summary>The letters of ASCII with which a word begins, sixteen characters looked at in one step: most words of most texts are no longer.</summary>
internal readonly struct AsciiLetters
{
    /// <summary>What a small letter has and its capital has not; two bits further up it is the highest.</summary>
    private const byte SmallBit = 0x20;
    private readonly Vector128<byte> folded;

    /// <summary>A bit for each letter that is a capital.</summary>
    private readonly uint capitals;

    private AsciiLetters(Vector128<byte> folded, uint capitals, int count)
    {
        this.folded = folded;
        this.capitals = capitals & ((1u << count) - 1);
        Count = count;
    }

    /// <summary>How many there are; 0 to 16.</summary>
    public int Count { get; }

    public int Capitals => BitOperations.PopCount(capitals);

    public bool BeginWithCapital => (capitals & 1) != 0;

    public bool AreCapitals => capitals == (1u << Count) - 1;

    /// <summary>The key of the word that they are.</summary>
    public WordKey Key => WordKey.OfAscii(folded & First(Count));

    /// <summary>Reads the letters at a place of a text, before <paramref name="end"/>; none in the last sixteen characters of a text, which are read one by one.</summary>
    public static AsciiLetters At(ReadOnlySpan<char> text, int start, int end)
    {
        if ((uint)start > (uint)text.Length || text.Length - start < WordKey.Longest) return default;
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        // Both halves lie within the text.
        var letters = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first, (nuint)start), Vector128.LoadUnsafe(ref first, (nuint)start + 8));
        var folded = letters | Vector128.Create(SmallBit);
        // What is no letter gets its highest bit set, all others keep below it: a mask without a comparison.
        uint others = Vector128.AddSaturate(folded - Vector128.Create((byte)'a'), Vector128.Create((byte)(127 - ('z' - 'a')))).ExtractMostSignificantBits();
        uint small = (letters.AsUInt16() << 2).AsByte().ExtractMostSignificantBits();
        int count = BitOperations.TrailingZeroCount(others | (1u << WordKey.Longest));
        return new AsciiLetters(folded, ~small, Math.Min(count, end - start));
    }

    /// <summary>Sixteen characters as bytes; what is no Latin-1 becomes a byte that is no ASCII.</summary>
    public static Vector128<byte> Narrow(ReadOnlySpan<char> characters)
    {
        var values = MemoryMarshal.Cast<char, ushort>(characters);
        return Vector128.NarrowWithSaturation(Vector128.Create(values[..8]), Vector128.Create(values[8..]));
    }

    /// <summary>All bits for the first bytes, none for the others.</summary>
    public static Vector128<byte> First(int count) => Vector128.LessThan(Vector128<byte>.Indices, Vector128.Create((byte)count));

    public static Vector128<byte> CapitalsOf(Vector128<byte> letters) =>
        Vector128.LessThanOrEqual(letters - Vector128.Create((byte)'A'), Vector128.Create((byte)('Z' - 'A')));
}

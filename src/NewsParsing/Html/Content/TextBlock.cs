using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsParsing.Html.Content;

/// <summary>
/// Takes in a block of plain text at once: ASCII with single spaces, as most text is. Where its letters, digits, capitals and spaces are becomes a bit for each character,
/// and what is counted becomes a count of bits. The answers are those of reading character by character.
/// </summary>
internal static class TextBlock
{
    public const int Length = 16;

    private const uint All = (1u << Length) - 1;

    /// <summary>Copies a block and counts what is in it; false, and nothing done, where it is not as plain as that.</summary>
    /// <param name="text">The block.</param>
    /// <param name="into">Where it goes.</param>
    /// <param name="counts">The sum of <see cref="TextTraits"/>.</param>
    /// <param name="words">Words that begin.</param>
    /// <param name="capitals">Those of them that begin with a capital.</param>
    /// <param name="inWord">1 where the character before the block belongs to a word; then the same for its last one.</param>
    /// <param name="white">1 where that character is a space.</param>
    public static bool TryTake(ReadOnlySpan<char> text, Span<char> into, ref ulong counts, ref uint words, ref uint capitals, ref uint inWord, ref uint white)
    {
        if (!Vector128.IsHardwareAccelerated) return false;
        var units = MemoryMarshal.Cast<char, ushort>(text);
        Vector128<ushort> low = Vector128.Create(units), high = Vector128.Create(units[(Length / 2)..]);
        if (((low | high) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero) return false;
        var characters = Vector128.Narrow(low, high);
        uint spaces = Vector128.Equals(characters, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
        if ((spaces & ((spaces << 1) | white)) != 0) return false;
        var isDigit = Vector128.LessThan(characters - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
        var isLetter = Vector128.LessThan((characters | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        uint letters = (isLetter | isDigit).ExtractMostSignificantBits();

        // a bit for each character that a word runs up to, and one for the character behind the block
        uint inside = (letters << 1) | inWord;
        ulong others = 0;
        for (uint rest = All & ~(letters | spaces); rest != 0; rest &= rest - 1)
        {
            int at = BitOperations.TrailingZeroCount(rest);
            ulong traits = TextTraits.Of(text[at]);
            if ((traits & TextTraits.White) != 0) return false;
            others += traits;
            inside |= ((inside >> at) & (uint)(traits >> TextTraits.InsideBit) & 1) << (at + 1);
        }
        counts += others + (uint)BitOperations.PopCount(letters) + TextTraits.Digits(BitOperations.PopCount(isDigit.ExtractMostSignificantBits()));
        uint begins = letters & ~inside;
        if (begins != 0)
        {
            var isCapital = Vector128.LessThan(characters - Vector128.Create((byte)'A'), Vector128.Create((byte)26));
            words += (uint)BitOperations.PopCount(begins);
            capitals += (uint)BitOperations.PopCount(begins & isCapital.ExtractMostSignificantBits());
        }
        inWord = inside >> Length;
        white = spaces >> (Length - 1);
        text.CopyTo(into);
        return true;
    }
}

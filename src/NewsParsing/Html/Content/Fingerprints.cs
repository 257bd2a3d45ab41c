using System.Runtime.InteropServices;

namespace NewsParsing.Html.Content;

/// <summary>
/// Hashes of what a text says, blind to case, punctuation and white space: of a whole text, and of its first letters, which are looked for in another text.
/// </summary>
/// <remarks>Texts are folded piece by piece into a small buffer first, and hashed there: folding has no branch on what is a letter, hashing none at all.</remarks>
internal static class Fingerprints
{
    /// <summary>Letters that an opening holds: enough to be a text's own, short enough for one line.</summary>
    public const int OpeningLetters = 24;

    private const ulong Base = 1_099_511_628_211;

    /// <summary>A bit for each place that an opening may have: most windows of a text are told by it alone.</summary>
    private const int FilterBits = 8192;

    /// <summary>Characters that are folded at a time.</summary>
    private const int Piece = 256;

    private static readonly ulong Base2 = PowerOf(2), Base3 = PowerOf(3), Base4 = PowerOf(4), LeadingPower = PowerOf(OpeningLetters);

    /// <summary>Letters and digits of ASCII in lower case; 0 for all else.</summary>
    private static readonly char[] Folded = MakeFolded();

    /// <summary>The hash of a whole text (0 for one without letters and digits), and that of its opening (0 where it is shorter than one).</summary>
    public static ulong Of(ReadOnlySpan<char> text, out ulong opening)
    {
        Span<char> buffer = stackalloc char[Piece];
        ulong hash = 0;
        opening = 0;
        int count = 0;
        while (!text.IsEmpty)
        {
            var letters = buffer[..Fold(ref text, buffer)];
            if (opening == 0 && count + letters.Length >= OpeningLetters)
            {
                int rest = OpeningLetters - count;
                hash = opening = Append(hash, letters[..rest]);
                count += rest;
                letters = letters[rest..];
            }
            hash = Append(hash, letters);
            count += letters.Length;
        }
        return hash;
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{char}, out ulong)"/>
    public static ulong Of(ReadOnlySpan<char> text) => Of(text, out _);

    /// <summary>Says of some openings which of them stand anywhere in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="openings">The openings looked for, with false for each; those that are found become true.</param>
    /// <returns>Whether the text is as long as an opening.</returns>
    public static bool Find(ReadOnlySpan<char> text, Dictionary<ulong, bool> openings)
    {
        Span<ulong> filter = stackalloc ulong[FilterBits / 64];
        filter.Clear();
        foreach (ulong opening in openings.Keys) filter[Slot(opening) >> 6] |= 1UL << (Slot(opening) & 63);
        // the letters of the window stand before those of the piece
        Span<char> buffer = stackalloc char[OpeningLetters + Piece];
        buffer[..OpeningLetters].Clear();
        ulong hash = 0;
        int count = 0;
        while (!text.IsEmpty)
        {
            int length = Fold(ref text, buffer[OpeningLetters..]);
            for (int i = 0; i < length; i++)
            {
                hash = (hash * Base) + (buffer[OpeningLetters + i] - (buffer[i] * LeadingPower));
                if (++count < OpeningLetters || (filter[Slot(hash) >> 6] & (1UL << (Slot(hash) & 63))) == 0) continue;
                ref bool found = ref CollectionsMarshal.GetValueRefOrNullRef(openings, hash);
                if (!System.Runtime.CompilerServices.Unsafe.IsNullRef(ref found)) found = true;
            }
            buffer.Slice(length, OpeningLetters).CopyTo(buffer);
        }
        return count >= OpeningLetters;
    }

    private static int Slot(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15) >> 51);

    /// <summary>Four letters at a time, so that the multiplications need not wait for one another.</summary>
    private static ulong Append(ulong hash, ReadOnlySpan<char> letters)
    {
        while (letters.Length >= 4)
        {
            hash = (hash * Base4) + ((letters[0] * Base3) + (letters[1] * Base2) + (letters[2] * Base) + letters[3]);
            letters = letters[4..];
        }
        foreach (char letter in letters) hash = (hash * Base) + letter;
        return hash;
    }

    /// <summary>Writes the letters and digits of the beginning of a text in lower case, cuts that beginning off, and returns how many they are.</summary>
    private static int Fold(ref ReadOnlySpan<char> text, scoped Span<char> into)
    {
        var piece = text[..Math.Min(text.Length, Piece)];
        text = text[piece.Length..];
        int count = 0;
        foreach (char raw in piece)
        {
            char folded = raw < 128 ? Folded[raw] : char.IsLetterOrDigit(raw) ? char.ToLowerInvariant(raw) : (char)0;
            into[count] = folded;
            count += folded != 0 ? 1 : 0;
        }
        return count;
    }

    private static char[] MakeFolded()
    {
        char[] folded = new char[128];
        for (int c = 0; c < folded.Length; c++)
            if (char.IsAsciiLetterOrDigit((char)c)) folded[c] = char.ToLowerInvariant((char)c);
        return folded;
    }

    private static ulong PowerOf(int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++) power *= Base;
        return power;
    }
}

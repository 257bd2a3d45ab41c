namespace NewsParsing.Html.Content;

/// <summary>
/// Hashes of what a text says, blind to case, punctuation and white space: of a whole text, and of its first letters, which are looked for in another text.
/// </summary>
internal static class Fingerprints
{
    /// <summary>Letters that an opening holds: enough to be a text's own, short enough for one line.</summary>
    public const int OpeningLetters = 24;

    private const ulong Base = 1_099_511_628_211;

    /// <summary>A bit for each place that an opening may have: most windows of a text are told by it alone.</summary>
    private const int FilterBits = 8192;

    private static readonly ulong LeadingPower = PowerOf(OpeningLetters - 1);

    /// <summary>The hash of a whole text (0 for one without letters and digits), and that of its opening (0 where it is shorter than one).</summary>
    public static ulong Of(ReadOnlySpan<char> text, out ulong opening)
    {
        ulong hash = 0;
        int count = 0;
        opening = 0;
        foreach (char raw in text)
        {
            if (!TryFold(raw, out char c)) continue;
            hash = (hash * Base) + c;
            if (++count == OpeningLetters) opening = hash;
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
        Span<char> ring = stackalloc char[OpeningLetters];
        Span<ulong> filter = stackalloc ulong[FilterBits / 64];
        filter.Clear();
        foreach (ulong opening in openings.Keys) filter[Slot(opening) >> 6] |= 1UL << (Slot(opening) & 63);
        ulong hash = 0;
        int count = 0, slot = 0;
        foreach (char raw in text)
        {
            if (!TryFold(raw, out char c)) continue;
            if (count >= OpeningLetters) hash -= ring[slot] * LeadingPower;
            hash = (hash * Base) + c;
            ring[slot] = c;
            slot = slot + 1 == OpeningLetters ? 0 : slot + 1;
            if (++count < OpeningLetters || (filter[Slot(hash) >> 6] & (1UL << (Slot(hash) & 63))) == 0) continue;
            if (openings.ContainsKey(hash)) openings[hash] = true;
        }
        return count >= OpeningLetters;
    }

    private static int Slot(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15) >> 51);

    /// <summary>A letter or digit in lower case; false for all else.</summary>
    private static bool TryFold(char raw, out char folded)
    {
        folded = raw;
        if (raw < 128)
        {
            if (char.IsAsciiLetterUpper(raw)) folded = (char)(raw | 0x20);
            return char.IsAsciiLetterOrDigit(raw);
        }
        if (!char.IsLetterOrDigit(raw)) return false;
        folded = char.ToLowerInvariant(raw);
        return true;
    }

    private static ulong PowerOf(int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++) power *= Base;
        return power;
    }
}

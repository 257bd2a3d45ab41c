namespace NewsParsing.Languages;

/// <summary>Comparisons without regard to case of texts that mostly differ: what differs early, or where the shorter one ends, is told without comparing all.</summary>
internal static class CaseBlind
{
    /// <summary>As <see cref="MemoryExtensions.StartsWith(ReadOnlySpan{char}, ReadOnlySpan{char}, StringComparison)"/> by <see cref="StringComparison.OrdinalIgnoreCase"/>.</summary>
    public static bool StartsWith(ReadOnlySpan<char> text, string beginning)
    {
        int length = beginning.Length;
        if (length > text.Length) return false;
        return length == 0 || (!Differ(text[length - 1], beginning[length - 1]) && !Differ(text[length / 2], beginning[length / 2]) && text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether two characters are of ASCII and no letter is both of them.</summary>
    private static bool Differ(char one, char other) => (one | other) < 128 && ((one ^ other) & ~0x20) != 0;
}

namespace NewsParsing.Html.Content;

/// <summary>
/// Hashes of what a text says, blind to case, punctuation and white space: of a whole text, and of all its windows of a fixed number of letters, so that one
/// can ask in constant time whether a longer text contains the beginning of another.
/// </summary>
internal sealed class Fingerprints
{
    /// <summary>Letters that a window holds: enough to be a text's own, short enough for one line.</summary>
    public const int WindowLetters = 24;

    private const ulong Base = 1_099_511_628_211;

    private static readonly ulong LeadingPower = PowerOf(WindowLetters - 1);

    private readonly HashSet<ulong> windows = [];

    public bool IsEmpty => windows.Count == 0;

    /// <summary>Takes in all windows of a text.</summary>
    public void AddWindows(ReadOnlySpan<char> text)
    {
        Span<char> ring = stackalloc char[WindowLetters];
        ulong hash = 0;
        int count = 0;
        foreach (char raw in text)
        {
            if (!char.IsLetterOrDigit(raw)) continue;
            char c = char.ToLowerInvariant(raw);
            int slot = count % WindowLetters;
            if (count >= WindowLetters) hash -= ring[slot] * LeadingPower;
            hash = (hash * Base) + c;
            ring[slot] = c;
            if (++count >= WindowLetters) windows.Add(hash);
        }
    }

    /// <summary>Whether a text that was taken in contains the first window of this one; null where the text is shorter than a window.</summary>
    public bool? ContainsStartOf(ReadOnlySpan<char> text)
    {
        ulong hash = 0;
        int count = 0;
        foreach (char raw in text)
        {
            if (!char.IsLetterOrDigit(raw)) continue;
            hash = (hash * Base) + char.ToLowerInvariant(raw);
            if (++count == WindowLetters) return windows.Contains(hash);
        }
        return null;
    }

    /// <summary>The hash of a whole text; 0 for one without letters and digits.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = 0;
        foreach (char raw in text)
            if (char.IsLetterOrDigit(raw)) hash = (hash * Base) + char.ToLowerInvariant(raw);
        return hash;
    }

    private static ulong PowerOf(int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++) power *= Base;
        return power;
    }
}

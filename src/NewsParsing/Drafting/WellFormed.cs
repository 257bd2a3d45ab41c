namespace NewsParsing.Drafting;

/// <summary>
/// Text without halves of surrogate pairs. Such a half stands for no character and no encoding can write it, so it would be lost on the way to JSON and back;
/// it becomes U+FFFD here, at the door, and every offset stays what it was.
/// </summary>
internal static class WellFormed
{
    /// <summary>The same memory where nothing is wrong with it, which is nearly always.</summary>
    public static ReadOnlyMemory<char> Of(ReadOnlyMemory<char> text) => IsWellFormed(text.Span) ? text : Repair(text.Span);

    /// <summary>The same string where nothing is wrong with it, which is nearly always.</summary>
    public static string Of(string text) => IsWellFormed(text) ? text : new string(Repair(text));

    private static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        while (true)
        {
            int at = text.IndexOfAnyInRange('\uD800', '\uDFFF');
            if (at < 0) return true;
            if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return false;
            text = text[(at + 2)..];
        }
    }

    private static char[] Repair(ReadOnlySpan<char> text)
    {
        char[] repaired = text.ToArray();
        for (int i = 0; i < repaired.Length; i++)
        {
            if (!char.IsSurrogate(repaired[i])) continue;
            if (i + 1 < repaired.Length && char.IsSurrogatePair(repaired[i], repaired[i + 1])) i++;
            else repaired[i] = '\uFFFD';
        }
        return repaired;
    }
}

using NewsParsing.Drafting;

namespace NewsParsing.Text;

/// <summary>Appends text the way it stands in an article: white space collapsed, invisible debris left out.</summary>
internal static class CleanText
{
    /// <summary>Characters that say nothing: controls other than white space, byte order mark, zero width space, soft hyphen. Joiners stay, some scripts need them.</summary>
    public static bool IsIgnored(char character) => character is '\uFEFF' or '\u200B' or '\u00AD' || (char.IsControl(character) && !char.IsWhiteSpace(character));

    /// <summary>Appends <paramref name="text"/>; a run of white space becomes one space, and none at the beginning of a line.</summary>
    public static void Append(TextBuffer buffer, ReadOnlySpan<char> text)
    {
        int lineStart = buffer.Length;
        bool space = false;
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character)) space = buffer.Length > lineStart;
            else if (!IsIgnored(character))
            {
                if (space) buffer.Append(' ');
                space = false;
                buffer.Append(character);
            }
        }
    }
}

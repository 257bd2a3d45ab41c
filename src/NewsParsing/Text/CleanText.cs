using System.Buffers;
using NewsParsing.Drafting;

namespace NewsParsing.Text;

/// <summary>Appends text the way it stands in an article: white space collapsed, invisible debris left out.</summary>
internal static class CleanText
{
    // Whatever must be looked at one by one: white space other than single spaces, and what is left out.
    private static readonly SearchValues<char> Odd = SearchValues.Create(Oddities());

    /// <summary>Characters that say nothing: controls other than white space, byte order mark, zero width space, soft hyphen. Joiners stay, some scripts need them.</summary>
    public static bool IsIgnored(char character) => character is '\uFEFF' or '\u200B' or '\u00AD' || (char.IsControl(character) && !char.IsWhiteSpace(character));

    /// <summary>Appends <paramref name="text"/>; a run of white space becomes one space, and none at the beginning of a line.</summary>
    public static void Append(TextBuffer buffer, ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Odd) && !text.Contains("  ", StringComparison.Ordinal))
        {
            buffer.Append(text.Trim(' '));
            return;
        }
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

    private static string Oddities()
    {
        var odd = new List<char>();
        for (char character = '\0'; character < char.MaxValue; character++)
            if ((char.IsWhiteSpace(character) && character != ' ') || IsIgnored(character)) odd.Add(character);
        return new string([.. odd]);
    }
}

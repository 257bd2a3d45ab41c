using System.Text;

namespace NewsParsing.Output;

/// <summary>Text that may be shown: whatever a page holds, nothing in it steers a terminal or breaks a line.</summary>
internal static class Printable
{
    /// <summary>The text without control characters; line breaks and tabs become one space each.</summary>
    public static string Line(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (IsBreak(character)) line.Append(' ');
            else if (!IsHidden(character)) line.Append(character);
        }
        return line.ToString();
    }

    /// <summary>Whether the character breaks a line or jumps within one.</summary>
    public static bool IsBreak(char character) => character is '\n' or '\r' or '\t' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Whether the character is one that no format for people shows.</summary>
    public static bool IsHidden(char character) => char.IsControl(character) || character == '\uFEFF';
}

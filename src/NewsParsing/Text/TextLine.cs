using System.Buffers;

namespace NewsParsing.Text;

/// <summary>One line of a source: where its words stand, without the white space around them.</summary>
/// <param name="Start">Of the first character that is no white space.</param>
/// <param name="End">Behind the last one; equal to <paramref name="Start"/> for a blank line.</param>
/// <param name="Indent">Columns of white space before the words; a tab counts as four.</param>
internal readonly record struct TextLine(int Start, int End, int Indent)
{
    private const int TabColumns = 4;

    // Also the line and paragraph separators of Unicode, next line, vertical tab and form feed: all of them occur in press archives.
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\r\n\u2028\u2029\u0085\v\f");

    public bool IsBlank => End == Start;

    /// <summary>Splits a text at every line ending that is in use, CRLF counting once.</summary>
    public static List<TextLine> Split(ReadOnlySpan<char> text, CancellationToken cancellation)
    {
        var lines = new List<TextLine>();
        int start = 0;
        while (start <= text.Length)
        {
            if (lines.Count % 1024 == 0) cancellation.ThrowIfCancellationRequested();
            int length = text[start..].IndexOfAny(Breaks);
            int end = length < 0 ? text.Length : start + length;
            lines.Add(Trimmed(text, start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return lines;
    }

    private static TextLine Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        int indent = 0;
        while (start < end && IsBlankCharacter(text[start])) indent += text[start++] == '\t' ? TabColumns : text[start - 1] == '\u3000' ? 2 : 1;
        while (end > start && IsBlankCharacter(text[end - 1])) end--;
        return new TextLine(start, end, indent);
    }

    /// <summary>White space, and what is invisible at the edges of a line: byte order mark, zero width space, control characters.</summary>
    private static bool IsBlankCharacter(char character) => char.IsWhiteSpace(character) || CleanText.IsIgnored(character);
}

using System.Buffers;
using System.Text;

namespace NewsParsing.Output.Markdown;

/// <summary>Escapes words so that Markdown shows them as they are.</summary>
internal static class MarkdownText
{
    /// <summary>Characters that can be markup wherever they stand.</summary>
    private static readonly SearchValues<char> Inline = SearchValues.Create("\\`*_[]<>&|~$^{}#");

    /// <summary>The words on one line, escaped; they may stand at the beginning of a block.</summary>
    public static string Line(ReadOnlySpan<char> words) => Escape(Printable.Line(words).Trim());

    /// <summary>An address as it stands between the parentheses of a link.</summary>
    public static string Address(string url)
    {
        var address = new StringBuilder(url.Length + 2);
        foreach (char character in url)
        {
            switch (character)
            {
                case '<': address.Append("%3C"); break;
                case '>': address.Append("%3E"); break;
                case '\\': address.Append("%5C"); break;
                case '&': address.Append("&amp;"); break;
                case '*': address.Append("%2A"); break;
                case '(': address.Append("%28"); break;
                case ')': address.Append("%29"); break;
                case ' ': address.Append("%20"); break;
                default:
                    if (!Printable.IsHidden(character) && !Printable.IsBreak(character)) address.Append(character);
                    break;
            }
        }
        return address.ToString();
    }

    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length + 16);
        int start = EscapeStart(line, escaped);
        var rest = line.AsSpan(start);
        while (true)
        {
            int plain = rest.IndexOfAny(Inline);
            if (plain < 0) break;
            escaped.Append(rest[..plain]).Append('\\').Append(rest[plain]);
            rest = rest[(plain + 1)..];
        }
        return escaped.Append(rest).ToString();
    }

    /// <summary>What opens a list, a rule or a fenced block at the beginning of a line; tells how many characters it took.</summary>
    private static int EscapeStart(string line, StringBuilder escaped)
    {
        if (line.Length == 0) return 0;
        if (line[0] is '+' or '-' or '=' or ':' or '%')
        {
            escaped.Append('\\').Append(line[0]);
            return 1;
        }
        int digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        if (digits == 0 || digits == line.Length || line[digits] is not ('.' or ')')) return 0;
        escaped.Append(line, 0, digits).Append('\\').Append(line[digits]);
        return digits + 1;
    }
}

using System.Buffers;
using System.Text;

namespace NewsParsing.Output.Markdown;

/// <summary>
/// Escapes words so that Markdown shows them as they are: what would be markup where it stands, and no more, since Markdown is read raw too.
/// </summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<>&~#|");

    /// <summary>The words on one line, escaped; they may stand at the beginning of a block.</summary>
    public static string Line(ReadOnlySpan<char> words) => Escape(Printable.Line(words).Trim(), isCell: false);

    /// <summary>The words of a table's cell, on one line, escaped.</summary>
    public static string Cell(ReadOnlySpan<char> words) => Escape(Printable.Line(words).Trim(), isCell: true);

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
                case '|': address.Append("%7C"); break;
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

    private static string Escape(string line, bool isCell)
    {
        var escaped = new StringBuilder(line.Length + 16);
        int at = isCell ? 0 : EscapeStart(line, escaped);
        while (true)
        {
            int plain = line.AsSpan(at).IndexOfAny(Special);
            if (plain < 0) break;
            escaped.Append(line, at, plain);
            at += plain;
            if (IsMarkup(line, at, isCell)) escaped.Append('\\');
            escaped.Append(line[at++]);
        }
        return escaped.Append(line, at, line.Length - at).ToString();
    }

    /// <summary>Whether the character would be taken for markup where it stands within a line.</summary>
    private static bool IsMarkup(string line, int at, bool isCell)
    {
        char before = at > 0 ? line[at - 1] : ' ', after = at + 1 < line.Length ? line[at + 1] : ' ';
        return line[at] switch
        {
            '|' => isCell || at == 0,
            '\\' => after == ' ' || char.IsAscii(after),
            '&' => after == '#' || char.IsAsciiLetter(after),
            '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?',
            '>' => at == 0,
            '_' => !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after),
            // At the end it would close a heading; at the beginning it would open one.
            '#' => line.AsSpan(at).TrimEnd('#').IsEmpty || (at == 0 && after is ' ' or '#'),
            _ => true,
        };
    }

    /// <summary>Escapes what opens a list, a rule or an underline at the beginning of a line; tells how many characters it took.</summary>
    private static int EscapeStart(string line, StringBuilder escaped)
    {
        if (line.Length == 0) return 0;
        char second = line.Length > 1 ? line[1] : ' ';
        if (line[0] switch { '-' => second is ' ' or '-', '+' => second == ' ', ':' => second == '-', '=' => line.AsSpan().TrimEnd('=').IsEmpty, _ => false })
        {
            escaped.Append('\\').Append(line[0]);
            return 1;
        }
        int digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits])) digits++;
        if (digits == 0 || digits == line.Length || line[digits] is not ('.' or ')')) return 0;
        if (digits + 1 < line.Length && line[digits + 1] != ' ') return 0;
        escaped.Append(line, 0, digits).Append('\\').Append(line[digits]);
        return digits + 1;
    }
}

using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Text;

/// <summary>
/// Makes paragraphs of lines. A text is hard-wrapped where its lines end because the next word had no room; then lines are joined until one ends
/// earlier than it had to, a blank line comes, or the next line begins a list item or is indented. Otherwise every line is a paragraph.
/// </summary>
internal static class ParagraphJoiner
{
    // Nobody wraps text for people to read at more columns than this.
    private const int WidestWrap = 110;

    // Share of the line ends inside groups of lines that lack of room must explain before a text counts as wrapped.
    private const double WrappedShare = 0.6;

    // A line of a wrapped text that leaves less than this part of the width free still runs on: writers wrap by eye.
    private const int RaggedPart = 5;

    // The same part where it is still to be shown that the text is wrapped at all.
    private const int EvenPart = 10;

    public static List<TextParagraph> Join(ReadOnlySpan<char> text, List<TextLine> lines, int from, int to, TextBuffer buffer)
    {
        int width = WrapWidth(text, lines, from, to);
        var paragraphs = new List<TextParagraph>();
        int at = from;
        while (at < to)
        {
            if (lines[at].IsBlank)
            {
                at++;
                continue;
            }
            int first = at++;
            int start = buffer.Length;
            CleanText.Append(buffer, Words(text, lines[first]));
            while (width > 0 && at < to && RunsOn(text, lines[first], lines[at - 1], lines[at], width))
            {
                AppendJoined(buffer, start, Words(text, lines[at]));
                at++;
            }
            if (buffer.Length == start) continue;
            var paragraph = new TextParagraph(start, buffer.Length, lines[first].Indent, Writing.Columns(buffer.AsSpan(start, buffer.Length)));
            paragraph.Mark = ListMark.Read(paragraph.In(buffer));
            paragraphs.Add(paragraph);
        }
        return paragraphs;
    }

    /// <summary>The width that the text is wrapped at, in columns; 0 where it is not wrapped.</summary>
    private static int WrapWidth(ReadOnlySpan<char> text, List<TextLine> lines, int from, int to)
    {
        var widths = new List<int>();
        for (int i = from; i < to; i++)
            if (!lines[i].IsBlank) widths.Add(Writing.Columns(Words(text, lines[i])) + lines[i].Indent);
        if (widths.Count < 2) return 0;
        widths.Sort();
        // The widest but for a few: an address or a table may stand out.
        int width = widths[Math.Max(0, widths.Count - 1 - widths.Count / 50)];
        if (width > WidestWrap) return 0;
        int ends = 0, full = 0, broken = 0;
        for (int i = from; i + 1 < to; i++)
        {
            if (lines[i].IsBlank || lines[i + 1].IsBlank || BeginsItem(text, lines[i + 1])) continue;
            ends++;
            if (!HasNoRoom(text, lines[i], lines[i + 1], width, width / EvenPart)) continue;
            full++;
            if (!Writing.EndsSentence(Words(text, lines[i]))) broken++;
        }
        // Paragraphs of like length, a line each, end their sentences; wrapping breaks most of them.
        return full > 0 && full >= WrappedShare * ends && 2 * broken >= full ? width : 0;
    }

    private static bool RunsOn(ReadOnlySpan<char> text, TextLine first, TextLine line, TextLine next, int width)
    {
        if (next.IsBlank) return false;
        // Indentation begins a paragraph, but hangs under the first line of a list item.
        if (next.Indent > line.Indent + 1 && !BeginsItem(text, first)) return false;
        return !BeginsItem(text, next) && HasNoRoom(text, line, next, width, width / RaggedPart);
    }

    private static bool BeginsItem(ReadOnlySpan<char> text, TextLine line) =>
        ListMark.Read(Words(text, line)).Kind is not (ListMarkKind.None or ListMarkKind.Letter);

    /// <summary>Whether the first word of the next line would not have fitted on the line.</summary>
    private static bool HasNoRoom(ReadOnlySpan<char> text, TextLine line, TextLine next, int width, int slack)
    {
        var words = Words(text, next);
        int length = 0;
        while (length < words.Length && !char.IsWhiteSpace(words[length]) && (length == 0 || !Writing.HasNoSpaces(words[length]))) length++;
        return line.Indent + Writing.Columns(Words(text, line)) + 1 + Writing.Columns(words[..length]) > width - slack;
    }

    private static void AppendJoined(TextBuffer buffer, int start, ReadOnlySpan<char> words)
    {
        char last = buffer.Length > start ? buffer[buffer.Length - 1] : ' ';
        bool hyphenated = last == '-' && buffer.Length - start > 1 && char.IsLetter(buffer[buffer.Length - 2]) && words.Length > 0 && char.IsLetter(words[0]);
        bool spaceless = words.Length > 0 && Writing.HasNoSpaces(last) && Writing.HasNoSpaces(words[0]);
        if (!hyphenated && !spaceless) buffer.Append(' ');
        CleanText.Append(buffer, words);
    }

    private static ReadOnlySpan<char> Words(ReadOnlySpan<char> text, TextLine line) => text[line.Start..line.End];
}

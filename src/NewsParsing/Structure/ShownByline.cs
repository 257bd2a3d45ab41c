using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>
/// The line that names the authors, out of what stands with it in one element: dates, "Share", the number of comments go. "By Jane Doe, Staff Writer" of
/// "By Jane Doe, Staff Writer / Updated 3 May 2024, 10:42 / 4 comments".
/// </summary>
internal static class ShownByline
{
    private const string Between = " \n\t\u00a0|·•∙⋅–—-,:;/(";

    /// <summary>Cuts the line of an element's text.</summary>
    /// <param name="text">The text, its lines parted by line feeds.</param>
    /// <param name="authors">Who is named in it.</param>
    public static string Of(string text, List<Author> authors)
    {
        int first = text.Length, last = 0;
        foreach (var author in authors)
        {
            int at = text.IndexOf(author.Name, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            first = Math.Min(first, at);
            last = Math.Max(last, at + author.Name.Length);
        }
        if (last == 0) return text.Replace('\n', ' ');
        int start = StartOf(text, first), end = EndOf(text, start, first, last);
        return text.AsSpan(start, end - start).Trim(Between).ToString().Replace('\n', ' ');
    }

    /// <summary>Behind the last date in front of the names, and the words about it; behind lines that name nobody.</summary>
    private static int StartOf(string text, int first)
    {
        int start = 0;
        var before = text.AsSpan(0, first);
        for (int from = 0; DateReader.TryFind(before, DateOrder.DayFirst, from, out var found); from = found.End) start = found.End;
        if (start > 0)
        {
            // "8:23 PM ET", behind the date itself
            while (start < first && (IsBetween(text[start]) || WordOf(text, start) is var word && word > 0 && IsAboutDate(text.AsSpan(start, word))))
                start += IsBetween(text[start]) ? 1 : WordOf(text, start);
        }
        for (int line = text.IndexOf('\n', start); line >= 0 && line < first; line = text.IndexOf('\n', start))
        {
            // "By" right before the name
            if (line + 1 < first && BylineWords.OpensByline(text.AsSpan(line + 1, first - line - 1).Trim(" :：\n"))) return line + 1;
            var words = text.AsSpan(start, line - start).Trim();
            if (!BylineWords.NamesNobody(words) || BylineWords.OpensByline(words.TrimEnd(" :："))) break;
            start = line + 1;
        }
        return start;
    }

    /// <summary>Before the first date behind a name, and the words that announce it; before the first line behind the names that names nobody or counts something.</summary>
    private static int EndOf(string text, int start, int first, int last)
    {
        int end = text.Length;
        if (DateReader.TryFind(text, DateOrder.DayFirst, first, out var date) && date.Start > first)
        {
            end = date.Start;
            while (end > start)
            {
                int trimmed = text.AsSpan(0, end).TrimEnd(Between).Length;
                int word = text.AsSpan(0, trimmed).LastIndexOfAny(' ', '\n') + 1;
                if (word <= first || !IsAboutDate(text.AsSpan(word, trimmed - word))) break;
                end = word;
            }
        }
        int line = last < end ? text.IndexOf('\n', last, end - last) : -1;
        while (line >= 0)
        {
            int next = text.IndexOf('\n', line + 1);
            var words = text.AsSpan(line + 1, (next < 0 || next > end ? end : next) - line - 1).Trim();
            if (words.IsEmpty || char.IsAsciiDigit(words[0]) || BylineWords.NamesNobody(words) || IsAboutDate(words)) return line;
            line = next < end ? next : -1;
        }
        return end;
    }

    private static bool IsBetween(char character) => Between.Contains(character) || char.IsAsciiDigit(character);

    private static int WordOf(string text, int start)
    {
        int end = start;
        while (end < text.Length && !IsBetween(text[end])) end++;
        return end - start;
    }

    private static bool IsAboutDate(ReadOnlySpan<char> word) =>
        DateWords.IsBesideDates(word.Trim('.')) || DateWords.AnnouncesPublication(word) || DateWords.AnnouncesUpdate(word);
}

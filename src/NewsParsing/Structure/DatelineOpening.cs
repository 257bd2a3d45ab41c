using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>
/// Place and agency that open a story: "ANKARA (Reuters) - ", "BEIRUT/THE HAGUE, March 7 (Reuters) - ", "WASHINGTON — ", "Berlin (dpa) – ", "МОСКВА, 5 мая. /ТАСС/. ",
/// "(서울=연합뉴스) ", "【ワシントン時事】".
/// </summary>
/// <param name="Shown">The dateline without the dash.</param>
/// <param name="Length">How many characters of the paragraph it takes, with the dash and the space behind it.</param>
internal readonly record struct DatelineOpening(string Shown, int Length)
{
    private const int MaxLength = 90;

    private const int MaxPlaceWords = 4;

    /// <summary>Reads the dateline at the beginning of a paragraph.</summary>
    public static bool TryRead(ReadOnlySpan<char> paragraph, out DatelineOpening dateline)
    {
        dateline = default;
        if (paragraph.Length < 6) return false;
        var head = paragraph[..Math.Min(paragraph.Length, MaxLength)];
        if (head[0] is '【' or '(' or '（' or '[') return TryBracket(paragraph, head, out dateline);

        int open = head.IndexOfAny("(/");
        while (open > 0 && head[open] == '/' && head[open - 1] != ' ') open = Next(head, open);
        if (open > 1)
        {
            char closing = head[open] == '(' ? ')' : '/';
            int close = head[(open + 1)..].IndexOf(closing);
            int end = open + close + 2;
            if (close > 0 && IsPlace(head[..open]) && (IsAgency(head.Slice(open + 1, close)) || (IsUnknownAgency(head, open, close) && OpensWithDash(head[end..]))))
            {
                dateline = new DatelineOpening(head[..end].ToString(), SkipDash(paragraph, end));
                return true;
            }
        }

        // without an agency only capitals before a dash are sure: "WASHINGTON — "
        int dash = DashAt(head);
        if (dash > 2 && IsPlace(head[..dash]) && IsShouted(head[..dash]))
        {
            dateline = new DatelineOpening(head[..dash].Trim().ToString(), SkipDash(paragraph, dash));
            return true;
        }
        return false;
    }

    private static int Next(ReadOnlySpan<char> head, int open)
    {
        int next = head[(open + 1)..].IndexOfAny("(/");
        return next < 0 ? -1 : open + 1 + next;
    }

    private static bool TryBracket(ReadOnlySpan<char> paragraph, ReadOnlySpan<char> head, out DatelineOpening dateline)
    {
        dateline = default;
        int close = head.IndexOfAny("】)）]");
        if (close < 2 || close > 40) return false;
        var inside = head[1..close];
        int equals = inside.IndexOfAny("=＝");
        bool isOne = head[0] == '【' ? inside.IndexOfAny("0123456789") < 0 : equals > 0 && BylineWords.IsAgency(inside[(equals + 1)..]);
        if (!isOne) return false;
        dateline = new DatelineOpening(head[..(close + 1)].ToString(), SkipDash(paragraph, close + 1));
        return true;
    }

    private static bool IsAgency(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (BylineWords.IsAgency(text)) return true;
        foreach (var range in text.SplitAny("/,-–"))
            if (BylineWords.IsAgency(text[range].Trim())) return true;
        return false;
    }

    /// <summary>An agency that we do not know, "(XNA)", "OSLO, May 3 /Wire of the North/"; sure only where a dash follows.</summary>
    private static bool IsUnknownAgency(ReadOnlySpan<char> head, int open, int length) =>
        (length is >= 2 and <= 6 && IsShouted(head.Slice(open + 1, length))) || (head[open] == '/' && IsShouted(head[..open]));

    private static bool OpensWithDash(ReadOnlySpan<char> behind) => behind.TrimStart() is ['–' or '—', ..] or ['-', ' ' or '-', ..];

    /// <summary>Capitalised words, with a date or a country behind a comma.</summary>
    private static bool IsPlace(ReadOnlySpan<char> text)
    {
        text = text.Trim(" .,");
        if (text.IsEmpty || !char.IsLetter(text[0]) || char.IsLower(text[0])) return false;
        int words = 0;
        foreach (var range in text.SplitAny(" ,/"))
        {
            var word = text[range].Trim(".");
            if (word.IsEmpty) continue;
            if (++words > 8) return false;
            if (char.IsLower(word[0]) && !BylineWords.IsNameParticle(word) && DateWords.MonthOf(word) == 0 && !BylineWords.JoinsNames(word)) return false;
            if (word.IndexOfAny("?!:;\"“”«»") >= 0) return false;
        }
        return true;
    }

    private static bool IsShouted(ReadOnlySpan<char> text)
    {
        int upper = 0;
        var place = text.IndexOf(',') is > 0 and var comma ? text[..comma] : text;
        foreach (char c in place)
        {
            if (char.IsLower(c)) return false;
            if (char.IsUpper(c)) upper++;
        }
        // a place has few words: "ALBION BAY", "BEIRUT/THE HAGUE"; more are a heading that runs into the text
        return upper >= 2 && place.Trim().Count(' ') < MaxPlaceWords;
    }

    private static int DashAt(ReadOnlySpan<char> head)
    {
        for (int i = 1; i + 1 < head.Length; i++)
        {
            if (head[i] is '—' or '–' || (head[i] == '-' && (head[i + 1] == '-' || (head[i - 1] == ' ' && head[i + 1] == ' ')))) return i;
            if (head[i] is '.' or '?' or '!' && head[i + 1] == ' ' && i > 6) return -1;
        }
        return -1;
    }

    private static int SkipDash(ReadOnlySpan<char> paragraph, int end)
    {
        while (end < paragraph.Length && (char.IsWhiteSpace(paragraph[end]) || paragraph[end] is '-' or '–' or '—' or '.' or ':' or '=')) end++;
        return end;
    }
}

using NewsParsing.Languages;

namespace NewsParsing.Structure;

internal enum DateTokenKind : byte
{
    Number,
    Month,
    Word,
    Mark,
}

/// <summary>A number, a word or a mark of a text that may hold a date. White space is not kept. Its value is the number, the month, or the code of a short word.</summary>
internal readonly record struct DateToken(DateTokenKind Kind, int Value, int Digits, int Start, int End, char Mark)
{
    public bool IsMark(string marks) => Kind == DateTokenKind.Mark && marks.Contains(Mark, StringComparison.Ordinal);

    public bool IsMark(char mark) => Kind == DateTokenKind.Mark && Mark == mark;

    /// <summary>Splits a text from an offset on; gives the number of tokens, at most as many as the buffer holds.</summary>
    public static int Split(ReadOnlySpan<char> text, int from, Span<DateToken> buffer)
    {
        int count = 0;
        for (int i = from; i < text.Length && count < buffer.Length;)
        {
            char c = text[i];
            int start = i;
            if (char.IsDigit(c))
            {
                int value = 0;
                for (; i < text.Length && char.IsDigit(text[i]); i++)
                    if (i - start < 9) value = (value * 10) + (int)char.GetNumericValue(text[i]);
                buffer[count++] = new DateToken(DateTokenKind.Number, value, i - start, start, i, default);
            }
            else if (IsIdeograph(c) || IsHangul(c))
            {
                // no spaces between words there: every character is a mark of its own"오전" and the like do not matter to dates
                i++;
                buffer[count++] = new DateToken(DateTokenKind.Mark, 0, 0, start, i, c);
            }
            else if (char.IsLetter(c) || char.IsSurrogate(c) || IsJoined(c))
            {
                while (i < text.Length && (char.IsLetter(text[i]) || IsJoined(text[i])) && !IsIdeograph(text[i])) i++;
                if (i == start) i++;
                buffer[count++] = WordAt(text, start, ref i);
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(c) && c is not ('\u200e' or '\u200f' or '\u00ad')) buffer[count++] = new DateToken(DateTokenKind.Mark, 0, 0, start, i, c is '‐' or '‑' or '–' ? '-' : c);
            }
        }
        return count;
    }

    /// <summary>A month, of one word or of two ("كانون الثاني"), or any other word.</summary>
    private static DateToken WordAt(ReadOnlySpan<char> text, int start, ref int end)
    {
        int month = DateWords.MonthOf(text[start..end]);
        if (month == 0 && text[start] >= '\u0600' && end < text.Length && text[end] == ' ')
        {
            int second = end + 1;
            while (second < text.Length && (char.IsLetter(text[second]) || IsJoined(text[second]))) second++;
            month = DateWords.MonthOf(text[start..second]);
            if (month != 0) end = second;
        }
        return month != 0
            ? new DateToken(DateTokenKind.Month, month, 0, start, end, default)
            : new DateToken(DateTokenKind.Word, Code(text[start..end]), 0, start, end, default);
    }

    /// <summary>A word of up to four ASCII letters as one number, without regard to case; 0 for any other word.</summary>
    public static int Code(ReadOnlySpan<char> word)
    {
        if (word.Length > 4) return 0;
        int code = 0;
        foreach (char c in word)
        {
            if (!char.IsAsciiLetter(c)) return 0;
            code = (code << 8) | (c | 0x20);
        }
        return code;
    }

    /// <summary>Vowel signs of Hindi and Arabic are no letters but belong to the word.</summary>
    private static bool IsJoined(char c) => c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeograph(char c) => c is >= '\u4e00' and <= '\u9fff';

    private static bool IsHangul(char c) => c is >= '\uac00' and <= '\ud7a3';
}

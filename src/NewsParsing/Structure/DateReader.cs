namespace NewsParsing.Structure;

/// <summary>How "4/5/2024" is read; days above twelve decide for themselves.</summary>
internal enum DateOrder
{
    DayFirst,
    MonthFirst,
}

/// <summary>
/// Finds dates in a short text, as machines write them ("2024-05-03T15:47:42+02:00", "Fri, 03 May 2024 15:47 GMT", 1714751262) and as people do in some
/// thirty languages ("3. Mai 2024, 15.47 Uhr", "2024年5月3日"). Relative dates ("yesterday") and dates without a year are not dates here.
/// </summary>
internal static class DateReader
{
    /// <summary>No newspaper's archive on the web reaches further back.</summary>
    private const int FirstYear = 1750;

    /// <summary>The clock is not looked at; nothing published lies beyond.</summary>
    private const int LastYear = 2100;

    /// <summary>How many tokens of a text are looked at: a date line has some twenty.</summary>
    private const int MaxTokens = 96;

    private const int MaxScanned = 1024;

    /// <summary>A date in a text and where it stands: from the first digit or letter of the date (or its time) to the last.</summary>
    internal readonly record struct Found(StoryDate Date, int Start, int End);

    /// <summary>Reads the first date of a text.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, DateOrder order, out StoryDate date)
    {
        bool found = TryFind(text, order, 0, out var place);
        date = place.Date;
        return found;
    }

    /// <summary>Finds the first date at or behind <paramref name="from"/>.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, DateOrder order, int from, out Found found)
    {
        found = default;
        // every date has a digit, of whatever script; long texts are not looked through for one, since only their first words are read
        if (text.Length <= MaxScanned && !text[from..].ContainsAnyInRange('0', '9') && !text[from..].ContainsAnyInRange('\u0080', char.MaxValue)) return false;
        if (from == 0 && TryEpoch(text.Trim(), out var moment))
        {
            found = new Found(moment, 0, text.Length);
            return true;
        }
        if (!MayHoldDay(text[from..])) return false;
        Span<DateToken> buffer = stackalloc DateToken[MaxTokens];
        var tokens = buffer[..DateToken.Split(text, from, buffer)];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind is not (DateTokenKind.Number or DateTokenKind.Month)) continue;
            int next = TryDay(tokens, i, order, out var day, out var clock);
            if (next == 0) continue;
            int start = i, end = next;
            if (clock.IsKnown) clock.ReadZone(tokens, ref end);
            else if (ClockTime.TryReadBehind(tokens, next, out clock, out int behind)) end = behind;
            else if (ClockTime.TryReadBefore(tokens, i, out clock, out int before)) start = before;
            found = new Found(clock.On(day), tokens[start].Start, tokens[end - 1].End);
            return true;
        }
        return false;
    }

    /// <summary>
    /// False only where no numbers stand that a day can be made of: one of four digits, its year, or of eight, or three of which one has two. Most texts with a number
    /// in them have no others.
    /// </summary>
    private static bool MayHoldDay(ReadOnlySpan<char> text)
    {
        int numbers = 0;
        bool hasShortYear = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsDigit(text[i])) continue;
            int start = i;
            while (i < text.Length && IsDigit(text[i])) i++;
            if (i - start is 4 or 8) return true;
            numbers++;
            hasShortYear |= i - start == 2;
            if (numbers >= 3 && hasShortYear) return true;
        }
        return false;
    }

    private static bool IsDigit(char c) => c < 128 ? char.IsAsciiDigit(c) : char.IsDigit(c);

    /// <summary>Reads a calendar day that begins at a token; gives the number of the token behind it, 0 where none begins there.</summary>
    private static int TryDay(ReadOnlySpan<DateToken> tokens, int i, DateOrder order, out DateOnly day, out ClockTime clock)
    {
        day = default;
        clock = default;
        var first = tokens[i];
        if (first.Kind == DateTokenKind.Month) return TryMonthFirstDay(tokens, i, out day, out clock);
        if (first.Digits == 8 && TryMake(first.Value / 10000, first.Value / 100 % 100, first.Value % 100, out day)) return i + 1;
        if (first.Digits == 4)
        {
            int month = SkipGlue(tokens, i + 1, "-/.年년");
            if (month < tokens.Length && tokens[month] is { Kind: DateTokenKind.Month or DateTokenKind.Number } second && second.Digits <= 2)
            {
                int dayAt = SkipGlue(tokens, month + 1, "-/.月월");
                if (dayAt < tokens.Length && tokens[dayAt] is { Kind: DateTokenKind.Number, Digits: <= 2 } third
                    && (dayAt > month + 1 || second.Kind == DateTokenKind.Month)
                    && (month > i + 1 || second.Kind == DateTokenKind.Month) && TryMake(first.Value, second.Value, third.Value, out day))
                    return dayAt + 1 < tokens.Length && tokens[dayAt + 1].IsMark("日일") ? dayAt + 2 : dayAt + 1;
            }
            return 0;
        }
        if (first.Digits > 2 || first.Value is 0 or > 31) return 0;

        int at = SkipDayGlue(tokens, i + 1);
        if (at < tokens.Length && tokens[at].Kind == DateTokenKind.Month)
        {
            int yearAt = SkipDayGlue(tokens, at + 1);
            if (yearAt < tokens.Length && tokens[yearAt] is { Kind: DateTokenKind.Number, Digits: 4 } year && TryMake(year.Value, tokens[at].Value, first.Value, out day))
                return yearAt + 1;
            return 0;
        }

        // 3.5.2024, 3/5/2024, 3-5-2024, 3. 5. 2024, 03.05.24: the same mark twice
        int b = i + 1;
        if (b >= tokens.Length || !tokens[b].IsMark("./-")) return 0;
        char mark = tokens[b].Mark;
        if (b + 3 >= tokens.Length || tokens[b + 1].Kind != DateTokenKind.Number || tokens[b + 1].Digits > 2 || !tokens[b + 2].IsMark(mark)) return 0;
        var last = tokens[b + 3];
        if (last.Kind != DateTokenKind.Number || last.Digits is not (4 or 2)) return 0;
        bool isFollowed = b + 4 < tokens.Length && tokens[b + 4].IsMark(mark) && b + 5 < tokens.Length && tokens[b + 5].Kind == DateTokenKind.Number && tokens[b + 4].End == tokens[b + 5].Start;
        if (isFollowed || (last.Digits == 2 && first.Digits + tokens[b + 1].Digits < 3)) return 0;
        int century = last.Digits == 2 ? (last.Value < 70 ? 2000 : 1900) : 0;
        int one = first.Value, two = tokens[b + 1].Value;
        bool isMonthFirst = two > 12 || (order == DateOrder.MonthFirst && mark != '.' && one <= 12);
        return TryMake(century + last.Value, isMonthFirst ? one : two, isMonthFirst ? two : one, out day) ? b + 4 : 0;
    }

    /// <summary>"May 3, 2024", "May 3rd 2024", "May 03 15:47:42 GMT 2024".</summary>
    private static int TryMonthFirstDay(ReadOnlySpan<DateToken> tokens, int i, out DateOnly day, out ClockTime clock)
    {
        day = default;
        clock = default;
        int dayAt = SkipGlue(tokens, i + 1, ".-");
        if (dayAt >= tokens.Length || tokens[dayAt] is not { Kind: DateTokenKind.Number, Digits: <= 2 } number) return 0;
        int yearAt = SkipDayGlue(tokens, dayAt + 1);
        if (yearAt < tokens.Length && tokens[yearAt] is { Kind: DateTokenKind.Number, Digits: 4 } year && TryMake(year.Value, tokens[i].Value, number.Value, out day))
            return yearAt + 1;
        if (!ClockTime.TryReadBehind(tokens, dayAt + 1, out clock, out int behind)) return 0;
        if (behind < tokens.Length && tokens[behind].Kind == DateTokenKind.Word) behind++;
        return behind < tokens.Length && tokens[behind] is { Kind: DateTokenKind.Number, Digits: 4 } late && TryMake(late.Value, tokens[i].Value, number.Value, out day)
            ? behind + 1
            : 0;
    }

    private static int SkipGlue(ReadOnlySpan<DateToken> tokens, int at, string marks)
    {
        if (at < tokens.Length && tokens[at].IsMark(marks)) at++;
        return at;
    }

    /// <summary>Between day, month and year: a point, a comma, one short word ("de", "of", "th").</summary>
    private static int SkipDayGlue(ReadOnlySpan<DateToken> tokens, int at)
    {
        for (int skipped = 0; skipped < 3 && at < tokens.Length; skipped++)
        {
            bool isGlue = tokens[at].IsMark(".,-/º°ª’'") || (tokens[at].Kind == DateTokenKind.Word && tokens[at].End - tokens[at].Start <= 3);
            if (!isGlue) break;
            at++;
        }
        return at;
    }

    private static bool TryMake(int year, int month, int day, out DateOnly date)
    {
        date = default;
        if (year is < FirstYear or > LastYear || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary>Seconds or milliseconds since 1970, as the whole text: ten digits (2001 to 2100) or thirteen.</summary>
    private static bool TryEpoch(ReadOnlySpan<char> text, out StoryDate date)
    {
        date = default;
        if (text.Length is not (10 or 13) || !long.TryParse(text, System.Globalization.NumberStyles.None, null, out long value)) return false;
        long seconds = text.Length == 13 ? value / 1000 : value;
        if (seconds is < 1_000_000_000 or > 4_102_444_800) return false;
        var moment = DateTime.UnixEpoch.AddSeconds(seconds);
        date = new StoryDate(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment), true, TimeSpan.Zero);
        return true;
    }
}

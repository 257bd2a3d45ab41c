namespace NewsParsing.Structure;

/// <summary>A time of day beside a date, with seconds and offset as far as they are told.</summary>
internal record struct ClockTime(TimeOnly? Time, bool HasSeconds, TimeSpan? Offset)
{
    /// <summary>How many tokens ("um", ",", "at", "T", a weekday) may stand between a date and its time.</summary>
    private const int MaxGap = 4;

    public readonly bool IsKnown => Time is not null;

    public readonly StoryDate On(DateOnly day) => Time is { } time ? new StoryDate(day, time, HasSeconds, Offset) : new StoryDate(day);

    /// <summary>Reads a time behind a date ("…, 10:42 Uhr", "… at 4.20 pm", "T10:42:00Z").</summary>
    /// <param name="tokens">The tokens of the text.</param>
    /// <param name="from">The first token behind the date.</param>
    /// <param name="clock">The time, with its offset.</param>
    /// <param name="end">The token behind the time.</param>
    public static bool TryReadBehind(ReadOnlySpan<DateToken> tokens, int from, out ClockTime clock, out int end)
    {
        clock = default;
        end = from;
        for (int gap = 0, at = from; gap <= MaxGap && at < tokens.Length; gap++, at++)
        {
            if (tokens[at].Kind == DateTokenKind.Month) return false;
            if (tokens[at].Kind != DateTokenKind.Number) continue;
            if (!TryReadAt(tokens, at, out clock, out end)) return false;
            clock.ReadHalfDayBefore(tokens, at);
            clock.ReadZone(tokens, ref end);
            return true;
        }
        return false;
    }

    /// <summary>Reads a time in front of a date ("10:42, 3 May 2024").</summary>
    public static bool TryReadBefore(ReadOnlySpan<DateToken> tokens, int date, out ClockTime clock, out int start)
    {
        clock = default;
        start = date;
        for (int at = date - 1; at >= 0 && date - at <= 7; at--)
        {
            if (tokens[at].Kind != DateTokenKind.Number || at + 2 >= date || !tokens[at + 1].IsMark(":") || !TryReadAt(tokens, at, out clock, out int end)) continue;
            start = at;
            clock.ReadZone(tokens[..date], ref end);
            return true;
        }
        clock = default;
        return false;
    }

    private static bool TryReadAt(ReadOnlySpan<DateToken> tokens, int at, out ClockTime clock, out int end)
    {
        clock = default;
        end = at;
        var hour = tokens[at];
        // 154742 behind a T of the compact form
        if (hour.Digits == 6 && at > 0 && tokens[at - 1].Kind == DateTokenKind.Word)
        {
            end = at + 1;
            return TryMake(hour.Value / 10000, hour.Value / 100 % 100, hour.Value % 100, true, out clock);
        }
        if (hour.Digits > 2) return false;
        if (at + 2 < tokens.Length && IsHourMark(tokens[at + 1]) && tokens[at + 2] is { Kind: DateTokenKind.Number, Digits: 2 } minute)
        {
            end = at + 3;
            bool hasSeconds = at + 4 < tokens.Length && (tokens[at + 3].IsMark(':') || tokens[at + 3].IsMark('分') || tokens[at + 3].IsMark('분') || tokens[at + 3].IsMark('.'))
                && tokens[at + 4] is { Kind: DateTokenKind.Number, Digits: 2 };
            int second = hasSeconds ? tokens[at + 4].Value : 0;
            if (hasSeconds) end = at + 5;
            if (hasSeconds && end + 1 < tokens.Length && (tokens[end].IsMark('.') || tokens[end].IsMark(',')) && tokens[end + 1].Kind == DateTokenKind.Number
                && tokens[end].End == tokens[end + 1].Start && tokens[end].Start == tokens[end - 1].End) end += 2;
            if (!TryMake(hour.Value, minute.Value, second, hasSeconds, out clock)) return false;
            if (end < tokens.Length && (tokens[end].IsMark('分') || tokens[end].IsMark('분'))) end++;
            clock.ReadHalfDay(tokens, ref end);
            return true;
        }
        // "4 pm" and "18h": an hour alone needs its word
        end = at + 1;
        if (!TryMake(hour.Value, 0, 0, false, out clock)) return false;
        return clock.ReadHalfDay(tokens, ref end);
    }

    private static bool IsHourMark(DateToken token) => token.IsMark(":.时時시") || (token.Kind == DateTokenKind.Word && token.Value == 'h');

    /// <summary>"pm", "a.m.", "h" behind the time. Gives whether anything was there.</summary>
    private bool ReadHalfDay(ReadOnlySpan<DateToken> tokens, ref int end)
    {
        if (end >= tokens.Length || tokens[end].Kind != DateTokenKind.Word) return false;
        int word = tokens[end].Value;
        if (word == 'h' || word == Uhr)
        {
            end++;
            return true;
        }
        bool isDotted = word is 'a' or 'p' && end + 2 < tokens.Length && tokens[end + 1].IsMark('.') && tokens[end + 2] is { Kind: DateTokenKind.Word, Value: 'm' };
        if (!isDotted && word != Am && word != Pm) return false;
        SetHalfDay(word == Pm || word == 'p');
        end += isDotted ? 3 : 1;
        if (isDotted && end < tokens.Length && tokens[end].IsMark('.')) end++;
        return true;
    }

    /// <summary>"오후 6:40", "午後6時40分", "下午 6:40".</summary>
    private void ReadHalfDayBefore(ReadOnlySpan<DateToken> tokens, int at)
    {
        if (at < 2) return;
        if (tokens[at - 1].IsMark("후後") || (tokens[at - 1].IsMark('午') && tokens[at - 2].IsMark('下'))) SetHalfDay(true);
        else if (tokens[at - 1].IsMark("전前") || (tokens[at - 1].IsMark('午') && tokens[at - 2].IsMark('上'))) SetHalfDay(false);
    }

    private void SetHalfDay(bool isAfternoon)
    {
        if (Time is not { Hour: <= 12 } time) return;
        int hour = (time.Hour % 12) + (isAfternoon ? 12 : 0);
        Time = new TimeOnly(hour, time.Minute, time.Second);
    }

    /// <summary>An offset behind the time: "Z", "+02:00", "+0200", "GMT", "GMT+2", "EST". Names that mean different offsets in different countries or seasons say nothing.</summary>
    public void ReadZone(ReadOnlySpan<DateToken> tokens, ref int end)
    {
        if (Offset is not null) return;
        int at = end;
        if (at < tokens.Length && tokens[at].IsMark('(')) at++;
        if (at >= tokens.Length) return;
        if (tokens[at].Kind == DateTokenKind.Word && tokens[at].Value != 0 && OffsetOf(tokens[at].Value) is { } minutes)
        {
            Offset = TimeSpan.FromMinutes(minutes);
            end = ++at;
            if (minutes != 0) return;
        }
        if (at + 1 >= tokens.Length || !tokens[at].IsMark("+-−") || tokens[at + 1].Kind != DateTokenKind.Number || tokens[at].End != tokens[at + 1].Start) return;
        var number = tokens[at + 1];
        bool hasMinutes = at + 3 < tokens.Length && number.Digits <= 2 && tokens[at + 2].IsMark(':') && tokens[at + 3] is { Kind: DateTokenKind.Number, Digits: 2 };
        bool isGlued = tokens[at].Start == tokens[at - 1].End;
        if (!hasMinutes && number.Digits != 4 && Offset is null && !(number.Digits == 2 && isGlued)) return;
        int hours = number.Digits == 4 ? number.Value / 100 : number.Value;
        int rest = hasMinutes ? tokens[at + 3].Value : number.Digits == 4 ? number.Value % 100 : 0;
        if (hours > 14 || rest > 59) return;
        Offset = TimeSpan.FromMinutes((tokens[at].IsMark('+') ? 1 : -1) * ((hours * 60) + rest));
        end = hasMinutes ? at + 4 : at + 2;
    }

    private static int? OffsetOf(int word)
    {
        foreach (var (name, minutes) in Zones)
            if (name == word) return minutes;
        return null;
    }

    private static readonly int Am = DateToken.Code("am"), Pm = DateToken.Code("pm"), Uhr = DateToken.Code("uhr");

    private static readonly (int Name, int Minutes)[] Zones =
    [
        ('z', 0), (DateToken.Code("gmt"), 0), (DateToken.Code("utc"), 0), (DateToken.Code("est"), -300), (DateToken.Code("edt"), -240),
        (DateToken.Code("cdt"), -300), (DateToken.Code("mst"), -420), (DateToken.Code("mdt"), -360), (DateToken.Code("pst"), -480), (DateToken.Code("pdt"), -420),
        (DateToken.Code("cet"), 60), (DateToken.Code("cest"), 120), (DateToken.Code("mez"), 60), (DateToken.Code("eet"), 120), (DateToken.Code("eest"), 180),
        (DateToken.Code("msk"), 180), (DateToken.Code("jst"), 540), (DateToken.Code("kst"), 540), (DateToken.Code("wib"), 420), (DateToken.Code("sast"), 120),
        (DateToken.Code("aest"), 600), (DateToken.Code("aedt"), 660),
    ];

    private static bool TryMake(int hour, int minute, int second, bool hasSeconds, out ClockTime clock)
    {
        clock = default;
        if (hour > 23 || minute > 59 || second > 60) return false;
        clock = new ClockTime(new TimeOnly(hour, minute, Math.Min(second, 59)), hasSeconds, null);
        return true;
    }
}

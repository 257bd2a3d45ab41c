using System.Globalization;

namespace NewsParsing;

/// <summary>A date of publication or change, as precise as the story gives it: a day, a day and a time, or a time with a known offset from UTC.</summary>
/// <remarks>A time whose time zone is unknown stays unknown: nothing is assumed. <c>default</c> is 0001-01-01 and does not occur in results.</remarks>
/// <param name="Day">The calendar day as written by the publisher.</param>
/// <param name="Time">The time of day; null where only the day is known.</param>
/// <param name="HasSeconds">Whether the source gave seconds; false where <paramref name="Time"/> is null.</param>
/// <param name="Offset">The offset from UTC; null where it is unknown or <paramref name="Time"/> is null.</param>
public readonly record struct StoryDate(DateOnly Day, TimeOnly? Time = null, bool HasSeconds = false, TimeSpan? Offset = null)
{
    /// <summary>ISO 8601 as precise as known: <c>2021-09-23</c>, <c>2021-09-23T10:00</c> or <c>2021-09-23T10:00:00+03:00</c>; an offset of zero is <c>Z</c>.</summary>
    public override string ToString()
    {
        var invariant = CultureInfo.InvariantCulture;
        string day = Day.ToString("yyyy-MM-dd", invariant);
        if (Time is not { } time) return day;
        string clock = time.ToString(HasSeconds ? "HH:mm:ss" : "HH:mm", invariant);
        string zone = Offset switch
        {
            null => "",
            { Ticks: 0 } => "Z",
            { } offset => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hh\\:mm", invariant),
        };
        return $"{day}T{clock}{zone}";
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <returns>False, and <c>default</c>, where the text is not such a date.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out StoryDate date)
    {
        date = default;
        var invariant = CultureInfo.InvariantCulture;
        if (text.Length < 10 || !DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day)) return false;
        if (text.Length == 10)
        {
            date = new StoryDate(day);
            return true;
        }
        if (text[10] != 'T') return false;
        var rest = text[11..];
        int zoneAt = rest.IndexOfAny('Z', '+', '-');
        var clock = zoneAt < 0 ? rest : rest[..zoneAt];
        if (!TimeOnly.TryParseExact(clock, clock.Length == 8 ? "HH:mm:ss" : "HH:mm", invariant, DateTimeStyles.None, out var time)) return false;
        TimeSpan? offset = null;
        if (zoneAt >= 0)
        {
            var zone = rest[zoneAt..];
            if (zone is "Z") offset = TimeSpan.Zero;
            else if (TimeSpan.TryParseExact(zone[1..], "hh\\:mm", invariant, out var size) && size <= TimeSpan.FromHours(18)) offset = zone[0] == '-' ? -size : size;
            else return false;
        }
        date = new StoryDate(day, time, clock.Length == 8, offset);
        return true;
    }
}

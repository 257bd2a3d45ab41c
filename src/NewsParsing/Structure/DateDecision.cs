using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>When the story was published and last changed.</summary>
internal readonly record struct DateDecision(StoryDate? Published, StoryDate? Modified)
{
    /// <summary>A source that gives this many different days is a list of stories.</summary>
    private const int DaysOfList = 3;

    /// <summary>Separates what is said around a shown date from the date as a machine attribute gives it.</summary>
    public const char MachineMark = '\u241f';

    /// <summary>A claim that was read.</summary>
    private readonly record struct Dated(int Claim, ClaimSource Source, StoryDate Date, bool IsUpdate);

    public static DateDecision Decide(Draft draft, string? language)
    {
        var order = OrderOf(draft, language);
        var claims = draft.Claims.Ranked(Field.Published);
        var changes = draft.Claims.Ranked(Field.Modified);
        var dates = ReadAll(claims, order);
        var changed = ReadAll(changes, order);

        int first = dates.FindIndex(date => !date.IsUpdate && !IsList(dates, date.Source));
        string why = "the first plausible date that is not announced as an update";
        if (first >= 0 && MoreSupported(dates, first) is >= 0 and var supported)
        {
            first = supported;
            why = "two sources give this day, one the day before it in rank";
        }
        if (first >= 0 && IsTimeOfChange(dates[first], changed) is { } change && EarlierShown(dates, change) is >= 0 and var shown)
        {
            first = shown;
            why = "shown; the date before it is only the time of the last change";
        }
        StoryDate? published = first >= 0 ? AsPublisherWrites(dates, first) : null;
        Decision.Note(draft, "published", claims, first >= 0 ? dates[first].Claim : -1, why);

        StoryDate? modified = null;
        if (changed.Count > 0)
        {
            modified = changed[0].Date;
            Decision.Note(draft, "modified", changes, changed[0].Claim, "the first plausible date");
        }
        else if (dates.FindIndex(date => date.IsUpdate) is >= 0 and var update)
        {
            modified = dates[update].Date;
        }
        // a story that tells one date only tells when it appeared as it is
        published ??= modified;
        if (modified is { } late && published is { } early && !IsLater(late, early)) modified = null;
        return new DateDecision(published, modified);
    }

    /// <summary>Whether a change came after the publication: by a minute at least, where both moments are known; programs store a story a few seconds after its date.</summary>
    private static bool IsLater(StoryDate change, StoryDate publication)
    {
        if (change.Time is not { } changed || publication.Time is not { } published) return change.Day > publication.Day || (change.Day == publication.Day && change.Time is not null);
        var late = change.Day.ToDateTime(changed);
        var early = publication.Day.ToDateTime(published);
        if (change.Offset is not { } changeOffset || publication.Offset is not { } offset)
            return change.Day > publication.Day || (change.Day == publication.Day && (late - early).Duration() >= TimeSpan.FromMinutes(1));
        return (late - changeOffset) - (early - offset) >= TimeSpan.FromMinutes(1);
    }

    private static List<Dated> ReadAll(List<Claim> claims, DateOrder order)
    {
        var dates = new List<Dated>();
        for (int i = 0; i < claims.Count; i++)
        {
            if (claims[i].Source is (ClaimSource.Shown or ClaimSource.Page or ClaimSource.Beside) && !claims[i].Value.Contains(MachineMark, StringComparison.Ordinal))
            {
                if (!DateLine.TryReadWithin(claims[i].Value, order, out var line)) continue;
                if (line.Published is { } published) dates.Add(new Dated(i, claims[i].Source, published, false));
                if (line.Modified is { } modified) dates.Add(new Dated(i, claims[i].Source, modified, true));
            }
            else if (TryRead(claims[i], order, out var date, out bool isUpdate))
            {
                dates.Add(new Dated(i, claims[i].Source, date, isUpdate));
            }
        }
        return dates;
    }

    private static bool IsList(List<Dated> dates, ClaimSource source)
    {
        if (source != ClaimSource.Microdata) return false;
        var days = new HashSet<DateOnly>();
        foreach (var date in dates)
            if (date.Source == source) days.Add(date.Date.Day);
        return days.Count >= DaysOfList;
    }

    /// <summary>
    /// Where the first date is only shown or loosely claimed and no other source gives its day, a later date that two sources agree on; -1 where there is none.
    /// (htmldate: a clock in the page's head is also a date with a class.)
    /// </summary>
    private static int MoreSupported(List<Dated> dates, int first)
    {
        if (dates[first].Source < ClaimSource.DublinCore && dates[first].Source != ClaimSource.JsonLdPage) return -1;
        if (Supporters(dates, dates[first].Date.Day) > 1) return -1;
        for (int i = first + 1; i < dates.Count; i++)
            if (!dates[i].IsUpdate && Supporters(dates, dates[i].Date.Day) > 1) return i;
        return -1;
    }

    private static int Supporters(List<Dated> dates, DateOnly day)
    {
        uint sources = 0;
        foreach (var date in dates)
            if (date.Date.Day == day) sources |= 1u << (int)(date.Source is ClaimSource.Page or ClaimSource.Beside ? ClaimSource.Shown : date.Source);
        return System.Numerics.BitOperations.PopCount(sources);
    }

    /// <summary>The date itself where machines give the same moment for publication and change: it may be the change alone.</summary>
    private static StoryDate? IsTimeOfChange(Dated date, List<Dated> changed)
    {
        if (date.Source is not ClaimSource.JsonLd) return null;
        foreach (var change in changed)
            if (change.Source == date.Source && change.Date == date.Date) return date.Date;
        return null;
    }

    private static int EarlierShown(List<Dated> dates, StoryDate change)
    {
        for (int i = 0; i < dates.Count; i++)
            if (dates[i].Source == ClaimSource.Shown && !dates[i].IsUpdate) return dates[i].Date.Day < change.Day.AddDays(-1) ? i : -1;
        return -1;
    }

    /// <summary>
    /// A moment that machines give in UTC, in the publisher's own time: where another claim gives the same moment with an offset, or the page shows a time that
    /// differs by a whole number of quarter hours. The day may be another one, and the shown one is the story's.
    /// </summary>
    private static StoryDate AsPublisherWrites(List<Dated> dates, int first)
    {
        var moment = dates[first].Date;
        if (moment is not { Time: { } time, Offset: { Ticks: 0 } }) return moment;
        var utc = moment.Day.ToDateTime(time);
        foreach (var date in dates)
        {
            if (date.IsUpdate || date.Date.Time is not { } shown) continue;
            var difference = date.Date.Day.ToDateTime(shown) - utc;
            if (date.Date.Offset is { } offset && offset != TimeSpan.Zero && Math.Abs((difference - offset).TotalMinutes) < 1) return date.Date;
            if (date.Source != ClaimSource.Shown || date.Date.Offset is not null || difference.Duration() > TimeSpan.FromHours(14)) continue;
            // shown times have no seconds: 10:42 may stand for 10:42:59
            double minutes = Math.Ceiling(difference.TotalMinutes);
            if (minutes % 30 == 0 && minutes - difference.TotalMinutes < 1 && minutes != 0)
                return new StoryDate(date.Date.Day, date.Date.HasSeconds ? shown : new TimeOnly(shown.Hour, shown.Minute, time.Second), moment.HasSeconds, TimeSpan.FromMinutes(minutes));
        }
        return moment;
    }

    private static bool TryRead(Claim claim, DateOrder order, out StoryDate date, out bool isUpdate)
    {
        var value = claim.Value.AsSpan();
        isUpdate = false;
        int mark = value.IndexOf(MachineMark);
        if (mark >= 0)
        {
            isUpdate = DateLine.SaysUpdated(value[..mark]);
            value = value[(mark + 1)..];
        }
        return DateReader.TryRead(value, order, out date);
    }

    /// <summary>The month comes first in the United States; elsewhere the day.</summary>
    private static DateOrder OrderOf(Draft draft, string? language)
    {
        if (language is null || !language.StartsWith("en", StringComparison.OrdinalIgnoreCase)) return language is null ? DateOrder.MonthFirst : DateOrder.DayFirst;
        if (language.Length > 2) return language.EndsWith("US", StringComparison.OrdinalIgnoreCase) ? DateOrder.MonthFirst : DateOrder.DayFirst;
        string host = draft.Url is { IsAbsoluteUri: true } url ? url.Host : "";
        bool isCountry = host.Length > 3 && host[^3] == '.' && !host.EndsWith(".us", StringComparison.Ordinal) && !host.EndsWith(".io", StringComparison.Ordinal);
        return isCountry ? DateOrder.DayFirst : DateOrder.MonthFirst;
    }
}

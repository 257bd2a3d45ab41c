using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>When the story was published and last changed.</summary>
internal readonly record struct DateDecision(StoryDate? Published, StoryDate? Modified)
{
    public static DateDecision Decide(Draft draft, string? language)
    {
        var order = OrderOf(draft, language);
        var claims = draft.Claims.Ranked(Field.Published);
        StoryDate? published = null, modified = null;
        int winner = -1;
        for (int i = 0; i < claims.Count; i++)
        {
            if (!TryRead(claims[i], order, out var date, out bool isUpdate)) continue;
            if (isUpdate) modified ??= date;
            else if (published is null) (published, winner) = (date, i);
        }
        Decision.Note(draft, "published", claims, winner, "the first plausible date that is not announced as an update");

        var changes = draft.Claims.Ranked(Field.Modified);
        for (int i = 0; i < changes.Count; i++)
        {
            if (!TryRead(changes[i], order, out var date, out _)) continue;
            modified = date;
            Decision.Note(draft, "modified", changes, i, "the first plausible date");
            break;
        }
        if (modified == published) modified = null;
        return new DateDecision(published, modified);
    }

    private static bool TryRead(Claim claim, DateOrder order, out StoryDate date, out bool isUpdate)
    {
        var value = claim.Value.AsSpan();
        isUpdate = false;
        int mark = value.IndexOf('\u241f');
        if (mark >= 0)
        {
            isUpdate = DateLine.SaysUpdated(value[..mark]);
            value = value[(mark + 1)..];
        }
        else if (claim.Source is ClaimSource.Shown or ClaimSource.Page)
        {
            if (!DateLine.TryReadWithin(value, order, out var line))
            {
                date = default;
                return false;
            }
            isUpdate = line.Published is null;
            date = line.Published ?? line.Modified!.Value;
            return true;
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

using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>The standfirst: a summary that is shown. A description that only machines see is none.</summary>
internal static class StandfirstDecision
{
    public static string? Decide(Draft draft, string? headline)
    {
        var claims = draft.Claims.Ranked(Field.Standfirst);
        for (int i = 0; i < claims.Count; i++)
        {
            if (claims[i].Source is not (ClaimSource.Shown or ClaimSource.Text) || (headline is not null && Likeness.Same(headline, claims[i].Value)) || IsAnotherLine(claims[i].Value)) continue;
            Decision.Note(draft, "standfirst", claims, i, "shown as a standfirst");
            return claims[i].Value;
        }
        Decision.Note(draft, "standfirst", claims, -1, "none is shown");
        return null;
    }

    /// <summary>Classes of a subtitle are also put on the line with the date or the writer.</summary>
    private static bool IsAnotherLine(string line) => DateLine.TryRead(line, DateOrder.DayFirst, out _) || BylineLine.TryRead(line, out _);
}

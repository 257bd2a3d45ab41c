using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>The standfirst: a summary that is shown. A description that only machines see is none.</summary>
internal static class StandfirstDecision
{
    // Names, a date and the time that reading takes.
    private const int LongestLine = 100;

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

    /// <summary>Classes of a subtitle are also put on the line with the date, the writer, or the maker of the picture.</summary>
    private static bool IsAnotherLine(string line)
    {
        if (DateLine.TryRead(line, DateOrder.DayFirst, out _) || BylineLine.TryRead(line, out _)) return true;
        if (line.Length > LongestLine || Writing.EndsSentence(line)) return false;
        // "von redaktion | Eingetragen bei: Politik | 0"
        if (line.Contains('|', StringComparison.Ordinal) && AuthorNames.OpeningLength(line) > 0) return true;
        return DateLine.TryReadBesideNames(line, DateOrder.DayFirst, out _) || BylineWords.IsPictureAgency(line.AsSpan(line.LastIndexOf('/') + 1).Trim());
    }
}

using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>The small fields: kicker, dateline, free access.</summary>
internal static class TextDecision
{
    private const int MaxDateline = 90;

    /// <summary>Lines that are no paragraph may stand above the first one: a date, a crosshead, "News provided by".</summary>
    private const int LongestLine = 50, MostLinesAbove = 3;

    public static string? Kicker(Draft draft, string? headline) =>
        First(draft, Field.Kicker, "kicker", value => (headline is null || !Likeness.Contains(headline, value)) && !DateLine.TryRead(value, DateOrder.DayFirst, out _) && !BylineLine.TryRead(value, out _));

    /// <summary>What the first paragraph opens with. A claim counts where the paragraph bears it out: sites put their country there, or the date.</summary>
    /// <param name="draft">The story.</param>
    /// <param name="standfirst">Where it stands among the blocks too, the first paragraph is the one below it.</param>
    public static string? Dateline(Draft draft, string? standfirst)
    {
        bool isText = draft.Claims.Ranked(Field.Dateline) is [{ Source: ClaimSource.Text }, ..];
        int lines = 0;
        foreach (var block in draft.Blocks)
        {
            if (block.Kind != DraftKind.Paragraph || block.IsEmpty) continue;
            var opening = draft.TextOf(block);
            if (DatelineOpening.TryRead(opening, out var dateline)) return dateline.Shown;
            if (opening.Length <= MaxDateline && BylineLine.TryRead(opening, out _)) continue;
            if (standfirst is not null && Likeness.Same(standfirst, opening)) continue;
            if (opening.Length <= LongestLine && !isText && lines++ < MostLinesAbove) continue;
            string first = opening[..Math.Min(opening.Length, MaxDateline * 2)].ToString();
            return First(draft, Field.Dateline, "dateline", value => value.Length < MaxDateline && (isText || IsOpening(first, value)));
        }
        return null;
    }

    /// <summary>Whether a paragraph opens with a claimed place and a sign behind it: "Madrid. ", "Lyon – ".</summary>
    private static bool IsOpening(string paragraph, string place)
    {
        int end = Likeness.CommonLength(paragraph, place, out int rest);
        return end > 2 && rest >= place.TrimEnd('.', ' ', '-', '–', '—').Length && end < paragraph.Length && paragraph.AsSpan(end).TrimStart() is ['-' or '–' or '—' or '.' or ':' or '(' or '/', ..];
    }

    public static bool? FreeAccess(Draft draft)
    {
        var claims = draft.Claims.Ranked(Field.FreeAccess);
        for (int i = 0; i < claims.Count; i++)
        {
            bool? isFree = claims[i].Value.ToLowerInvariant() switch
            {
                "true" or "1" or "yes" or "free" or "http://schema.org/true" or "https://schema.org/true" => true,
                "false" or "0" or "no" or "locked" or "metered" or "premium" or "paid" or "http://schema.org/false" or "https://schema.org/false" => false,
                _ => null,
            };
            if (isFree is null) continue;
            Decision.Note(draft, "freeAccess", claims, i, "the first that says yes or no");
            return isFree;
        }
        return null;
    }

    private static string? First(Draft draft, Field field, string name, Func<string, bool> isGood)
    {
        var claims = draft.Claims.Ranked(field);
        for (int i = 0; i < claims.Count; i++)
        {
            if (!isGood(claims[i].Value)) continue;
            Decision.Note(draft, name, claims, i, "the first that fits");
            return claims[i].Value;
        }
        return null;
    }
}

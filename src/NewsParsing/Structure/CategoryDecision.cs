using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>The newspaper's desk: the first claim that names one. Lists are cut to their first desk; "Uncategorized", kinds of pages, codes and the headline itself are none.</summary>
internal static class CategoryDecision
{
    /// <summary>Longer names of desks are sentences.</summary>
    private const int MaxLength = 60;

    /// <summary>From so many words on, what the headline says too is a breadcrumb of the story itself.</summary>
    private const int WordsOfHeadline = 4;

    public static string? Decide(Draft draft, string? headline)
    {
        var claims = draft.Claims.Ranked(Field.Category);
        for (int i = 0; i < claims.Count; i++)
        {
            string desk = FirstOfList(WithoutLabel(claims[i].Value));
            if (!IsDesk(desk) || PublisherDecision.IsName(draft, desk) || IsHeadline(desk, headline)) continue;
            Decision.Note(draft, "category", claims, i, "the first that names a desk");
            return desk;
        }
        Decision.Note(draft, "category", claims, -1, "none names a desk");
        return null;
    }

    private static bool IsDesk(string desk) => desk.Length is > 1 and < MaxLength && desk.IndexOfAny(['_', '{', '}', '<', '>']) < 0 && !DeskWords.NamesNone(desk);

    private static bool IsHeadline(string desk, string? headline) =>
        headline is not null && (Likeness.Same(headline, desk) || (desk.AsSpan().Count(' ') >= WordsOfHeadline - 1 && Likeness.Contains(headline, desk)));

    private static string WithoutLabel(string desk) => desk.StartsWith("Category:", StringComparison.OrdinalIgnoreCase) ? desk[9..].Trim() : desk.Trim();

    /// <summary>
    /// "Business,Small Business,Tax", "Health, Science, Weather": programs list all desks; the first is the story's. One comma with a space behind it may be in a desk's own name
    /// ("Arts, Culture &amp; Books").
    /// </summary>
    private static string FirstOfList(string desks)
    {
        int comma = desks.IndexOfAny([',', ';', '|']);
        if (comma < 2) return desks;
        bool isList = comma == desks.Length - 1 || desks[comma + 1] != ' ' || (desks.AsSpan().Count(',') > 1 && !desks.Contains('&', StringComparison.Ordinal));
        return isList ? desks[..comma].TrimEnd() : desks;
    }
}

using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>The headline: the heading that is shown where the page's titles bear it out, else the best title with the site's name cut off.</summary>
internal static class HeadlineDecision
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " • ", " · ", " » ", " « ", " :: ", " // ", " / ", "｜", "|", " : "];

    /// <summary>Shorter beginnings are shared by chance.</summary>
    private const int MinShared = 15;

    public static string? Decide(Draft draft)
    {
        var claims = draft.Claims.Ranked(Field.Headline);
        for (int i = 0; i < claims.Count; i++)
        {
            string headline = WithoutSite(draft, WithoutTail(claims, claims[i]));
            if (headline.Length < 2 || PublisherDecision.IsName(draft, headline)) continue;
            Decision.Note(draft, "headline", claims, i, "the first that is not the name of the site");
            return headline;
        }
        Decision.Note(draft, "headline", claims, -1, "all are names of the site");
        return null;
    }

    /// <summary>A title that another one repeats but for a tail behind a dash or a bar ("Ferry stuck-News|Courier"): the one without it. What is shown has no tail.</summary>
    private static string WithoutTail(List<Claim> claims, Claim title)
    {
        if (title.Source is ClaimSource.Shown or ClaimSource.Text) return title.Value;
        foreach (var claim in claims)
        {
            if (claim.Source == ClaimSource.Title || claim.Value.Length < MinShared || claim.Value.Length >= title.Value.Length) continue;
            int common = Likeness.CommonLength(title.Value, claim.Value, out int rest);
            int end = common;
            while (end > 0 && !char.IsLetterOrDigit(title.Value[end - 1])) end--;
            if (rest == claim.Value.Length && title.Value.AsSpan(end, common - end).IndexOfAny("-|–—｜·") >= 0) return claim.Value;
        }
        return title.Value;
    }

    /// <summary>Cuts " | The Courier" off the end or "The Courier: " off the beginning, but only where it is the publisher's name.</summary>
    public static string WithoutSite(Draft draft, string title)
    {
        for (int times = 0; times < 3; times++)
        {
            bool isCut = false;
            foreach (string separator in Separators)
            {
                int last = title.LastIndexOf(separator, StringComparison.Ordinal);
                if (last > 0 && PublisherDecision.IsName(draft, title.AsSpan(last + separator.Length)))
                {
                    title = title[..last].TrimEnd();
                    isCut = true;
                }
                int first = title.IndexOf(separator, StringComparison.Ordinal);
                if (first > 0 && PublisherDecision.IsName(draft, title.AsSpan(0, first)))
                {
                    title = title[(first + separator.Length)..].TrimStart();
                    isCut = true;
                }
            }
            if (!isCut) break;
        }
        return title;
    }
}

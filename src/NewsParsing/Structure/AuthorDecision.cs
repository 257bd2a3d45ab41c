using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>The authors and the line that names them.</summary>
/// <param name="Shown">The byline as shown; null where none is shown.</param>
/// <param name="Authors">The authors in the order of the source.</param>
internal readonly record struct AuthorDecision(string? Shown, ValueList<Author> Authors)
{
    public static AuthorDecision Decide(Draft draft, Publisher? publisher, string? headline)
    {
        _ = publisher;
        _ = headline;
        var claims = draft.Claims.Ranked(Field.Author);
        var authors = new List<Author>();
        int winner = -1;
        for (int i = 0; i < claims.Count && (winner < 0 || claims[i].Source == claims[winner].Source); i++)
        {
            int before = authors.Count;
            Add(draft, claims[i], authors);
            if (winner < 0 && authors.Count > before) winner = i;
        }
        Decision.Note(draft, "authors", claims, winner, "all of the first source that names anybody");

        string? shown = null;
        var bylines = draft.Claims.Ranked(Field.Byline);
        for (int i = 0; i < bylines.Count && shown is null; i++)
        {
            var named = new List<Author>();
            AuthorNames.Read(bylines[i].Value, named);
            if (named.Count == 0) continue;
            shown = bylines[i].Value.Replace('\n', ' ');
            Decision.Note(draft, "byline", bylines, i, "the first that names anybody");
            if (authors.Count == 0) authors = named;
        }
        return new AuthorDecision(shown, authors.ToValueList());
    }

    private static void Add(Draft draft, Claim claim, List<Author> authors)
    {
        int before = authors.Count;
        AuthorNames.Read(claim.Value, authors);
        if (authors.Count != before + 1 || claim.Group == 0) return;
        string? url = null, role = null;
        foreach (var other in draft.Claims.All)
        {
            if (other.Group != claim.Group || other.Source != claim.Source) continue;
            if (other.Field == Field.AuthorUrl) url ??= AddressDecision.Absolute(other.Value, draft.Url);
            if (other.Field == Field.AuthorRole) role ??= other.Value;
        }
        authors[before] = authors[before] with { Url = url, Role = role ?? authors[before].Role };
    }
}

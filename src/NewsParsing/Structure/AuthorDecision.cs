using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>
/// The authors and the line that names them. Sources are asked in the order of their rank, but one that names persons beats one that names a newsroom, and any
/// other beats one that only repeats the publisher's name.
/// </summary>
/// <param name="Shown">The byline as shown; null where none is shown.</param>
/// <param name="Authors">The authors in the order of the source.</param>
internal readonly record struct AuthorDecision(string? Shown, ValueList<Author> Authors)
{
    private enum Worth
    {
        Nobody,
        Publisher,
        Word,
        Newsroom,
        Person,
    }

    public static AuthorDecision Decide(Draft draft)
    {
        var claims = draft.Claims.Ranked(Field.Author);
        List<Author> best = [];
        var bestWorth = Worth.Nobody;
        int winner = -1;
        for (int i = 0; i < claims.Count;)
        {
            int end = i;
            var authors = new List<Author>();
            for (; end < claims.Count && claims[end].Source == claims[i].Source; end++) Add(draft, claims[end], authors);
            var worth = WorthOf(draft, authors);
            if (worth > bestWorth) (best, bestWorth, winner) = (authors, worth, i);
            i = end;
        }

        string? shown = null;
        var bylines = draft.Claims.Ranked(Field.Byline);
        int line = -1;
        for (int i = 0; i < bylines.Count; i++)
        {
            var named = new List<Author>();
            AuthorNames.Read(bylines[i].Value, named, isShown: true);
            var worth = WorthOf(draft, named);
            if (worth == Worth.Nobody) continue;
            if (shown is null) (shown, line) = (bylines[i].Value.Replace('\n', ' '), i);
            if (worth <= bestWorth) continue;
            (best, bestWorth, winner) = (named, worth, -1);
            (shown, line) = (bylines[i].Value.Replace('\n', ' '), i);
        }
        Decision.Note(draft, "authors", claims, winner, winner < 0 && best.Count > 0 ? "the byline names persons" : "the first source that names persons, else a newsroom, else anybody");
        if (shown is not null) Decision.Note(draft, "byline", bylines, line, "the first that names anybody");
        return new AuthorDecision(shown, best.ToValueList());
    }

    /// <summary>The best of the names: a person has two words or more, or a name in a script that writes none.</summary>
    private static Worth WorthOf(Draft draft, List<Author> authors)
    {
        var best = Worth.Nobody;
        foreach (var author in authors)
        {
            var worth = WorthOf(draft, author.Name);
            if (worth > best) best = worth;
        }
        return best;
    }

    private static Worth WorthOf(Draft draft, string name)
    {
        if (PublisherDecision.IsName(draft, name)) return Worth.Publisher;
        if (BylineWords.IsAgency(name)) return Worth.Newsroom;
        bool isCapital = false, hasSpace = false;
        foreach (var range in name.AsSpan().Split(' '))
        {
            var word = name.AsSpan()[range];
            if (word.IsEmpty) continue;
            if (BylineWords.IsNewsroom(word)) return Worth.Newsroom;
            isCapital |= char.IsUpper(word[0]) || !char.IsLower(word[0]);
            hasSpace |= range.Start.Value > 0;
        }
        return isCapital && (hasSpace || name[0] >= '\u0600') ? Worth.Person : Worth.Word;
    }

    private static void Add(Draft draft, Claim claim, List<Author> authors)
    {
        int before = authors.Count;
        AuthorNames.Read(claim.Value, authors, claim.Source == ClaimSource.Shown);
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

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
    /// <summary>Further down, a bold line is a crosshead.</summary>
    private const int LinesAboveText = 3;

    private const int MaxNames = 60;

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
            for (; end < claims.Count && claims[end].Source == claims[i].Source && claims[end].Detail == claims[i].Detail; end++) Add(draft, claims[end], authors);
            // a meta name that is given twice gives the author and the site
            if (claims[i].Source == ClaimSource.Meta && WorthOf(draft, authors) == Worth.Person) authors.RemoveAll(author => PublisherDecision.IsName(draft, author.Name));
            var worth = WorthOf(draft, authors);
            if (worth > bestWorth || (worth == bestWorth && IsMoreComplete(draft, claims[i].Source, authors, best))) (best, bestWorth, winner) = (authors, worth, i);
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
            // the paper's name in a line of its own below the writers'
            if (worth == Worth.Person) named.RemoveAll(author => PublisherDecision.IsName(draft, author.Name) && IsLineOf(bylines[i].Value, author.Name));
            // "By" may stand in an element of its own
            if (worth == Worth.Nobody || (worth < Worth.Newsroom || bylines[i].Value.Length < 4) && BylineWords.OpensByline(bylines[i].Value.AsSpan().TrimEnd(" :："))) continue;
            (shown, line) = (ShownByline.Of(bylines[i].Value, named), i);
            // an agency that is shown is often where the publisher, who is named as the author, has the story from
            bool isExplicit = AuthorNames.OpeningLength(bylines[i].Value.Replace('\n', ' ')) > 0;
            if (bestWorth == Worth.Publisher && (worth == Worth.Newsroom || !isExplicit) && worth < Worth.Person) break;
            bool isBetter = worth > bestWorth || (worth == bestWorth && (IsMoreComplete(draft, bylines[i].Source, named, best) || (isExplicit && IsLoose(claims, winner))));
            if (isBetter) (best, winner) = (named, -1);
            break;
        }
        // the paper is named everywhere, the writer above the text
        if (WorthOf(draft, best) <= Worth.Publisher && NamesAboveText(draft, out string? above, out var writers))
            (shown, best, winner) = (above, writers, -1);
        AddAddresses(draft, best);
        Decision.Note(draft, "authors", claims, winner, winner < 0 && best.Count > 0 ? "the byline names persons" : "the first source that names persons, else a newsroom, else anybody");
        if (shown is not null) Decision.Note(draft, "byline", bylines, line, "the first that names anybody");
        return new AuthorDecision(shown, best.ToValueList());
    }

    /// <summary>A line before the text that is a byline by its words, or a bold or shouted one of nothing but names: "Rosa Lind/Max Harper".</summary>
    private static bool NamesAboveText(Draft draft, out string? line, out List<Author> authors)
    {
        line = null;
        authors = [];
        for (int i = 0; i < draft.Blocks.Count && i < LinesAboveText; i++)
        {
            var block = draft.Blocks[i];
            if (block.Kind != DraftKind.Paragraph || block.IsEmpty || block.IsAside) continue;
            var text = draft.TextOf(block);
            // what is read as a byline is taken out of the text
            if (BylineLine.TryRead(text, out var own) && own.Authors.Count > 0)
            {
                (line, authors) = (own.Shown, [.. own.Authors]);
                return true;
            }
            if (text.Length > MaxNames || !HasTwoCapitals(text) || !(block.IsBold || IsShouted(text)) || text.IndexOfAny(".:?!,") >= 0 || text.IndexOfAnyInRange('0', '9') >= 0) continue;
            AuthorNames.Read(text, authors, isShown: true);
            if (authors.Count > 0 && authors.TrueForAll(author => WorthOf(draft, author.Name) == Worth.Person && author.Name.AsSpan().Count(' ') <= 2))
            {
                line = text.ToString();
                return true;
            }
            authors.Clear();
        }
        return false;
    }

    private static bool IsLineOf(string text, string name)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.Trim().Equals(name, StringComparison.OrdinalIgnoreCase) && line.Length < text.Length) return true;
        return false;
    }

    /// <summary>Scripts without capitals do not tell names from sentences.</summary>
    private static bool HasTwoCapitals(ReadOnlySpan<char> text)
    {
        int capitals = 0;
        foreach (char c in text)
            if (char.IsUpper(c)) capitals++;
        return capitals >= 2;
    }

    private static bool IsShouted(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (char.IsLower(c)) return false;
        return true;
    }

    /// <summary>Sources that name the site's owner or whoever put the page up as often as the author: a line "By Jane Doe" knows better.</summary>
    private static bool IsLoose(List<Claim> claims, int winner) => winner >= 0 && claims[winner].Source > ClaimSource.Microdata;

    /// <summary>Whether a shown line names everyone that the machine claims name, and further persons.</summary>
    private static bool IsMoreComplete(Draft draft, ClaimSource source, List<Author> shown, List<Author> claimed)
    {
        if (source is not (ClaimSource.Shown or ClaimSource.Page) || shown.Count <= claimed.Count || shown.Count > claimed.Count + 3) return false;
        foreach (var author in claimed)
            if (!shown.Exists(one => Likeness.Same(one.Name, author.Name))) return false;
        return shown.TrueForAll(one => WorthOf(draft, one.Name) == Worth.Person);
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

    /// <summary>Who is named without an address may have one in another source that names the same.</summary>
    private static void AddAddresses(Draft draft, List<Author> authors)
    {
        if (authors.TrueForAll(author => author.Url is not null)) return;
        var addresses = new Dictionary<(ClaimSource, int), string>();
        foreach (var claim in draft.Claims.All)
            if (claim.Field == Field.AuthorUrl && AddressDecision.Absolute(claim.Value, draft.Url) is { } address) addresses.TryAdd((claim.Source, claim.Group), address);
        if (addresses.Count == 0) return;
        var byName = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var claim in draft.Claims.All)
            if (claim.Field == Field.Author && addresses.TryGetValue((claim.Source, claim.Group), out string? address)) byName.TryAdd(claim.Value.Trim(), address);
        for (int i = 0; i < authors.Count; i++)
            if (authors[i].Url is null && byName.TryGetValue(authors[i].Name, out string? address)) authors[i] = authors[i] with { Url = address };
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

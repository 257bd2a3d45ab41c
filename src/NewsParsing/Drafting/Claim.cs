namespace NewsParsing.Drafting;

/// <summary>The fields that a source can make claims about.</summary>
internal enum Field
{
    Headline,
    Kicker,
    Standfirst,
    Byline,
    Dateline,
    Author,
    AuthorUrl,
    AuthorRole,
    PublisherName,
    PublisherUrl,
    Published,
    Modified,
    Language,
    CanonicalUrl,
    Category,
    Topic,
    FreeAccess,
    LeadImage,
    Kind,
}

/// <summary>Where a claim stands; the order is the order of trust unless the table of a field says otherwise.</summary>
internal enum ClaimSource
{
    Caller,
    JsonLd,
    Microdata,
    Meta,
    OpenGraph,
    Twitter,
    DublinCore,
    Link,
    Page,
    Title,
    Text,
    UrlPath,
}

/// <summary>What one source says about one field. <paramref name="Detail"/> names the place for the trace ("og:title", "h1").</summary>
/// <param name="Field">The field.</param>
/// <param name="Source">The kind of place.</param>
/// <param name="Value">What it says: trimmed, entities decoded, white space collapsed.</param>
/// <param name="Detail">The place itself.</param>
/// <param name="Group">Claims of one thing (an author's name, role and URL) share a group; 0 for none.</param>
internal readonly record struct Claim(Field Field, ClaimSource Source, string Value, string Detail, int Group = 0);

/// <summary>All that a source claims, in the order it was found.</summary>
internal sealed class ClaimSet
{
    private readonly List<Claim> claims = [];

    public IReadOnlyList<Claim> All => claims;

    public void Add(Field field, ClaimSource source, string? value, string detail, int group = 0)
    {
        if (!string.IsNullOrWhiteSpace(value)) claims.Add(new Claim(field, source, value, detail, group));
    }

    public IEnumerable<Claim> About(Field field)
    {
        foreach (var claim in claims)
            if (claim.Field == field) yield return claim;
    }
}

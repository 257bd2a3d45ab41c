using System.Collections.Frozen;
using NewsParsing.Drafting;
using static NewsParsing.Drafting.ClaimSource;

namespace NewsParsing.Structure;

/// <summary>
/// Which source is believed first, field by field: the one table of ranks. A source that is not named in a row is not believed for that field at all.
/// What a claim must also satisfy to win (agree with the page, be a name, be a plausible date) is told beside each field's decision.
/// </summary>
internal static class ClaimRanks
{
    private static readonly FrozenDictionary<Field, ClaimSource[]> Table = new Dictionary<Field, ClaimSource[]>
    {
        [Field.Headline]      = [ClaimSource.Text, Shown, JsonLd, OpenGraph, Microdata, Meta, Twitter, JsonLdPage, DublinCore, Title],
        [Field.Kicker]        = [ClaimSource.Text, Shown],
        [Field.Standfirst]    = [ClaimSource.Text, Shown, JsonLd, Microdata, OpenGraph, Meta, Twitter, JsonLdPage, DublinCore],
        [Field.Byline]        = [ClaimSource.Text, Shown, Page],
        [Field.Dateline]      = [ClaimSource.Text, Page, JsonLd],
        [Field.Author]        = [ClaimSource.Text, JsonLd, Microdata, Meta, Shown, OpenGraph, Twitter, DublinCore, JsonLdPage],
        [Field.PublisherName] = [ClaimSource.Text, OpenGraph, JsonLd, Microdata, Meta, JsonLdPage, DublinCore, Twitter],
        [Field.PublisherUrl]  = [JsonLd, Microdata, JsonLdPage],
        [Field.Published]     = [ClaimSource.Text, JsonLd, Microdata, OpenGraph, Meta, Shown, JsonLdPage, UrlPath, DublinCore, Page, Beside],
        [Field.Modified]      = [ClaimSource.Text, JsonLd, Microdata, OpenGraph, Meta, Shown, JsonLdPage, DublinCore, Page],
        [Field.Language]      = [Caller, JsonLd, Link, Meta, OpenGraph, Microdata, DublinCore, JsonLdPage, ClaimSource.Text],
        [Field.CanonicalUrl]  = [Link, OpenGraph, JsonLd, Twitter],
        [Field.Category]      = [ClaimSource.Text, JsonLd, OpenGraph, Microdata, Meta, JsonLdPage, DublinCore],
        [Field.Topic]         = [ClaimSource.Text, OpenGraph, Meta, DublinCore, JsonLd, Microdata, Shown, Twitter],
        [Field.FreeAccess]    = [JsonLd, Microdata, OpenGraph, Meta, JsonLdPage],
        [Field.LeadImage]     = [OpenGraph, JsonLd, Microdata, Twitter, Meta, Link, JsonLdPage],
        [Field.Kind]          = [JsonLd],
    }.ToFrozenDictionary();

    /// <summary>The sources that are believed for a field, the most trusted first; empty for fields that belong to others (an author's role).</summary>
    public static ReadOnlySpan<ClaimSource> SourcesOf(Field field) => Table.TryGetValue(field, out var sources) ? sources : [];

    /// <summary>All claims about a field that may be believed, the most trusted source first; within a source in the order of the page.</summary>
    public static List<Claim> Ranked(this ClaimSet claims, Field field)
    {
        if (!Table.TryGetValue(field, out var sources)) return [];
        var found = new List<Claim>();
        foreach (var claim in claims.About(field)) found.Add(claim);
        var ranked = new List<Claim>(found.Count);
        if (found.Count == 0) return ranked;
        foreach (var source in sources)
            foreach (var claim in found)
                if (claim.Source == source) ranked.Add(claim);
        return ranked;
    }
}

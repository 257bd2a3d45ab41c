using System.Runtime.InteropServices;

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
    LeadImageWidth,
    LeadImageHeight,
    LeadImageAlt,
    Kind,
}

/// <summary>Where a claim stands. Which of them is believed first is told, field by field, by the table in <c>StoryFacts</c>.</summary>
internal enum ClaimSource
{
    /// <summary>Whoever called the library.</summary>
    Caller,

    /// <summary>The JSON-LD object of the story itself.</summary>
    JsonLd,

    /// <summary>JSON-LD objects about the page or the site.</summary>
    JsonLdPage,

    /// <summary>Attributes of microdata and RDFa.</summary>
    Microdata,

    /// <summary>Meta names that mean what they say: parsely, sailthru, "pubdate" and the like.</summary>
    Meta,

    /// <summary>OpenGraph with its <c>article:</c> names.</summary>
    OpenGraph,

    /// <summary>Twitter cards, and meta names of the same weight.</summary>
    Twitter,

    /// <summary>Dublin Core, and meta names that are used loosely ("date", "keywords").</summary>
    DublinCore,

    /// <summary>Link elements and the language attribute of the page.</summary>
    Link,

    /// <summary>What is shown where a class, an id or an element says what it is ("byline", "time").</summary>
    Shown,

    /// <summary>What is shown and recognised by its words alone.</summary>
    Page,

    /// <summary>What is shown near the headline, but in a place that is not the story's by its name ("footer", "sidebar", "share").</summary>
    Beside,

    /// <summary>The title element.</summary>
    Title,

    /// <summary>Lines of plain text.</summary>
    Text,

    /// <summary>The path of the page's address.</summary>
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
    /// <summary>A source that says more about one field is a list of something else: what is decided looks at claims in pairs.</summary>
    private const int MaxPerSource = 120;

    /// <summary>A longer value is no field.</summary>
    private const int MaxValue = 20_000;

    private static readonly int Sources = Enum.GetValues<ClaimSource>().Length;

    private readonly List<Claim> claims = new(48);
    private readonly byte[] counts = new byte[Enum.GetValues<Field>().Length * Sources];

    /// <summary>All claims so far; stale once more are added.</summary>
    public ReadOnlySpan<Claim> All => CollectionsMarshal.AsSpan(claims);

    public void Add(Field field, ClaimSource source, string? value, string detail, int group = 0)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > MaxValue) return;
        ref byte count = ref counts[((int)field * Sources) + (int)source];
        if (count == MaxPerSource) return;
        count++;
        claims.Add(new Claim(field, source, WellFormed.Of(value), detail, group));
    }

    /// <summary>All claims about a field so far, in the order they were found.</summary>
    public Selection About(Field field) => new(All, field);

    /// <summary>The claims about one field.</summary>
    public ref struct Selection(ReadOnlySpan<Claim> claims, Field field)
    {
        private ReadOnlySpan<Claim> rest = claims;

        public Claim Current { get; private set; }

        public readonly Selection GetEnumerator() => this;

        public bool MoveNext()
        {
            for (int i = 0; i < rest.Length; i++)
            {
                if (rest[i].Field != field) continue;
                Current = rest[i];
                rest = rest[(i + 1)..];
                return true;
            }
            return false;
        }
    }
}

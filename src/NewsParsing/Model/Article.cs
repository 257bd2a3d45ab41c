namespace NewsParsing;

/// <summary>One news story: what it says, how it is built, who wrote it, who is quoted in it.</summary>
/// <remarks>Immutable, thread-safe, equal by value. Fields are described in docs/fields.md. A null or an empty list means: the source does not tell.</remarks>
public sealed partial record Article
{
    /// <summary>The title of the story, without the publisher's name.</summary>
    public string? Headline { get; init; }

    /// <summary>The short line above the headline.</summary>
    public string? Kicker { get; init; }

    /// <summary>The summary between headline and body (dek, abstract); not part of <see cref="Text"/>.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The line that names the authors, as shown ("By Jane Doe in Ankara").</summary>
    public string? Byline { get; init; }

    /// <summary>Place and agency that open the story, as shown, without the dash ("ANKARA (Reuters)").</summary>
    public string? Dateline { get; init; }

    /// <summary>What the source turned out to be.</summary>
    public ArticleKind Kind { get; init; }

    /// <summary>How sure the library is that it found the whole story and nothing else: 0 (not at all) to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The authors in the order of the byline.</summary>
    public ValueList<Author> Authors { get; init; } = [];

    /// <summary>Who published the story.</summary>
    public Publisher? Publisher { get; init; }

    /// <summary>When the story was first published.</summary>
    public StoryDate? Published { get; init; }

    /// <summary>When the story was last changed; null where the source does not tell it apart from <see cref="Published"/>.</summary>
    public StoryDate? Modified { get; init; }

    /// <summary>Language of the story, BCP 47 ("en", "pt-BR").</summary>
    public string? Language { get; init; }

    /// <summary>Canonical URL, absolute http or https.</summary>
    public string? Url { get; init; }

    /// <summary>The newspaper's desk ("World").</summary>
    public string? Category { get; init; }

    /// <summary>Topics, tags or keywords that the publisher gave the story.</summary>
    public ValueList<string> Topics { get; init; } = [];

    /// <summary>Whether the publisher declares the story free to read; null where nothing is declared.</summary>
    public bool? FreeAccess { get; init; }

    /// <summary>The picture that stands for the story.</summary>
    public Image? LeadImage { get; init; }

    /// <summary>
    /// The body as one string: blocks separated by a blank line, list items and table rows by a line feed, table cells by a tab. Headings are in it;
    /// headline, standfirst, captions, read-more links and the name under a block quote are not. Never null. Every <see cref="TextSpan"/> of this article points into it.
    /// </summary>
    public string Text { get; init; } = "";

    /// <summary>The story in reading order. The first section has no heading unless the story opens with one.</summary>
    public ValueList<Section> Sections { get; init; } = [];

    /// <summary>The quotes in the order of their first segments.</summary>
    public ValueList<Quote> Quotes { get; init; } = [];

    /// <summary>Everyone who speaks in the story, in the order of their first mention.</summary>
    public ValueList<Speaker> Speakers { get; init; } = [];

    /// <summary>The promotions of other stories, in order: those of the blocks, flattened.</summary>
    public ValueList<ReadMoreLink> ReadMore { get; init; } = [];

    /// <summary>What was odd about the input and what was done about it.</summary>
    public ValueList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>The quotes of one speaker, in order.</summary>
    public IEnumerable<Quote> QuotesOf(Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        foreach (var quote in Quotes)
            if (quote.Speaker?.Id == speaker.Id) yield return quote;
    }
}

/// <summary>What a source turned out to be.</summary>
public enum ArticleKind
{
    /// <summary>No story was found.</summary>
    None,

    /// <summary>One story.</summary>
    Article,

    /// <summary>A running report of entries with time and text.</summary>
    LiveBlog,

    /// <summary>Mostly pictures with captions.</summary>
    Gallery,

    /// <summary>A front, topic, search or product page: many items, no story of its own.</summary>
    Listing,
}

/// <summary>Someone who wrote the story: a person, a newsroom or an agency.</summary>
/// <param name="Name">The name as the publisher writes it, without "By" and without job titles.</param>
/// <param name="Role">Job title or part in the story ("Political editor"); null where not told.</param>
/// <param name="Url">The author's page, absolute http or https; null where not told.</param>
public sealed record Author(string Name, string? Role = null, string? Url = null);

/// <summary>Who published the story.</summary>
/// <param name="Name">Name of the newspaper, site or agency.</param>
/// <param name="Url">Home page, absolute http or https; null where not told.</param>
public sealed record Publisher(string Name, string? Url = null);

/// <summary>A picture.</summary>
/// <param name="Url">Where the picture is, absolute http or https: the largest version the page offers.</param>
/// <param name="Alt">Alternative text; null where none is given.</param>
/// <param name="Width">Width in pixels as declared; null where not told.</param>
/// <param name="Height">Height in pixels as declared; null where not told.</param>
public sealed record Image(string Url, string? Alt = null, int? Width = null, int? Height = null);

/// <summary>A promotion of another story inside this one ("READ MORE: …", a related-story card).</summary>
/// <param name="Label">The words that announce it ("READ MORE"), without colon; null where it has none.</param>
/// <param name="Title">The promoted story's headline as shown.</param>
/// <param name="Url">Where it leads, absolute http or https; null where the source gives no link.</param>
/// <param name="Placement">Where in the story it stands.</param>
/// <param name="AfterBlock">Number of blocks of the story (read-more blocks not counted, all sections together) that precede it; 0 or more.</param>
public sealed record ReadMoreLink(string? Label, string Title, string? Url, ReadMorePlacement Placement, int AfterBlock);

/// <summary>Where a read-more link stands.</summary>
public enum ReadMorePlacement
{
    /// <summary>Inside a paragraph.</summary>
    Inline,

    /// <summary>A block of its own between others.</summary>
    Block,

    /// <summary>Behind the last block of the story.</summary>
    End,
}

/// <summary>Something odd about the input, and what was done about it.</summary>
/// <param name="Code">A stable word for programs, in kebab case: "no-story", "no-text", "deep-nesting" or "script-text"; later versions may add others.</param>
/// <param name="Message">One sentence for people, in English.</param>
public sealed record Diagnostic(string Code, string Message);

namespace NewsParsing.Drafting;

/// <summary>
/// What a reader found: the blocks of the story in reading order, their text in one buffer, and what the source claims about the fields.
/// After this type nobody knows whether the source was HTML or text.
/// </summary>
/// <remarks>Its text is in rented memory: gone when it is disposed of.</remarks>
internal sealed class Draft(NewsParserOptions options, Uri? url, ParseTrace? trace) : IDisposable
{
    private List<string>? hosts;
    private int claimsOfHosts;
    private Uri? urlOfHosts;

    public NewsParserOptions Options { get; } = options;

    /// <summary>Where the source came from, as the caller said or else as the page itself says; what is relative in it is relative to this.</summary>
    public Uri? Url { get; set; } = url;

    public ParseTrace? Trace { get; } = trace;

    /// <summary>The text of all blocks; white space already normalised. Blocks point into it.</summary>
    public TextBuffer Text { get; } = new(isRented: true);

    /// <summary>The blocks that the reader kept, in reading order.</summary>
    public List<DraftBlock> Blocks { get; } = [];

    public ClaimSet Claims { get; } = new();

    /// <summary>The hosts of the page's address and of those that it claims for itself.</summary>
    public List<string> Hosts
    {
        get
        {
            if (hosts is not null && claimsOfHosts == Claims.All.Length && urlOfHosts == Url) return hosts;
            hosts = [];
            (claimsOfHosts, urlOfHosts) = (Claims.All.Length, Url);
            if (Url is { IsAbsoluteUri: true }) hosts.Add(Url.Host);
            foreach (var claim in Claims.About(Field.CanonicalUrl))
                if (Uri.TryCreate(claim.Value, UriKind.Absolute, out var own) && !hosts.Contains(own.Host)) hosts.Add(own.Host);
            return hosts;
        }
    }

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>What the reader takes the source for.</summary>
    public ArticleKind Kind { get; set; } = ArticleKind.Article;

    /// <summary>How sure the reader is of its choice of blocks, 0 to 1.</summary>
    public double Confidence { get; set; } = 1;

    public ReadOnlySpan<char> TextOf(DraftBlock block) => Text.AsSpan(block.Start, block.End);

    public void Dispose() => Text.Dispose();
}

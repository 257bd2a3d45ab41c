using NewsParsing.Drafting;
using NewsParsing.Html;
using NewsParsing.Html.Reading;
using NewsParsing.Links;
using NewsParsing.Quotes;
using NewsParsing.Quotes.Reading;
using NewsParsing.Structure;
using NewsParsing.Text;

namespace NewsParsing;

/// <summary>Turns the HTML or the plain text of a news story into an <see cref="Article"/>.</summary>
/// <remarks>
/// Immutable and thread-safe: make one and share it. No content makes it throw: what is not a story gives an article of kind
/// <see cref="ArticleKind.None"/> with diagnostics. It reads nothing but what it is given: no files, no network, no clock.
/// </remarks>
public sealed class NewsParser
{
    private readonly NewsParserOptions options;

    /// <summary>Makes a parser.</summary>
    /// <param name="options">How it works; null for <see cref="NewsParserOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="NewsParserOptions.MaxInputLength"/> is negative.</exception>
    public NewsParser(NewsParserOptions? options = null)
    {
        this.options = options ?? NewsParserOptions.Default;
        ArgumentOutOfRangeException.ThrowIfNegative(this.options.MaxInputLength, nameof(options));
    }

    /// <summary>A parser with all defaults.</summary>
    public static NewsParser Default { get; } = new();

    /// <summary>Reads a web page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="url">Where it came from: links are resolved against it; null (or a relative address) where that is unknown: then the canonical address that the page declares serves, and without one relative links are left out.</param>
    /// <param name="trace">Where to write down what was decided and why; null (the default) costs nothing.</param>
    /// <param name="cancellationToken">Looked at every few thousand tokens.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="InputTooLongException">The page is longer than <see cref="NewsParserOptions.MaxInputLength"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Article ParseHtml(string html, Uri? url = null, ParseTrace? trace = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        return ParseHtml(html.AsMemory(), url, trace, cancellationToken);
    }

    /// <inheritdoc cref="ParseHtml(string, Uri?, ParseTrace?, CancellationToken)"/>
    public Article ParseHtml(ReadOnlyMemory<char> html, Uri? url = null, ParseTrace? trace = null, CancellationToken cancellationToken = default)
    {
        EnsureReadable(html.Length);
        if (ForeignInput.IsNoText(html.Span)) return ForeignInput.Nothing();
        using var page = PageReader.Read(WellFormed.Of(MisreadUtf8.Mend(html)), cancellationToken);
        using var draft = NewDraft(url, trace);
        return Finish(HtmlReader.Read(page, draft, cancellationToken), cancellationToken);
    }

    /// <summary>Reads a web page from bytes: the encoding comes from the byte order mark, then <paramref name="charset"/>, then the page's meta element, then detection, then UTF-8.</summary>
    /// <param name="html">The page; read to its end, not closed.</param>
    /// <param name="url">Where it came from: links are resolved against it; null (or a relative address) where that is unknown: then the canonical address that the page declares serves, and without one relative links are left out.</param>
    /// <param name="charset">The encoding that the transport declared (the charset of an HTTP Content-Type); null where there is none.</param>
    /// <param name="trace">Where to write down what was decided and why; null (the default) costs nothing.</param>
    /// <param name="cancellationToken">Looked at while reading and every few thousand tokens.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="InputTooLongException">The page is longer than <see cref="NewsParserOptions.MaxInputLength"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Article ParseHtml(Stream html, Uri? url = null, string? charset = null, ParseTrace? trace = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        return ParseHtml(PageDecoder.Decode(html, charset, options.MaxInputLength, cancellationToken), url, trace, cancellationToken);
    }

    /// <summary>Reads a story in plain text.</summary>
    /// <param name="text">The text: one paragraph a line, or hard-wrapped with blank lines between paragraphs; any line ending.</param>
    /// <param name="trace">Where to write down what was decided and why; null (the default) costs nothing.</param>
    /// <param name="cancellationToken">Looked at every few thousand lines.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InputTooLongException">The text is longer than <see cref="NewsParserOptions.MaxInputLength"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Article ParseText(string text, ParseTrace? trace = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        EnsureReadable(text.Length);
        if (ForeignInput.IsNoText(text)) return ForeignInput.Nothing();
        using var draft = NewDraft(null, trace);
        return Finish(PlainTextReader.Read(WellFormed.Of(text), draft, cancellationToken), cancellationToken);
    }

    /// <summary>Finds quotes and speakers in a text as given: nothing is cut, every span points into <paramref name="text"/>.</summary>
    /// <param name="text">The text; every line is a paragraph.</param>
    /// <param name="cancellationToken">Looked at every few thousand tokens.</param>
    /// <returns>The quotes in the order of their first segments; the speaker of each, with all mentions, is at the quote.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="InputTooLongException">The text is longer than <see cref="NewsParserOptions.MaxInputLength"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public IReadOnlyList<Quote> FindQuotes(string text, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        EnsureReadable(text.Length);
        if (ForeignInput.IsNoText(text)) return [];
        text = WellFormed.Of(text);
        return QuoteFinder.Find(text, Passage.Lines(text), options.Language, cancellationToken).Quotes;
    }

    private Draft NewDraft(Uri? url, ParseTrace? trace) => new(options, url is { IsAbsoluteUri: true } ? url : null, trace);

    /// <summary>The middle of the way, the same for both readers: facts, structure, links, text, quotes.</summary>
    private Article Finish(Draft draft, CancellationToken cancellation)
    {
        var facts = StoryFacts.Decide(draft);
        SectionArranger.Arrange(draft, facts);
        ReadMoreFinder.Find(draft, facts);
        var article = ArticleAssembler.Assemble(draft, facts);
        if (!options.FindQuotes || article.Text.Length == 0) return article;
        string? lead = article.Standfirst is null ? article.Headline : $"{article.Headline}\n{article.Standfirst}";
        var findings = QuoteFinder.Find(article.Text, Passage.Of(article), article.Language, cancellation, lead);
        return article with { Quotes = findings.Quotes, Speakers = findings.Speakers };
    }

    private void EnsureReadable(int length)
    {
        if (length > options.MaxInputLength) throw new InputTooLongException(length, options.MaxInputLength);
    }
}

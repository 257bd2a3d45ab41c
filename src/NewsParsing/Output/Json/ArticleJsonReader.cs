using System.Text.Json;

namespace NewsParsing.Output.Json;

/// <summary>Reads an article by the JSON contract. What does not fit, a span outside of the text above all, is a <see cref="JsonException"/>.</summary>
internal static class ArticleJsonReader
{
    public static Article Read(string json)
    {
        var article = JsonSerializer.Deserialize(json, ArticleJsonContext.Default.ArticleJson) ?? throw new JsonException("An article is a JSON object, not null.");
        if (article.SchemaVersion is not null && !article.SchemaVersion.StartsWith("1.", StringComparison.Ordinal))
            throw new JsonException($"Schema version \"{article.SchemaVersion}\" cannot be read; this library reads 1.x.");
        var shape = new SpanReader(article.Text ?? "");
        var speakers = shape.Speakers(article.Speakers);
        return new Article
        {
            Headline = article.Headline,
            Kicker = article.Kicker,
            Standfirst = article.Standfirst,
            Byline = article.Byline,
            Dateline = article.Dateline,
            Kind = ContractWords.ArticleKinds.Read(article.Kind ?? "none", "kind"),
            Confidence = article.Confidence ?? 0,
            Authors = All(article.Authors, author => new Author(Needed(author.Name, "authors.name"), author.Role, author.Url)),
            Publisher = article.Publisher is { } publisher ? new Publisher(Needed(publisher.Name, "publisher.name"), publisher.Url) : null,
            Published = Date(article.Published),
            Modified = Date(article.Modified),
            Language = article.Language,
            Url = article.Url,
            Category = article.Category,
            Topics = All(article.Topics, topic => topic),
            FreeAccess = article.FreeAccess,
            LeadImage = article.LeadImage is { } image ? Picture(image) : null,
            Text = article.Text ?? "",
            Sections = All(article.Sections, section => BlockJsonReader.Section(section, shape)),
            Quotes = All(article.Quotes, quote => shape.Quote(quote, speakers)),
            Speakers = speakers,
            ReadMore = All(article.ReadMore, Link),
            Diagnostics = All(article.Diagnostics, diagnostic => new Diagnostic(Needed(diagnostic.Code, "diagnostics.code"), diagnostic.Message ?? "")),
        };
    }

    public static ReadMoreLink Link(ReadMoreJson link) => new(
        link.Label, Needed(link.Title, "readMore.title"), link.Url, ContractWords.Placements.Read(link.Placement ?? "block", "placement"), link.AfterBlock ?? 0);

    public static Image Picture(ImageJson image) => new(Needed(image.Url, "image.url"), image.Alt, image.Width, image.Height);

    public static ValueList<TItem> All<TJson, TItem>(TJson?[]? items, Func<TJson, TItem> read)
        where TJson : class
    {
        if (items is null or { Length: 0 }) return [];
        var result = new TItem[items.Length];
        for (int i = 0; i < items.Length; i++) result[i] = read(items[i] ?? throw new JsonException("A list of the contract holds no null."));
        return new ValueList<TItem>(result);
    }

    public static T Needed<T>(T? value, string property)
        where T : class => value ?? throw new JsonException($"{property} is missing.");

    private static StoryDate? Date(string? text)
    {
        if (text is null) return null;
        return StoryDate.TryParse(text, out var date) ? date : throw new JsonException($"\"{text}\" is no date of the contract.");
    }
}

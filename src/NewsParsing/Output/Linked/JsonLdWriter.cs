using NewsParsing.Output.Json;

namespace NewsParsing.Output.Linked;

/// <summary>Writes an article in the words of schema.org.</summary>
internal static class JsonLdWriter
{
    public static string Write(Article article)
    {
        var json = new JsonText(indented: true, (2 * article.Text.Length) + 2048);
        json.StartObject();
        Member(json, "@context", "https://schema.org");
        Member(json, "@type", TypeOf(article.Kind));
        Member(json, "@id", article.Url);
        Member(json, "url", article.Url);
        WritePage(json, article);
        Member(json, "headline", article.Headline);
        Member(json, "alternativeHeadline", article.Kicker);
        Member(json, "description", article.Standfirst);
        Member(json, "datePublished", article.Published?.ToString());
        Member(json, "dateModified", article.Modified?.ToString());
        Member(json, "inLanguage", article.Language);
        Member(json, "articleSection", article.Category);
        Member(json, "dateline", article.Dateline);
        WriteList(json, "keywords", article.Topics, json.String);
        if (article.FreeAccess is { } free) json.Name("isAccessibleForFree").Boolean(free);
        WriteList(json, "author", article.Authors, author =>
        {
            Start(json, "Person");
            Member(json, "name", author.Name);
            Member(json, "jobTitle", author.Role);
            Member(json, "url", author.Url);
            json.EndObject();
        });
        if (article.Publisher is { } publisher)
        {
            json.Name("publisher");
            Start(json, "NewsMediaOrganization");
            Member(json, "name", publisher.Name);
            Member(json, "url", publisher.Url);
            json.EndObject();
        }
        WriteList(json, "image", Images(article), image => Write(json, image));
        if (article.Text.Length > 0) Member(json, "articleBody", article.Text);
        WriteList(json, "liveBlogUpdate", Entries(article), entry => Write(json, entry));
        WriteList(json, "mentions", article.Speakers, speaker => Write(json, speaker));
        WriteList(json, "hasPart", article.Quotes, quote => Write(json, quote));
        json.EndObject();
        // A script element ends at the first "</script", whatever its JSON means by it.
        return json.ToString().Replace("<", "\\u003c", StringComparison.Ordinal);
    }

    /// <summary>The page that shows the story: what it promotes beside the story is the page's, not the story's.</summary>
    private static void WritePage(JsonText json, Article article)
    {
        if (article.Url is null && article.ReadMore.Count == 0) return;
        json.Name("mainEntityOfPage");
        Start(json, "WebPage");
        Member(json, "@id", article.Url);
        WriteList(json, "relatedLink", [.. Links(article)], json.String);
        json.EndObject();
    }

    private static void Write(JsonText json, Image image)
    {
        Start(json, "ImageObject");
        Member(json, "url", image.Url);
        Member(json, "description", image.Alt);
        if (image.Width is { } width) json.Name("width").Number(width);
        if (image.Height is { } height) json.Name("height").Number(height);
        json.EndObject();
    }

    private static void Write(JsonText json, LiveEntry entry)
    {
        Start(json, "BlogPosting");
        Member(json, "headline", entry.Title?.ToString());
        Member(json, "datePublished", entry.Time?.Date?.ToString());
        Member(json, "articleBody", entry.Text);
        json.EndObject();
    }

    private static void Write(JsonText json, Speaker speaker)
    {
        Start(json, TypeOf(speaker.Kind));
        Member(json, "@id", $"#{speaker.Id}");
        Member(json, "name", speaker.Name);
        if (speaker.Kind == SpeakerKind.Person)
        {
            Member(json, "jobTitle", speaker.Title);
            if (speaker.Gender is { } gender) Member(json, "gender", gender == Gender.Female ? "https://schema.org/Female" : "https://schema.org/Male");
        }
        else
        {
            Member(json, "description", speaker.Title);
        }
        json.EndObject();
    }

    /// <summary>Who speaks has no property of its own in schema.org (spokenByCharacter is for fiction): the creator of the words does.</summary>
    private static void Write(JsonText json, Quote quote)
    {
        Start(json, "Quotation");
        Member(json, "text", quote.Text);
        if (quote.Speaker is { } speaker)
        {
            json.Name("creator").StartObject(onOneLine: true);
            Member(json, "@type", TypeOf(speaker.Kind));
            Member(json, "@id", $"#{speaker.Id}");
            Member(json, "name", speaker.Name);
            json.EndObject();
        }
        json.EndObject();
    }

    private static void Start(JsonText json, string type)
    {
        json.StartObject();
        Member(json, "@type", type);
    }

    private static void Member(JsonText json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.Name(name).String(value);
    }

    private static void WriteList<T>(JsonText json, string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0) return;
        json.Name(name).StartArray();
        foreach (var item in items) write(item);
        json.EndArray();
    }

    private static List<Image> Images(Article article)
    {
        var images = new List<Image>();
        if (article.LeadImage is { } lead) images.Add(lead);
        foreach (var section in article.Sections)
            foreach (var block in section.Blocks)
                if (block is Figure figure) images.AddRange(figure.Images.Where(image => image.Url != article.LeadImage?.Url));
        return images;
    }

    private static List<LiveEntry> Entries(Article article) => [.. article.Sections.SelectMany(section => section.Blocks).OfType<LiveEntry>()];

    private static IEnumerable<string> Links(Article article) => article.ReadMore.Where(link => link.Url is not null).Select(link => link.Url!);

    private static string TypeOf(ArticleKind kind) => kind switch
    {
        ArticleKind.LiveBlog => "LiveBlogPosting",
        ArticleKind.Article or ArticleKind.Gallery => "NewsArticle",
        ArticleKind.Listing => "CollectionPage",
        _ => "WebPage",
    };

    private static string TypeOf(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "Person",
        SpeakerKind.Organization => "Organization",
        SpeakerKind.Document => "CreativeWork",
        _ => "Thing",
    };
}

namespace NewsParsing.Output.Json;

/// <summary>Writes an article by the JSON contract. Every property of the contract is written: what the story does not tell is null or an empty list.</summary>
internal static class ArticleJsonWriter
{
    public const string SchemaVersion = "1.0";

    public static string Write(Article article, bool indented = false)
    {
        var json = new JsonText(indented, (3 * article.Text.Length) + 4096);
        Write(json, article);
        return json.ToString();
    }

    public static void Write(JsonText json, Article article)
    {
        json.StartObject();
        json.Name("schemaVersion").String(SchemaVersion);
        json.Name("headline").String(article.Headline);
        json.Name("kicker").String(article.Kicker);
        json.Name("standfirst").String(article.Standfirst);
        json.Name("byline").String(article.Byline);
        json.Name("dateline").String(article.Dateline);
        json.Name("kind").String(ContractWords.ArticleKinds[article.Kind]);
        json.Name("confidence").Number(article.Confidence);
        WriteAuthors(json, article.Authors);
        WritePublisher(json, article.Publisher);
        json.Name("published").String(article.Published?.ToString());
        json.Name("modified").String(article.Modified?.ToString());
        json.Name("language").String(article.Language);
        json.Name("url").String(article.Url);
        json.Name("category").String(article.Category);
        json.Name("topics").StartArray(onOneLine: true);
        foreach (string topic in article.Topics) json.String(topic);
        json.EndArray();
        json.Name("freeAccess");
        if (article.FreeAccess is { } free) json.Boolean(free);
        else json.Null();
        json.Name("leadImage");
        if (article.LeadImage is { } image) BlockJsonWriter.Write(json, image);
        else json.Null();
        json.Name("text").String(article.Text);
        json.Name("sections").StartArray();
        foreach (var section in article.Sections) BlockJsonWriter.Write(json, section);
        json.EndArray();
        QuoteJsonWriter.WriteQuotes(json, article.Quotes);
        QuoteJsonWriter.WriteSpeakers(json, article.Speakers);
        json.Name("readMore").StartArray();
        foreach (var link in article.ReadMore)
        {
            json.StartObject();
            BlockJsonWriter.WriteMembers(json, link);
            json.EndObject();
        }
        json.EndArray();
        json.Name("diagnostics").StartArray();
        foreach (var diagnostic in article.Diagnostics)
        {
            json.StartObject(onOneLine: true);
            json.Name("code").String(diagnostic.Code);
            json.Name("message").String(diagnostic.Message);
            json.EndObject();
        }
        json.EndArray();
        json.EndObject();
    }

    private static void WriteAuthors(JsonText json, ValueList<Author> authors)
    {
        json.Name("authors").StartArray();
        foreach (var author in authors)
        {
            json.StartObject(onOneLine: true);
            json.Name("name").String(author.Name);
            json.Name("role").String(author.Role);
            json.Name("url").String(author.Url);
            json.EndObject();
        }
        json.EndArray();
    }

    private static void WritePublisher(JsonText json, Publisher? publisher)
    {
        json.Name("publisher");
        if (publisher is null)
        {
            json.Null();
            return;
        }
        json.StartObject(onOneLine: true);
        json.Name("name").String(publisher.Name);
        json.Name("url").String(publisher.Url);
        json.EndObject();
    }
}

using System.Text.Json.Nodes;
using CsCheck;

namespace NewsParsing.Tests.Output;

public class LinkedDataTests
{
    private const string Text = "😀 So far.\n\n“We wait,” Ada Holm said. “We wait,” she said again.";

    private static readonly Speaker Ada = new("s1", "Ada Holm", "Captain", SpeakerKind.Person, Gender.Female, []);

    private static readonly Article Story = new()
    {
        Headline = "Ferry stuck",
        Kind = ArticleKind.Article,
        Url = "https://courier.example/ferry",
        Published = new StoryDate(new DateOnly(2026, 3, 14), new TimeOnly(7, 30), false, TimeSpan.FromHours(1)),
        Authors = [new Author("Ingrid Dahl", "Reporter")],
        Text = Text,
        Speakers = [Ada],
        Quotes = [new Quote(QuoteKind.Direct, [Second("We wait,")], null, null, Ada, 0.9)],
    };

    [Fact]
    public void JSON_LD_says_it_in_the_words_of_schema_org()
    {
        var node = JsonNode.Parse(Story.ToJsonLd())!;

        Assert.Equal("NewsArticle", (string?)node["@type"]);
        Assert.Equal("Ferry stuck", (string?)node["headline"]);
        Assert.Equal("2026-03-14T07:30+01:00", (string?)node["datePublished"]);
        Assert.Equal("Reporter", (string?)node["author"]![0]!["jobTitle"]);
        Assert.Equal("Quotation", (string?)node["hasPart"]![0]!["@type"]);
        Assert.Equal("We wait,", (string?)node["hasPart"]![0]!["text"]);
        Assert.Equal((string?)node["mentions"]![0]!["@id"], (string?)node["hasPart"]![0]!["creator"]!["@id"]);
    }

    [Fact]
    public void JSON_LD_can_stand_in_a_script_element() => AnyArticle.Any.Sample(article =>
    {
        string json = article.ToJsonLd();
        Assert.DoesNotContain('<', json);
        Assert.IsType<JsonObject>(JsonNode.Parse(json));
    }, iter: 200);

    [Fact]
    public void An_annotation_pins_the_quote_among_equal_words()
    {
        var annotation = JsonNode.Parse(Story.ToAnnotations())!["items"]![0]!;

        var quote = annotation["target"]![0]!["selector"]![0]!;
        Assert.Equal("TextQuoteSelector", (string?)quote["type"]);
        Assert.Equal("We wait,", (string?)quote["exact"]);
        Assert.Equal("“We wait,” Ada Holm said. “", (string?)quote["prefix"]);
        Assert.Equal("” she said again.", (string?)quote["suffix"]);
        Assert.Equal("Ada Holm, Captain", (string?)annotation["body"]![0]!["value"]);
        Assert.Equal("https://courier.example/ferry", (string?)annotation["target"]![0]!["source"]);
    }

    [Fact]
    public void Positions_of_an_annotation_count_code_points()
    {
        var position = JsonNode.Parse(Story.ToAnnotations())!["items"]![0]!["target"]![0]!["selector"]![1]!;

        Assert.Equal("TextPositionSelector", (string?)position["type"]);
        Assert.Equal(Second("We wait,").Start - 1, (int?)position["start"]);
        Assert.Equal(Second("We wait,").End - 1, (int?)position["end"]);
    }

    [Fact]
    public void Any_article_can_be_annotated() => AnyArticle.Any.Sample(article =>
    {
        var page = JsonNode.Parse(article.ToAnnotations())!;
        Assert.Equal(article.Quotes.Count, page["items"]!.AsArray().Count);
        foreach (var item in page["items"]!.AsArray())
            foreach (var target in item!["target"]!.AsArray())
            {
                int start = (int)target!["selector"]![1]!["start"]!, end = (int)target["selector"]![1]!["end"]!;
                var runes = article.Text.EnumerateRunes().Skip(start).Take(end - start);
                string exact = (string)target["selector"]![0]!["exact"]!;
                // A span that cuts a surrogate pair in two (never one of ours) has no code points of its own.
                if (!exact.Contains('\uFFFD', StringComparison.Ordinal)) Assert.Equal(exact, string.Concat(runes));
            }
    }, iter: 300);

    private static TextSpan Second(string words)
    {
        int at = Text.LastIndexOf(words, StringComparison.Ordinal);
        return new TextSpan(Text, at, at + words.Length);
    }
}

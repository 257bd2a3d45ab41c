using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace NewsParsing.Tests.Output;

public class JsonTests
{
    private const string Story = """
        {"schemaVersion":"1.0","headline":"Ferry stuck","kind":"article","confidence":1,"text":"“We wait,” she said.",
         "sections":[{"heading":null,"level":0,"blocks":[{"kind":"paragraph","start":0,"end":20,"text":"“We wait,” she said."}]}],
         "quotes":[{"kind":"direct","segments":[{"start":1,"end":9}],"cue":{"start":15,"end":19},"mention":{"start":11,"end":14,"kind":"pronoun"},"speaker":{"id":"s1"},"confidence":0.9}],
         "speakers":[{"id":"s1","name":"Ada Holm","kind":"person","gender":"female","mentions":[{"start":11,"end":14}]}]}
        """;

    [Fact]
    public void Every_article_is_read_back_as_it_was_written() =>
        AnyArticle.Any.Sample(article => Assert.Equal(article, Article.FromJson(article.ToJson())), iter: 500);

    [Fact]
    public void The_JSON_is_good_JSON_on_one_line() =>
        AnyArticle.Any.Sample(article =>
        {
            string json = article.ToJson();
            Assert.Equal(article.Text, JsonNode.Parse(json)!["text"]!.GetValue<string>());
            Assert.DoesNotContain(json, character => char.IsControl(character) || character is '\u2028' or '\u2029');
        }, iter: 500);

    [Fact]
    public void What_people_can_read_is_not_escaped()
    {
        string json = new Article { Headline = "„Größe“ <b>&</b> 東京 😀\u00A0'x' تقول" }.ToJson();

        Assert.Contains("„Größe“ <b>&</b> 東京 😀\u00A0'x' تقول", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character_so_that_spans_stay_right()
    {
        var story = Article.FromJson(new Article { Text = "a\uD83D b" }.ToJson());

        Assert.Equal("a\uFFFD b", story.Text);
    }

    [Theory]
    [InlineData("<title>Fer\uD83Dry</title><h1>Fer\uDC00ry</h1><p>The \uD83Dferry \uDE00 ran aground on Friday, \u201Cat \uD83D last\u201D, said Ada Holm.</p>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Fer\\ud83dry\",\"keywords\":[\"a\\udc00\"]}</script><p>The &#xD83D; ferry ran aground.</p>")]
    public void A_page_with_broken_characters_is_read_back_too(string html)
    {
        var page = NewsParser.Default.ParseHtml(html);
        var text = NewsParser.Default.ParseText(html);

        Assert.Equal(page, Article.FromJson(page.ToJson()));
        Assert.Equal(text, Article.FromJson(text.ToJson()));
    }

    [Fact]
    public void A_quote_knows_all_that_the_story_tells_of_its_speaker()
    {
        var story = Article.FromJson(Story);

        var quote = Assert.Single(story.Quotes);
        Assert.Equal("We wait,", quote.Text);
        Assert.Equal("said", quote.Cue.ToString());
        Assert.Equal("Ada Holm", quote.Speaker!.Name);
        Assert.Equal(Gender.Female, quote.Speaker.Gender);
        Assert.Equal("she", quote.Speaker.Mentions[0].ToString());
    }

    [Theory]
    [InlineData("\"start\":0,\"end\":20", "\"start\":0,\"end\":21")]
    [InlineData("\"start\":0,\"end\":20", "\"start\":-1,\"end\":20")]
    [InlineData("\"start\":0,\"end\":20", "\"start\":20,\"end\":19")]
    [InlineData("\"start\":0,\"end\":20", "\"start\":2147483647,\"end\":2147483647")]
    [InlineData("\"start\":0,\"end\":20", "\"end\":20")]
    [InlineData("{\"start\":1,\"end\":9}", "{\"start\":1,\"end\":900}")]
    [InlineData("{\"start\":1,\"end\":9}", "")]
    [InlineData("{\"start\":1,\"end\":9}", "null")]
    [InlineData("\"cue\":{\"start\":15", "\"cue\":{\"start\":150")]
    [InlineData("\"mentions\":[{\"start\":11", "\"mentions\":[{\"start\":111")]
    [InlineData("\"kind\":\"paragraph\"", "\"kind\":\"paragraf\"")]
    [InlineData("\"kind\":\"paragraph\"", "\"kind\":null")]
    [InlineData("\"kind\":\"direct\"", "\"kind\":\"loud\"")]
    [InlineData("\"heading\":null", "\"heading\":\"A\"")]
    [InlineData("\"kind\":\"article\"", "\"published\":\"yesterday\"")]
    [InlineData("\"schemaVersion\":\"1.0\"", "\"schemaVersion\":\"2.0\"")]
    [InlineData("\"headline\":\"Ferry stuck\"", "\"headline\":7")]
    [InlineData("\"headline\":\"Ferry stuck\"", "\"headline\":\"\\ud83d\"")]
    public void What_breaks_the_contract_is_refused(string good, string bad)
    {
        Assert.Contains(good, Story, StringComparison.Ordinal);
        string broken = Story.Replace(good, bad, StringComparison.Ordinal);

        Assert.ThrowsAny<JsonException>(() => Article.FromJson(broken));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    public void What_is_no_article_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Article.FromJson(json));

    [Fact]
    public void Properties_that_a_later_version_adds_are_passed_over() =>
        Assert.Equal("x", Article.FromJson("""{"schemaVersion":"1.7","mood":{"a":[1]},"text":"x"}""").Text);
}

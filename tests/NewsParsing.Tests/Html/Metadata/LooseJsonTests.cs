namespace NewsParsing.Tests.Html.Metadata;

public class LooseJsonTests
{
    [Theory]
    [InlineData("""{"@type":"NewsArticle","headline":"Ferry stuck","author":{"name":"Jane Doe"}}""")]
    [InlineData("""[{"@type":"WebSite","name":"The Courier"},{"@type":"NewsArticle","headline":"Ferry stuck","author":[{"name":"Jane Doe"}]}]""")]
    [InlineData("""{"@graph":[{"@type":"NewsArticle","headline":"Ferry stuck","author":{"@id":"#jd"}},{"@type":"Person","@id":"#jd","name":"Jane Doe"}]}""")]
    [InlineData("/* ours */ {\"@type\":[\"Article\",\"NewsArticle\"], // the story\n\"headline\":\"Ferry stuck\",\"author\":\"Jane Doe\",}")]
    [InlineData("//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Ferry stuck\",\"author\":\"Jane Doe\"}\n//]]>")]
    [InlineData("""{"@type":"NewsArticle","description":"The so-called "old" ferry","headline":"Ferry stuck","author":"Jane Doe"}""")]
    [InlineData("{\"@type\":\"NewsArticle\",\"description\":\"Two\nlines\" \n\"headline\":\"Ferry stuck\",\"author\":\"Jane Doe\"}")]
    [InlineData("""{"@type":"NewsArticle","headline":"Ferry stuck","author":{"name":"Jane Doe" """)]
    [InlineData("""{"@type":"NewsArticle","headline":"Ferry\u0020stuck","author":{"name":["Jane Doe"]}}]]}""")]
    [InlineData("""{'@type':'NewsArticle','headline':'Ferry stuck','author':'Jane Doe'}""")]
    public void Json_is_read_as_page_makers_write_it(string json)
    {
        var story = NewsParser.Default.ParseHtml($"<title>x</title><script type=\"application/ld+json\">{json}</script><p>The ferry ran aground.</p>");

        Assert.Equal("Ferry stuck", story.Headline);
        Assert.Equal("Jane Doe", Assert.Single(story.Authors).Name);
    }

    [Fact]
    public void The_storys_own_object_is_told_from_those_of_other_stories()
    {
        var story = NewsParser.Default.ParseHtml(
            """
            <link rel="canonical" href="https://courier.example/ferry">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge closed","url":"https://courier.example/bridge","datePublished":"2024-05-01"}</script>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stuck","mainEntityOfPage":"https://www.courier.example/ferry/","datePublished":"2024-05-03"}</script>
            <h1>Ferry stuck</h1><p>The ferry ran aground.</p>
            """);

        Assert.Equal("2024-05-03", story.Published?.ToString());
    }

    [Theory]
    [InlineData(20_000, "[")]
    [InlineData(20_000, "{\"a\":")]
    [InlineData(50_000, "\"")]
    [InlineData(50_000, "\\")]
    [InlineData(50_000, "/*")]
    public void Hostile_json_is_read_in_linear_time(int count, string piece) =>
        NewsParser.Default.ParseHtml($"<script type=\"application/ld+json\">{string.Concat(Enumerable.Repeat(piece, count))}</script>");
}

namespace NewsParsing.Tests;

public class NewsParserTests
{
    [Fact]
    public void A_page_of_paragraphs_gives_their_text()
    {
        var story = NewsParser.Default.ParseHtml("<title>Ferry stuck</title><p>The ferry ran aground.</p><p>Nobody was hurt.</p>");

        Assert.Equal("The ferry ran aground.\n\nNobody was hurt.", story.Text);
    }
}

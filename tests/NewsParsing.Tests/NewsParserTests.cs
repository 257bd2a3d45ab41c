namespace NewsParsing.Tests;

public class NewsParserTests
{
    [Fact]
    public void A_page_of_paragraphs_gives_their_text()
    {
        var story = NewsParser.Default.ParseHtml("<title>Ferry stuck</title><p>The ferry ran aground.</p><p>Nobody was hurt.</p>");

        Assert.Equal("The ferry ran aground.\n\nNobody was hurt.", story.Text);
    }

    [Fact]
    public void An_address_that_is_relative_is_as_good_as_none() =>
        Assert.Equal(NewsParser.Default.ParseHtml("<p>The ferry ran aground."), NewsParser.Default.ParseHtml("<p>The ferry ran aground.", new Uri("/ferry", UriKind.Relative)));
}

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
    public void A_page_without_a_story_says_so()
    {
        var page = NewsParser.Default.ParseHtml("<title>Contact</title><nav><a href=/>Home</a><a href=/news>News</a></nav><form><label>Name<input></label><button>Send</button></form>");

        Assert.Equal(ArticleKind.None, page.Kind);
        Assert.Contains(page.Diagnostics, diagnostic => diagnostic.Code == "no-story");
    }

    [Fact]
    public void A_limit_below_zero_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NewsParser(new NewsParserOptions { MaxInputLength = -1 }));

    [Fact]
    public void An_address_that_is_relative_is_as_good_as_none() =>
        Assert.Equal(NewsParser.Default.ParseHtml("<p>The ferry ran aground."), NewsParser.Default.ParseHtml("<p>The ferry ran aground.", new Uri("/ferry", UriKind.Relative)));
}

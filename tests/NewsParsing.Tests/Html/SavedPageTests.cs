namespace NewsParsing.Tests.Html;

public class SavedPageTests
{
    private const string Page = """
        <title>Ferry stuck</title>{0}<meta property="og:image" content="/media/ferry.jpg">
        <h1>Ferry stuck</h1><p>The ferry ran aground on Friday, a mile from the pier of Skarness, with two hundred people on board.</p>
        """;

    [Fact]
    public void A_page_saved_to_a_file_knows_where_it_came_from()
    {
        var story = NewsParser.Default.ParseHtml(Page.Replace("{0}", "<link rel=canonical href=https://courier.example/news/ferry>", StringComparison.Ordinal));

        Assert.Equal("https://courier.example/media/ferry.jpg", story.LeadImage?.Url);
    }

    [Fact]
    public void The_callers_word_goes_before_the_pages()
    {
        var story = NewsParser.Default.ParseHtml(
            Page.Replace("{0}", "<link rel=canonical href=https://courier.example/news/ferry>", StringComparison.Ordinal), new Uri("https://mirror.example/x"));

        Assert.Equal("https://mirror.example/media/ferry.jpg", story.LeadImage?.Url);
    }

    [Fact]
    public void A_page_that_does_not_say_leaves_relative_addresses_out() =>
        Assert.Null(NewsParser.Default.ParseHtml(Page.Replace("{0}", "", StringComparison.Ordinal)).LeadImage);

    [Fact]
    public void A_page_saved_in_UTF_8_is_read_as_that_whatever_it_still_declares()
    {
        using var file = new MemoryStream("<meta charset=iso-8859-1><p>Die Fähre lief am Freitag früh nahe Skarness auf Grund; Überlebende wärmten sich.</p>"u8.ToArray());

        Assert.Contains("Fähre lief am Freitag früh", NewsParser.Default.ParseHtml(file).Text, StringComparison.Ordinal);
    }
}

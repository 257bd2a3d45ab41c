namespace NewsParsing.Tests.Quotes.Reading;

/// <summary>In a headline in title case every word has a capital; its verbs still tell who says what.</summary>
public class TitleCaseTests
{
    [Fact]
    public void A_headline_in_title_case_reports_speech()
    {
        const string text = """
            Karin Lindqvist Says Torvik Pier Was Built Too Low

            The harbour master of Torvik wants a new one.
            """;

        var quote = Assert.Single(NewsParser.Default.FindQuotes(text));

        Assert.Equal("Torvik Pier Was Built Too Low", quote.Text);
        Assert.Equal("Karin Lindqvist", quote.Speaker?.Name);
    }
}

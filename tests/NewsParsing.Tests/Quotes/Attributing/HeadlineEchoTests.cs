namespace NewsParsing.Tests.Quotes.Attributing;

/// <summary>In a text given as it is the headline is the first line; what it quotes in single marks is mostly a quote of the story over again.</summary>
public class HeadlineEchoTests
{
    [Fact]
    public void A_quote_that_the_headline_repeats_is_counted_once()
    {
        const string text = """
            Lindqvist: 'This Pier Will Outlive All of Us'

            The harbour master of Torvik, Karin Lindqvist, defended the new pier on Friday.

            "I have said it before: this pier will outlive all of us," Lindqvist told the council.
            """;

        var quote = Assert.Single(NewsParser.Default.FindQuotes(text));

        Assert.Equal("I have said it before: this pier will outlive all of us,", quote.Text);
        Assert.Equal("Karin Lindqvist", quote.Speaker?.Name);
    }

    [Fact]
    public void A_quote_that_stands_in_the_headline_alone_stays()
    {
        const string text = """
            Lindqvist: 'This pier will outlive all of us'

            The harbour master of Torvik defended the new pier on Friday.

            "We have measured every pile," she told the council.
            """;

        Assert.Equal(["This pier will outlive all of us", "We have measured every pile,"], NewsParser.Default.FindQuotes(text).Select(quote => quote.Text));
    }
}

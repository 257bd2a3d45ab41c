namespace NewsParsing.Tests.Quotes;

/// <summary>No text makes the search for quotes fail, and none makes it slow: what it looks at for each quote is bounded.</summary>
public class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "\"", "“", "”", "''", "'", "’", "‘", "«", "»", "„", "—", "-", "―", "\n", ",", ".", "?", "!", ":", ";", "(", ")", "said", "told", "he", "who", "that", "as", "put it",
        "According to", "Smith", "Anna Smith", "the mayor", "The", "of", "and", "to", "saying", "Another", "claims", "’s", "'s", "12\"", "…", "Sen.", "SMITH:", "Monday", "é", "😀", "「", "」", " ", " ",
    ];

    [Fact]
    public void Any_heap_of_marks_and_words_has_quotes_whose_spans_lie_in_it()
    {
        var random = new Random(20260314);
        for (int i = 0; i < 3000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) > 0 ? " " : "")));

            var quotes = NewsParser.Default.FindQuotes(text);

            Assert.All(quotes, quote => Assert.All(quote.Segments, segment => Assert.InRange(segment.End, segment.Start + 1, text.Length)));
        }
    }

    [Theory]
    [InlineData("\"a\" said A. ")]
    [InlineData("\"a ")]
    [InlineData("said ")]
    [InlineData("“a ” ")]
    [InlineData("who said ")]
    public void A_long_run_of_one_thing_is_read_at_once(string refrain)
    {
        string text = string.Concat(Enumerable.Repeat(refrain, 400_000 / refrain.Length));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        NewsParser.Default.FindQuotes(text, patience.Token);
    }
}

using System.Text;

namespace NewsParsing.Tests.Quotes.Speakers;

/// <summary>Who is who in a story: names that are one person's, names that are not, and words that call somebody again.</summary>
public class SpeakerTests
{
    private static readonly NewsParser Parser = new(NewsParserOptions.Default with { Language = "en" });

    [Theory]
    [InlineData("Hillary Rodham Clinton arrived. Hillary Clinton left. “No,” Clinton said.", "Hillary Rodham Clinton")]
    [InlineData("John F. Tolliver arrived. “No,” John Tolliver said.", "John F. Tolliver")]
    [InlineData("William Garrow arrived. “No,” Bill Garrow said.", "William Garrow")]
    [InlineData("José Núñez arrived. “No,” Nunez said.", "José Núñez")]
    [InlineData("Ursula von der Heide arrived. “No,” von der Heide said.", "Ursula von der Heide")]
    [InlineData("Xi Mingze arrived. “No,” Xi said.", "Xi Mingze")]
    [InlineData("Gabriel García Moreno arrived. “No,” García Moreno said.", "Gabriel García Moreno")]
    public void Several_forms_of_a_name_are_one_speaker_with_the_fullest(string text, string name) => Assert.Equal(name, SpeakerOf(text).Name);

    [Fact]
    public void Father_and_son_are_two()
    {
        var quotes = Parser.FindQuotes("Cal Ashdown stood up. “Yes,” Cal Ashdown said. His son sat down. “No,” Cal Ashdown Jr. said.");

        Assert.NotEqual(quotes[0].Speaker!.Id, quotes[1].Speaker!.Id);
    }

    [Fact]
    public void Honorifics_keep_husband_and_wife_apart()
    {
        var quotes = Parser.FindQuotes(
            "Anna Keller and Paul Keller own the mill.\n“It is cold,” Mrs. Keller said.\n“It is not,” Mr. Keller said.");

        Assert.Equal(["Anna Keller", "Paul Keller"], quotes.Select(quote => quote.Speaker!.Name));
    }

    [Fact]
    public void Two_namesakes_who_cannot_be_told_apart_give_no_name() =>
        Assert.Null(Parser.FindQuotes("Anna Keller and Paul Keller own the mill.\n“It is cold,” Keller said.")[0].Speaker);

    [Theory]
    [InlineData("Mayor Olga Brandt opened the bridge. “It holds,” the mayor said.", "Olga Brandt", "Mayor")]
    [InlineData("Olga Brandt, the mayor of Varn, opened the bridge. “It holds,” the mayor said.", "Olga Brandt", "mayor of Varn")]
    [InlineData("The mayor, Olga Brandt, opened the bridge. “It holds,” the mayor said.", "Olga Brandt", "mayor")]
    public void An_office_calls_its_holder(string text, string name, string title)
    {
        var speaker = SpeakerOf(text);

        Assert.Equal((name, title), (speaker.Name, speaker.Title));
    }

    [Theory]
    [InlineData("Anna Keller met Paul Brandt. “It is cold,” she said.", "Anna Keller")]
    [InlineData("Anna Keller met Paul Brandt. “It is cold,” he said.", "Paul Brandt")]
    [InlineData("Spokeswoman Robin Brandt met Paul Keller. “It is cold,” she said.", "Robin Brandt")]
    public void A_pronoun_goes_by_gender(string text, string name) => Assert.Equal(name, SpeakerOf(text).Name);

    [Fact]
    public void A_source_without_a_name_says_so()
    {
        var speaker = SpeakerOf("“It will snow,” a senior official said.");

        Assert.Equal(("a senior official", SpeakerKind.Unnamed), (speaker.Name, speaker.Kind));
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(20000)]
    public void Thousands_of_namesakes_take_no_more_than_their_share(int names)
    {
        var text = new StringBuilder();
        for (int i = 0; i < names; i++) text.Append("Anna ").Append((char)('A' + (i % 26))).Append(i).Append("ski Keller met Keller, she said. ");
        text.Append("“No,” Keller said.");

        double milliseconds = ThreadClock.Time(() => Parser.FindQuotes(text.ToString()));

        // A quadratic reading of 20,000 names takes minutes; this bound only tells the two apart on any machine.
        Assert.InRange(milliseconds, 0, 20_000);
    }

    private static Speaker SpeakerOf(string text) => Parser.FindQuotes(text)[^1].Speaker!;
}

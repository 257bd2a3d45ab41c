namespace NewsParsing.Tests.Text;

/// <summary>What the shape of a plain text says about the story, beyond the stories under Fixtures/Text.</summary>
public class PlainTextReaderTests
{
    private const string Lead = "The ferry ran aground off the northern pier on Tuesday night, and the tide kept it there until the morning train had left.";
    private const string Second = "Nobody was hurt. The captain went ashore on foot to telephone the harbour master, who would not believe him for half an hour.";

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    [InlineData("\n\n")]
    [InlineData("\r\n\r\n\r\n")]
    public void Every_line_ending_gives_the_same_story(string ending)
    {
        var story = NewsParser.Default.ParseText(string.Join(ending, "Ferry stuck on sand", Lead, "What the captain saw", Second));

        Assert.Equal("Ferry stuck on sand", story.Headline);
        Assert.Equal(2, story.Sections.Count);
        Assert.Equal("What the captain saw", story.Sections[1].Heading?.ToString());
        Assert.Equal($"{Lead}\n\nWhat the captain saw\n\n{Second}", story.Text);
    }

    [Fact]
    public void Invisible_characters_and_runs_of_spaces_do_not_reach_the_text()
    {
        var story = NewsParser.Default.ParseText("\uFEFFFerry stuck\n" + Lead.Replace(" ran", "\u00A0 \t ran\u200B", StringComparison.Ordinal) + "\n" + Second);

        Assert.Equal("Ferry stuck", story.Headline);
        Assert.StartsWith("The ferry ran aground", story.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_whole_sentences_has_no_headline()
    {
        var story = NewsParser.Default.ParseText(Lead + "\n" + Second);

        Assert.Null(story.Headline);
        Assert.Equal($"{Lead}\n\n{Second}", story.Text);
    }

    [Fact]
    public void A_lone_dash_is_no_list()
    {
        var story = NewsParser.Default.ParseText($"Ferry stuck on sand\n{Lead}\n- Nobody asked us, said the cook.\n{Second}");

        Assert.DoesNotContain(story.Sections.SelectMany(section => section.Blocks), block => block is ListBlock);
    }

    [Fact]
    public void A_word_that_archives_use_as_a_label_does_not_make_an_export()
    {
        var story = NewsParser.Default.ParseText($"Ferry stuck on sand\n{Lead}\nSource: the harbour master's log of that night, which he keeps in pencil.\n{Second}");

        Assert.Equal("Ferry stuck on sand", story.Headline);
        Assert.Contains("Source: the harbour master's log", story.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \r\n")]
    [InlineData("***")]
    public void Text_without_words_is_no_story(string text)
    {
        var story = NewsParser.Default.ParseText(text);

        Assert.Equal(ArticleKind.None, story.Kind);
        Assert.Equal("", story.Text);
    }
}

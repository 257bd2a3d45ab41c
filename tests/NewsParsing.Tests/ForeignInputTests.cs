using System.Text;

namespace NewsParsing.Tests;

/// <summary>What is no text holds no story, however long its lines are.</summary>
public class ForeignInputTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Bytes_without_meaning_are_no_story(int seed)
    {
        byte[] bytes = new byte[50_000];
        new Random(seed).NextBytes(bytes);
        using var stream = new MemoryStream(bytes);

        var page = NewsParser.Default.ParseHtml(stream);
        var text = NewsParser.Default.ParseText(Encoding.Latin1.GetString(bytes));

        Assert.Equal(ArticleKind.None, page.Kind);
        Assert.Equal(ArticleKind.None, text.Kind);
        Assert.Equal("", page.Text + text.Text);
        Assert.Empty(NewsParser.Default.FindQuotes(Encoding.Latin1.GetString(bytes)));
        Assert.Contains(page.Diagnostics, diagnostic => diagnostic.Code == "no-text");
    }

    [Fact]
    public void A_short_text_with_a_bell_in_it_keeps_its_quote() => Assert.Single(NewsParser.Default.FindQuotes("“I will stay,” said Ruth Penhallow.\u0007\u0007"));

    [Fact]
    public void A_printed_document_is_no_story() =>
        Assert.Equal(ArticleKind.None, NewsParser.Default.ParseText("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\nThe ferry ran aground on Tuesday night, the harbour master said.\n").Kind);

    [Fact]
    public void A_story_with_a_few_stray_control_characters_is_still_read()
    {
        var story = NewsParser.Default.ParseText("Ferry stuck\u0007\n\nThe ferry ran aground on Tuesday night, \u0000and nobody was hurt, said the harbour master, Ruth Penhallow.\u001b[0m");

        Assert.Equal(ArticleKind.Article, story.Kind);
        Assert.Contains("ran aground", story.Text);
    }
}

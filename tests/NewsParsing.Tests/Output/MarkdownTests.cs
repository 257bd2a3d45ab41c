using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using NewsParsing.Output;

namespace NewsParsing.Tests.Output;

public class MarkdownTests
{
    private static readonly MarkdownPipeline GitHub = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    [Fact]
    public void Words_are_shown_as_they_are_whatever_they_look_like() =>
        AnyArticle.Words.Where(words => !string.IsNullOrWhiteSpace(Printable.Line(words))).Sample(words =>
        {
            var page = Render(new Article { Headline = words, Standfirst = words, Text = words, Sections = [new Section(null, 0, [Whole(words, span => new Paragraph(span))])] });

            string shown = Printable.Line(words).Trim();
            Assert.Equal(shown, page.QuerySelector("h1")!.TextContent.Trim());
            Assert.Equal(shown, page.QuerySelector("p > strong")!.TextContent.Trim());
            // A paragraph may have lines of its own.
            Assert.Equal(WithoutSpace(shown), WithoutSpace(page.QuerySelector("p:last-child")!.TextContent));
        }, iter: 2000);

    [Theory]
    [InlineData("Shares rose 4.9% to $8.30 (a #1 for the A&P_fund) - and then? 5 < 6 | 7 > 2")]
    [InlineData("4.9 points ahead")]
    [InlineData("-5 degrees")]
    [InlineData("#ferry is trending")]
    public void What_is_no_markup_where_it_stands_is_left_alone(string words) =>
        Assert.Equal($"# {words.Replace("&P", "\\&P", StringComparison.Ordinal)}\n", new Article { Headline = words }.ToMarkdown());

    [Fact]
    public void Words_in_lists_and_tables_are_shown_as_they_are() =>
        AnyArticle.Words.Where(words => !string.IsNullOrWhiteSpace(Printable.Line(words))).Sample(words =>
        {
            var span = new TextSpan(words, 0, words.Length);
            var page = Render(new Article
            {
                Text = words,
                Sections = [new Section(null, 0, [new ListBlock(span, false, [new ListItem(span, 1), new ListItem(span, 2), new ListItem(span, 1)]), new Table(span, [new TableRow([span, span]), new TableRow([span])])])],
            });

            string shown = Printable.Line(words).Trim();
            Assert.Equal(2, page.QuerySelectorAll("body > ul > li").Length);
            Assert.Equal(shown, page.QuerySelector("body > ul > li > ul > li")!.TextContent.Trim());
            Assert.Equal([shown, shown], page.QuerySelectorAll("th").Select(cell => cell.TextContent.Trim()));
            Assert.Equal([shown, ""], page.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()));
        }, iter: 1000);

    [Fact]
    public void Any_article_can_be_written() => AnyArticle.Any.Sample(article =>
    {
        string markdown = article.ToMarkdown();
        Assert.DoesNotContain(markdown, character => char.IsControl(character) && character != '\n');
        Assert.Empty(new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, GitHub)).QuerySelectorAll("script, b"));
    }, iter: 200);

    [Fact]
    public void A_story_keeps_its_shape()
    {
        const string Text = "Opening.\n\nWhat next\n\nOne\nTwo\n\nWise words.\nIn two lines.";
        TextSpan At(string words) => new(Text, Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        var story = new Article
        {
            Kicker = "Islands",
            Headline = "Ferry *stuck*",
            Byline = "By Ingrid Dahl",
            Published = new StoryDate(new DateOnly(2026, 3, 14)),
            Url = "https://courier.example/a_(b)",
            Text = Text,
            Sections =
            [
                new Section(null, 0, [new Paragraph(At("Opening."))]),
                new Section(At("What next"), 3,
                [
                    new ListBlock(At("One\nTwo"), true, [new ListItem(At("One"), 1), new ListItem(At("Two"), 2)]),
                    new BlockQuote(At("Wise words.\nIn two lines."), "Old saying"),
                    new Figure(default, [new Image("https://courier.example/f.jpg", "A ferry")], "At anchor.", "Mats Lind"),
                    new ReadMoreBlock(default, new ReadMoreLink("READ MORE", "Council waits", "https://courier.example/c", ReadMorePlacement.Block, 3)),
                    new Embed(default, "youtube", "https://video.example/1"),
                ]),
            ],
        };

        Assert.Equal("""
            *Islands*

            # Ferry \*stuck\*

            By Ingrid Dahl · 2026-03-14 · [https://courier.example/a\_(b)](https://courier.example/a_%28b%29)

            Opening.

            ### What next

            1. One
               1. Two

            > Wise words.\
            > In two lines.
            >
            > — Old saying

            ![A ferry](https://courier.example/f.jpg)\
            *At anchor. (Mats Lind)*

            **READ MORE:** [Council waits](https://courier.example/c)

            [youtube](https://video.example/1)

            """, story.ToMarkdown());
    }

    private static Block Whole(string words, Func<TextSpan, Block> block) => block(new TextSpan(words, 0, words.Length));

    private static string WithoutSpace(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static IDocument Render(Article article) => new HtmlParser().ParseDocument(Markdown.ToHtml(article.ToMarkdown(), GitHub));
}

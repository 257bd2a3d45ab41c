using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using NewsParsing.Output;

namespace NewsParsing.Tests.Output;

public class HtmlReportTests
{
    [Fact]
    public void Words_are_shown_as_they_are_whatever_they_look_like() =>
        AnyArticle.Words.Sample(words =>
        {
            var report = Open(new Article { Headline = words, Text = words, Sections = [new Section(null, 0, [new Paragraph(new TextSpan(words, 0, words.Length))])] });

            Assert.Equal(Printable.Line(words), report.QuerySelector("h1")!.TextContent);
            Assert.Equal(Printable.Line(words), report.QuerySelector("article > p")!.TextContent);
        }, iter: 500);

    [Fact]
    public void The_report_runs_nothing_and_loads_nothing() =>
        AnyArticle.Any.Sample(article =>
        {
            var report = Open(article);

            Assert.Empty(report.QuerySelectorAll("script, img, iframe, link, object, embed, form, [src], [onclick], [style]"));
            Assert.All(report.QuerySelectorAll("a"), link => Assert.Matches("^https?://", link.GetAttribute("href")));
        }, iter: 200);

    [Fact]
    public void Every_word_of_the_story_is_shown_once_however_its_quotes_overlap() =>
        AnyArticle.Any.Sample(article =>
        {
            var whole = article with { Sections = [new Section(null, 0, [new Paragraph(new TextSpan(article.Text, 0, article.Text.Length))])] };

            string shown = Open(whole).QuerySelector("article > p")!.TextContent;

            Assert.Equal(Printable.Line(article.Text), Printable.Line(shown));
        }, iter: 500);

    [Fact]
    public void A_quote_is_marked_in_the_colour_of_its_speaker_and_tells_who_that_is()
    {
        const string Text = "“We wait,” Ada Holm said.";
        var ada = new Speaker("s1", "Ada Holm", "Captain", SpeakerKind.Person, Gender.Female, [new TextSpan(Text, 11, 19)]);
        var report = Open(new Article
        {
            Text = Text,
            Sections = [new Section(null, 0, [new Paragraph(new TextSpan(Text, 0, Text.Length))])],
            Speakers = [ada],
            Quotes = [new Quote(QuoteKind.Direct, [new TextSpan(Text, 1, 9)], new TextSpan(Text, 20, 24), new Mention(new TextSpan(Text, 11, 19), MentionKind.Name), ada, 0.9)],
        });

        Assert.Equal(["We wait,", "Ada Holm", "said"], report.QuerySelectorAll("article mark").Select(mark => mark.TextContent));
        Assert.Equal("c0 quote", report.QuerySelector("article mark")!.ClassName);
        Assert.Equal("Direct: Ada Holm, Captain, cue “said”, confidence 0.90", report.QuerySelector("article mark")!.GetAttribute("title"));
        Assert.Contains("Ada Holm", report.QuerySelector("aside h3")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_could_run_something_is_no_link() =>
        Assert.Null(Open(new Article { Url = "javascript:alert(1)" }).QuerySelector("a"));

    [Fact]
    public void The_trace_shows_what_was_kept_and_dropped_and_why()
    {
        var trace = new ParseTrace();
        trace.Add(new BlockTrace(true, "content", "dense text", 0.93, "The ferry <b>"));
        trace.Add(new BlockTrace(false, "content", "navigation", null, "Home Sport"));
        trace.Add(new FieldTrace("headline", [new ClaimTrace("h1", "Ferry stuck"), new ClaimTrace("title", "Ferry stuck | Courier")], 0, "the page's own"));

        var report = new HtmlParser().ParseDocument(new Article().ToHtml(trace));

        Assert.Equal("kept content 0.93 dense text The ferry <b>", string.Join(' ', report.QuerySelectorAll("tr.kept")[0].Children.Select(cell => cell.TextContent)));
        Assert.Contains("Home Sport", report.QuerySelector("tr.dropped")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("the page's own", report.QuerySelectorAll("tr.kept")[1].TextContent, StringComparison.Ordinal);
    }

    private static IDocument Open(Article article) => new HtmlParser().ParseDocument(article.ToHtml());
}

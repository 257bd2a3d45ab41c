using System.Globalization;
using System.Text;

namespace NewsParsing.Tests;

/// <summary>Pages and texts made to be slow, all the way to the article: eight times as long takes some eight times as long, whatever it is made of.</summary>
public class HostileInputsTests
{
    private const int Length = 50_000;

    private const int Growth = 8;

    /// <summary>Linear is 8, quadratic 64; pools and caches that a longer input leaves behind are between.</summary>
    private const double MostTimes = 28;

    /// <summary>Milliseconds that are never too long: a busy machine takes them for a plain page, and deep nesting costs more until it is as deep as it is kept.</summary>
    private const double AlwaysFast = 300;

    private const int MostLooks = 6;

    private const string Story = "<title>Mayor opens the bridge</title><h1>Mayor opens the bridge</h1><p>The mayor opened the bridge on Monday after two years of work, officials said.</p>";

    private const string Json = "<script type=application/ld+json>";

    public static TheoryData<string, string> Pages => new()
    {
        { Story, "<div class=tags>" }, { Story, "<div class=byline>x " }, { Story, "<span class=date>x " }, { Story, "<div itemprop=author>x" }, { Story, "<a href=/tag/{0}>T {0}</a> and " },
        { "<head>", "<meta name=author content='Anna Berg{0}'>" }, { "<head>", "<meta name=author content='Anna Berg{0}, Bo Lind and Carl Holm'>" },
        { "<head>", "<meta name=date content='2021-05-03T10:{0}'>" }, { "<head>", "<meta name=description content='Description number {0} of this story'>" },
        { "<head>", "<meta property=og:title content='Headline number {0} of this story'>" }, { "<head><meta name=author content='", "Anna Berg{0}, " },
        { Json, "[1," }, { Json, "{\"a\":" }, { Json, "{\"@graph\":[" }, { Json + "{\"a\":\"", "x\\\"" }, { Json, "/*/" }, { Json, "//\n" },
        { Json + "{\"@type\":\"NewsArticle\",\"author\":[", "{\"@type\":\"Person\",\"name\":\"Anna {0}\"}," }, { Json + "[", "{\"@type\":\"NewsArticle\",\"headline\":\"Mayor {0}\"}," },
        { Story, "<p>Read more: <a href=x>y</a>" }, { Story, "<li><a href=x>Headline words here</a>" }, { Story, "<h2>x</h2>" }, { Story, "<h1>Mayor opens {0}</h1>" },
        { Story, "<img src=/a{0}.jpg>" }, { Story, "<ul><li>x" }, { Story, "<table><tr><td>x" }, { Story, "<blockquote>x" }, { Story, "<p>- x" }, { Story + "<p>", "SMITH: We go. " },
        { Story + "<p>" + new string('x', 40_000), "<b>3 May 2021</b>" }, { Story + "<p>", "<b> </b>" },
    };

    public static TheoryData<string> Texts =>
    [
        "\"", "“", "(", "“a ", "word", "said ", "Smith said Yes. ", "“We go,” said Anna Berg. ", "By Anna Berg, Bo Lind and Carl Holm\n", "SMITH: We go.\n", "SMITH{0}: We go.\n",
        "May 3, 2021\n", "May 3, 2021 ", "Anna Berg{0} said. ", "\n", "\t", ".", "- x\n", "Read more: x\n", "according to ", "「記者」と述べた。", "A. ",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_becomes_an_article_in_time_that_grows_with_its_length(string before, string refrain) =>
        Grows(length => Repeated(before, refrain, length), page => NewsParser.Default.ParseHtml(page));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_becomes_an_article_in_time_that_grows_with_its_length(string refrain) =>
        Grows(length => Repeated("", refrain, length), text => NewsParser.Default.ParseText(text));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Quotes_are_found_in_time_that_grows_with_the_length_of_the_text(string refrain) =>
        Grows(length => Repeated("", refrain, length), text => NewsParser.Default.FindQuotes(text));

    private static void Grows(Func<int, string> make, Action<string> read)
    {
        string one = make(Length), eight = make(Length * Growth);
        double oneTime = double.MaxValue, eightTime = double.MaxValue;
        // the best of several looks: others' work does not count, but it empties the caches; one good look is enough
        for (int look = 0; look < MostLooks && (look == 0 || IsTooLong()); look++)
        {
            oneTime = Math.Min(oneTime, ThreadClock.Time(() => read(one)));
            eightTime = Math.Min(eightTime, ThreadClock.Time(() => read(eight)));
        }

        Assert.False(IsTooLong(), FormattableString.Invariant($"{eightTime:0.0} ms against {oneTime:0.0} ms for an eighth of it"));

        bool IsTooLong() => eightTime > AlwaysFast && eightTime > MostTimes * oneTime;
    }

    private static string Repeated(string before, string refrain, int length)
    {
        var text = new StringBuilder(before);
        bool isNumbered = refrain.Contains("{0}", StringComparison.Ordinal);
        for (int i = 0; text.Length < before.Length + length; i++)
            text.Append(isNumbered ? refrain.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : refrain);
        return text.ToString();
    }
}

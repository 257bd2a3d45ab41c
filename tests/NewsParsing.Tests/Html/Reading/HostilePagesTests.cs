using System.Globalization;
using System.Text;

namespace NewsParsing.Tests.Html.Reading;

/// <summary>Pages made to be slow: no page may take much longer than a plain one of its length, whatever it is made of.</summary>
public class HostilePagesTests
{
    /// <summary>At this length a reading that is quadratic in the tags takes hundreds of times as long as a plain page.</summary>
    private const int Length = 400_000;

    /// <summary>How much longer than a plain page; the slowest of these pages takes some six times as long, and the machine may be busy.</summary>
    private const double MostTimes = 100;

    /// <summary>Milliseconds that a plain page counts at least: less cannot be told from the noise of a busy machine.</summary>
    private const double LeastTime = 4;

    private const int MostLooks = 8;

    public static TheoryData<string> Refrains =>
    [
        "<div>", "<b>", "<b id={0}>", "<font size={0}><p>", "<p><b class=c{0}>x</p>", "<a href={0}>", "<table>", "<table><tr><td>", "<table><b>x", "<svg>", "<math><mi>",
        "<ul><li>", "<select><option>", "<noscript>", "<template>", "<button>", "<form>", "<object>", "</x>", "</p>", "</b><b>", "<b></p></b>", "<i><p></i>", "<p><span>",
        "<a", "<a x", "<a x=", "<!--", "<!", "</", "<", "&", "&#", "&amp", "-->", "<![CDATA[", "<script>", "</script>", "<!--<script>", "<title>", "<html a{0}=x>", "<body a{0}=x>",
        "<x{0}>", "</x{0}>", "<dd><div>", "<h1><h2>", "<nobr>", "<rt>", "\r", "\0", "\r\n", " a{0}=x", "<svg><p>", "<svg><foreignObject>", "<frameset>", "<td>x", "<caption>",
        "<colgroup><col>", "<table><p>x</table>", "<noscript><iframe></noscript>", "<textarea>", "<plaintext>", "<b><table>", "<tr><b>",
    ];

    [Theory]
    [MemberData(nameof(Refrains))]
    public void A_page_is_read_in_time_that_grows_with_its_length(string refrain)
    {
        string plain = Page("<p>x</p>"), hostile = Page(refrain);
        double plainTime = double.MaxValue, hostileTime = double.MaxValue;
        // the best of several looks: others' work does not count, but it empties the caches; one good look is enough
        for (int i = 0; i < MostLooks && (i == 0 || hostileTime >= MostTimes * Math.Max(plainTime, LeastTime)); i++)
        {
            plainTime = Math.Min(plainTime, Time(plain));
            hostileTime = Math.Min(hostileTime, Time(hostile));
        }

        Assert.True(hostileTime < MostTimes * Math.Max(plainTime, LeastTime), FormattableString.Invariant($"{hostileTime:0.0} ms against {plainTime:0.0} ms for a plain page"));
    }

    [Fact]
    public void A_tag_with_a_hundred_thousand_attributes_is_one_element()
    {
        string html = "<p" + string.Concat(Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $" a{i}=b"))) + ">x";

        using var page = Outlines.Tree(html);

        Assert.Equal("x", Outlines.Text(page));
        Assert.Equal(100_000, page.AttributeCountOf(page.ParentOf(page.Count - 1)));
    }

    private static string Page(string refrain)
    {
        var html = new StringBuilder("<body><p>x");
        if (refrain.StartsWith(" a", StringComparison.Ordinal)) html.Append("<div");
        bool isNumbered = refrain.Contains("{0}", StringComparison.Ordinal);
        for (int i = 0; html.Length < Length; i++)
            html.Append(isNumbered ? refrain.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) : refrain);
        return html.ToString();
    }

    private static double Time(string html) => ThreadClock.Time(() => Outlines.Tree(html).Dispose());
}

using System.Diagnostics;
using System.Globalization;

namespace NewsParsing.Tests.Html.Reading;

/// <summary>Pages made to be slow: twice the page may take about twice the time, whatever it is made of.</summary>
public class HostilePagesTests
{
    /// <summary>Longer than a page of the same kind eight times as short may take, by this factor; a quadratic reading would take 64 times as long.</summary>
    private const double MostGrowth = 40;

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
        double small = BestTime(Page(refrain, 40_000)), large = BestTime(Page(refrain, 320_000));

        Assert.True(large < 5 || large < MostGrowth * small, FormattableString.Invariant($"{small:0.0} ms became {large:0.0} ms"));
    }

    [Fact]
    public void A_tag_with_a_hundred_thousand_attributes_is_one_element()
    {
        string html = "<p" + string.Concat(Enumerable.Range(0, 100_000).Select(i => string.Create(CultureInfo.InvariantCulture, $" a{i}=b"))) + ">x";

        using var page = Outlines.Tree(html);

        Assert.Equal("x", Outlines.Text(page));
        Assert.Equal(100_000, page.AttributeCountOf(page.ParentOf(page.Count - 1)));
    }

    private static string Page(string refrain, int length)
    {
        var html = new System.Text.StringBuilder("<body><p>x");
        if (refrain.StartsWith(" a", StringComparison.Ordinal)) html.Append("<div");
        for (int i = 0; html.Length < length; i++) html.Append(refrain.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        return html.ToString();
    }

    private static double BestTime(string html)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long start = Stopwatch.GetTimestamp();
            Outlines.Tree(html).Dispose();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return best;
    }
}

using CsCheck;
using NewsParsing.Html.Reading;

namespace NewsParsing.Tests.Html.Reading;

/// <summary>Pages that nobody would write: whatever comes, the tree is that of a browser.</summary>
public class SoupTests
{
    /// <summary>
    /// What soup is made of. Without noscript, template and select, which the tree reads in its own way, and without what AngleSharp 1.10 does not read by the
    /// standard: end tags inside drawings and formulas, <c>pre</c> in a table, <c>th</c> ended by <c>/td</c>, <c>&lt;/></c>.
    /// </summary>
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<i>", "</i>", "<a href=x>", "</a>", "<font size=2>", "</font>", "<nobr>", "</nobr>",
        "<span class='a b'>", "</span>", "<custom-tag x=1>", "</custom-tag>", "<object>", "</object>", "<button>", "</button>",
        "<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>", "<dl>", "</dl>", "<dt>", "<dd>", "<ruby>", "</ruby>", "<rt>", "<rp>", "<option>",
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<tbody>", "</tbody>", "<thead>", "<caption>", "</caption>", "<colgroup>", "<col>",
        "<h1>", "</h1>", "<h2>", "</h2>", "<br>", "</br>", "<hr/>", "<img src=a.jpg>", "<form>", "</form>", "<iframe><p></iframe>",
        "<svg><title>x</title><path d=M0 /></svg>", "<svg><foreignobject><p>y</foreignobject></svg>",
        "<script>a<b</script>", "<style>p{}</style>", "<title>T &amp; U</title>", "<textarea>\n<p></textarea>", "<meta name=m>", "<link>",
        "<!doctype html>", "<html lang=de>", "</html>", "<head>", "</head>", "<body class=c>", "</body>", "<!-- c -->", "<!-->", "<?php ?>",
        "&amp;", "&eacute;", "&eacute", "&#8217;", "&#x80;", "&notit;", "&unknown;", "&", "text", " ", "\n", "word word", "1 < 2",
    ];

    private static readonly Gen<string> Soup = Gen.Int[0, Pieces.Length - 1].Array[1, 30].Select(chosen => string.Concat(chosen.Select(i => Pieces[i])));

    /// <summary>What no author means and scanners stumble over.</summary>
    private static readonly string[] Crumbs =
    [
        "<", ">", "</", "<!", "<!-", "--", "-->", "<![CDATA[", "]]>", "\0", "\r", "\r\n", "\n", "=", "\"", "'", "/", "&#", "&#x", "&#99999999999;", ";", "&am", " a=", " A=\"&amp;",
        "<noscript>", "</noscript>", "<template>", "</template>", "<select>", "</select>", "<math>", "<mi>", "</math>", "<svg>", "</svg>", "<plaintext>", "<frameset>",
        "<script>", "</script>", "<!--<script>", "<style>", "</style>", "<a", "\uD83D", "\uDE00", "é", "\u2028",
    ];

    private static readonly Gen<string> Anything = Gen.OneOf(
        Gen.Int[0, Pieces.Length + Crumbs.Length - 1].Array[0, 60]
            .Select(chosen => string.Concat(chosen.Select(i => i < Pieces.Length ? Pieces[i] : Crumbs[i - Pieces.Length]))),
        Gen.String);

    [Fact]
    public void Any_soup_gives_the_tree_that_a_browser_makes_of_it() =>
        Soup.Sample(
            html =>
            {
                using var page = Outlines.Tree(html);
                Assert.Equal(Outlines.Shape(Outlines.Document(html)), Outlines.Shape(page));
            },
            iter: 20_000);

    [Fact]
    public void Anything_at_all_gives_a_tree_that_can_be_walked() =>
        Anything.Sample(
            html =>
            {
                using var page = Outlines.Tree(html);
                AssertIsTree(page);
            },
            iter: 20_000);

    [Fact]
    public void The_text_of_a_page_is_made_of_its_characters() =>
        Anything.Sample(
            html =>
            {
                using var page = Outlines.Tree(html);
                long length = 0;
                for (int node = 0; node < page.Count; node++) length += page.TextOf(node).Length;
                Assert.True(length <= html.Length, $"{length} characters of text from {html.Length}");
            },
            iter: 5_000);

    private static void AssertIsTree(PageTree page)
    {
        Assert.True(page.Count >= 1);
        Assert.Equal(HtmlTag.Document, page.TagOf(0));
        Assert.Equal(-1, page.ParentOf(0));
        Assert.Equal(page.Count, page.EndOf(0));
        for (int node = 1; node < page.Count; node++)
        {
            int parent = page.ParentOf(node);
            Assert.InRange(parent, 0, node - 1);
            Assert.InRange(page.EndOf(node), node + 1, page.EndOf(parent));
            // The node before is the parent, or stands in a sibling that ends here.
            if (parent != node - 1)
            {
                int sibling = node - 1;
                while (page.ParentOf(sibling) != parent) sibling = page.ParentOf(sibling);
                Assert.Equal(node, page.EndOf(sibling));
            }
            if (page.TagOf(node) == HtmlTag.Text)
            {
                Assert.Equal(node + 1, page.EndOf(node));
                Assert.False(page.TextOf(node).IsEmpty);
                Assert.False(page.TextOf(node).Contains('\0'));
            }
            else
            {
                Assert.False(page.NameOf(node).IsEmpty);
                Assert.False(page.NameOf(node).ContainsAnyInRange('A', 'Z'));
            }
            for (int i = 0; i < page.AttributeCountOf(node); i++)
            {
                Assert.False(page.AttributeName(node, i).ContainsAnyInRange('A', 'Z'));
                Assert.False(page.AttributeValue(node, i).Contains('\0'));
                Assert.True(page.HasAttribute(node, page.AttributeName(node, i).ToString()));
            }
        }
    }
}

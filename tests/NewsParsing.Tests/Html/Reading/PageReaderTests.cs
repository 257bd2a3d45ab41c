using System.Text;
using NewsParsing.Html.Reading;

namespace NewsParsing.Tests.Html.Reading;

/// <summary>What a browser makes of the pages that publishers write.</summary>
public class PageReaderTests
{
    /// <summary>A body, and what it becomes: elements in brackets behind their names, texts in quotes.</summary>
    public static TheoryData<string, string> Bodies => new()
    {
        // Omitted end tags.
        { "<p>One<p>Two<div>Three</div>", "p['One']p['Two']div['Three']" },
        { "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "ul[li['a']li['b'ul[li['c']]]li['d']]" },
        { "<dl><dt>Q<dd>A<dt>R<dd>B</dl>", "dl[dt['Q']dd['A']dt['R']dd['B']]" },
        { "<table><tr><td>1<td>2<tr><th>3</table>", "table[tbody[tr[td['1']td['2']]tr[th['3']]]]" },
        { "<table><caption>C<tr><td>1<tfoot><tr><td>f</table>", "table[caption['C']tbody[tr[td['1']]]tfoot[tr[td['f']]]]" },
        { "<select><option>x<option selected>y</select>", "select[option['x']option selected=['y']]" },
        { "<ruby>漢<rp>(<rt>kan<rp>)</ruby>", "ruby['漢'rp['(']rt['kan']rp[')']]" },

        // Stray end tags.
        { "a</div></span>b", "'ab'" },
        { "a</p>b", "'a'p[]'b'" },
        { "a</br>b", "'a'br[]'b'" },
        { "<h2>Head</h3>text", "h2['Head']'text'" },

        // Misnested formatting.
        { "<b>one<i>two</b>three</i>", "b['one'i['two']]i['three']" },
        { "<b><p>one</b>two</p>", "b[]p[b['one']'two']" },
        { "<a href=x>one<a href=y>two</a>", "a href=x['one']a href=y['two']" },
        { "<p><b>one<p>two</b>three", "p[b['one']]p[b['two']'three']" },

        // What must not stand in a table goes before it.
        { "<table><tr>lost<td>cell</table>", "'lost'table[tbody[tr[td['cell']]]]" },
        { "<table><p>para</p><tr><td>cell</table>", "p['para']table[tbody[tr[td['cell']]]]" },
        { "<table><pre>p</pre><tr><td>c</table>", "pre['p']table[tbody[tr[td['c']]]]" },

        // Raw text.
        { "<script>if (a</b>c) '<p>'</script>after", "script['if (a</b>c) '<p>'']'after'" },
        { "<script><!-- <script>x</script> --></script>y", "script['<!-- <script>x</script> -->']'y'" },
        { "<style>a>b{}</style><textarea>\n<p>&lt;</textarea>", "style['a>b{}']textarea['<p><']" },
        { "<iframe><p>no</p></iframe><xmp><b></xmp>", "iframe['<p>no</p>']xmp['<b>']" },
        { "<plaintext><p>all</plaintext>", "plaintext['<p>all</plaintext>']" },
        { "<pre>\n\nx</pre>", "pre['\nx']" },

        // Character references, once.
        { "&amp;lt; &eacute;&eacute &#8220;x&#x201D; &#150; &notin;&notit; &nosuch; &", "'&lt; éé “x” – ∉¬it; &nosuch; &'" },
        { "<a href='?a=1&copy=2&amp;b=3' title='&quot;&eacute;'>x</a>", "a href=?a=1&copy=2&b=3 title=\"é['x']" },

        // Text that looks like markup.
        { "1 < 2 <3 a<b", "'1 < 2 <3 a'" },
        { "a<!-- b -- c -->d<!-->e<!--->f<?php g ?>h</ i>j", "'adefhj'" },

        // Drawings and formulas.
        { "<svg viewBox='0 0'><title>t</title><p>out</p>", "svg viewbox=0 0[title['t']]p['out']" },
        { "<svg><foreignObject><p>in</p></foreignObject></svg>x", "svg[foreignobject[p['in']]]'x'" },
        { "<math><mi>x</mi><mo>&lt;</mo></math>", "math[mi['x']mo['<']]" },
        { "<svg><![CDATA[a<b]]></svg><![CDATA[c]]>", "svg['a<b']" },

        // Others.
        { "<image src=a><IMG SRC='b' Alt=\"C\" alt=d/>", "img src=a[]img src=b alt=C alt=d/[]" },
        { "<button>a<button>b</button>", "button['a']button['b']" },
        { "<form>a<form>b</form>c</form>", "form['ab']'c'" },
        { "<my-Tag>x</MY-tag>", "my-tag['x']" },
        { "a\0b<p title='c\0d'>", "'ab'p title=c\uFFFDd[]" },
        { "a\r\nb\rc<p title='d\r\ne'>", "'a\nb\nc'p title=d\ne[]" },
        { "x<a href=1 <b>y", "'x'a href=1 <b=['y']" },
        { "x<p class='never closed>y", "'x'" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_body_is_read_as_a_browser_reads_it(string body, string outline)
    {
        using var page = Outlines.Tree("<!doctype html><body>" + body);

        Assert.Equal($"html[head[]body[{outline}]]", Outlines.Shape(page));
    }

    [Theory]
    [InlineData("", "html[head[]body[]]")]
    [InlineData("<p>x", "html[head[]body[p['x']]]")]
    [InlineData("<title>A &amp; <b></title>x", "html[head[title['A & <b>']]body['x']]")]
    [InlineData("<head></head><meta name=late><body>x</body> </html>y", "html[head[meta name=late[]]body['x y']]")]
    [InlineData("<html lang=de><body class=a><html lang=en dir=ltr><body class=b id=c>", "html lang=de dir=ltr[head[]body class=a id=c[]]")]
    [InlineData("<frameset><frame src=a></frameset><noframes>n</noframes>", "html[head[]frameset[frame src=a[]]noframes['n']]")]
    [InlineData("<p>a<table><tr><td>b", "html[head[]body[p['a'table[tbody[tr[td['b']]]]]]]")]
    public void A_page_has_head_and_body_whatever_it_says(string html, string outline)
    {
        using var page = Outlines.Tree(html);

        Assert.Equal(outline, Outlines.Shape(page));
    }

    [Fact]
    public void The_picture_in_a_noscript_is_an_element()
    {
        using var page = Outlines.Tree("<body><figure><noscript><img src=real.jpg></noscript></figure>");

        Assert.Equal("real.jpg", page.Attribute(Find(page, HtmlTag.Img), HtmlAttribute.Src).ToString());
        Assert.Equal(HtmlTag.Noscript, page.TagOf(page.ParentOf(Find(page, HtmlTag.Img))));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("</p></div>")]
    [InlineData("<iframe src=x />")]
    [InlineData("<!-- ")]
    [InlineData("<a href='x>")]
    [InlineData("<table><tr><td><noscript><b>")]
    [InlineData("<script>")]
    public void Nothing_in_a_noscript_reaches_out_of_it(string content)
    {
        using var page = Outlines.Tree($"<body><p>a<noscript>{content}</noscript>b</p>c");

        Assert.Equal("html[head[]body[p['a'noscript[]'b']'c']]", Outlines.Shape(page));
    }

    [Fact]
    public void A_counter_in_the_head_does_not_begin_the_body()
    {
        using var page = Outlines.Tree("<head><noscript><img src=counter></noscript><meta name=author content=x></head><body>y");

        Assert.Equal("html[head[noscript[]meta name=author content=x[]]body['y']]", Outlines.Shape(page));
        Assert.Equal(-1, IndexOf(page, HtmlTag.Img));
    }

    [Fact]
    public void The_content_of_a_template_is_inside_it()
    {
        using var page = Outlines.Tree("<body><template><td>cell<p>x</template>y");
        int template = Find(page, HtmlTag.Template), cell = Find(page, HtmlTag.Td);

        Assert.InRange(cell, template + 1, page.EndOf(template) - 1);
        Assert.Equal("html[head[]body[template[]'y']]", Outlines.Shape(page));
    }

    [Fact]
    public void Deep_nesting_is_flattened_and_keeps_its_text_in_order()
    {
        const int Depth = 100_000;
        var html = new StringBuilder("<body>");
        for (int i = 0; i < Depth; i++) html.Append("<div>").Append(i % 10);
        for (int i = 0; i < Depth; i++) html.Append(i % 10).Append("</div>");
        html.Append("<p>after");

        using var page = Outlines.Tree(html.ToString());

        Assert.True(page.IsFlattened);
        Assert.Equal(Depth + 5, CountElements(page));
        string digits = string.Concat(Enumerable.Repeat("0123456789", Depth / 10));
        Assert.Equal(digits + digits + "after", Outlines.Text(page));
        Assert.Equal(HtmlTag.Body, page.TagOf(page.ParentOf(Find(page, HtmlTag.P))));
        Assert.True(Deepest(page) <= 520);
    }

    [Fact]
    public void A_story_below_a_thousand_open_fonts_keeps_its_paragraphs()
    {
        string html = string.Concat(Enumerable.Repeat("<font size=2><span>", 600)) + "<p>One <b>bold</b> word.<p>Two.</p><ul><li>a<li>b</ul><script>x<y</script>";

        using var page = Outlines.Tree(html);

        Assert.True(page.IsFlattened);
        Assert.Equal("One bold word.Two.ab", Outlines.Text(page));
        Assert.Equal(2, Count(page, HtmlTag.P));
        Assert.Equal("Two.", page.TextOf(Last(page, HtmlTag.P) + 1).ToString());
    }

    [Fact]
    public void Shallow_pages_are_not_called_deep()
    {
        using var page = Outlines.Tree(string.Concat(Enumerable.Repeat("<div>", 500)));

        Assert.False(page.IsFlattened);
    }

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => PageReader.Read("<p>x".AsMemory(), cancelled.Token));
    }

    private static int Find(PageTree page, HtmlTag tag) => IndexOf(page, tag) is >= 0 and var node ? node : throw new InvalidOperationException($"no {tag} in the page");

    private static int IndexOf(PageTree page, HtmlTag tag)
    {
        for (int node = 0; node < page.Count; node++)
            if (page.TagOf(node) == tag) return node;
        return -1;
    }

    private static int Last(PageTree page, HtmlTag tag)
    {
        int last = -1;
        for (int node = 0; node < page.Count; node++)
            if (page.TagOf(node) == tag) last = node;
        return last;
    }

    private static int Count(PageTree page, HtmlTag tag)
    {
        int count = 0;
        for (int node = 0; node < page.Count; node++)
            if (page.TagOf(node) == tag) count++;
        return count;
    }

    private static int CountElements(PageTree page) => page.Count - Count(page, HtmlTag.Text);

    private static int Deepest(PageTree page)
    {
        int[] depths = new int[page.Count];
        for (int node = 1; node < page.Count; node++) depths[node] = depths[page.ParentOf(node)] + 1;
        return depths.Max();
    }
}

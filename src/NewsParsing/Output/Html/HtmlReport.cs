namespace NewsParsing.Output.Html;

/// <summary>
/// Writes an article as one web page that loads nothing: the story with its quotes coloured by speaker, the facts, the speakers, and on request the trace.
/// </summary>
internal sealed class HtmlReport
{
    private readonly HtmlText page = new();
    private readonly QuoteMarks marks;
    private readonly Article article;

    private HtmlReport(Article article)
    {
        this.article = article;
        marks = new QuoteMarks(article);
    }

    public static string Write(Article article, ParseTrace? trace)
    {
        var report = new HtmlReport(article);
        report.WriteHead();
        report.page.Raw("<main>\n<article>\n");
        report.WriteTitle();
        report.WriteStory();
        report.page.Raw("</article>\n<aside>\n");
        FactsPart.Write(report.page, article);
        SpeakersPart.Write(report.page, article, report.marks);
        report.WriteReadMore();
        report.page.Raw("</aside>\n</main>\n");
        if (trace is not null) TracePart.Write(report.page, trace);
        report.page.Raw("</body>\n</html>\n");
        return report.page.ToString();
    }

    private void WriteHead()
    {
        page.Raw("<!doctype html>\n<html lang=\"").Words(article.Language ?? "").Raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Element("title", article.Headline ?? "No headline").Raw($"\n<style>\n{ReportStyle.Css}</style>\n</head>\n<body>\n");
    }

    private void WriteTitle()
    {
        page.Raw("<header>\n");
        if ((article.Kicker ?? article.Category) is { } kicker) page.Element("p", kicker, " class=\"kicker\" dir=\"auto\"").Raw("\n");
        page.Element("h1", article.Headline ?? "No headline", " dir=\"auto\"").Raw("\n");
        if (article.Standfirst is { } standfirst) page.Element("p", standfirst, " class=\"standfirst\" dir=\"auto\"").Raw("\n");
        if (article.Byline is { } byline) page.Element("p", byline, " class=\"byline\" dir=\"auto\"").Raw("\n");
        page.Raw("</header>\n");
    }

    private void WriteStory()
    {
        if (article.Sections.Count == 0) page.Element("p", "No story was found.", " class=\"note\"").Raw("\n");
        foreach (var section in article.Sections)
        {
            if (section.Heading is { } heading) Spanned($"h{Math.Clamp(section.Level, 2, 6)}", heading);
            foreach (var block in section.Blocks) Write(block);
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case ListBlock list:
                WriteList(list);
                break;
            case BlockQuote quote:
                page.Raw("<blockquote dir=\"auto\">");
                marks.Write(page, quote.Span);
                if (quote.Cite is { } cite) page.Element("cite", cite);
                page.Raw("</blockquote>\n");
                break;
            case PullQuote:
                Spanned("blockquote", block.Span, " class=\"pull\"");
                break;
            case Table table:
                WriteTable(table);
                break;
            case Figure figure:
                WriteFigure(figure);
                break;
            case Embed embed:
                page.Raw("<p class=\"place\">").Words(embed.Provider ?? "embed").Raw(" ");
                if (embed.Url is { } url) page.Link(url, url);
                page.Raw("</p>\n");
                break;
            case ReadMoreBlock readMore:
                page.Raw("<p class=\"place\">");
                WriteLink(readMore.Link);
                page.Raw("</p>\n");
                break;
            case LiveEntry entry:
                page.Raw("<section class=\"entry\">\n");
                if (entry.Time is { } time) page.Element("p", time.Shown, " class=\"kicker\"").Raw("\n");
                if (entry.Title is { } title) Spanned("h3", title);
                foreach (var inner in entry.Blocks) Write(inner);
                page.Raw("</section>\n");
                break;
            default:
                Spanned("p", block.Span);
                break;
        }
    }

    private void Spanned(string tag, TextSpan span, string attributes = "")
    {
        page.Raw($"<{tag}{attributes} dir=\"auto\">");
        marks.Write(page, span);
        page.Raw($"</{tag}>\n");
    }

    private void WriteList(ListBlock list)
    {
        string tag = list.Ordered ? "ol" : "ul";
        int level = 0;
        foreach (var item in list.Items)
        {
            int wanted = Math.Clamp(item.Level, 1, level + 1);
            if (wanted > level) page.Raw($"<{tag}>\n");
            else page.Raw("</li>\n");
            for (; level > wanted; level--) page.Raw($"</{tag}>\n</li>\n");
            level = wanted;
            page.Raw("<li dir=\"auto\">");
            marks.Write(page, item.Span);
        }
        for (; level > 0; level--) page.Raw($"</li>\n</{tag}>\n");
    }

    private void WriteTable(Table table)
    {
        page.Raw("<table>\n");
        foreach (var row in table.Rows)
        {
            page.Raw("<tr>");
            foreach (var cell in row.Cells)
            {
                page.Raw("<td dir=\"auto\">");
                marks.Write(page, cell);
                page.Raw("</td>");
            }
            page.Raw("</tr>\n");
        }
        page.Raw("</table>\n");
    }

    /// <summary>A picture is linked, not loaded: the report must not call home.</summary>
    private void WriteFigure(Figure figure)
    {
        page.Raw("<figure>");
        foreach (var image in figure.Images)
        {
            string size = image is { Width: { } width, Height: { } height } ? FormattableString.Invariant($" {width} × {height}") : "";
            string alt = image.Alt == figure.Caption ? "" : image.Alt ?? "";
            page.Raw("<p>").Link(image.Url, $"picture{size}").Raw(" ").Words(alt).Raw("</p>");
        }
        if (figure.Caption is not null || figure.Credit is not null)
        {
            page.Raw("<figcaption dir=\"auto\">").Words(figure.Caption ?? "");
            if (figure.Credit is { } credit) page.Element("small", credit);
            page.Raw("</figcaption>");
        }
        page.Raw("</figure>\n");
    }

    private void WriteReadMore()
    {
        if (article.ReadMore.Count == 0) return;
        page.Raw("<h2>Read more</h2>\n<ul>\n");
        foreach (var link in article.ReadMore)
        {
            page.Raw("<li dir=\"auto\">");
            WriteLink(link);
            page.Raw("</li>\n");
        }
        page.Raw("</ul>\n");
    }

    private void WriteLink(ReadMoreLink link)
    {
        if (link.Label is { } label) page.Element("b", label).Raw(" ");
        if (link.Url is { } url) page.Link(url, link.Title);
        else page.Words(link.Title);
    }
}

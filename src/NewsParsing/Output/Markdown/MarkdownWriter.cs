using System.Text;

namespace NewsParsing.Output.Markdown;

/// <summary>Writes an article as Markdown: CommonMark, with the tables of GitHub.</summary>
internal sealed class MarkdownWriter
{
    private readonly StringBuilder text = new();

    public static string Write(Article article)
    {
        var writer = new MarkdownWriter();
        writer.WriteHead(article);
        foreach (var section in article.Sections)
        {
            if (section.Heading is { } heading) writer.AddBlock($"{new string('#', Math.Clamp(section.Level, 2, 6))} {MarkdownText.Line(heading.AsSpan())}");
            foreach (var block in section.Blocks) writer.Write(block);
        }
        return writer.text.ToString();
    }

    private void WriteHead(Article article)
    {
        if (article.Kicker is { } kicker) AddBlock($"*{MarkdownText.Line(kicker)}*");
        if (article.Headline is { } headline) AddBlock($"# {MarkdownText.Line(headline)}");
        if (article.Standfirst is { } standfirst) AddBlock($"**{MarkdownText.Line(standfirst)}**");
        string authors = article.Authors.Count > 0 ? string.Join(", ", article.Authors.Select(author => author.Name)) : article.Byline ?? "";
        string[] facts = [authors, article.Publisher?.Name ?? "", article.Published?.ToString() ?? ""];
        string line = string.Join(" · ", facts.Where(fact => fact.Length > 0).Select(fact => MarkdownText.Line(fact)));
        if (article.Url is { } url) line += $"{(line.Length > 0 ? " · " : "")}[{MarkdownText.Line(url)}]({MarkdownText.Address(url)})";
        if (line.Length > 0) AddBlock(line);
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case ListBlock list:
                WriteList(list);
                break;
            case BlockQuote quote:
                WriteQuote(quote.Span, quote.Cite);
                break;
            case PullQuote:
                WriteQuote(block.Span, null);
                break;
            case Table table:
                WriteTable(table);
                break;
            case Figure figure:
                WriteFigure(figure);
                break;
            case Embed embed:
                if (embed.Url is { } url) AddBlock($"[{MarkdownText.Line(embed.Provider ?? url)}]({MarkdownText.Address(url)})");
                break;
            case ReadMoreBlock readMore:
                WriteLink(readMore.Link);
                break;
            case LiveEntry entry:
                string title = string.Join(" – ", new[] { entry.Time?.Shown ?? "", entry.Title?.ToString() ?? "" }.Where(part => part.Length > 0));
                if (title.Length > 0) AddBlock($"### {MarkdownText.Line(title)}");
                foreach (var inner in entry.Blocks) Write(inner);
                break;
            default:
                WriteLines(block.Span, "");
                break;
        }
    }

    private void WriteList(ListBlock list)
    {
        var lines = new List<string>();
        var numbers = new ListNumbers();
        int level = 0;
        foreach (var item in list.Items)
        {
            // A level that skips one has no parent to stand under.
            level = Math.Clamp(item.Level, 1, level + 1);
            string mark = list.Ordered ? $"{numbers.Next(level)}. " : "- ";
            lines.Add($"{new string(' ', (level - 1) * (list.Ordered ? 3 : 2))}{mark}{MarkdownText.Line(item.Span.AsSpan())}");
        }
        if (lines.Count > 0) AddBlock(string.Join('\n', lines));
    }

    private void WriteQuote(TextSpan words, string? cite)
    {
        WriteLines(words, "> ");
        if (cite is not null) text.Append(words.IsEmpty ? "\n" : ">\n").Append($"> — {MarkdownText.Line(cite)}\n");
    }

    /// <summary>Words with the line breaks that they have of their own (verse, addresses), as hard breaks.</summary>
    private void WriteLines(TextSpan words, string prefix)
    {
        var lines = new List<string>();
        foreach (var line in words.AsSpan().EnumerateLines())
        {
            string escaped = MarkdownText.Line(line);
            if (escaped.Length > 0) lines.Add(prefix + escaped);
        }
        if (lines.Count > 0) AddBlock(string.Join("\\\n", lines));
    }

    private void WriteTable(Table table)
    {
        int columns = 0;
        foreach (var row in table.Rows) columns = Math.Max(columns, row.Cells.Count);
        if (columns == 0) return;
        var lines = new List<string>();
        foreach (var row in table.Rows)
        {
            var line = new StringBuilder("|");
            for (int i = 0; i < columns; i++) line.Append(' ').Append(i < row.Cells.Count ? MarkdownText.Cell(row.Cells[i].AsSpan()) : "").Append(" |");
            lines.Add(line.ToString());
            if (lines.Count == 1) lines.Add("|" + string.Concat(Enumerable.Repeat(" --- |", columns)));
        }
        AddBlock(string.Join('\n', lines));
    }

    private void WriteFigure(Figure figure)
    {
        var lines = new List<string>();
        foreach (var image in figure.Images) lines.Add($"![{MarkdownText.Line(image.Alt ?? "")}]({MarkdownText.Address(image.Url)})");
        string caption = MarkdownText.Line(figure.Caption ?? "");
        if (figure.Credit is { } credit) caption += $"{(caption.Length > 0 ? " " : "")}({MarkdownText.Line(credit)})";
        if (caption.Length > 0) lines.Add($"*{caption}*");
        if (lines.Count > 0) AddBlock(string.Join("\\\n", lines));
    }

    private void WriteLink(ReadMoreLink link)
    {
        string title = MarkdownText.Line(link.Title);
        string line = link.Url is { } url ? $"[{title}]({MarkdownText.Address(url)})" : title;
        AddBlock(link.Label is { } label ? $"**{MarkdownText.Line(label)}:** {line}" : line);
    }

    private void AddBlock(string block)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append(block).Append('\n');
    }
}

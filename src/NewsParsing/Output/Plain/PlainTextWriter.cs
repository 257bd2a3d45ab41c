using System.Text;

namespace NewsParsing.Output.Plain;

/// <summary>Writes an article as plain text: headline, standfirst and the words of the story, blank lines between blocks.</summary>
internal static class PlainTextWriter
{
    public static string Write(Article article)
    {
        var text = new StringBuilder(article.Text.Length + 512);
        AddBlock(text, article.Headline);
        AddBlock(text, article.Standfirst);
        foreach (var section in article.Sections)
        {
            if (section.Heading is { } heading) AddBlock(text, heading.AsSpan());
            foreach (var block in section.Blocks) AddBlock(text, block);
        }
        return text.ToString();
    }

    private static void AddBlock(StringBuilder text, Block block)
    {
        switch (block)
        {
            case ListBlock list:
                AddList(text, list);
                break;
            case Table table:
                AddTable(text, table);
                break;
            case LiveEntry entry:
                string title = entry.Title is { } words ? Printable.Line(words.AsSpan()) : "";
                AddBlock(text, entry.Time is { } time ? $"{Printable.Line(time.Shown)} {title}".TrimEnd() : title);
                foreach (var inner in entry.Blocks) AddBlock(text, inner);
                break;
            case BlockQuote { Cite: { } cite }:
                AddBlock(text, $"{block.Span}\n— {Printable.Line(cite)}");
                break;
            default:
                AddBlock(text, block.Span.AsSpan());
                break;
        }
    }

    private static void AddList(StringBuilder text, ListBlock list)
    {
        StartBlock(text);
        var numbers = new ListNumbers();
        foreach (var item in list.Items)
        {
            text.Append(' ', 2 * (Math.Max(item.Level, 1) - 1));
            text.Append(list.Ordered ? $"{numbers.Next(item.Level)}. " : "- ");
            text.Append(Printable.Line(item.Span.AsSpan())).Append('\n');
        }
    }

    private static void AddTable(StringBuilder text, Table table)
    {
        StartBlock(text);
        foreach (var row in table.Rows)
        {
            bool isFirst = true;
            foreach (var cell in row.Cells)
            {
                if (!isFirst) text.Append('\t');
                isFirst = false;
                text.Append(Printable.Line(cell.AsSpan()));
            }
            text.Append('\n');
        }
    }

    /// <summary>Adds words with the line breaks that they have of their own (verse, addresses).</summary>
    private static void AddBlock(StringBuilder text, ReadOnlySpan<char> words)
    {
        if (words.IsWhiteSpace()) return;
        StartBlock(text);
        foreach (var line in words.EnumerateLines())
            if (!line.IsWhiteSpace()) text.Append(Printable.Line(line)).Append('\n');
    }

    private static void StartBlock(StringBuilder text)
    {
        if (text.Length > 0) text.Append('\n');
    }
}

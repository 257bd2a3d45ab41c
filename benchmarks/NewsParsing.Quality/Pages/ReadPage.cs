namespace NewsParsing.Quality.Pages;

/// <summary>An article as score.py flattens it: what is compared with the gold.</summary>
internal sealed class ReadPage
{
    public ReadPage(Article article)
    {
        Article = article;
        foreach (var section in article.Sections)
        {
            if (section.Heading is { IsEmpty: false } heading)
            {
                Paragraphs.Add(heading.ToString());
                Headings.Add(heading.ToString());
            }
            foreach (var block in section.Blocks) Flatten(block);
        }
        Text = string.Join('\n', Paragraphs);
    }

    public Article Article { get; }

    /// <summary>Headings, paragraphs, list items, table rows: everything of the body that is text, in order.</summary>
    public List<string> Paragraphs { get; } = [];

    public List<string> Headings { get; } = [];

    public string Text { get; }

    public string? Standfirst => string.IsNullOrEmpty(Article.Standfirst) ? null : Article.Standfirst;

    public string Date => Article.Published?.ToString() ?? "";

    private void Flatten(Block block)
    {
        switch (block)
        {
            case Figure or Embed or ReadMoreBlock:
                break;
            case ListBlock list:
                foreach (var item in list.Items) Paragraphs.Add(item.Span.ToString());
                break;
            case Table table:
                foreach (var row in table.Rows) Paragraphs.Add(string.Join(' ', row.Cells.Select(cell => cell.ToString())));
                break;
            case LiveEntry entry:
                foreach (var inner in entry.Blocks) Flatten(inner);
                break;
            default:
                if (block.Text.Length > 0) Paragraphs.Add(block.Text);
                break;
        }
    }
}

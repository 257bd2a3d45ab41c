namespace NewsParsing.Quotes.Reading;

/// <summary>What part of a story a passage is: it tells what speech can be expected there.</summary>
internal enum PassageKind
{
    Paragraph,
    Heading,
    ListItem,
    BlockQuote,
    PullQuote,
    TableCell,
}

/// <summary>A stretch of text in which sentences run on: a paragraph, a heading, a list item. Passages are in order and do not overlap.</summary>
internal readonly record struct Passage(int Start, int End, PassageKind Kind)
{
    /// <summary>Every line that is not blank, as a paragraph.</summary>
    public static List<Passage> Lines(string text)
    {
        const int usualLength = 150;
        var passages = new List<Passage>(4 + (text.Length / usualLength));
        int start = 0;
        while (start < text.Length)
        {
            int length = text.AsSpan(start).IndexOfAny('\r', '\n');
            int end = length < 0 ? text.Length : start + length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace()) passages.Add(new Passage(start, end, PassageKind.Paragraph));
            start = end + 1;
        }
        return passages;
    }

    /// <summary>The passages of an article in reading order.</summary>
    public static List<Passage> Of(Article article)
    {
        var passages = new List<Passage>();
        foreach (var section in article.Sections)
        {
            if (section.Heading is { } heading) Add(passages, heading, PassageKind.Heading);
            AddBlocks(passages, section.Blocks);
        }
        return passages;
    }

    private static void AddBlocks(List<Passage> passages, ValueList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph:
                    Add(passages, block.Span, PassageKind.Paragraph);
                    break;
                case ListBlock list:
                    foreach (var item in list.Items) Add(passages, item.Span, PassageKind.ListItem);
                    break;
                case BlockQuote:
                    Add(passages, block.Span, PassageKind.BlockQuote);
                    break;
                case PullQuote:
                    Add(passages, block.Span, PassageKind.PullQuote);
                    break;
                case Table table:
                    foreach (var row in table.Rows)
                        foreach (var cell in row.Cells) Add(passages, cell, PassageKind.TableCell);
                    break;
                case LiveEntry entry:
                    if (entry.Title is { } title) Add(passages, title, PassageKind.Heading);
                    AddBlocks(passages, entry.Blocks);
                    break;
            }
        }
    }

    private static void Add(List<Passage> passages, TextSpan span, PassageKind kind)
    {
        if (!span.IsEmpty) passages.Add(new Passage(span.Start, span.End, kind));
    }
}

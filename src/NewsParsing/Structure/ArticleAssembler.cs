using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>
/// Turns a finished draft into an article: lays the text of the blocks into one string and points every span at it.
/// Text goes in while the blocks are planned; spans are made when the string is complete.
/// </summary>
internal static class ArticleAssembler
{
    public static Article Assemble(Draft draft, StoryFacts facts)
    {
        using var text = new TextBuffer(draft.Text.Length + 64, isRented: true);
        var moved = new Dictionary<DraftBlock, int>(draft.Blocks.Count);
        foreach (var block in draft.Blocks) LayText(draft, block, text, moved);
        string body = text.ToString();

        var shape = new ShapeBuilder(body, moved);
        var sections = new List<Section>();
        TextSpan? heading = null;
        int level = 0;
        var blocks = new List<Block>();
        foreach (var block in draft.Blocks)
        {
            if (block.Kind == DraftKind.Heading)
            {
                if (heading is not null || blocks.Count > 0) sections.Add(new Section(heading, level, blocks.ToValueList()));
                heading = shape.SpanOf(block);
                level = block.Level;
                blocks = [];
            }
            else
            {
                blocks.Add(shape.BlockOf(block));
            }
        }
        if (heading is not null || blocks.Count > 0) sections.Add(new Section(heading, level, blocks.ToValueList()));

        bool isEmpty = body.Length == 0 && facts.Headline is null;
        var kind = isEmpty ? ArticleKind.None : draft.Kind;
        if (kind == ArticleKind.None) draft.Diagnostics.Add(Findings.NoStory);
        return new Article
        {
            Headline = facts.Headline,
            Kicker = facts.Kicker,
            Standfirst = facts.Standfirst,
            Byline = facts.Byline,
            Dateline = facts.Dateline,
            Kind = kind,
            Confidence = isEmpty ? 0 : draft.Confidence,
            Authors = facts.Authors,
            Publisher = facts.Publisher,
            Published = facts.Published,
            Modified = facts.Modified,
            Language = facts.Language,
            Url = facts.Url,
            Category = facts.Category,
            Topics = facts.Topics,
            FreeAccess = facts.FreeAccess,
            LeadImage = facts.LeadImage,
            Text = body,
            Sections = sections.ToValueList(),
            ReadMore = shape.Links.ToValueList(),
            Diagnostics = draft.Diagnostics.ToValueList(),
        };
    }

    /// <summary>Appends the block's text and notes by how much it moved; blocks without text are noted at the place where they stand.</summary>
    private static void LayText(Draft draft, DraftBlock block, TextBuffer text, Dictionary<DraftBlock, int> moved)
    {
        if (block.Kind == DraftKind.LiveEntry)
        {
            foreach (var inner in block.Blocks ?? []) LayText(draft, inner, text, moved);
            return;
        }
        if (!block.IsEmpty && text.Length > 0) text.Append("\n\n");
        moved[block] = text.Length - block.Start;
        text.Append(draft.TextOf(block));
    }

    private sealed class ShapeBuilder(string body, Dictionary<DraftBlock, int> moved)
    {
        private int blockCount;

        public List<ReadMoreLink> Links { get; } = [];

        public TextSpan SpanOf(DraftBlock block) => Span(block.Start, block.End, moved[block]);

        public Block BlockOf(DraftBlock block)
        {
            if (block.Kind != DraftKind.ReadMore && block.Kind != DraftKind.LiveEntry) blockCount++;
            switch (block.Kind)
            {
                case DraftKind.Paragraph:
                case DraftKind.Heading:
                    return new Paragraph(SpanOf(block));
                case DraftKind.List:
                    var items = new List<ListItem>();
                    foreach (var item in block.Items ?? []) items.Add(new ListItem(Span(item.Start, item.End, moved[block]), item.LevelOrRow));
                    return new ListBlock(SpanOf(block), block.IsOrdered, items.ToValueList());
                case DraftKind.BlockQuote:
                    return new BlockQuote(SpanOf(block), block.Cite);
                case DraftKind.PullQuote:
                    return new PullQuote(SpanOf(block));
                case DraftKind.Table:
                    return new Table(SpanOf(block), Rows(block));
                case DraftKind.Figure:
                    return new Figure(SpanOf(block), block.Images.ToValueList(), block.Caption, block.Credit);
                case DraftKind.Embed:
                    return new Embed(SpanOf(block), block.Provider, block.Url);
                case DraftKind.ReadMore:
                    var link = new ReadMoreLink(block.Label, block.Title ?? "", block.Url, block.Placement, blockCount);
                    Links.Add(link);
                    return new ReadMoreBlock(SpanOf(block), link);
                case DraftKind.LiveEntry:
                    return Entry(block);
                default:
                    throw new InvalidOperationException($"No block for {block.Kind}.");
            }
        }

        private LiveEntry Entry(DraftBlock entry)
        {
            blockCount++;
            TextSpan? title = null;
            var blocks = new List<Block>();
            int start = int.MaxValue, end = 0;
            foreach (var inner in entry.Blocks ?? [])
            {
                var span = SpanOf(inner);
                start = Math.Min(start, span.Start);
                end = Math.Max(end, span.End);
                if (inner.Kind == DraftKind.Heading && title is null && blocks.Count == 0) title = span;
                else blocks.Add(BlockOf(inner));
            }
            return new LiveEntry(new TextSpan(body, Math.Min(start, end), end), entry.Time, title, blocks.ToValueList());
        }

        private ValueList<TableRow> Rows(DraftBlock table)
        {
            var rows = new List<TableRow>();
            var cells = new List<TextSpan>();
            int row = -1;
            foreach (var cell in table.Items ?? [])
            {
                if (cell.LevelOrRow != row && cells.Count > 0)
                {
                    rows.Add(new TableRow(cells.ToValueList()));
                    cells = [];
                }
                row = cell.LevelOrRow;
                cells.Add(Span(cell.Start, cell.End, moved[table]));
            }
            if (cells.Count > 0) rows.Add(new TableRow(cells.ToValueList()));
            return rows.ToValueList();
        }

        private TextSpan Span(int start, int end, int shift) => new(body, start + shift, end + shift);
    }
}

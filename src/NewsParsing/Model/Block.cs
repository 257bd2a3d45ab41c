namespace NewsParsing;

/// <summary>One piece of a story in reading order.</summary>
/// <param name="Span">
/// Where it stands in <see cref="Article.Text"/>. Blocks whose words are not in the text (figures, embeds, read-more links) have an empty span at the place
/// where they stand.
/// </param>
public abstract record Block(TextSpan Span)
{
    /// <summary>The words of the block within <see cref="Article.Text"/>, as a new string; empty for blocks that have none there.</summary>
    public string Text => Span.ToString();
}

/// <summary>A paragraph.</summary>
public sealed record Paragraph(TextSpan Span) : Block(Span);

/// <summary>A list; its items are lines of the text.</summary>
/// <param name="Span">All items together.</param>
/// <param name="Ordered">Whether the items are numbered.</param>
/// <param name="Items">The items in order, nested ones included.</param>
public sealed record ListBlock(TextSpan Span, bool Ordered, ValueList<ListItem> Items) : Block(Span);

/// <summary>One item of a list.</summary>
/// <param name="Span">The words of the item, without those of items nested in it.</param>
/// <param name="Level">Depth of nesting, 1 for the outermost.</param>
public sealed record ListItem(TextSpan Span, int Level);

/// <summary>A passage that the story cites from elsewhere.</summary>
/// <param name="Span">The cited words.</param>
/// <param name="Cite">Who or what is cited, as shown; null where not told.</param>
public sealed record BlockQuote(TextSpan Span, string? Cite) : Block(Span);

/// <summary>A sentence of the story, or of someone in it, set large to catch the eye.</summary>
public sealed record PullQuote(TextSpan Span) : Block(Span);

/// <summary>A table.</summary>
/// <param name="Span">All rows together: cells separated by a tab, rows by a line feed.</param>
/// <param name="Rows">The rows from top to bottom.</param>
public sealed record Table(TextSpan Span, ValueList<TableRow> Rows) : Block(Span);

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells from first to last.</param>
public sealed record TableRow(ValueList<TextSpan> Cells);

/// <summary>A picture or several with one caption.</summary>
/// <param name="Span">Empty: marks the place.</param>
/// <param name="Images">The pictures in order.</param>
/// <param name="Caption">What the caption says, without the credit; null where there is none.</param>
/// <param name="Credit">Who made the picture, as shown; null where not told.</param>
public sealed record Figure(TextSpan Span, ValueList<Image> Images, string? Caption, string? Credit) : Block(Span);

/// <summary>Something shown from another site or player: a video, a post, a map.</summary>
/// <param name="Span">Empty: marks the place.</param>
/// <param name="Provider">Who provides it ("youtube", "twitter"), lower case; null where unknown.</param>
/// <param name="Url">Where it is, absolute http or https; null where unknown.</param>
public sealed record Embed(TextSpan Span, string? Provider, string? Url) : Block(Span);

/// <summary>A read-more link at its place among the blocks.</summary>
/// <param name="Span">Empty: marks the place.</param>
/// <param name="Link">What is promoted.</param>
public sealed record ReadMoreBlock(TextSpan Span, ReadMoreLink Link) : Block(Span);

/// <summary>One entry of a live blog.</summary>
/// <param name="Span">Title and blocks together.</param>
/// <param name="Time">When the entry was posted; null where not told or not readable.</param>
/// <param name="Title">The heading of the entry, a part of <see cref="Article.Text"/>; null where it has none.</param>
/// <param name="Blocks">The blocks of the entry; never live entries themselves.</param>
public sealed record LiveEntry(TextSpan Span, LiveTime? Time, TextSpan? Title, ValueList<Block> Blocks) : Block(Span);

/// <summary>The time of a live entry, as precise as given.</summary>
/// <param name="Date">Day and time; null where only <paramref name="Shown"/> is known.</param>
/// <param name="Shown">The time as shown ("10:42").</param>
public sealed record LiveTime(StoryDate? Date, string Shown);

using System.Text.Json;
using static NewsParsing.Output.Json.ArticleJsonReader;

namespace NewsParsing.Output.Json;

/// <summary>The sections and blocks of the JSON contract.</summary>
internal static class BlockJsonReader
{
    public static Section Section(SectionJson section, SpanReader spans)
    {
        var heading = spans.OptionalSpan(section.HeadingStart, section.HeadingEnd, "heading");
        if (heading is null && section.Heading is not null) throw new JsonException("A heading needs headingStart and headingEnd.");
        return new Section(heading, section.Level ?? 0, All(section.Blocks, block => Block(block, spans)));
    }

    private static Block Block(BlockJson block, SpanReader spans)
    {
        var span = spans.Span(block.Start, block.End, "blocks");
        return block.Kind switch
        {
            "paragraph" => new Paragraph(span),
            "list" => new ListBlock(span, block.Ordered ?? false, All(block.Items, item => Item(item, spans))),
            "blockQuote" => new BlockQuote(span, block.Cite),
            "pullQuote" => new PullQuote(span),
            "table" => new Table(span, All(block.Rows, row => new TableRow(All(row, cell => spans.Span(cell.Start, cell.End, "rows"))))),
            "figure" => new Figure(span, All(block.Images, Picture), block.Caption, block.Credit),
            "embed" => new Embed(span, block.Provider, block.Url),
            "readMore" => new ReadMoreBlock(span, Link(new ReadMoreJson(block.Label, block.Title, block.Url, block.Placement, block.AfterBlock))),
            "liveEntry" => Entry(block, span, spans),
            _ => throw new JsonException($"\"{block.Kind}\" is no kind of block."),
        };
    }

    private static ListItem Item(ItemJson item, SpanReader spans) => new(spans.Span(item.Start, item.End, "items"), item.Level ?? 1);

    private static LiveEntry Entry(BlockJson entry, TextSpan span, SpanReader spans)
    {
        LiveTime? time = null;
        if ((entry.TimeShown ?? entry.Time) is { } shown)
            time = new LiveTime(StoryDate.TryParse(entry.Time, out var date) ? date : null, shown);
        var title = spans.OptionalSpan(entry.TitleStart, entry.TitleEnd, "title");
        return new LiveEntry(span, time, title, All(entry.Blocks, block => Block(block, spans)));
    }
}

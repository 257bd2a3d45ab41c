namespace NewsParsing.Tool.Summary;

/// <summary>Says in words what a section consists of: "5 paragraphs, 1 list".</summary>
internal static class BlockCount
{
    private static readonly (Type Kind, string One, string Many)[] Names =
    [
        (typeof(Paragraph), "paragraph", "paragraphs"),
        (typeof(ListBlock), "list", "lists"),
        (typeof(BlockQuote), "block quote", "block quotes"),
        (typeof(PullQuote), "pull quote", "pull quotes"),
        (typeof(Table), "table", "tables"),
        (typeof(Figure), "figure", "figures"),
        (typeof(Embed), "embed", "embeds"),
        (typeof(ReadMoreBlock), "read-more link", "read-more links"),
        (typeof(LiveEntry), "entry", "entries"),
    ];

    public static string Of(ValueList<Block> blocks)
    {
        var parts = new List<string>();
        foreach (var (kind, one, many) in Names)
        {
            int count = blocks.Count(block => block.GetType() == kind);
            if (count > 0) parts.Add(FormattableString.Invariant($"{count} {(count == 1 ? one : many)}"));
        }
        return string.Join(", ", parts);
    }
}

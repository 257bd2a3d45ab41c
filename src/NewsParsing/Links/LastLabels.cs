using NewsParsing.Drafting;

namespace NewsParsing.Links;

/// <summary>
/// Labels at the end of a story that were taken for its text: "If you liked this, you might like:" over links that were found announces them; "Read more" over
/// nothing announced what is gone.
/// </summary>
internal static class LastLabels
{
    private const int LongestLabel = 60;

    public static void Read(Draft draft, List<DraftBlock> blocks)
    {
        int links = blocks.Count;
        while (links > 0 && blocks[links - 1].Kind == DraftKind.ReadMore) links--;
        int at = links - 1;
        if (at <= 0 || blocks[at] is not { Kind: DraftKind.Paragraph or DraftKind.Heading, IsAside: false } block || block.IsEmpty || block.Links is { Count: > 0 }) return;
        var text = draft.TextOf(block).TrimEnd();
        if (text.Length is < 3 or > LongestLabel) return;
        if (links == blocks.Count)
        {
            var announcement = ReadMorePhrases.Read(text);
            if (announcement is not { IsFound: true, IsStrong: true } || announcement.TitleStart < text.Length) return;
        }
        else
        {
            if (text[^1] is not (':' or '：') || blocks[links].Label is not null) return;
            string label = text[..^1].TrimEnd().ToString();
            for (int i = links; i < blocks.Count; i++) blocks[i].Label ??= label;
        }
        draft.Trace?.Add(new BlockTrace(false, "links", "a label at the end", null, text.ToString()));
        blocks.RemoveAt(at);
    }
}

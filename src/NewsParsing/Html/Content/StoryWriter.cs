using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Turns the chosen blocks of a page into draft blocks.</summary>
internal static class StoryWriter
{
    public static void Write(PageTree page, PageLayout layout, StoryChoice choice, ReadOnlySpan<float> scores, Draft draft)
    {
        _ = page;
        var blocks = layout.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (!choice.Kept[i]) continue;
            ref readonly var block = ref blocks[i];
            int start = draft.Text.Length;
            draft.Text.Append(layout.TextOf(block));
            var kind = block.HeadingLevel > 0 ? DraftKind.Heading : DraftKind.Paragraph;
            draft.Blocks.Add(new DraftBlock(kind, start, draft.Text.Length) { Level = block.HeadingLevel, Score = scores[i] });
        }
    }
}

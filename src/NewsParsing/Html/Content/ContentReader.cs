using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Finds the story in a page and lays its blocks into the draft.</summary>
internal static class ContentReader
{
    public static void Read(PageTree page, Draft draft, CancellationToken cancellation)
    {
        for (int node = 0; node < page.Count; node++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (page.TagOf(node) != HtmlTag.P) continue;
            int start = draft.Text.Length;
            for (int inner = node + 1; inner < page.EndOf(node); inner++) draft.Text.Append(page.TextOf(inner));
            if (draft.Text.Length > start) draft.Blocks.Add(new DraftBlock(DraftKind.Paragraph, start, draft.Text.Length));
        }
    }
}

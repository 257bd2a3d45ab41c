using System.Buffers;
using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>
/// Finds the story in a page and lays its blocks into the draft: the page is laid out as blocks, each block is judged, the judgements become a choice, the
/// chosen blocks become paragraphs, lists, figures and so on.
/// </summary>
internal static class ContentReader
{
    public static void Read(PageTree page, Draft draft, CancellationToken cancellation)
    {
        var layout = LayoutReader.Read(page, cancellation);
        var articleBody = ScriptText.ArticleBody(page);
        var context = new PageContext(layout, draft, articleBody.AsSpan());
        float[] scores = new float[layout.BlockCount];
        Judge(layout, context, draft, scores);
        var choice = StoryChoice.Make(layout, scores);
        if (draft.Trace is { } trace) ContentTrace.Write(layout, choice, trace);
        StoryWriter.Write(page, layout, choice, context.HeadlineBlock, draft);
        PageKind.Decide(layout, context, choice, draft);
    }

    private static void Judge(PageLayout layout, PageContext context, Draft draft, Span<float> scores)
    {
        int length = layout.BlockCount * BlockFeatures.Stride;
        float[] rented = ArrayPool<float>.Shared.Rent(Math.Max(1, length));
        var rows = rented.AsSpan(0, length);
        rows.Clear();
        BlockFeatures.Fill(layout, context, rows);
        (draft.Options.BlockModel ?? BlockModel.Default).Judge(layout, rows, scores);
        ArrayPool<float>.Shared.Return(rented);
    }
}

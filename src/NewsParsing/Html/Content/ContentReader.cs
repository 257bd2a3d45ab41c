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
    /// <summary>Less kept text than this, about three sentences, and the page may have its story in a script.</summary>
    private const int ThinStory = 300;

    private const double ConfidenceInScripts = 0.6;

    private const int BlocksAtATime = 32;

    public static void Read(PageTree page, Draft draft, CancellationToken cancellation)
    {
        using var layout = LayoutReader.Read(page, cancellation);
        var articleBody = ScriptText.ArticleBody(page);
        var context = new PageContext(layout, draft, articleBody.AsSpan());
        float[] scores = new float[layout.BlockCount];
        Judge(layout, context, draft, scores);
        var choice = StoryChoice.Make(page, layout, context, draft.Url, scores, draft.Trace is null ? null : new BlockFates());
        if (layout.WeightOf(choice) < ThinStory && ScriptText.Story(page, articleBody.AsSpan()) is { } story)
        {
            if (draft.Trace is { } thin) ContentTrace.Write(layout, choice, thin);
            WriteScriptStory(story, draft, cancellation);
            return;
        }
        StoryWriter.Write(page, layout, choice, context.HeadlineBlock, draft);
        if (draft.Trace is { } trace) ContentTrace.Write(layout, choice, trace);
        PageKind.Decide(layout, context, choice, draft);
    }

    /// <summary>The page shows no story of its own: the one that its scripts carry is read as a page that holds nothing else.</summary>
    private static void WriteScriptStory(string html, Draft draft, CancellationToken cancellation)
    {
        using var page = PageReader.Read(html.AsMemory(), cancellation);
        using var layout = LayoutReader.Read(page, cancellation);
        StoryWriter.Write(page, layout, StoryChoice.All(layout), 0, draft);
        draft.Confidence = ConfidenceInScripts;
        draft.Kind = PageKind.IsDeclaredStory(draft) ? ArticleKind.Article : ArticleKind.None;
        draft.Diagnostics.Add(Findings.ScriptText);
    }

    /// <summary>Some blocks at a time, so that their rows are still at hand when they are judged.</summary>
    private static void Judge(PageLayout layout, PageContext context, Draft draft, Span<float> scores)
    {
        var model = draft.Options.BlockModel ?? BlockModel.Default;
        float[] rented = ArrayPool<float>.Shared.Rent(BlocksAtATime * BlockFeatures.Count);
        rented.AsSpan().Clear();
        for (int first = 0; first < scores.Length; first += BlocksAtATime)
        {
            int end = Math.Min(first + BlocksAtATime, scores.Length);
            BlockFeatures.Fill(layout, context, first, end, rented);
            model.Judge(rented.AsSpan(0, (end - first) * BlockFeatures.Count), scores[first..end]);
        }
        ArrayPool<float>.Shared.Return(rented);
    }
}

using System.Collections.Concurrent;
using NewsParsing.Html.Content;
using NewsParsing.Quality.Pages;
using NewsParsing.Quality.Report;

namespace NewsParsing.Training;

/// <summary>The honest figures: each page read by the whole library with a model that never saw its publisher.</summary>
internal static class FoldReport
{
    public static Dictionary<TrainingPage, PageScore> Measure(
        IReadOnlyList<TrainingPage> pages, IReadOnlyDictionary<string, int> foldOf, BlockModel[] models, PageModel[]? pageModels)
    {
        var parsers = new NewsParser[models.Length];
        for (int i = 0; i < parsers.Length; i++) parsers[i] = new NewsParser(new NewsParserOptions { BlockModel = models[i], PageModel = pageModels?[i], FindQuotes = false });
        var scores = new ConcurrentDictionary<TrainingPage, PageScore>();
        Parallel.ForEach(pages, page =>
        {
            var article = parsers[foldOf[page.Publisher]].ParseHtml(page.Html, page.Url);
            scores[page] = new PageScore(page.Gold, article, page.Url?.OriginalString, null);
        });
        return new(scores);
    }

    public static List<PageSet> Sets(IReadOnlyList<TrainingPage> pages, IReadOnlyDictionary<TrainingPage, PageScore> scores) =>
        [.. pages.GroupBy(page => page.Set).Select(set => new PageSet(set.Key, [.. set.Select(page => scores[page])], [], TimeSpan.Zero))];

    public static void Print(IReadOnlyList<TrainingPage> pages, IReadOnlyDictionary<string, int> foldOf, BlockModel[] models, PageModel[]? pageModels, TextWriter output, int worst, IReadOnlyCollection<string> diffs)
    {
        var sets = Sets(pages, Measure(pages, foldOf, models, pageModels));
        if (diffs.Count > 0)
        {
            foreach (var set in sets)
                foreach (var page in set.Pages)
                    if (diffs.Contains(page.Gold.Id)) output.WriteLine(PageDiff.Of(set, page));
            return;
        }
        output.WriteLine(PageReport.Core(sets));
        output.WriteLine(PageReport.Beyond(sets));
        output.WriteLine(PageReport.Kinds(sets));
        output.WriteLine(PageReport.Confidence(sets));
        if (worst == 0) return;
        foreach (var set in sets) output.WriteLine(WorstPages.Of(set, "shingles", worst));
        foreach (var set in sets) output.WriteLine(WorstPages.Of(set, "headings", worst));
        foreach (var set in sets) output.WriteLine(WorstPages.Of(set, "paragraphs", worst));
    }
}

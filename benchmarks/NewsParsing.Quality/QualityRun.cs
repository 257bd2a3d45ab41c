using System.Diagnostics;
using NewsParsing.Quality.Links;
using NewsParsing.Quality.Pages;
using NewsParsing.Quality.Quotes;
using NewsParsing.Quality.Report;
using NewsParsing.Quality.Stories;

namespace NewsParsing.Quality;

/// <summary>One run: measures the sets that were asked for and prints their tables.</summary>
internal static class QualityRun
{
    /// <returns>0 when everything was measured, 1 when the parser threw at a page, 2 when there is nothing to measure.</returns>
    public static int Run(QualityOptions options, TextWriter output)
    {
        var clock = Stopwatch.StartNew();
        string? folder = options.Data ?? SharedData.Folder;
        if (folder is null) Console.Error.WriteLine(SharedData.SkipReason);
        var sets = new List<PageSet>();
        foreach (string name in PageSet.Names)
            if (folder is not null && (options.Wants(name) || (ReadMoreScore.Sets.Contains(name) && options.Sets.Contains("readmore"))) && PageSet.Run(folder, name) is { } set) sets.Add(set);

        var texts = new List<PolnearSet>();
        foreach (var (name, split) in new[] { ("polnear", "dev"), ("polnear-train", "train") })
            if (folder is not null && options.Wants(name) && PolnearSet.Run(folder, split) is { } set) texts.Add(set);

        var stories = StorySet.RunAll(options.Wants);

        if (options.Diff is { } id) return ShowDiff(sets, texts, stories, id, output);
        if (sets.Count + texts.Count + stories.Count == 0) return 2;
        if (sets.Count > 0) ShowPages(sets, options, output);
        if (options.Wants("readmore") && ReadMoreScore.Run(sets) is { Count: > 0 } links) output.WriteLine(ReadMoreReport.Of(links, options.Worst));
        foreach (var set in texts)
        {
            output.WriteLine(PolnearReport.Of(set));
            if (options.Worst > 0) output.WriteLine(PolnearReport.Worst(set, options.Worst));
        }
        foreach (var set in stories)
        {
            output.WriteLine(StoryReport.Of(set));
            if (options.Worst > 0) output.WriteLine(StoryReport.Worst(set, options.Worst));
        }
        output.WriteLine($"{clock.Elapsed.TotalSeconds:0.0} s in all");
        return sets.Any(set => set.Failures.Count > 0) ? 1 : 0;
    }

    private static void ShowPages(List<PageSet> sets, QualityOptions options, TextWriter output)
    {
        sets = [.. sets.Where(set => options.Wants(set.Name))];
        if (sets.Count == 0) return;
        output.WriteLine(PageReport.Core(sets));
        output.WriteLine(PageReport.Beyond(sets));
        if (PageReport.WithoutFaults(sets) is { Length: > 0 } corrected) output.WriteLine(corrected);
        if (PageReport.Kinds(sets) is { Length: > 0 } kinds) output.WriteLine(kinds);
        if (PageReport.Confidence(sets) is { Length: > 0 } confidence) output.WriteLine(confidence);
        foreach (var set in sets)
        {
            if (options.Folds > 0) output.WriteLine(PageReport.Folds(set, options.Folds));
            if (options.Worst > 0) output.WriteLine(WorstPages.Of(set, options.By, options.Worst));
            foreach (string failure in set.Failures) output.WriteLine($"{set.Name} FAILED {failure}");
            output.WriteLine($"{set.Name}: {set.ReadingTime.TotalSeconds:0.0} s in the parser");
        }
    }

    private static int ShowDiff(IEnumerable<PageSet> sets, IEnumerable<PolnearSet> texts, List<StorySet> stories, string id, TextWriter output)
    {
        int shown = 0;
        foreach (var story in stories.SelectMany(set => set.Stories).Where(story => story.Gold.Name == id))
        {
            output.WriteLine(StoryReport.Diff(story));
            shown++;
        }
        foreach (var set in texts)
        {
            if (PolnearReport.Diff(set, id) is not { Length: > 0 } diff) continue;
            output.WriteLine(diff);
            shown++;
        }
        foreach (var set in sets)
        {
            foreach (var page in set.Pages.Where(page => page.Gold.Id == id))
            {
                output.WriteLine(PageDiff.Of(set, page));
                shown++;
            }
        }
        if (shown > 0) return 0;
        Console.Error.WriteLine($"Nothing named {id} in these sets.");
        return 2;
    }
}

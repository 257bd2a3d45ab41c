using NewsParsing.Quality.Pages;

namespace NewsParsing.Quality.Report;

/// <summary>The tables of the page sets.</summary>
internal static class PageReport
{
    /// <summary>One row a set with the figures of score.py.</summary>
    public static string Core(IEnumerable<PageSet> sets)
    {
        var table = new Table(["set", "pages", .. SetFigures.Core]);
        foreach (var set in sets)
        {
            var figures = SetFigures.Of(set.Pages).ToDictionary(figure => figure.Name);
            table.Add([set.Name, Table.Show(set.Pages.Count), .. SetFigures.Core.Select(name => Table.Show(figures[name].Value))]);
        }
        return table.ToString();
    }

    /// <summary>One row for each figure beyond those of score.py, as far as the sets have gold for it.</summary>
    public static string Beyond(IEnumerable<PageSet> sets)
    {
        var table = new Table("set", "figure", "value", "of");
        foreach (var set in sets)
            foreach (var figure in SetFigures.Of(set.Pages))
                if (!SetFigures.Core.Contains(figure.Name) && figure.Count > 0) table.Add(set.Name, figure.Name, Table.Show(figure.Value), Table.Show(figure.Count));
        return table.ToString();
    }

    /// <summary>The figures once more without the labels that reading showed to be wrong; empty where there are none.</summary>
    public static string WithoutFaults(IEnumerable<PageSet> sets)
    {
        var table = new Table("set", "without faults of the gold", "value", "all gold", "faults");
        bool any = false;
        foreach (var set in sets)
        {
            var all = SetFigures.Of(set.Pages).ToDictionary(figure => figure.Name, figure => figure.Value);
            foreach (var (figure, faults, value) in GoldFaults.Without(set))
            {
                any = true;
                table.Add(set.Name, figure, Table.Show(value), Table.Show(all[figure]), Table.Show(faults));
            }
        }
        return any ? table.ToString() : "";
    }

    /// <summary>Whether pages with a story are told from pages without: the mean of the two shares of right answers.</summary>
    public static string Kinds(IReadOnlyList<PageSet> sets)
    {
        var table = new Table("kind", "pages", "article", "liveBlog", "gallery", "listing", "none", "right");
        var right = new List<double>();
        foreach (bool isStory in new[] { true, false })
        {
            var pages = sets.Where(set => set.Name is "fundus" or "wcxb" or "nonarticle" && (set.Name != "nonarticle") == isStory).SelectMany(set => set.Pages).ToList();
            if (pages.Count == 0) return "";
            int Count(ArticleKind kind) => pages.Count(page => page.Read.Article.Kind == kind);
            double share = pages.Count(page => IsStory(page.Read.Article.Kind) == isStory) / (double)pages.Count;
            right.Add(share);
            table.Add(isStory ? "stories (fundus, wcxb)" : "other pages (nonarticle)", Table.Show(pages.Count), Table.Show(Count(ArticleKind.Article)),
                Table.Show(Count(ArticleKind.LiveBlog)), Table.Show(Count(ArticleKind.Gallery)), Table.Show(Count(ArticleKind.Listing)),
                Table.Show(Count(ArticleKind.None)), Table.Show(share));
        }
        return table + "balanced accuracy " + Table.Show(right.Average()) + "\n";
    }

    /// <summary>What a confidence is worth: for each tenth of it, how good the pages are. A page without a story counts as F1 0.</summary>
    public static string Confidence(IReadOnlyList<PageSet> sets)
    {
        var pages = new List<(double Confidence, double F1, bool IsStory)>();
        foreach (var set in sets.Where(set => set.Name is "fundus" or "wcxb" or "nonarticle"))
            foreach (var page in set.Pages)
                pages.Add((page.Read.Article.Confidence, set.Name == "nonarticle" ? 0 : page.Shingles?.F1 ?? 0, set.Name != "nonarticle"));
        if (pages.Count == 0) return "";
        var table = new Table("confidence", "pages", "of them stories", "mean F1", "F1 >= 0.9", "mean F1 of stories", "F1 >= 0.9 of stories");
        foreach (var tenth in pages.GroupBy(page => Math.Min(9, (int)(page.Confidence * 10))).OrderBy(tenth => tenth.Key))
        {
            var stories = tenth.Where(page => page.IsStory).ToList();
            table.Add($"0.{tenth.Key} to {(tenth.Key == 9 ? "1.0" : $"0.{tenth.Key + 1}")}", Table.Show(tenth.Count()), Table.Show(stories.Count),
                Table.Show(tenth.Average(page => page.F1)), Table.Show(tenth.Average(page => page.F1 >= 0.9 ? 1.0 : 0)),
                Table.Show(stories.Count == 0 ? double.NaN : stories.Average(page => page.F1)),
                Table.Show(stories.Count == 0 ? double.NaN : stories.Average(page => page.F1 >= 0.9 ? 1.0 : 0)));
        }
        return table.ToString();
    }

    /// <summary>Each figure by publisher folds.</summary>
    public static string Folds(PageSet set, int folds)
    {
        var assigned = PublisherFolds.Assign(set.Pages.Select(page => page.Publisher), folds);
        var parts = set.Pages.GroupBy(page => assigned[page.Publisher]).OrderBy(part => part.Key).Select(part => SetFigures.Of([.. part])).ToList();
        var table = new Table([$"{set.Name}, {folds} folds by {assigned.Values.Count} publishers", "all", "mean", "spread", "lowest", .. Enumerable.Range(1, parts.Count).Select(part => "fold " + part)]);
        foreach (var whole in SetFigures.Of(set.Pages))
        {
            if (whole.Count == 0) continue;
            var values = parts.Select(part => part.First(figure => figure.Name == whole.Name).Value).ToList();
            var known = values.Where(value => !double.IsNaN(value)).ToList();
            double mean = known.Average();
            double spread = Math.Sqrt(known.Average(value => (value - mean) * (value - mean)));
            table.Add([whole.Name, Table.Show(whole.Value), Table.Show(mean), Table.Show(spread), Table.Show(known.Min()), .. values.Select(Table.Show)]);
        }
        return table.ToString();
    }

    public static bool IsStory(ArticleKind kind) => kind is ArticleKind.Article or ArticleKind.LiveBlog or ArticleKind.Gallery;
}

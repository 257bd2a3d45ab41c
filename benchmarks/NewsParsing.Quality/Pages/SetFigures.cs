using NewsParsing.Quality.Text;

namespace NewsParsing.Quality.Pages;

/// <summary>One figure of a set: its name, its value (NaN where no page has gold for it), and over how many pages or things it was taken.</summary>
internal readonly record struct SetFigure(string Name, double Value, int Count);

/// <summary>The figures of a set from those of its pages. Means of precision and recall over pages first, then their F1, as in score.py.</summary>
internal static class SetFigures
{
    public static readonly IReadOnlyList<string> Core = ["shingle F1", "P", "R", "exact", "word F1", "paragraph F1", "heading F1", "title", "authors F1", "date"];

    public static List<SetFigure> Of(IReadOnlyCollection<PageScore> pages)
    {
        var figures = new List<SetFigure>();
        AddF1(figures, "shingle F1", pages, page => page.Shingles);
        AddMean(figures, "P", pages, page => page.Shingles?.Precision);
        AddMean(figures, "R", pages, page => page.Shingles?.Recall);
        AddShare(figures, "exact", pages, page => page.IsExact);
        AddMean(figures, "word F1", pages, page => page.WordF1);
        AddF1(figures, "paragraph F1", pages, page => page.Paragraphs);
        AddF1(figures, "heading F1", pages, page => page.Headings);
        AddShare(figures, "title", pages, page => page.Title);
        AddF1(figures, "authors F1", pages, page => page.Authors);
        AddShare(figures, "date", pages, page => page.Date);
        AddF1(figures, "topics F1", pages, page => page.Topics);
        AddShare(figures, "standfirst equal", pages, page => page.StandfirstEqual);
        AddShare(figures, "standfirst absent", pages, page => page.StandfirstAbsent);
        AddShare(figures, "free access", pages, page => page.FreeAccess);
        AddRatio(figures, "images found", pages.Sum(page => page.Images.Found), pages.Sum(page => page.Images.Gold));
        AddRatio(figures, "images with caption", pages.Sum(page => page.Images.Captioned), pages.Sum(page => page.Images.Gold));
        AddRatio(figures, "images with credit", pages.Sum(page => page.Images.Credited), pages.Sum(page => page.Images.GoldCredits));
        AddRatio(figures, "with found", pages.Sum(page => page.WithFound), pages.Sum(page => page.Gold.With.Count));
        AddRatio(figures, "without absent", pages.Sum(page => page.WithoutAbsent), pages.Sum(page => page.Gold.Without.Count));
        return figures;
    }

    private static void AddF1(List<SetFigure> figures, string name, IEnumerable<PageScore> pages, Func<PageScore, Agreement?> agreement)
    {
        var known = pages.Select(agreement).OfType<Agreement>().ToList();
        double f1 = known.Count == 0 ? double.NaN : Agreement.HarmonicMean(known.Average(page => page.Precision), known.Average(page => page.Recall));
        figures.Add(new SetFigure(name, f1, known.Count));
    }

    private static void AddMean(List<SetFigure> figures, string name, IEnumerable<PageScore> pages, Func<PageScore, double?> value)
    {
        var known = pages.Select(value).OfType<double>().ToList();
        figures.Add(new SetFigure(name, known.Count == 0 ? double.NaN : known.Average(), known.Count));
    }

    private static void AddShare(List<SetFigure> figures, string name, IEnumerable<PageScore> pages, Func<PageScore, bool?> isRight) =>
        AddMean(figures, name, pages, page => isRight(page) is { } right ? right ? 1 : 0 : null);

    private static void AddRatio(List<SetFigure> figures, string name, int right, int all) =>
        figures.Add(new SetFigure(name, all == 0 ? double.NaN : (double)right / all, all));
}

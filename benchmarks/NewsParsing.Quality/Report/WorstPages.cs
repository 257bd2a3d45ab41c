using NewsParsing.Quality.Pages;
using NewsParsing.Quality.Text;

namespace NewsParsing.Quality.Report;

/// <summary>Names the worst pages of a set by one figure, with what was found and what is right where the figure is about a field.</summary>
internal static class WorstPages
{
    private const int LongestShown = 110;

    public static string Of(PageSet set, string figure, int count)
    {
        var worst = set.Pages.Select(page => (Page: page, Value: ValueOf(page, figure, set.Name)))
            .Where(page => page.Value < 1).OrderBy(page => page.Value).ThenBy(page => page.Page.Gold.Id, StringComparer.Ordinal).ToList();
        var table = new Table("worst by " + figure, figure, "P", "R", "gold words", "confidence", "publisher");
        foreach (var (page, value) in worst.Take(count))
        {
            var agreement = AgreementOf(page, figure);
            table.Add(page.Gold.Id, Table.Show(value ?? double.NaN), Table.Show(agreement?.Precision ?? double.NaN), Table.Show(agreement?.Recall ?? double.NaN),
                Table.Show(Words.Of(page.Gold.Text).Count), Table.Show(page.Read.Article.Confidence), page.Publisher);
        }
        var lines = new List<string> { $"{set.Name}: {worst.Count} pages below 1 by {figure}\n{table}" };
        foreach (var (page, _) in worst.Take(count))
            if (figure == "images") lines.Add(page.Gold.Id + "\n" + Images(page));
            else if (Sides(page, figure) is { } sides) lines.Add($"{page.Gold.Id}\n    gold  {Short(sides.Gold)}\n    ours  {Short(sides.Ours)}\n");
        return string.Concat(lines);
    }

    private static double? ValueOf(PageScore page, string figure, string set) => figure switch
    {
        "words" => page.WordF1,
        "title" => Share(page.Title),
        "date" => Share(page.Date),
        "standfirst" => Share(page.StandfirstEqual ?? page.StandfirstAbsent),
        "images" => page.Images.Gold == 0 ? null : (double)page.Images.Captioned / page.Images.Gold,
        "kind" => PageReport.IsStory(page.Read.Article.Kind) == (set != "nonarticle") ? 1 : 0,
        "snippets" => page.Gold.With.Count + page.Gold.Without.Count is var all and > 0 ? (double)(page.WithFound + page.WithoutAbsent) / all : null,
        _ => AgreementOf(page, figure)?.F1,
    };

    private static Agreement? AgreementOf(PageScore page, string figure) => figure switch
    {
        "shingles" => page.Shingles,
        "paragraphs" => page.Paragraphs,
        "headings" => page.Headings,
        "authors" => page.Authors,
        "topics" => page.Topics,
        _ => null,
    };

    private static (string Gold, string Ours)? Sides(PageScore page, string figure)
    {
        var article = page.Read.Article;
        return figure switch
        {
            "title" => (page.Gold.Title ?? "", article.Headline ?? ""),
            "date" => (page.Gold.Date ?? "", page.Read.Date),
            "authors" => (Joined(page.Gold.Authors), Joined(article.Authors.Select(author => author.Name))),
            "topics" => (Joined(page.Gold.Topics), Joined(article.Topics)),
            "standfirst" => (string.Join(" ¶ ", page.Gold.Body?.Summary ?? []), article.Standfirst ?? ""),
            "headings" => (Joined(page.Gold.Body?.Headings), Joined(page.Read.Headings)),
            "kind" => (page.Gold.Kind ?? "article", $"{article.Kind}, {article.Text.Length} characters"),
            _ => null,
        };
    }

    /// <summary>One line for each gold picture and each of ours: address, caption, credit.</summary>
    private static string Images(PageScore page)
    {
        var lines = page.Gold.Images.Select(image => $"    gold  {image.Urls.FirstOrDefault()} | {image.Caption} | {string.Join(", ", image.Credits)}").ToList();
        if (page.Read.Article.LeadImage is { } lead) lines.Add("    lead  " + lead.Url);
        foreach (var figure in page.Read.Article.Sections.SelectMany(section => section.Blocks).OfType<Figure>())
            lines.Add($"    ours  {string.Join(" ", figure.Images.Select(image => image.Url))} | {figure.Caption} | {figure.Credit}");
        return string.Concat(lines.Select(line => line.ReplaceLineEndings(" ") + "\n"));
    }

    private static string Joined(IEnumerable<string>? names) => string.Join(" | ", names ?? []);

    private static double? Share(bool? right) => right is null ? null : right.Value ? 1 : 0;

    private static string Short(string text)
    {
        string line = text.ReplaceLineEndings(" ¶ ");
        return line.Length <= LongestShown ? line : line[..LongestShown] + "…";
    }
}

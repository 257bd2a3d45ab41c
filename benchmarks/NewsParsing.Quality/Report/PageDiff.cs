using System.Text;
using NewsParsing.Quality.Pages;
using NewsParsing.Quality.Text;

namespace NewsParsing.Quality.Report;

/// <summary>One page: its fields side by side, and its lines: "  " same, "- " missing (gold only), "+ " foreign (ours only).</summary>
internal static class PageDiff
{
    public static string Of(PageSet set, PageScore page)
    {
        var article = page.Read.Article;
        var text = new StringBuilder();
        var table = new Table($"{set.Name} {page.Gold.Id}", "");
        text.Append(table).Append($"  kind {article.Kind}, confidence {Table.Show(article.Confidence)}, shingles P {Table.Show(page.Shingles?.Precision ?? double.NaN)} ")
            .Append($"R {Table.Show(page.Shingles?.Recall ?? double.NaN)}, words F1 {Table.Show(page.WordF1 ?? double.NaN)}\n");
        Field(text, "headline", page.Gold.Title, article.Headline, page.Title);
        Field(text, "standfirst", page.Gold.Body is { } body ? string.Join(" ¶ ", body.Summary) : null, article.Standfirst, page.StandfirstEqual ?? page.StandfirstAbsent);
        Field(text, "authors", Joined(page.Gold.Authors), Joined(article.Authors.Select(author => author.Name)), page.Authors is null ? null : page.Authors.Value.F1 == 1);
        Field(text, "date", page.Gold.Date, page.Read.Date, page.Date);
        Field(text, "topics", Joined(page.Gold.Topics), Joined(article.Topics), page.Topics is null ? null : page.Topics.Value.F1 == 1);
        foreach (string snippet in page.Gold.With.Where(snippet => !page.HasOwnSnippet(snippet))) text.Append("  missing snippet   ").Append(snippet).Append('\n');
        foreach (string snippet in page.Gold.Without.Where(page.HasForeignSnippet)) text.Append("  foreign snippet   ").Append(snippet).Append('\n');
        foreach (var link in article.ReadMore) text.Append($"  read more ({link.Placement})  {link.Label} | {link.Title} | {link.Url}\n");

        var gold = (page.Gold.Body?.All ?? page.Gold.Text?.Split('\n') ?? []).Where(line => Words.Norm(line).Length > 0).ToList();
        var ours = page.Read.Paragraphs.Where(line => Words.Norm(line).Length > 0).ToList();
        if (page.StandfirstEqual == true) gold.RemoveRange(0, page.Gold.Body!.Summary.Count(line => Words.Norm(line).Length > 0));
        else if (page.Read.Standfirst is { } standfirst) ours.Insert(0, standfirst);
        var headings = page.Read.Headings.ToHashSet();
        foreach (var (mark, line) in LineDiff.Of(gold, ours, Words.Norm)) text.Append(mark).Append(headings.Contains(line) && mark != '-' ? " # " : " ").Append(string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Append('\n');
        return text.ToString();
    }

    private static void Field(StringBuilder text, string name, string? gold, string? ours, bool? isRight) =>
        text.Append($"{(isRight == false ? '!' : ' ')} {name,-11} gold  {gold ?? "–"}\n{"",-13} ours  {ours ?? "–"}\n");

    private static string? Joined(IEnumerable<string>? names) => names is null ? null : string.Join(" | ", names);
}

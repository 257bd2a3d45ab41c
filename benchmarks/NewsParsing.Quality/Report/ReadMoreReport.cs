using NewsParsing.Quality.Links;

namespace NewsParsing.Quality.Report;

/// <summary>The table of the read-more links, a line for each file of labels.</summary>
internal static class ReadMoreReport
{
    public static string Of(List<ReadMoreScore> scores, int worst)
    {
        var table = new Table("readmore", "pages", "without", "P", "R", "link F1", "right", "foreign", "missing", "placement", "foreign a page without any");
        foreach (var score in scores)
        {
            double foreign = score.PagesWithout == 0 ? double.NaN : (double)score.ForeignOnPagesWithout / score.PagesWithout;
            table.Add(score.Name, Table.Show(score.PageCount), Table.Show(score.PagesWithout), Table.Show(score.Links.Precision), Table.Show(score.Links.Recall), Table.Show(score.Links.F1),
                Table.Show(score.Links.Right), Table.Show(score.Links.Foreign), Table.Show(score.Links.Missing), Table.Show(score.Placement), Table.Show(foreign));
        }
        return table + string.Concat(scores.SelectMany(score => score.Errors.Take(worst)).Select(error => error + "\n"));
    }
}

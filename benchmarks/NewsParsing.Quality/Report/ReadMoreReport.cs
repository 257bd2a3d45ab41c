using NewsParsing.Quality.Links;

namespace NewsParsing.Quality.Report;

/// <summary>The table of the read-more links.</summary>
internal static class ReadMoreReport
{
    public static string Of(ReadMoreScore score, int worst)
    {
        var table = new Table("readmore", "pages", "P", "R", "link F1", "right", "foreign", "missing", "placement", "foreign a page without any");
        double foreign = score.PagesWithout == 0 ? double.NaN : (double)score.ForeignOnPagesWithout / score.PagesWithout;
        table.Add("labelled pages", Table.Show(score.PageCount), Table.Show(score.Links.Precision), Table.Show(score.Links.Recall), Table.Show(score.Links.F1),
            Table.Show(score.Links.Right), Table.Show(score.Links.Foreign), Table.Show(score.Links.Missing), Table.Show(score.Placement), Table.Show(foreign));
        return table + $"{score.PagesWithout} of the pages have none\n" + string.Concat(score.Errors.Take(worst).Select(error => error + "\n"));
    }
}

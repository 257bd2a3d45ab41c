using System.Globalization;

namespace NewsParsing.Output.Html;

/// <summary>The part of the report that tells why: every block with its fate, every field with its claims.</summary>
internal static class TracePart
{
    public static void Write(HtmlText page, ParseTrace trace)
    {
        page.Raw("<section class=\"trace\">\n<h2>Why: blocks</h2>\n");
        page.Raw("<p class=\"note\">In the order they were judged. Green is in the article, red is not.</p>\n<table>\n<tr><th></th><th>Stage</th><th>Score</th><th>Reason</th><th>First words</th></tr>\n");
        foreach (var block in trace.Blocks)
        {
            page.Raw(block.Kept ? "<tr class=\"kept\"><td>kept</td>" : "<tr class=\"dropped\"><td>dropped</td>");
            page.Element("td", block.Stage).Element("td", block.Score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "").Element("td", block.Reason);
            page.Element("td", block.FirstWords, " dir=\"auto\"").Raw("</tr>\n");
        }
        page.Raw("</table>\n<h2>Why: fields</h2>\n<table>\n<tr><th>Field</th><th>Source</th><th>Claim</th><th>Why</th></tr>\n");
        foreach (var field in trace.Fields) Write(page, field);
        page.Raw("</table>\n</section>\n");
    }

    private static void Write(HtmlText page, FieldTrace field)
    {
        if (field.Claims.Count == 0) page.Raw("<tr>").Element("td", field.Field).Raw("<td></td><td></td>").Element("td", field.Why).Raw("</tr>\n");
        for (int i = 0; i < field.Claims.Count; i++)
        {
            bool wins = field.Winner == i;
            page.Raw(wins ? "<tr class=\"kept\">" : "<tr>");
            page.Element("td", i == 0 ? field.Field : "").Element("td", field.Claims[i].Source).Element("td", field.Claims[i].Value, " dir=\"auto\"");
            page.Element("td", wins || (i == 0 && field.Winner is null) ? field.Why : "").Raw("</tr>\n");
        }
    }
}

using System.Globalization;

namespace NewsParsing.Output.Html;

/// <summary>The part of the report that lists what is known about the story.</summary>
internal static class FactsPart
{
    public static void Write(HtmlText page, Article article)
    {
        page.Raw("<h2>Facts</h2>\n<dl>\n");
        Row(page, "Kind", $"{Json.ContractWords.ArticleKinds[article.Kind]}, confidence {article.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}");
        foreach (var author in article.Authors) Row(page, "Author", author.Role is { } role ? $"{author.Name}, {role}" : author.Name, author.Url);
        if (article.Publisher is { } publisher) Row(page, "Publisher", publisher.Name, publisher.Url);
        Row(page, "Published", article.Published?.ToString());
        Row(page, "Modified", article.Modified?.ToString());
        Row(page, "Dateline", article.Dateline);
        Row(page, "Language", article.Language);
        Row(page, "Category", article.Category);
        Row(page, "Topics", string.Join(", ", article.Topics));
        Row(page, "Free to read", article.FreeAccess is { } free ? (free ? "yes" : "no") : null);
        Row(page, "Address", article.Url, article.Url);
        if (article.LeadImage is { } image) Row(page, "Lead image", image.Alt ?? image.Url, image.Url);
        foreach (var diagnostic in article.Diagnostics) Row(page, "Note", diagnostic.Message);
        page.Raw("</dl>\n");
    }

    private static void Row(HtmlText page, string name, string? value, string? url = null)
    {
        if (string.IsNullOrEmpty(value)) return;
        page.Element("dt", name).Raw("<dd dir=\"auto\">");
        if (url is null) page.Words(value);
        else page.Link(url, value);
        page.Raw("</dd>\n");
    }
}

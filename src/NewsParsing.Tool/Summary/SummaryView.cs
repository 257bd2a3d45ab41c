using System.Globalization;
using NewsParsing.Output.Json;

namespace NewsParsing.Tool.Summary;

/// <summary>A story as a person wants to look it over: headline, facts, how it is built, who says what, where it links.</summary>
internal static class SummaryView
{
    public static string Write(Article story, int width, bool isColoured)
    {
        var page = new Page(width, isColoured);
        if ((story.Kicker ?? story.Category) is { } kicker) page.Words(kicker, style: Style.Soft);
        page.Words(story.Headline ?? "(no headline)", style: Style.Strong);
        if (story.Standfirst is { } standfirst) page.Words(standfirst);
        page.Blank();
        WriteFacts(page, story);
        WriteSections(page, story);
        QuotesView.Write(page, story.Text, story.Quotes, story.Speakers);
        WriteLinks(page, story);
        return page.ToString();
    }

    /// <summary>The quotes of a text that is no story.</summary>
    public static string WriteQuotes(string text, IReadOnlyList<Quote> quotes, IReadOnlyList<Speaker> speakers, int width, bool isColoured)
    {
        var page = new Page(width, isColoured);
        if (quotes.Count == 0) page.Words("No quotes.");
        QuotesView.Write(page, text, quotes, speakers);
        return page.ToString();
    }

    private static void WriteFacts(Page page, Article story)
    {
        var invariant = CultureInfo.InvariantCulture;
        page.Fact("By", string.Join("; ", story.Authors.Select(author => author.Role is { } role ? $"{author.Name} ({role})" : author.Name)));
        if (story.Authors.Count == 0) page.Fact("Byline", story.Byline);
        page.Fact("Published", story.Published?.ToString());
        if (story.Modified != story.Published) page.Fact("Modified", story.Modified?.ToString());
        page.Fact("Publisher", story.Publisher?.Name);
        page.Fact("Dateline", story.Dateline);
        page.Fact("Category", story.Kicker is null || story.Kicker == story.Category ? null : story.Category);
        page.Fact("Topics", string.Join(", ", story.Topics));
        page.Fact("Language", story.Language);
        page.Fact("Access", story.FreeAccess is { } free ? (free ? "free to read" : "for subscribers") : null);
        page.Address("Address", story.Url);
        page.Address("Lead image", story.LeadImage?.Url);
        page.Fact("Found", $"{KindOf(story)}, confidence {story.Confidence.ToString("0.00", invariant)}");
        foreach (var diagnostic in story.Diagnostics) page.Fact("Note", diagnostic.Message);
    }

    private static void WriteSections(Page page, Article story)
    {
        if (story.Sections.Count == 0) return;
        page.Title("Story");
        foreach (var section in story.Sections)
        {
            if (section.Heading is { } heading) page.Line(heading.ToString(), BlockCount.Of(section.Blocks), indent: 2, style: Style.Strong);
            else page.Line("(opening)", BlockCount.Of(section.Blocks), indent: 2, style: Style.Soft);
            foreach (var block in section.Blocks)
            {
                if (block.Span.IsEmpty) continue;
                page.Line(block.Text, indent: 4);
                break;
            }
        }
    }

    private static void WriteLinks(Page page, Article story)
    {
        if (story.ReadMore.Count == 0) return;
        page.Title("Read more");
        foreach (var link in story.ReadMore)
        {
            page.Words(link.Label is { } label ? $"{label}: {link.Title}" : link.Title, indent: 2);
            if (link.Url is { } url) page.Address("", url, indent: 4);
        }
    }

    private static string KindOf(Article story) => story.Kind switch
    {
        ArticleKind.None => "no story",
        ArticleKind.LiveBlog => "live blog",
        var kind => ContractWords.ArticleKinds[kind],
    };
}

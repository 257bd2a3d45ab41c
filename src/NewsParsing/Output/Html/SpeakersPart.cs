using System.Globalization;

namespace NewsParsing.Output.Html;

/// <summary>The part of the report that tells who says what, speaker by speaker.</summary>
internal static class SpeakersPart
{
    public static void Write(HtmlText page, Article article, QuoteMarks marks)
    {
        if (article.Quotes.Count == 0) return;
        page.Raw("<h2>Who says what</h2>\n");
        foreach (var speaker in article.Speakers) Write(page, speaker, [.. article.QuotesOf(speaker)], marks);
        Write(page, null, [.. article.Quotes.Where(quote => quote.Speaker is null)], marks);
    }

    private static void Write(HtmlText page, Speaker? speaker, IReadOnlyList<Quote> quotes, QuoteMarks marks)
    {
        if (quotes.Count == 0) return;
        page.Raw($"<h3><mark class=\"{marks.ColourOf(speaker)} quote\" dir=\"auto\">").Words(speaker?.Name ?? "Speaker unknown").Raw("</mark>");
        if (speaker is not null)
        {
            string what = Json.ContractWords.SpeakerKinds[speaker.Kind] + (speaker.Gender is { } gender ? $", {Json.ContractWords.Genders[gender]}" : "");
            page.Raw("<small dir=\"auto\">").Words(speaker.Title is { } title ? $" {title} ({what})" : $" {what}").Raw("</small>");
        }
        page.Raw("</h3>\n<ul class=\"quotes\">\n");
        foreach (var quote in quotes)
        {
            page.Raw("<li dir=\"auto\">").Words(quote.Text);
            string how = quote.Cue is { } cue ? $"{Json.ContractWords.QuoteKinds[quote.Kind]}, “{cue}”" : Json.ContractWords.QuoteKinds[quote.Kind];
            page.Raw(" <small>").Words($"{how}, {quote.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}").Raw("</small></li>\n");
        }
        page.Raw("</ul>\n");
    }
}

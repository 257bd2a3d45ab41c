namespace NewsParsing.Output.Html;

/// <summary>
/// Writes stretches of the article's text with its quotes, cues and mentions marked. They may overlap and nest (a marked fragment inside reported speech),
/// so the text is cut at every place where one begins or ends, and each piece tells what it belongs to.
/// </summary>
internal sealed class QuoteMarks
{
    private readonly Article article;
    private readonly List<Mark> marks = [];
    private readonly Dictionary<string, int> colourOf = [];
    private int next;
    private readonly List<Mark> open = [];

    public QuoteMarks(Article article)
    {
        this.article = article;
        for (int i = 0; i < article.Speakers.Count; i++) colourOf[article.Speakers[i].Id] = i % ReportStyle.ColourCount;
        for (int i = 0; i < article.Quotes.Count; i++)
        {
            var quote = article.Quotes[i];
            foreach (var segment in quote.Segments) Add(segment, i, quote.Kind == QuoteKind.Indirect ? "indirect" : "quote");
            if (quote.Cue is { } cue) Add(cue, i, "cue");
            if (quote.Mention is { } mention) Add(mention.Span, i, "mention");
        }
        marks.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
    }

    /// <summary>The class that gives a speaker's colour; that of nobody where the speaker is unknown.</summary>
    public string ColourOf(Speaker? speaker) => speaker is not null && colourOf.TryGetValue(speaker.Id, out int colour) ? $"c{colour}" : "nobody";

    /// <summary>Writes one stretch. Stretches come in the order of the text.</summary>
    public void Write(HtmlText page, TextSpan span)
    {
        int at = span.Start;
        while (at < span.End)
        {
            open.RemoveAll(mark => mark.End <= at);
            while (next < marks.Count && marks[next].Start <= at)
            {
                if (marks[next].End > at) open.Add(marks[next]);
                next++;
            }
            int stop = next < marks.Count ? Math.Min(span.End, marks[next].Start) : span.End;
            foreach (var mark in open) stop = Math.Min(stop, mark.End);
            Write(page, article.Text.AsSpan(at, stop - at));
            at = stop;
        }
    }

    private void Write(HtmlText page, ReadOnlySpan<char> words)
    {
        if (open.Count == 0)
        {
            page.Words(words);
            return;
        }
        // The innermost quote gives the colour; a cue or mention within another quote keeps its underline.
        var quote = article.Quotes[open[^1].Quote];
        page.Raw("<mark class=\"").Raw(ColourOf(quote.Speaker));
        foreach (var mark in open) page.Raw($" {mark.Role}");
        page.Raw("\" title=\"").Words(Describe(quote)).Raw("\">").Words(words).Raw("</mark>");
    }

    private static string Describe(Quote quote)
    {
        string who = quote.Speaker is { } speaker ? speaker.Name + (speaker.Title is { } title ? $", {title}" : "") : "speaker unknown";
        string cue = quote.Cue is { } words ? $", cue “{words}”" : "";
        return FormattableString.Invariant($"{quote.Kind}: {who}{cue}, confidence {quote.Confidence:0.00}");
    }

    private void Add(TextSpan span, int quote, string role)
    {
        if (!span.IsEmpty) marks.Add(new Mark(span.Start, span.End, quote, role));
    }

    private readonly record struct Mark(int Start, int End, int Quote, string Role);
}

using NewsParsing.Output.Json;

namespace NewsParsing.Tool.Summary;

/// <summary>Who says what, speaker by speaker.</summary>
internal static class QuotesView
{
    private const string Marks = "\"'“”„‟‘’‚‛«»‹›「」『』《》〈〉＂";

    public static void Write(Page page, string text, IReadOnlyList<Quote> quotes, IReadOnlyList<Speaker> speakers)
    {
        if (quotes.Count == 0) return;
        page.Title(FormattableString.Invariant($"Quotes ({quotes.Count})"));
        foreach (var speaker in speakers)
        {
            var own = quotes.Where(quote => quote.Speaker?.Id == speaker.Id).ToList();
            if (own.Count == 0) continue;
            page.Words(Name(speaker), indent: 2, style: Style.Name);
            foreach (var quote in own) Write(page, text, quote);
        }
        var others = quotes.Where(quote => quote.Speaker is null).ToList();
        if (others.Count == 0) return;
        page.Words("Speaker unknown", indent: 2, style: Style.Soft);
        foreach (var quote in others) Write(page, text, quote);
    }

    /// <summary>Words in marks stand in their own marks; reported ones have none.</summary>
    private static void Write(Page page, string text, Quote quote)
    {
        string words = quote.Kind == QuoteKind.Indirect ? quote.Text : Marked(text, quote);
        string how = quote.Kind == QuoteKind.Direct ? "" : ContractWords.QuoteKinds[quote.Kind];
        if (quote.Cue is { } cue) how += $"{(how.Length > 0 ? ", " : "")}{cue}";
        page.Words(how.Length > 0 ? $"{words}  [{how}]" : words, indent: 4);
    }

    /// <summary>Each stretch of a quote in the marks that the story gives it; one without (a dash opens it, or it runs on) gets the usual ones.</summary>
    private static string Marked(string text, Quote quote)
    {
        var parts = new List<string>();
        foreach (var segment in quote.Segments)
        {
            char opening = segment.Start > 0 ? text[segment.Start - 1] : ' ', closing = segment.End < text.Length ? text[segment.End] : ' ';
            parts.Add(Marks.Contains(opening) && Marks.Contains(closing) ? $"{opening}{segment}{closing}" : $"“{segment}”");
        }
        return string.Join(" … ", parts);
    }

    private static string Name(Speaker speaker) => (speaker.Title, speaker.Kind) switch
    {
        ({ } title, _) => $"{speaker.Name}, {title}",
        (null, SpeakerKind.Person) => speaker.Name,
        var (_, kind) => $"{speaker.Name} ({ContractWords.SpeakerKinds[kind]})",
    };
}

using System.Text.Json;
using static NewsParsing.Output.Json.ArticleJsonReader;

namespace NewsParsing.Output.Json;

/// <summary>Makes spans into one text, and the quotes and speakers that consist of them. No offset is believed unchecked.</summary>
internal sealed class SpanReader(string text)
{
    public TextSpan Span(int? start, int? end, string property)
    {
        if (start is not { } from || end is not { } to) throw new JsonException($"{property} needs start and end.");
        if (from < 0 || to < from || to > text.Length) throw new JsonException(FormattableString.Invariant($"{property}: {from}-{to} is no span of a text of length {text.Length}."));
        return new TextSpan(text, from, to);
    }

    /// <summary>A span that may be absent as a whole.</summary>
    public TextSpan? OptionalSpan(int? start, int? end, string property) => start is null && end is null ? null : Span(start, end, property);

    public ValueList<Speaker> Speakers(SpeakerJson?[]? speakers) => All(speakers, Speaker);

    public Quote Quote(QuoteJson quote, ValueList<Speaker> speakers)
    {
        var segments = All(quote.Segments, segment => Span(segment.Start, segment.End, "segments"));
        if (segments.Count == 0) throw new JsonException("A quote has at least one segment.");
        return new Quote(
            ContractWords.QuoteKinds.Read(quote.Kind, "quotes.kind"),
            segments,
            quote.Cue is { } cue ? Span(cue.Start, cue.End, "cue") : null,
            quote.Mention is { } mention ? Mention(mention) : null,
            quote.Speaker is { } speaker ? Known(speaker, speakers) : null,
            quote.Confidence ?? 0);
    }

    private Mention Mention(MentionJson mention) =>
        new(Span(mention.Start, mention.End, "mention"), ContractWords.MentionKinds.Read(mention.Kind, "mention.kind"));

    private Speaker Speaker(SpeakerJson speaker) => new(
        Needed(speaker.Id, "speakers.id"),
        Needed(speaker.Name, "speakers.name"),
        speaker.Title,
        ContractWords.SpeakerKinds.Read(speaker.Kind, "speakers.kind"),
        speaker.Gender is null ? null : ContractWords.Genders.Read(speaker.Gender, "gender"),
        All(speaker.Mentions, mention => Span(mention.Start, mention.End, "mentions")));

    /// <summary>A quote tells only the essence of its speaker; the whole of it stands in the list of speakers.</summary>
    private Speaker Known(SpeakerJson speaker, ValueList<Speaker> speakers)
    {
        foreach (var known in speakers)
            if (known.Id == speaker.Id) return known;
        return Speaker(speaker);
    }
}

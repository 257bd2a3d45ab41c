using NewsParsing.Quotes.Speakers;

namespace NewsParsing.Quotes;

/// <summary>Makes the public quotes and speakers out of what was found, in the order of the text.</summary>
internal static class QuoteAssembler
{
    public static QuoteFindings Assemble(
        StoryTokens story, PooledList<MentionCandidate> mentions, PooledList<FoundQuote> found, PooledList<TextPosition> segments, SpeakerAssignment speakers)
    {
        var quotes = new Quote[found.Count];
        var speaks = new bool[speakers.Speakers.Count];
        for (int i = 0; i < quotes.Length; i++)
        {
            ref readonly var quote = ref found[i];
            var spans = new TextSpan[quote.SegmentCount];
            for (int k = 0; k < spans.Length; k++) spans[k] = new TextSpan(story.Text, segments[quote.FirstSegment + k].Start, segments[quote.FirstSegment + k].End);
            var attribution = quote.Attribution;
            Mention? mention = null;
            Speaker? speaker = null;
            double confidence = attribution.Confidence;
            if (attribution.Mention >= 0)
            {
                var kind = quote.IsImplicit ? MentionKind.Implicit : mentions[attribution.Mention].Kind;
                if (kind != MentionKind.Implicit || quote.IsImplicit) mention = new Mention(story.Span(attribution.SourceFirst, attribution.SourceEnd), kind);
                int index = speakers.SpeakerOfMention[attribution.Mention];
                if (index >= 0)
                {
                    speaker = speakers.Speakers[index];
                    confidence *= speakers.Certainty[attribution.Mention] / 100.0;
                    speaks[index] = true;
                }
            }
            TextSpan? cue = attribution.HasCue ? story.Span(attribution.CueFirst, attribution.CueEnd) : null;
            quotes[i] = new Quote(quote.Kind, new ValueList<TextSpan>(spans), cue, mention, speaker, confidence);
        }
        var speaking = new List<Speaker>();
        for (int i = 0; i < speaks.Length; i++)
            if (speaks[i]) speaking.Add(speakers.Speakers[i]);
        return new QuoteFindings(quotes.Length == 0 ? [] : new ValueList<Quote>(quotes), speaking.ToValueList());
    }
}

/// <summary>A quote with its segments in a list of their own.</summary>
internal struct FoundQuote
{
    public QuoteKind Kind;
    public int FirstSegment;
    public int SegmentCount;
    public Attribution Attribution;

    /// <summary>Whether no words name the source here: the mention stands elsewhere.</summary>
    public bool IsImplicit;
}

/// <summary>Code units of the text, end-exclusive.</summary>
internal readonly record struct TextPosition(int Start, int End);

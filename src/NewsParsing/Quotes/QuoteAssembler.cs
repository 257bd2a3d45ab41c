using NewsParsing.Quotes.Attributing;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes;

/// <summary>Makes the public quotes and speakers out of what was found, in the order of the text.</summary>
internal static class QuoteAssembler
{
    // More are noise; a float shown as a double has a dozen of them.
    private const int ConfidenceDigits = 3;

    public static QuoteFindings Assemble(
        StoryTokens story, PooledList<MentionCandidate> mentions, PooledList<FoundQuote> found, PooledList<TextPosition> segments,
        Speaker[] speakers, PooledList<int> speakerOf, PooledList<byte> certainty)
    {
        var quotes = new Quote[found.Count];
        using var pooled = PooledList<bool>.Take(speakers.Length);
        var speaks = pooled.Resize(speakers.Length);
        speaks.Clear();
        int speaking = 0;
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
                int index = speakerOf[attribution.Mention];
                if (index >= 0)
                {
                    speaker = speakers[index];
                    confidence *= certainty[attribution.Mention] / 100.0;
                    if (!speaks[index]) speaking++;
                    speaks[index] = true;
                }
            }
            TextSpan? cue = attribution.HasCue ? story.Span(attribution.CueFirst, attribution.CueEnd) : null;
            quotes[i] = new Quote(quote.Kind, new ValueList<TextSpan>(spans), cue, mention, speaker, Math.Round(confidence, ConfidenceDigits));
        }
        return new QuoteFindings(quotes.Length == 0 ? [] : new ValueList<Quote>(quotes), speaking == 0 ? [] : new ValueList<Speaker>(Those(speakers, speaks, speaking)));
    }

    /// <summary>The speakers to whom a quote was given; mostly all of them.</summary>
    private static Speaker[] Those(Speaker[] speakers, ReadOnlySpan<bool> speaks, int count)
    {
        if (count == speakers.Length) return speakers;
        var those = new Speaker[count];
        int next = 0;
        for (int i = 0; i < speakers.Length; i++)
            if (speaks[i]) those[next++] = speakers[i];
        return those;
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

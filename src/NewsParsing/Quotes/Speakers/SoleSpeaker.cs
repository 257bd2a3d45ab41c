using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <summary>
/// A portrait, an interview in prose: one person speaks, again and again, and some of the quotes are left to the reader. Where all that are attributed are one
/// person's, those are too.
/// </summary>
internal static class SoleSpeaker
{
    /// <summary>Whom fewer quotes name is no proof.</summary>
    private const int Fewest = 4;

    /// <summary>Shorter words in marks are as often a term.</summary>
    private const int ShortestQuote = 6;

    private const float Confidence = 0.4f;

    /// <summary>Gives the direct quotes without a source to the only one who speaks in the story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="found">Its quotes in order.</param>
    /// <param name="segments">Their segments.</param>
    /// <param name="speakers">Those who speak.</param>
    /// <param name="speakerOf">The speaker of each mention.</param>
    public static void Attribute(StoryTokens story, PooledList<FoundQuote> found, PooledList<TextPosition> segments, Speaker[] speakers, ReadOnlySpan<int> speakerOf)
    {
        if (!story.Lexicon.NamesSourcesSurely) return;
        int sole = -1, of = -1, count = 0, floating = 0;
        for (int i = 0; i < found.Count; i++)
        {
            ref readonly var quote = ref found[i];
            if (quote.Attribution.Mention < 0)
            {
                if (MayBeTaken(story, quote, segments)) floating++;
                continue;
            }
            int speaker = speakerOf[quote.Attribution.Mention];
            if (speaker < 0 || (sole >= 0 && speaker != sole)) return;
            (sole, of) = (speaker, i);
            count++;
        }
        if (floating == 0 || count < Fewest || floating > 2 * count || speakers[sole].Kind != SpeakerKind.Person) return;
        var attribution = found[of].Attribution with { CueFirst = 0, CueEnd = 0, IsInherited = true, Confidence = Confidence };
        for (int i = 0; i < found.Count; i++)
        {
            ref var quote = ref found[i];
            if (quote.Attribution.Mention >= 0 || !MayBeTaken(story, quote, segments)) continue;
            quote.Attribution = attribution;
            quote.IsImplicit = true;
        }
    }

    private static bool MayBeTaken(StoryTokens story, in FoundQuote quote, PooledList<TextPosition> segments)
    {
        if (quote.Kind != QuoteKind.Direct || quote.Attribution.IsUnnamed) return false;
        var words = story.Text.AsSpan(segments[quote.FirstSegment].Start, segments[quote.FirstSegment].End - segments[quote.FirstSegment].Start);
        return words.Count(' ') + 1 >= ShortestQuote;
    }
}

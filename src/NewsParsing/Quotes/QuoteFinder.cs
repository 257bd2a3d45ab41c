using NewsParsing.Languages;
using NewsParsing.Quotes.Attributing;
using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;
using NewsParsing.Quotes.Speakers;

namespace NewsParsing.Quotes;

/// <summary>What the quotes stage found.</summary>
/// <param name="Quotes">In the order of their first segments.</param>
/// <param name="Speakers">Those who speak, in the order of their first mention.</param>
internal readonly record struct QuoteFindings(ValueList<Quote> Quotes, ValueList<Speaker> Speakers);

/// <summary>Finds who said what in a text.</summary>
internal static class QuoteFinder
{
    /// <summary>Finds the quotes of a text and resolves their speakers.</summary>
    /// <param name="text">The text; all results point into it.</param>
    /// <param name="passages">Where sentences run on, in order.</param>
    /// <param name="language">BCP 47; null where unknown: then the text tells.</param>
    /// <param name="cancellation">Looked at every few thousand tokens.</param>
    /// <param name="lead">Headline and standfirst, which stand outside the text: they may be all that gives a name in full.</param>
    public static QuoteFindings Find(string text, List<Passage> passages, string? language, CancellationToken cancellation, string? lead = null)
    {
        cancellation.ThrowIfCancellationRequested();
        using var story = StoryTokens.Read(text, passages, SpeechLexicon.Of(language ?? LanguageGuess.Of(text)), cancellation);
        using var mentions = PooledList<MentionCandidate>.Take();
        using var attributions = PooledList<Attribution>.Take();
        using var found = PooledList<FoundQuote>.Take();
        using var reported = PooledList<FoundQuote>.Take();
        using var segments = PooledList<TextPosition>.Take();
        MentionFinder.Find(story, mentions);
        var index = new MentionIndex(mentions, story);
        StretchAttributor.Attribute(story, index, attributions, reported, segments, cancellation);
        QuoteJoiner.Join(story, attributions, found, segments);
        InOrder(found, reported, segments);
        if (found.Count == 0) return new QuoteFindings([], []);
        using var moved = PooledList<int>.Take();
        index.Sort(moved);
        foreach (ref var quote in found.AsSpan())
        {
            if (quote.Attribution.Mention < 0) continue;
            quote.Attribution.Mention = moved[quote.Attribution.Mention];
            mentions[quote.Attribution.Mention].IsSource = true;
        }
        using var speakerOf = PooledList<int>.Take(mentions.Count);
        using var certainty = PooledList<byte>.Take(mentions.Count);
        var speakers = SpeakerResolver.Resolve(story, mentions.AsSpan(), lead, speakerOf.Resize(mentions.Count), certainty.Resize(mentions.Count), cancellation);
        SoleSpeaker.Attribute(story, found, segments, speakers, speakerOf.AsSpan());
        return QuoteAssembler.Assemble(story, mentions, found, segments, speakers, speakerOf, certainty);
    }

    /// <summary>Merges the reported clauses into the quotes in the order of their first segments.</summary>
    private static void InOrder(PooledList<FoundQuote> found, PooledList<FoundQuote> reported, PooledList<TextPosition> segments)
    {
        foreach (var quote in reported.AsSpan()) found.Add(quote);
        found.AsSpan().Sort((a, b) => segments[a.FirstSegment].Start.CompareTo(segments[b.FirstSegment].Start));
    }
}

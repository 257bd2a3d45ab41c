using NewsParsing.Quality.Quotes;

namespace NewsParsing.Quality.Stories;

/// <summary>What became of one gold quote.</summary>
internal enum QuoteOutcome
{
    Right,

    /// <summary>Found, and given to somebody else: the worst outcome.</summary>
    WrongSpeaker,

    /// <summary>Found, and given to nobody though the story says who.</summary>
    NoSpeaker,

    Missed,
}

/// <summary>One story read the whole way, its quotes against the gold.</summary>
internal sealed class StoryScore
{
    /// <summary>A quote is found when so much of it is covered by a stretch of ours, and so much of that stretch is the quote.</summary>
    private const double FoundShare = 0.8;

    /// <summary>A reported clause is found when more of it than this is covered, as in PolNeAR's measure.</summary>
    private const double ReportedShare = 0.3;

    public StoryScore(StoryGold gold)
    {
        Gold = gold;
        Article = gold.IsPage ? NewsParser.Default.ParseHtml(gold.Source) : NewsParser.Default.ParseText(gold.Source);
        var places = gold.Locate(Article.Text);
        points = [.. Article.Text.Select(character => (int)character)];
        var marked = new List<Stretch>();
        for (int i = 0; i < gold.Quotes.Count; i++)
        {
            var outcome = gold.Quotes[i].Kind == QuoteKind.Indirect ? ScoreReported(gold.Quotes[i], places[i]) : ScoreMarked(gold.Quotes[i], places[i]);
            Outcomes.Add(outcome);
            if (gold.Quotes[i].Kind != QuoteKind.Indirect && places[i] is { } place) marked.Add(place);
        }
        var all = places.OfType<Stretch>().ToList();
        foreach (var quote in Article.Quotes)
        {
            if (quote.Kind == QuoteKind.Indirect)
            {
                ReportedFound++;
                if (!quote.Segments.Any(segment => all.Any(place => place.Overlap(StretchOf(segment)) > 0))) FalseReports.Add(quote);
                continue;
            }
            foreach (var segment in quote.Segments)
            {
                MarkedFound++;
                if (!marked.Any(place => place.Overlap(StretchOf(segment)) > 0)) FalseQuotes.Add(segment);
            }
        }
    }

    private readonly int[] points;

    public StoryGold Gold { get; }

    public Article Article { get; }

    /// <summary>One for each gold quote, in order; the third is ours where there is one.</summary>
    public List<(GoldQuote Gold, QuoteOutcome Outcome, Quote? Ours)> Outcomes { get; } = [];

    public int MarkedFound { get; }

    public int ReportedFound { get; }

    /// <summary>Stretches in marks that we gave as somebody's and that are no quote.</summary>
    public List<TextSpan> FalseQuotes { get; } = [];

    public List<Quote> FalseReports { get; } = [];

    private (GoldQuote, QuoteOutcome, Quote?) ScoreMarked(GoldQuote gold, Stretch? place)
    {
        if (place is not { } known) return (gold, QuoteOutcome.Missed, null);
        var right = PolnearScore.Trim(points, known);
        foreach (var quote in Article.Quotes)
        {
            if (quote.Kind == QuoteKind.Indirect) continue;
            foreach (var segment in quote.Segments)
            {
                var ours = PolnearScore.Trim(points, StretchOf(segment));
                int overlap = ours.Overlap(right);
                if (overlap >= FoundShare * (right.End - right.Start) && overlap >= FoundShare * (ours.End - ours.Start) && overlap > 0) return (gold, SpeakerOf(gold, quote), quote);
            }
        }
        return (gold, QuoteOutcome.Missed, null);
    }

    private (GoldQuote, QuoteOutcome, Quote?) ScoreReported(GoldQuote gold, Stretch? place)
    {
        if (place is not { } known) return (gold, QuoteOutcome.Missed, null);
        Quote? best = null;
        double bestOverlap = ReportedShare * (known.End - known.Start);
        foreach (var quote in Article.Quotes)
        {
            int overlap = quote.Kind == QuoteKind.Indirect ? quote.Segments.Sum(segment => known.Overlap(StretchOf(segment))) : 0;
            if (overlap > bestOverlap) (best, bestOverlap) = (quote, overlap);
        }
        return best is null ? (gold, QuoteOutcome.Missed, null) : (gold, SpeakerOf(gold, best), best);
    }

    /// <summary>A name that could as well mean another speaker of the story ("Okafor" where two of them speak) is wrong.</summary>
    private QuoteOutcome SpeakerOf(GoldQuote gold, Quote ours)
    {
        if (ours.Speaker is null) return gold.Speakers.Count == 0 ? QuoteOutcome.Right : QuoteOutcome.NoSpeaker;
        string name = ours.Speaker.Name;
        if (gold.Speakers.Count > 0 && !gold.CanMean(name)) return QuoteOutcome.WrongSpeaker;
        bool isAnothers = Gold.Quotes.Any(other => other.Speakers.Count > 0 && !other.Speakers.SequenceEqual(gold.Speakers) && other.CanMean(name));
        return isAnothers ? QuoteOutcome.WrongSpeaker : QuoteOutcome.Right;
    }

    private static Stretch StretchOf(TextSpan span) => new(span.Start, span.End);
}

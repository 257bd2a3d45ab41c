using System.Globalization;

namespace NewsParsing.Quality.Quotes;

/// <summary>Scores quotes as <c>tools/quotes/evaluate.py</c> does; its README defines the measures.</summary>
internal sealed class PolnearScore(int leastWords)
{
    private const string Trimmed = " \t\r\n\u00a0\"“”'‘’`«»„‟.,;:!?…—–-()[]";
    private const double MatchShare = 0.3;

    private int gold, goldWithSource, found, foundWithSpeaker, exact, matched, foundScare;
    private int speakerExact, speakerOverlap;

    /// <summary>Units found with exactly the right words.</summary>
    public Tally UnitExact => Of(exact, found, gold);

    /// <summary>Units of which at least 0.3 was found.</summary>
    public Tally UnitMatched => Of(matched, found, gold);

    /// <summary>Units found whose speaker mention overlaps the gold source.</summary>
    public Tally JointOverlap => Of(speakerOverlap, foundWithSpeaker, goldWithSource);

    /// <summary>Units found whose speaker mention is exactly the gold source.</summary>
    public Tally JointExact => Of(speakerExact, foundWithSpeaker, goldWithSource);

    /// <summary>Share of the gold units with a source whose speaker mention is exactly that source.</summary>
    public double SpeakerExact => (double)speakerExact / Math.Max(1, goldWithSource);

    /// <summary>Predicted units that overlap a stretch that is nobody's quote.</summary>
    public int FoundScare => foundScare;

    public List<PolnearError> Errors { get; } = [];

    public void Add(PolnearText text, List<FoundQuote> quotes)
    {
        var segments = new List<(Stretch Span, FoundQuote Quote)>();
        foreach (var quote in quotes)
            if (quote.Kind != QuoteKind.Indirect)
                foreach (var segment in quote.Segments)
                    if (WordCount(text.Points, segment) >= leastWords) segments.Add((segment, quote));

        var used = new bool[segments.Count];
        foreach (var unit in text.Units)
        {
            if (!unit.IsAttributed || unit.WordCount < leastWords) continue;
            AddUnit(text, unit, segments, used);
        }
        for (int i = 0; i < segments.Count; i++)
        {
            found++;
            if (segments[i].Quote.Mention is not null) foundWithSpeaker++;
            if (used[i]) continue;
            bool isScare = text.Units.Any(unit => !unit.IsAttributed && unit.Span.Overlap(segments[i].Span) > 0);
            if (isScare) foundScare++;
            if (segments[i].Quote.Mention is { } mention) Errors.Add(new PolnearError(text, segments[i].Span, isScare ? "NO QUOTE" : "NO UNIT", null, mention, ""));
        }
    }

    private void AddUnit(PolnearText text, GoldUnit unit, List<(Stretch Span, FoundQuote Quote)> segments, bool[] used)
    {
        int best = -1, bestOverlap = 0;
        for (int i = 0; i < segments.Count; i++)
        {
            if (used[i]) continue;
            int overlap = segments[i].Span.Overlap(unit.Span);
            if (overlap > bestOverlap) (best, bestOverlap) = (i, overlap);
        }
        bool isMatched = false;
        FoundQuote? quote = null;
        if (best >= 0)
        {
            used[best] = true;
            quote = segments[best].Quote;
            var right = Trim(text.Points, unit.Span);
            var ours = Trim(text.Points, segments[best].Span);
            isMatched = ours.Overlap(right) / (double)Math.Max(1, right.End - right.Start) >= MatchShare;
            if (ours == right) exact++;
        }
        gold++;
        if (isMatched) matched++;
        if (unit.Source is not { } source) return;
        goldWithSource++;
        bool isOverlap = isMatched && quote!.Mention is { } mention && mention.Overlap(source) > 0;
        if (isOverlap) speakerOverlap++;
        else Errors.Add(new PolnearError(text, unit.Span, quote is null ? "MISSED" : quote.Mention is null ? "NO SPEAKER" : "WRONG", source, quote?.Mention, unit.SourceType + " " + unit.Place));
        if (isMatched && quote!.Mention is { } named && Trim(text.Points, named) == Trim(text.Points, source)) speakerExact++;
    }

    /// <summary>Without blanks, quotation marks and punctuation at both ends.</summary>
    public static Stretch Trim(int[] points, Stretch stretch)
    {
        int start = stretch.Start, end = Math.Min(stretch.End, points.Length);
        while (start < end && IsTrimmed(points[start])) start++;
        while (end > start && IsTrimmed(points[end - 1])) end--;
        return new Stretch(start, end);
    }

    private static bool IsTrimmed(int point) => point <= char.MaxValue && Trimmed.Contains((char)point, StringComparison.Ordinal);

    private static int WordCount(int[] points, Stretch stretch)
    {
        int count = 0;
        bool inWord = false;
        for (int i = stretch.Start; i < Math.Min(stretch.End, points.Length); i++)
        {
            bool isBlank = points[i] <= char.MaxValue && IsBlank((char)points[i]);
            if (!isBlank && !inWord) count++;
            inWord = !isBlank;
        }
        return count;
    }

    /// <summary>Python counts the four separators of ASCII as blanks too.</summary>
    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character is >= '\u001c' and <= '\u001f' || char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator;

    private static Tally Of(int right, int predicted, int expected) => new() { Right = right, Foreign = predicted - right, Missing = expected - right };
}

/// <summary>One wrong answer: where, what sort, the gold source and ours.</summary>
internal sealed record PolnearError(PolnearText Text, Stretch Unit, string Sort, Stretch? Source, Stretch? Mention, string Place);

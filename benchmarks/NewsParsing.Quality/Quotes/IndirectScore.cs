namespace NewsParsing.Quality.Quotes;

/// <summary>
/// Indirect speech as <c>evaluate.py --speech</c> counts it: a gold attribution with a speech cue is found when more than 0.3 of its content is covered by a
/// quote of ours; ours that belong to other gold attributions (direct, mixed, or without a speech cue) are neither right nor wrong.
/// </summary>
internal sealed class IndirectScore(IReadOnlySet<string> speechCues)
{
    private const double MatchShare = 0.3;
    private Tally tally;
    private int speakers;

    public Tally Found => tally;

    /// <summary>Share of those found whose speaker mention overlaps the gold source.</summary>
    public double Speaker => (double)speakers / Math.Max(1, tally.Right);

    public void Add(PolnearText text, List<FoundQuote> quotes)
    {
        bool IsCounted(GoldAttribution attribution) => attribution.Kind == "indirect" && IsSpeech(text, attribution);
        var gold = text.Attributions.Where(IsCounted).ToList();
        var other = text.Attributions.Where(attribution => !IsCounted(attribution)).ToList();
        var remaining = quotes.Where(quote => Belongs(quote, gold, other)).ToList();
        foreach (var attribution in gold)
        {
            int length = attribution.Content.Sum(content => content.End - content.Start);
            FoundQuote? best = null;
            double bestShare = MatchShare;
            foreach (var quote in remaining)
            {
                double share = Overlap(quote, attribution) / (double)Math.Max(1, length);
                if (share > bestShare) (best, bestShare) = (quote, share);
            }
            if (best is null)
            {
                tally.Missing++;
                continue;
            }
            remaining.Remove(best);
            tally.Right++;
            if (best.Mention is { } mention ? attribution.Source.Any(source => source.Overlap(mention) > 0) : attribution.Source.Count == 0) speakers++;
        }
        tally.Foreign += remaining.Count;
    }

    private static bool Belongs(FoundQuote quote, List<GoldAttribution> gold, List<GoldAttribution> other)
    {
        int toGold = gold.Count == 0 ? 0 : gold.Max(attribution => Overlap(quote, attribution));
        int toOther = other.Count == 0 ? 0 : other.Max(attribution => Overlap(quote, attribution));
        // What belongs to nothing counts against us: all of it, as evaluate.py has it where only indirect speech is scored.
        return toGold == 0 && toOther == 0 ? quote.Kind == QuoteKind.Indirect : toGold >= toOther;
    }

    private static int Overlap(FoundQuote quote, GoldAttribution attribution)
    {
        int overlap = 0;
        foreach (var segment in quote.Segments)
            foreach (var content in attribution.Content) overlap += segment.Overlap(content);
        return overlap;
    }

    private bool IsSpeech(PolnearText text, GoldAttribution attribution)
    {
        string cue = string.Join(' ', attribution.Cue.Select(text.Slice)).ToLowerInvariant();
        if (cue.Contains("according to", StringComparison.Ordinal)) return true;
        int start = -1;
        for (int i = 0; i <= cue.Length; i++)
        {
            bool isWord = i < cue.Length && (cue[i] is >= 'a' and <= 'z' || cue[i] == '\'');
            if (isWord && start < 0) start = i;
            if (!isWord && start >= 0)
            {
                if (speechCues.Contains(cue[start..i])) return true;
                start = -1;
            }
        }
        return false;
    }
}

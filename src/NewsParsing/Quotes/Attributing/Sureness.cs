namespace NewsParsing.Quotes.Attributing;

/// <summary>
/// How sure an attribution is: the longer the stretch and the farther the next candidate, the surer. Set by hand, in round numbers, after how often
/// stretches of each length were right on PolNeAR train: whoever quotes a whole clause attributes it with care; a word or two in marks may be anybody's.
/// </summary>
internal static class Sureness
{
    /// <summary>Fragments of up to so many words are the least sure.</summary>
    private const int Fragment = 3;

    /// <summary>From more words than these on a stretch is a clause.</summary>
    private const int Phrase = 5;

    /// <summary>So many points before the next candidate would make the unlikeliest sure.</summary>
    private const float PointsToSure = 75;

    /// <summary>How sure it is that the best candidate is the source.</summary>
    /// <param name="words">Words of the stretch.</param>
    /// <param name="margin">Points between the best candidate and the next, by <see cref="AttributionWeights"/>.</param>
    public static float Of(int words, float margin)
    {
        var (least, most) = words <= Fragment ? (0.5f, 0.85f) : words <= Phrase ? (0.65f, 0.93f) : (0.75f, 0.96f);
        return Math.Min(most, least + (margin / PointsToSure));
    }

    /// <summary>How sure it is that a stretch which nothing in its sentence attributes has the source of its neighbour.</summary>
    public static float OfFloating(int words) => words <= Phrase ? 0.4f : 0.6f;
}

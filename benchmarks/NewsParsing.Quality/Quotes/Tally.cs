namespace NewsParsing.Quality.Quotes;

/// <summary>Right, foreign and missing things, counted over a whole set.</summary>
internal struct Tally
{
    public int Right { get; set; }

    public int Foreign { get; set; }

    public int Missing { get; set; }

    public readonly double Precision => Right + Foreign > 0 ? (double)Right / (Right + Foreign) : 0;

    public readonly double Recall => Right + Missing > 0 ? (double)Right / (Right + Missing) : 0;

    public readonly double F1 => Text.Agreement.HarmonicMean(Precision, Recall);
}

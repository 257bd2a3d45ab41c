namespace NewsParsing;

/// <summary>
/// A contiguous stretch of a text: where it is and what it says. In an <see cref="Article"/> the text is always <see cref="Article.Text"/>;
/// in the results of <see cref="NewsParser.FindQuotes"/> it is the text as given.
/// </summary>
/// <remarks>
/// Offsets are UTF-16 code units, half-open: <see cref="Start"/> is included, <see cref="End"/> is not. A span keeps a reference to its text and
/// no copy of it. <c>default</c> is the empty span at 0. Two spans are equal when they stand at the same offsets and say the same.
/// </remarks>
public readonly struct TextSpan : IEquatable<TextSpan>
{
    private readonly string? source;

    internal TextSpan(string source, int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, source.Length);
        this.source = source;
        Start = start;
        End = end;
    }

    /// <summary>Offset of the first code unit, 0 or more.</summary>
    public int Start { get; }

    /// <summary>Offset behind the last code unit, <see cref="Start"/> or more.</summary>
    public int End { get; }

    /// <summary>Number of UTF-16 code units, 0 or more.</summary>
    public int Length => End - Start;

    /// <summary>True where the span has no characters (it may still mark a place).</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The characters, without an allocation.</summary>
    public ReadOnlySpan<char> AsSpan() => source.AsSpan(Start, Length);

    /// <summary>The characters as a new string; never null.</summary>
    public override string ToString() => AsSpan().ToString();

    /// <inheritdoc/>
    public bool Equals(TextSpan other) =>
        Start == other.Start && End == other.End && AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TextSpan other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End);

    /// <summary>Same offsets and same characters.</summary>
    public static bool operator ==(TextSpan left, TextSpan right) => left.Equals(right);

    /// <summary>Other offsets or other characters.</summary>
    public static bool operator !=(TextSpan left, TextSpan right) => !left.Equals(right);
}

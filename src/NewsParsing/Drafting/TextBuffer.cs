namespace NewsParsing.Drafting;

/// <summary>Text that grows at its end and can be read as a span at any time.</summary>
/// <remarks>A span that was handed out shows stale text once more is appended: take it anew.</remarks>
internal sealed class TextBuffer
{
    private char[] characters;

    public TextBuffer(int capacity = 4096) => characters = new char[Math.Max(capacity, 16)];

    public int Length { get; private set; }

    public char this[int index] => AsSpan()[index];

    public ReadOnlySpan<char> AsSpan() => characters.AsSpan(0, Length);

    public ReadOnlySpan<char> AsSpan(int start, int end) => characters.AsSpan(0, Length)[start..end];

    public void Append(char character)
    {
        if (Length == characters.Length) Grow(1);
        characters[Length++] = character;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > characters.Length - Length) Grow(text.Length);
        text.CopyTo(characters.AsSpan(Length));
        Length += text.Length;
    }

    /// <summary>Cuts the text off at <paramref name="length"/>, which must not exceed <see cref="Length"/>.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
    }

    public override string ToString() => AsSpan().ToString();

    private void Grow(int more) => Array.Resize(ref characters, Math.Max(checked(Length + more), 2 * characters.Length));
}

using System.Buffers;

namespace NewsParsing.Drafting;

/// <summary>Text that grows at its end and can be read as a span at any time.</summary>
/// <remarks>A span that was handed out shows stale text once more is appended: take it anew.</remarks>
internal sealed class TextBuffer : IDisposable
{
    private readonly bool isRented;
    private char[] characters;

    /// <param name="capacity">How many characters there is room for at first.</param>
    /// <param name="isRented">Whether the memory comes from the shared pool and goes back to it with <see cref="Dispose"/>.</param>
    public TextBuffer(int capacity = 4096, bool isRented = false)
    {
        this.isRented = isRented;
        characters = isRented ? ArrayPool<char>.Shared.Rent(capacity) : new char[Math.Max(capacity, 16)];
    }

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

    /// <summary>Room behind the text for what the caller will write there and <see cref="Take"/>.</summary>
    public Span<char> Room(int length)
    {
        if (length > characters.Length - Length) Grow(length);
        return characters.AsSpan(Length, length);
    }

    /// <summary>Takes in what was written to <see cref="Room"/>.</summary>
    public void Take(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, characters.Length - Length);
        Length += length;
    }

    /// <summary>Cuts the text off at <paramref name="length"/>, which must not exceed <see cref="Length"/>.</summary>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Length);
        Length = length;
    }

    public override string ToString() => AsSpan().ToString();

    /// <summary>Gives rented memory back; the text is gone then.</summary>
    public void Dispose()
    {
        if (isRented && characters.Length > 0) ArrayPool<char>.Shared.Return(characters);
        characters = [];
        Length = 0;
    }

    private void Grow(int more)
    {
        int capacity = Math.Max(checked(Length + more), 2 * characters.Length);
        if (!isRented)
        {
            Array.Resize(ref characters, capacity);
            return;
        }
        char[] larger = ArrayPool<char>.Shared.Rent(capacity);
        AsSpan().CopyTo(larger);
        ArrayPool<char>.Shared.Return(characters);
        characters = larger;
    }
}

using System.Buffers;

namespace NewsParsing.Quotes.Reading;

/// <summary>A growing list of small values on rented memory: finding quotes allocates for its results only.</summary>
internal sealed class PooledList<T> : IDisposable
    where T : struct
{
    private T[] items;

    public PooledList(int capacity = 64) => items = ArrayPool<T>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public ref T this[int index] => ref items[index];

    public ref T Last => ref items[Count - 1];

    public Span<T> AsSpan() => items.AsSpan(0, Count);

    public void Add(in T item)
    {
        if (Count == items.Length) Grow();
        items[Count++] = item;
    }

    /// <summary>A new item at the end, whose value whoever asks will set in full.</summary>
    public ref T Append()
    {
        if (Count == items.Length) Grow();
        return ref items[Count++];
    }

    public void Clear() => Count = 0;

    /// <summary>Makes it so many items whose values whoever asks will set, and gives them.</summary>
    public Span<T> Resize(int count)
    {
        while (items.Length < count) Grow();
        Count = count;
        return AsSpan();
    }

    /// <summary>Forgets the items from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => Count = count;

    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(items);
        items = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, checked(2 * items.Length)));
        items.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<T>.Shared.Return(items);
        items = larger;
    }
}

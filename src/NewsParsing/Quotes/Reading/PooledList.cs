using System.Buffers;
using System.Runtime.CompilerServices;

namespace NewsParsing.Quotes.Reading;

/// <summary>
/// A growing list of small values that a thread keeps for its next story: finding quotes allocates for its results only. Whoever takes one gives it back by
/// disposing it, and does not look at it again.
/// </summary>
internal sealed class PooledList<T> : IDisposable
    where T : unmanaged
{
    private const int First = 64;

    /// <summary>What a list may keep beyond a story, in bytes; more is what few stories need.</summary>
    private const int MostKept = 1 << 18;

    [ThreadStatic]
    private static PooledList<T>? free;

    private T[] items = ArrayPool<T>.Shared.Rent(First);

    /// <summary>The next one that is free.</summary>
    private PooledList<T>? next;
    private bool isTaken = true;

    private PooledList()
    {
    }

    public int Count { get; private set; }

    public ref T this[int index] => ref items[index];

    public ref T Last => ref items[Count - 1];

    /// <summary>An empty list, the thread's own until it is disposed.</summary>
    public static PooledList<T> Take()
    {
        var list = free;
        if (list == null) return new PooledList<T>();
        free = list.next;
        list.isTaken = true;
        return list;
    }

    /// <summary>An empty list that will hold about so many items.</summary>
    public static PooledList<T> Take(int capacity)
    {
        var list = Take();
        if (list.items.Length < capacity) list.Grow(capacity);
        return list;
    }

    public Span<T> AsSpan() => items.AsSpan(0, Count);

    public void Add(in T item) => Append() = item;

    /// <summary>A new item at the end, whose value whoever asks will set in full.</summary>
    public ref T Append()
    {
        var (room, last) = (items, Count);
        if ((uint)last >= (uint)room.Length) return ref AppendBehind();
        Count = last + 1;
        return ref room[last];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref T AppendBehind()
    {
        Grow();
        return ref items[Count++];
    }

    public void Clear() => Count = 0;

    /// <summary>Makes it so many items whose values whoever asks will set, and gives them.</summary>
    public Span<T> Resize(int count)
    {
        if (items.Length < count) Grow(count);
        Count = count;
        return AsSpan();
    }

    /// <summary>Forgets the items from <paramref name="count"/> on.</summary>
    public void Truncate(int count) => Count = count;

    public void Dispose()
    {
        if (!isTaken) return;
        isTaken = false;
        Count = 0;
        if (items.Length > MostKept / Unsafe.SizeOf<T>()) Shrink();
        next = free;
        free = this;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow() => Grow(checked(2 * items.Length));

    private void Grow(int capacity)
    {
        var larger = ArrayPool<T>.Shared.Rent(capacity);
        AsSpan().CopyTo(larger);
        ArrayPool<T>.Shared.Return(items);
        items = larger;
    }

    private void Shrink()
    {
        ArrayPool<T>.Shared.Return(items);
        items = ArrayPool<T>.Shared.Rent(First);
    }
}

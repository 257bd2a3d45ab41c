using System.Buffers;

namespace NewsParsing.Quotes.Speakers;

/// <summary>Finds entities by a word of their name or title. Only the latest few of one word are looked at, so that a long list of namesakes stays linear.</summary>
internal sealed class EntityIndex : IDisposable
{
    /// <summary>The most entities of one word that are looked at.</summary>
    public const int Reach = 8;
    private readonly PooledList<Entry> entries = new();
    private int[] slots;
    private int mask;

    public EntityIndex(int capacity)
    {
        int size = 64;
        while (size < 2 * capacity) size *= 2;
        slots = ArrayPool<int>.Shared.Rent(size);
        mask = size - 1;
        slots.AsSpan(0, size).Fill(-1);
    }

    public void Add(uint hash, int entity)
    {
        int slot = (int)Spread(hash) & mask;
        // The latest entry is the likeliest to be added again: a name that is mentioned in every paragraph makes one entry.
        if (slots[slot] >= 0 && entries[slots[slot]].Entity == entity && entries[slots[slot]].Hash == hash) return;
        entries.Add(new Entry(hash, entity, slots[slot]));
        slots[slot] = entries.Count - 1;
    }

    /// <summary>Writes the latest entities of the word, latest first; returns how many.</summary>
    public int Find(uint hash, Span<int> found)
    {
        int count = 0, steps = 0;
        for (int i = slots[(int)Spread(hash) & mask]; i >= 0 && count < found.Length && steps < 4 * Reach; i = entries[i].Next, steps++)
        {
            if (entries[i].Hash != hash || found[..count].Contains(entries[i].Entity)) continue;
            found[count++] = entries[i].Entity;
        }
        return count;
    }

    public void Dispose()
    {
        entries.Dispose();
        ArrayPool<int>.Shared.Return(slots);
        slots = [];
        mask = 0;
    }

    private static uint Spread(uint hash) => (hash * 2654435769) >> 7;

    private readonly record struct Entry(uint Hash, int Entity, int Next);
}

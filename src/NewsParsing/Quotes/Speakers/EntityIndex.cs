using System.Runtime.CompilerServices;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <summary>Finds entities by a word of their name or title. Only the latest few of one word are looked at, so that a long list of namesakes stays linear.</summary>
internal sealed class EntityIndex : IDisposable
{
    /// <summary>The most entities of one word that are looked at.</summary>
    private const int Reach = 8;
    private readonly PooledList<Entry> entries = PooledList<Entry>.Take();
    private Entities found;
    private readonly PooledList<int> slots;
    private readonly int mask;

    public EntityIndex(int capacity)
    {
        int size = 64;
        while (size < 2 * capacity) size *= 2;
        slots = PooledList<int>.Take(size);
        mask = size - 1;
        slots.Resize(size).Fill(-1);
    }

    public void Add(uint hash, int entity)
    {
        int slot = (int)Spread(hash) & mask;
        // The latest entry is the likeliest to be added again: a name that is mentioned in every paragraph makes one entry.
        if (slots[slot] >= 0 && entries[slots[slot]].Entity == entity && entries[slots[slot]].Hash == hash) return;
        entries.Add(new Entry(hash, entity, slots[slot]));
        slots[slot] = entries.Count - 1;
    }

    /// <summary>The latest entities of the word, latest first; they hold until it is asked again.</summary>
    public ReadOnlySpan<int> Find(uint hash)
    {
        int next = slots[(int)Spread(hash) & mask];
        if (next < 0) return [];
        int count = 0;
        for (int steps = 0; next >= 0 && count < Reach && steps < 4 * Reach; steps++)
        {
            ref readonly var entry = ref entries[next];
            next = entry.Next;
            if (entry.Hash != hash || (count > 0 && found[..count].Contains(entry.Entity))) continue;
            found[count++] = entry.Entity;
        }
        return found[..count];
    }

    public void Dispose()
    {
        entries.Dispose();
        slots.Dispose();
    }

    private static uint Spread(uint hash) => (hash * 2654435769) >> 7;

    [InlineArray(Reach)]
    private struct Entities
    {
        private int first;
    }

    private readonly record struct Entry(uint Hash, int Entity, int Next);
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsParsing.Languages;

/// <summary>Words and what is known of each, found by <see cref="WordKey"/> without a choice to be foreseen: whether a word is there, nobody can foresee.</summary>
/// <remarks>
/// Immutable after building; a perfect hash (hash and displace): the keys that share a bucket are moved, by a factor of their own, to places that no other
/// key has. A place holds the number of an entry and sixteen bits of its hash, so that of a word that is not there no entry is looked at.
/// </remarks>
internal sealed class WordTable<T>
    where T : struct
{
    private const int KeysOfABucket = 3;
    private readonly ushort[] factors;
    private readonly uint[] places;
    private readonly int bucketShift;
    private readonly int placeShift;

    /// <summary>The first is of no word: places that nobody has lead to it.</summary>
    private readonly Entry[] entries;

    public WordTable(IReadOnlyDictionary<WordKey, T> known)
    {
        entries = new Entry[known.Count + 1];
        factors = new ushort[PowerOfTwo(known.Count / KeysOfABucket, out bucketShift)];
        places = new uint[PowerOfTwo(known.Count * 5 / 4, out placeShift)];
        var buckets = new List<int>?[factors.Length];
        int count = 0;
        foreach (var (key, value) in known)
        {
            entries[++count] = new Entry(key, value);
            (buckets[key.Hash >> bucketShift] ??= []).Add(count);
        }
        foreach (var bucket in buckets.OfType<List<int>>().OrderByDescending(bucket => bucket.Count)) Place(bucket);
    }

    /// <summary>What is known of the word with this number; the default for 0.</summary>
    public ref readonly T this[int number] => ref entries[number].Value;

    /// <summary>The number of a word, from 1 on; 0 where it is not there.</summary>
    public int NumberOf(in WordKey key)
    {
        ulong hash = key.Hash;
        // Both tables are as large as what is left of a hash behind the shift.
        ulong factor = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(factors), (nint)(hash >> bucketShift));
        uint place = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(places), (nint)((hash * factor) >> placeShift));
        // All bits where the place is of this hash, none elsewhere.
        uint same = (uint)((int)((place >> 16 ^ Mark(hash)) - 1) >> 31);
        int number = (int)(place & same & ushort.MaxValue);
        ref readonly var found = ref entries[number].Key;
        return (number == 0) | ((found.Low ^ key.Low | found.High ^ key.High) == 0) ? number : 0;
    }

    /// <summary>What is known of a word; the default where nothing is.</summary>
    public T Find(in WordKey key) => entries[NumberOf(key)].Value;

    public T Find(ReadOnlySpan<char> word) => Find(WordKey.Of(word));

    /// <summary>Finds the factor by which all keys of a bucket come to free places.</summary>
    private void Place(List<int> bucket)
    {
        Span<int> found = stackalloc int[bucket.Count];
        for (ushort factor = 1; ; factor = checked((ushort)(factor + 2)))
        {
            int count = 0;
            foreach (int number in bucket)
            {
                int place = (int)((entries[number].Key.Hash * factor) >> placeShift);
                if (places[place] != 0 || found[..count].Contains(place)) break;
                found[count++] = place;
            }
            if (count < bucket.Count) continue;
            factors[entries[bucket[0]].Key.Hash >> bucketShift] = factor;
            for (int i = 0; i < count; i++) places[found[i]] = Mark(entries[bucket[i]].Key.Hash) << 16 | checked((ushort)bucket[i]);
            return;
        }
    }

    /// <summary>Sixteen bits of a hash in which nearly all letters of the word have a part.</summary>
    private static uint Mark(ulong hash) => (ushort)(hash >> 36);

    private static int PowerOfTwo(int atLeast, out int shift)
    {
        int bits = 1;
        while (1 << bits < atLeast) bits++;
        shift = 64 - bits;
        return 1 << bits;
    }

    private struct Entry(WordKey key, T value)
    {
        public readonly WordKey Key = key;
        public T Value = value;
    }
}

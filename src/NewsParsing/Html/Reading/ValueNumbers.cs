using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsParsing.Html.Reading;

/// <summary>
/// Numbers the values of attributes, equal values alike, so that what is read in one need not be read in the next: a page of a thousand elements has a hundred
/// different classes.
/// </summary>
internal sealed class ValueNumbers : IDisposable
{
    /// <summary>No number: the table is full where the value would stand. Few pages have so many values.</summary>
    public const int None = -1;

    private const int FewestSlots = 64, MostSlots = 8192;

    /// <summary>Further places are not looked at: values that were made to meet in one place cost no more than that.</summary>
    private const int MostProbes = 8;

    /// <summary>One more than the attribute that a value was first seen in; 0 where none was.</summary>
    private readonly int[] slots;
    private readonly int mask;
    private int count;

    public ValueNumbers(int attributeCount)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(2 * attributeCount, FewestSlots, MostSlots));
        slots = ArrayPool<int>.Shared.Rent(size);
        slots.AsSpan(0, size).Clear();
        mask = size - 1;
    }

    /// <summary>The number of an attribute's value, 0 or more.</summary>
    public int Of(PageTree page, int attribute, ReadOnlySpan<char> value)
    {
        int slot = (int)Hash(value);
        for (int probe = 0; probe < MostProbes; probe++)
        {
            ref int first = ref slots[(slot + probe) & mask];
            if (first == 0)
            {
                first = attribute + 1;
                return count++;
            }
            if (page.ValueAt(first - 1).SequenceEqual(value)) return page.NumberAt(first - 1);
        }
        return None;
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(slots);

    /// <summary>Of the length, and of four characters at the beginning, in the middle and at the end: values of one page rarely differ elsewhere only.</summary>
    private static uint Hash(ReadOnlySpan<char> value)
    {
        ulong hash = (uint)value.Length;
        if (value.Length < 4)
        {
            foreach (char c in value) hash = (hash << 16) + c;
        }
        else
        {
            var bytes = MemoryMarshal.AsBytes(value);
            ulong first = MemoryMarshal.Read<ulong>(bytes), middle = MemoryMarshal.Read<ulong>(bytes[(2 * ((value.Length / 2) - 2))..]), last = MemoryMarshal.Read<ulong>(bytes[^8..]);
            hash += (first * 0x9E3779B97F4A7C15) ^ BitOperations.RotateLeft(middle * 0xC2B2AE3D27D4EB4F, 21) ^ BitOperations.RotateLeft(last * 0x165667B19E3779F9, 43);
        }
        return (uint)((hash * 0x9E3779B97F4A7C15) >> 32);
    }
}

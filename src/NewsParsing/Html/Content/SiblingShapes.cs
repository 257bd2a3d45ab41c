using System.Buffers;
using System.Numerics;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Counts, for each container, those next to it that look alike: cards and teasers repeat.</summary>
internal static class SiblingShapes
{
    private const int LongestRead = 64;

    /// <summary>Equal for elements with the same tag and class.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">An element of it.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="shapes">What <see cref="ShapeOf"/> says of the page's classes.</param>
    public static int Signature(PageTree page, int node, HtmlTag tag, ValueMemo<uint> shapes)
    {
        int index = page.AttributeIdsOf(node).IndexOf((byte)HtmlAttribute.Class);
        uint shape = index < 0 ? ShapeOf(default) : shapes.Of(node, index);
        return (int)((shape ^ (uint)tag) * 16777619);
    }

    public static uint ShapeOf(ReadOnlySpan<char> classes)
    {
        uint hash = 2166136261;
        foreach (char c in classes[..Math.Min(classes.Length, LongestRead)])
            hash = (hash ^ c) * 16777619;
        return hash;
    }

    /// <summary>Fills in <see cref="LayoutContainer.Alike"/> and <see cref="LayoutContainer.FirstAlike"/>.</summary>
    public static void Count(Span<LayoutContainer> containers)
    {
        // A table of the first container of each shape, one more than its index, half empty: no memory of its own for the thousands of elements of a page.
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * containers.Length));
        int[] rented = ArrayPool<int>.Shared.Rent(size);
        var firsts = rented.AsSpan(0, size);
        firsts.Clear();
        for (int i = 0; i < containers.Length; i++)
        {
            ref var container = ref containers[i];
            int slot = HashCode.Combine(container.Parent, container.Signature) & (size - 1), first;
            while ((first = firsts[slot] - 1) >= 0 && (containers[first].Parent != container.Parent || containers[first].Signature != container.Signature)) slot = (slot + 1) & (size - 1);
            if (first < 0)
            {
                first = i;
                firsts[slot] = i + 1;
                container.Alike = 0;
            }
            container.FirstAlike = first;
            containers[first].Alike++;
        }
        foreach (ref var container in containers) container.Alike = containers[container.FirstAlike].Alike;
        ArrayPool<int>.Shared.Return(rented);
    }
}

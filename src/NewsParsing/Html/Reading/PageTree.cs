using System.Buffers;

namespace NewsParsing.Html.Reading;

/// <summary>
/// A page as a compact tree. Nodes are numbers in document order: a node's descendants are the numbers from <c>node + 1</c> up to <see cref="EndOf"/>,
/// so a walk over the whole tree, or over any part of it, is a loop. Comments are not kept. Node 0 is the document.
/// </summary>
/// <remarks>
/// Read-only. Spans are valid until the tree is disposed. One stretch of text may be several text nodes in a row, where a comment or a stray tag stood in it:
/// nothing separates their words. The text of <c>script</c>, <c>style</c>, <c>title</c>, <c>textarea</c> and the like is one node, if there is any.
/// The content of <c>template</c> is there as its children; that of <c>noscript</c> too, but in the head it is left out.
/// </remarks>
internal sealed class PageTree : IDisposable
{
    private readonly ReadOnlyMemory<char> source;
    private char[]? pooledSource;
    private readonly PageStorage storage;
    private ValueNumbers? values;

    /// <param name="source">What the offsets in <paramref name="storage"/> mean.</param>
    /// <param name="pooledSource">The array behind <paramref name="source"/> where it goes back to the pool with the tree.</param>
    /// <param name="storage">Finished; disposed with the tree.</param>
    /// <param name="isFlattened">See <see cref="IsFlattened"/>.</param>
    internal PageTree(ReadOnlyMemory<char> source, char[]? pooledSource, PageStorage storage, bool isFlattened)
    {
        this.source = source;
        this.pooledSource = pooledSource;
        this.storage = storage;
        IsFlattened = isFlattened;
    }

    /// <summary>Number of nodes, 1 or more.</summary>
    public int Count => storage.NodeCount;

    /// <summary>Whether the page was nested so deeply that elements were made siblings of those they stood in.</summary>
    public bool IsFlattened { get; }

    public HtmlTag TagOf(int node) => (HtmlTag)storage.Tags[node];

    /// <summary>The first node with a tag from <paramref name="node"/> on and before <paramref name="end"/>; -1 where there is none.</summary>
    public int Find(HtmlTag tag, int node, int end)
    {
        int found = storage.Tags[node..end].IndexOf((byte)tag);
        return found < 0 ? -1 : node + found;
    }

    /// <summary>The first node with one of some tags from <paramref name="node"/> on; -1 where there is none.</summary>
    public int FindAny(SearchValues<byte> tags, int node)
    {
        int found = storage.Tags[node..].IndexOfAny(tags);
        return found < 0 ? -1 : node + found;
    }

    /// <summary>Behind the last descendant: also the next sibling, where there is one.</summary>
    public int EndOf(int node) => storage[node].End;

    /// <summary>The parent; -1 for the document.</summary>
    public int ParentOf(int node) => storage[node].Parent;

    /// <summary>The decoded text of a text node; empty for elements.</summary>
    public ReadOnlySpan<char> TextOf(int node)
    {
        ref var at = ref storage[node];
        return at.Tag == HtmlTag.Text ? Slice(at.Start, at.Length) : default;
    }

    /// <summary>The element's name in lower case, also of unknown elements; empty for text.</summary>
    public ReadOnlySpan<char> NameOf(int node)
    {
        ref var at = ref storage[node];
        if (at.Tag <= HtmlTag.Text) return default;
        return at.Tag == HtmlTag.Unknown ? Slice(at.Start, at.Length) : NameTable.Tags[(int)at.Tag];
    }

    /// <summary>The decoded value of an attribute; empty where it is absent or empty. Fast where the name is listed in <see cref="HtmlAttribute"/>.</summary>
    /// <param name="node">An element.</param>
    /// <param name="name">Lower case.</param>
    public ReadOnlySpan<char> Attribute(int node, string name)
    {
        int index = IndexOf(node, name);
        return index < 0 ? default : ValueAt(index);
    }

    /// <inheritdoc cref="Attribute(int, string)"/>
    public ReadOnlySpan<char> Attribute(int node, HtmlAttribute name)
    {
        int index = IndexOf(node, name);
        return index < 0 ? default : ValueAt(index);
    }

    public bool HasAttribute(int node, string name) => IndexOf(node, name) >= 0;

    public bool HasAttribute(int node, HtmlAttribute name) => IndexOf(node, name) >= 0;

    public int AttributeCountOf(int node) => storage[node].AttributeCount;

    /// <summary>Which attributes a node has, each a <see cref="HtmlAttribute"/>: <see cref="HtmlAttribute.Unknown"/> where its name is not listed.</summary>
    public ReadOnlySpan<byte> AttributeIdsOf(int node)
    {
        ref var at = ref storage[node];
        return storage.AttributeIds.Slice(at.AttributeStart, at.AttributeCount);
    }

    /// <summary>Name (lower case) of the node's attribute number <paramref name="index"/>. A name that the source repeats is there again; the first counts.</summary>
    public ReadOnlySpan<char> AttributeName(int node, int index) => NameAt(storage[node].AttributeStart + index);

    /// <summary>Decoded value of the node's attribute number <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> AttributeValue(int node, int index) => ValueAt(storage[node].AttributeStart + index);

    /// <summary>
    /// A number that the node's attribute number <paramref name="index"/>, of a listed name, shares with all attributes of the same value;
    /// <see cref="ValueNumbers.None"/> where there are too many values.
    /// </summary>
    public int ValueNumberOf(int node, int index)
    {
        int attribute = storage[node].AttributeStart + index;
        ref int place = ref storage.Attributes[attribute].NameStart;
        if (place == 0) place = (values ??= new ValueNumbers(storage.AttributeCount)).Of(this, attribute, ValueAt(attribute)) + 1 is > 0 and var number ? number : -1;
        return place > 0 ? place - 1 : ValueNumbers.None;
    }

    internal int NumberAt(int attribute) => storage.Attributes[attribute].NameStart - 1;

    public void Dispose()
    {
        values?.Dispose();
        values = null;
        storage.Dispose();
        if (Interlocked.Exchange(ref pooledSource, null) is { } array) ArrayPool<char>.Shared.Return(array);
    }

    private int IndexOf(int node, HtmlAttribute name)
    {
        ref var at = ref storage[node];
        if (at.AttributeCount == 0) return -1;
        int index = storage.AttributeIds.Slice(at.AttributeStart, at.AttributeCount).IndexOf((byte)name);
        return index < 0 ? -1 : at.AttributeStart + index;
    }

    private int IndexOf(int node, string name)
    {
        var known = (HtmlAttribute)NameTable.Attributes.Find(name);
        if (known != HtmlAttribute.Unknown) return IndexOf(node, known);
        ref var at = ref storage[node];
        for (int index = at.AttributeStart; index < at.AttributeStart + at.AttributeCount; index++)
            if (storage.AttributeIds[index] == (byte)HtmlAttribute.Unknown && NameAt(index).SequenceEqual(name)) return index;
        return -1;
    }

    private ReadOnlySpan<char> NameAt(int index)
    {
        byte id = storage.AttributeIds[index];
        if (id != (byte)HtmlAttribute.Unknown) return NameTable.Attributes[id];
        ref var attribute = ref storage.Attributes[index];
        return Slice(attribute.NameStart, attribute.NameLength);
    }

    internal ReadOnlySpan<char> ValueAt(int index)
    {
        ref var attribute = ref storage.Attributes[index];
        return Slice(attribute.ValueStart, attribute.ValueLength);
    }

    private ReadOnlySpan<char> Slice(int start, int length) =>
        start < source.Length ? source.Span.Slice(start, length) : storage.Side(start, length);
}

using System.Buffers;

namespace NewsParsing.Html.Reading;

/// <summary>A node as it is built and kept. The links to siblings and children serve the building; a finished tree reads only <see cref="End"/>.</summary>
internal struct PageNode
{
    public int Parent, End;
    public int FirstChild, LastChild, Next, Previous;

    /// <summary>Text of a text node, name of an element that is not listed in <see cref="HtmlTag"/>.</summary>
    public int Start, Length;

    public int AttributeStart, AttributeCount;
    public HtmlTag Tag;
    public bool IsForeign;

    /// <summary>Whether its end has not been seen yet; only while the tree is built.</summary>
    public bool IsOpen;
}

/// <summary>
/// Where the name and the value of an attribute stand. A listed name is not stored: where it would, a finished tree keeps the number of the value, one more than
/// it, once that was asked for; see <see cref="ValueNumbers"/>.
/// </summary>
internal struct PageAttribute
{
    public int NameStart, NameLength, ValueStart, ValueLength;
}

/// <summary>
/// The memory of a page: nodes, attributes, and the side text, which holds what the source does not have as it should be read (decoded entities, lower-case
/// names). Offsets run over both: below the length of the source they mean the source, from there on the side text. All arrays come from the shared pool.
/// </summary>
internal sealed class PageStorage : IDisposable
{
    private readonly int sourceLength;
    private PageNode[] nodes;
    private PageAttribute[] attributes;
    private byte[] attributeIds;
    private char[] sideText;

    /// <summary>The tags of a finished tree once more, side by side: most of who looks for something looks at the tags alone.</summary>
    private byte[] tags = [];

    public PageStorage(int sourceLength)
    {
        this.sourceLength = SideEnd = sourceLength;
        // A guess from news pages: an element or text per 40 characters, an attribute per 60, one entity decoded here and there.
        nodes = ArrayPool<PageNode>.Shared.Rent((sourceLength / 40) + 64);
        attributes = ArrayPool<PageAttribute>.Shared.Rent((sourceLength / 60) + 64);
        attributeIds = ArrayPool<byte>.Shared.Rent((sourceLength / 60) + 64);
        sideText = ArrayPool<char>.Shared.Rent((sourceLength / 32) + 256);
    }

    public int NodeCount { get; private set; }

    public int AttributeCount { get; private set; }

    /// <summary>The offset that the next character of side text will have.</summary>
    public int SideEnd { get; private set; }

    public Span<PageAttribute> Attributes => attributes.AsSpan(0, AttributeCount);

    public ReadOnlySpan<byte> AttributeIds => attributeIds.AsSpan(0, AttributeCount);

    /// <summary>The tag of each node, a <see cref="HtmlTag"/>; of a finished tree.</summary>
    public ReadOnlySpan<byte> Tags => tags.AsSpan(0, NodeCount);

    public ref PageNode this[int node] => ref nodes[node];

    public ReadOnlySpan<char> Side(int start, int length) => sideText.AsSpan(start - sourceLength, length);

    /// <summary>Adds a node without a place in the tree.</summary>
    public int AddNode(HtmlTag tag)
    {
        if (NodeCount == nodes.Length) Grow(ref nodes, NodeCount);
        nodes[NodeCount] = new PageNode { Tag = tag, Parent = -1, FirstChild = -1, LastChild = -1, Next = -1, Previous = -1 };
        return NodeCount++;
    }

    public void AddAttribute(HtmlAttribute id, PageAttribute attribute)
    {
        if (AttributeCount == attributes.Length) Grow(ref attributes, AttributeCount);
        if (AttributeCount == attributeIds.Length) Grow(ref attributeIds, AttributeCount);
        attributes[AttributeCount] = attribute;
        attributeIds[AttributeCount++] = (byte)id;
    }

    /// <summary>Forgets the attributes from <paramref name="count"/> on: their tag came to nothing.</summary>
    public void TruncateAttributes(int count) => AttributeCount = count;

    public void AppendSide(ReadOnlySpan<char> text)
    {
        int used = SideEnd - sourceLength;
        while (sideText.Length - used < text.Length) Grow(ref sideText, used);
        text.CopyTo(sideText.AsSpan(used));
        SideEnd += text.Length;
    }

    public void AppendSide(char character) => AppendSide(new ReadOnlySpan<char>(in character));

    /// <summary>Puts the nodes, which are in document order already, into their final shape.</summary>
    public void SetEnds()
    {
        tags = ArrayPool<byte>.Shared.Rent(NodeCount);
        for (int node = NodeCount - 1; node >= 0; node--)
        {
            ref var at = ref nodes[node];
            tags[node] = (byte)at.Tag;
            if (at.End == 0) at.End = node + 1;
            if (at.Parent >= 0 && nodes[at.Parent].End < at.End) nodes[at.Parent].End = at.End;
        }
    }

    /// <summary>Brings the nodes into document order; nodes that were taken out of the tree are left out.</summary>
    public void Reorder()
    {
        var ordered = ArrayPool<PageNode>.Shared.Rent(NodeCount);
        tags = ArrayPool<byte>.Shared.Rent(NodeCount);
        int count = 0, at = 0, parent = -1;
        while (true)
        {
            int placed = count++;
            ordered[placed] = nodes[at];
            ordered[placed].Parent = parent;
            tags[placed] = (byte)nodes[at].Tag;
            if (nodes[at].FirstChild >= 0)
            {
                // The number of the copy is kept where the way back up can find it.
                nodes[at].End = placed;
                parent = placed;
                at = nodes[at].FirstChild;
                continue;
            }
            ordered[placed].End = count;
            while (at >= 0 && nodes[at].Next < 0)
            {
                at = nodes[at].Parent;
                if (at >= 0)
                {
                    ordered[nodes[at].End].End = count;
                    parent = ordered[nodes[at].End].Parent;
                }
            }
            if (at < 0) break;
            at = nodes[at].Next;
        }
        ArrayPool<PageNode>.Shared.Return(nodes);
        nodes = ordered;
        NodeCount = count;
    }

    public void Dispose()
    {
        ArrayPool<PageNode>.Shared.Return(nodes);
        ArrayPool<PageAttribute>.Shared.Return(attributes);
        ArrayPool<byte>.Shared.Return(attributeIds);
        ArrayPool<char>.Shared.Return(sideText);
        if (tags.Length > 0) ArrayPool<byte>.Shared.Return(tags);
        tags = [];
        nodes = [];
        attributes = [];
        attributeIds = [];
        sideText = [];
        NodeCount = AttributeCount = 0;
    }

    private static void Grow<T>(ref T[] array, int used)
    {
        var larger = ArrayPool<T>.Shared.Rent(2 * array.Length);
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}

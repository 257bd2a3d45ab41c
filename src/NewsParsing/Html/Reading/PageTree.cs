namespace NewsParsing.Html.Reading;

/// <summary>
/// A page as a compact tree. Nodes are numbers in document order: a node's descendants are the numbers from <c>node + 1</c> up to <see cref="EndOf"/>,
/// so a walk over the whole tree, or over any part of it, is a loop. Comments are not kept. Node 0 is the document.
/// </summary>
/// <remarks>Read-only once built. Spans are valid until the tree is disposed.</remarks>
internal sealed class PageTree : IDisposable
{
    private readonly List<Node> nodes;
    private readonly List<KeyValuePair<string, string>> attributes;

    internal PageTree(List<Node> nodes, List<KeyValuePair<string, string>> attributes)
    {
        this.nodes = nodes;
        this.attributes = attributes;
    }

    /// <summary>Number of nodes, 1 or more.</summary>
    public int Count => nodes.Count;

    public HtmlTag TagOf(int node) => nodes[node].Tag;

    /// <summary>Behind the last descendant: also the next sibling, where there is one.</summary>
    public int EndOf(int node) => nodes[node].End;

    /// <summary>The parent; -1 for the document.</summary>
    public int ParentOf(int node) => nodes[node].Parent;

    /// <summary>The decoded text of a text node; empty for elements.</summary>
    public ReadOnlySpan<char> TextOf(int node) => nodes[node].Text;

    /// <summary>The element's name in lower case, also of unknown elements; empty for text.</summary>
    public ReadOnlySpan<char> NameOf(int node) => nodes[node].Name;

    /// <summary>The decoded value of an attribute; empty where it is absent or empty.</summary>
    /// <param name="node">An element.</param>
    /// <param name="name">Lower case.</param>
    public ReadOnlySpan<char> Attribute(int node, string name)
    {
        for (int i = 0; i < nodes[node].AttributeCount; i++)
            if (attributes[nodes[node].AttributeStart + i].Key == name) return attributes[nodes[node].AttributeStart + i].Value;
        return default;
    }

    public bool HasAttribute(int node, string name)
    {
        for (int i = 0; i < nodes[node].AttributeCount; i++)
            if (attributes[nodes[node].AttributeStart + i].Key == name) return true;
        return false;
    }

    /// <summary>The decoded value of an attribute; empty where it is absent or empty. The fast way to ask.</summary>
    public ReadOnlySpan<char> Attribute(int node, HtmlAttribute name) => Attribute(node, NameTable.Attributes[(int)name]);

    public bool HasAttribute(int node, HtmlAttribute name) => HasAttribute(node, NameTable.Attributes[(int)name]);

    /// <summary>Which attribute the node's attribute number <paramref name="index"/> is; <see cref="HtmlAttribute.Unknown"/> where its name is not listed.</summary>
    public HtmlAttribute AttributeIdOf(int node, int index) => (HtmlAttribute)NameTable.Attributes.Find(AttributeName(node, index));

    public int AttributeCountOf(int node) => nodes[node].AttributeCount;

    /// <summary>Name (lower case) of the node's attribute number <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> AttributeName(int node, int index) => attributes[nodes[node].AttributeStart + index].Key;

    /// <summary>Decoded value of the node's attribute number <paramref name="index"/>.</summary>
    public ReadOnlySpan<char> AttributeValue(int node, int index) => attributes[nodes[node].AttributeStart + index].Value;

    public void Dispose()
    {
    }

    internal sealed class Node
    {
        public HtmlTag Tag;
        public int Parent, End, AttributeStart, AttributeCount;
        public string Text = "", Name = "";
    }
}

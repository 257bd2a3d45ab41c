using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsParsing.Html.Reading;

/// <summary>Builds a <see cref="PageTree"/> from HTML.</summary>
internal static class PageReader
{
    public static PageTree Read(ReadOnlyMemory<char> html, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var document = new HtmlParser().ParseDocument(html.ToString());
        var nodes = new List<PageTree.Node> { new() { Tag = HtmlTag.Document, Parent = -1 } };
        var attributes = new List<KeyValuePair<string, string>>();
        INode? at = document.FirstChild;
        int parent = 0;
        while (at is not null)
        {
            INode? next = null;
            if (at is IText text)
            {
                nodes.Add(new() { Tag = HtmlTag.Text, Parent = parent, Text = text.Data, End = nodes.Count + 1 });
            }
            else if (at is IElement element)
            {
                var tag = Enum.TryParse<HtmlTag>(element.LocalName, true, out var known) && known > HtmlTag.Unknown ? known : HtmlTag.Unknown;
                nodes.Add(new() { Tag = tag, Parent = parent, Name = element.LocalName, AttributeStart = attributes.Count, AttributeCount = element.Attributes.Length });
                foreach (var attribute in element.Attributes) attributes.Add(new(attribute.Name, attribute.Value));
                if (element.FirstChild is not null)
                {
                    parent = nodes.Count - 1;
                    next = element.FirstChild;
                }
                else
                {
                    nodes[^1].End = nodes.Count;
                }
            }
            while (next is null && at is not null)
            {
                next = at.NextSibling;
                if (next is not null) break;
                at = at.Parent;
                nodes[parent].End = nodes.Count;
                parent = nodes[parent].Parent;
                if (at is IDocument) at = null;
            }
            at = next;
        }
        nodes[0].End = nodes.Count;
        return new PageTree(nodes, attributes);
    }
}

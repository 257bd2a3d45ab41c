using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsParsing.Html.Reading;

namespace NewsParsing.Tests.Html.Reading;

/// <summary>
/// Writes a page down as the tree says and as AngleSharp's DOM says, so that the two can be compared. The contents of <c>template</c> and <c>noscript</c> are
/// left out: the DOM keeps the first apart, and reads the second as plain text (AngleSharp is asked to read as a browser with scripts does).
/// </summary>
internal static class Outlines
{
    public static string Text(PageTree page)
    {
        var text = new StringBuilder();
        for (int node = 0; node < page.Count; node++)
        {
            if (page.TagOf(node) is HtmlTag.Script or HtmlTag.Style or HtmlTag.Template or HtmlTag.Noscript or HtmlTag.Iframe) node = page.EndOf(node) - 1;
            else text.Append(page.TextOf(node));
        }
        return text.ToString();
    }

    public static string Text(IDocument document)
    {
        var text = new StringBuilder();
        var open = new Stack<INode>([document]);
        while (open.TryPop(out var node))
        {
            if (node is IText { Data: var data }) text.Append(data);
            if (node is IElement { LocalName: "script" or "style" or "template" or "noscript" or "iframe" }) continue;
            for (var child = node.LastChild; child is not null; child = child.PreviousSibling) open.Push(child);
        }
        return text.ToString();
    }

    /// <summary>Every element, nested, with its text: <c>html[head[] body[p['text']]]</c>. Text in a row is one.</summary>
    public static string Shape(PageTree page)
    {
        var shape = new StringBuilder();
        var text = new StringBuilder();
        var ends = new Stack<int>();
        for (int node = 1; node <= page.Count; node++)
        {
            while (ends.TryPeek(out int end) && end == node)
            {
                EndText(shape, text);
                shape.Append(']');
                ends.Pop();
            }
            if (node == page.Count) break;
            if (page.TagOf(node) == HtmlTag.Text)
            {
                text.Append(page.TextOf(node));
                continue;
            }
            EndText(shape, text);
            shape.Append(page.NameOf(node));
            for (int i = 0; i < page.AttributeCountOf(node); i++) shape.Append(' ').Append(page.AttributeName(node, i)).Append('=').Append(page.AttributeValue(node, i));
            shape.Append('[');
            if (page.TagOf(node) is HtmlTag.Template or HtmlTag.Noscript)
            {
                shape.Append(']');
                node = page.EndOf(node) - 1;
            }
            else
            {
                ends.Push(page.EndOf(node));
            }
        }
        EndText(shape, text);
        return shape.ToString();
    }

    public static string Shape(IDocument document)
    {
        var shape = new StringBuilder();
        var text = new StringBuilder();
        INode? node = document.FirstChild;
        while (node is not null)
        {
            bool descends = false;
            if (node is IText { Data: var data }) text.Append(data);
            if (node is IElement element)
            {
                EndText(shape, text);
                shape.Append(element.LocalName.ToLowerInvariant());
                foreach (var attribute in element.Attributes) shape.Append(' ').Append(attribute.Name.ToLowerInvariant()).Append('=').Append(attribute.Value);
                shape.Append('[');
                descends = element.FirstChild is not null && element.LocalName is not ("template" or "noscript");
                if (!descends) shape.Append(']');
            }
            if (descends)
            {
                node = node.FirstChild;
                continue;
            }
            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent;
                if (node is IElement)
                {
                    EndText(shape, text);
                    shape.Append(']');
                }
            }
            node = node?.NextSibling;
        }
        EndText(shape, text);
        return shape.ToString();
    }

    public static IDocument Document(string html) => new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);

    public static PageTree Tree(string html) => PageReader.Read(html.AsMemory(), default);

    private static void EndText(StringBuilder shape, StringBuilder text)
    {
        if (text.Length > 0) shape.Append('\'').Append(text).Append('\'');
        text.Clear();
    }
}

using System.Net;
using System.Text;
using NewsParsing.Html.Content;
using NewsParsing.Html.Reading;

namespace NewsParsing.Training;

/// <summary>Writes a page again, all its furniture in place, without some of its text or without what its head tells.</summary>
internal static class PageCuts
{
    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];
    private static readonly HashSet<string> Raw = ["script", "style", "xmp", "iframe", "noembed", "noframes"];

    /// <summary>The text nodes of blocks: those of each element at once, what a block that stays says too left out.</summary>
    public static HashSet<int> TextNodes(PageTree page, PageLayout layout, IReadOnlySet<int> cutBlocks)
    {
        var ofElement = new Dictionary<int, (string Cut, string Stays)>();
        foreach (int block in cutBlocks) ofElement[layout.Blocks[block].Node] = ("", "");
        for (int i = 0; i < layout.BlockCount; i++)
        {
            if (!ofElement.TryGetValue(layout.Blocks[i].Node, out var texts)) continue;
            string text = layout.TextOf(layout.Blocks[i]).ToString();
            ofElement[layout.Blocks[i].Node] = cutBlocks.Contains(i) ? (texts.Cut + "\n" + text, texts.Stays) : (texts.Cut, texts.Stays + "\n" + text);
        }
        var nodes = new HashSet<int>();
        foreach (var (element, texts) in ofElement)
        {
            for (int node = element + 1; node < page.EndOf(element); node++)
            {
                string text = string.Join(' ', page.TextOf(node).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                if (text.Length > 0 && texts.Cut.Contains(text, StringComparison.Ordinal) && !texts.Stays.Contains(text, StringComparison.Ordinal)) nodes.Add(node);
            }
        }
        return nodes;
    }

    /// <param name="page">The page.</param>
    /// <param name="cut">Nodes that are left out.</param>
    /// <param name="isSilent">Whether the page says nothing of itself: no metadata, no data for machines.</param>
    public static string Write(PageTree page, IReadOnlySet<int> cut, bool isSilent)
    {
        var html = new StringBuilder();
        var open = new Stack<(int End, string Name)>();
        for (int node = 1; node < page.Count; node++)
        {
            while (open.TryPeek(out var last) && last.End <= node) html.Append("</").Append(open.Pop().Name).Append('>');
            string name = page.NameOf(node).ToString();
            if (name.Length == 0)
            {
                if (cut.Contains(node)) continue;
                string text = page.TextOf(node).ToString();
                html.Append(open.TryPeek(out var parent) && Raw.Contains(parent.Name) ? text : WebUtility.HtmlEncode(text));
                continue;
            }
            bool isBody = name == "script" && page.EndOf(node) > node + 1 && page.TextOf(node + 1).Contains("\"articleBody\"", StringComparison.Ordinal);
            if (isBody || (isSilent && name is "meta" or "script"))
            {
                node = page.EndOf(node) - 1;
                continue;
            }
            html.Append('<').Append(name);
            for (int i = 0; i < page.AttributeCountOf(node); i++)
            {
                string attribute = page.AttributeName(node, i).ToString();
                if (isSilent && attribute is "itemprop" or "itemtype" or "datetime") continue;
                html.Append(' ').Append(attribute).Append("=\"").Append(WebUtility.HtmlEncode(page.AttributeValue(node, i).ToString())).Append('"');
            }
            html.Append('>');
            if (!Void.Contains(name)) open.Push((page.EndOf(node), name));
        }
        while (open.Count > 0) html.Append("</").Append(open.Pop().Name).Append('>');
        return html.ToString();
    }
}

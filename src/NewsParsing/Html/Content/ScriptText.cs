using System.Globalization;
using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Story text that a page carries in its scripts: the <c>articleBody</c> of JSON-LD.</summary>
internal static class ScriptText
{
    private const int LongestBody = 400_000;

    /// <summary>The longest <c>articleBody</c> of the page, escapes decoded, line feeds kept; empty where there is none.</summary>
    public static TextBuffer ArticleBody(PageTree page)
    {
        var best = new TextBuffer(16);
        for (int node = 0; node < page.Count; node++)
        {
            if (page.TagOf(node) != HtmlTag.Script || page.EndOf(node) == node + 1) continue;
            if (!page.Attribute(node, HtmlAttribute.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            var script = page.TextOf(node + 1);
            int at = script.IndexOf("\"articleBody\"");
            if (at < 0) continue;
            var rest = script[(at + 13)..].TrimStart();
            if (rest.IsEmpty || rest[0] != ':') continue;
            rest = rest[1..].TrimStart();
            if (rest.IsEmpty || rest[0] != '"') continue;
            var body = new TextBuffer(4096);
            Decode(rest[1..], body);
            if (body.Length > best.Length) best = body;
        }
        return best;
    }

    /// <summary>Decodes a JSON string up to its closing quotation mark, or to the end where it has none.</summary>
    private static void Decode(ReadOnlySpan<char> json, TextBuffer into)
    {
        for (int i = 0; i < json.Length && into.Length < LongestBody; i++)
        {
            char c = json[i];
            if (c == '"') return;
            if (c != '\\' || i + 1 == json.Length)
            {
                into.Append(c);
                continue;
            }
            c = json[++i];
            switch (c)
            {
                case 'n':
                case 'r':
                    into.Append('\n');
                    break;
                case 't':
                case 'b':
                case 'f':
                    into.Append(' ');
                    break;
                case 'u' when i + 4 < json.Length && ushort.TryParse(json.Slice(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit):
                    into.Append((char)unit);
                    i += 4;
                    break;
                default:
                    into.Append(c);
                    break;
            }
        }
    }
}

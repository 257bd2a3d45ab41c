using System.Globalization;
using System.Net;
using System.Text;
using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>
/// Story text that a page carries in its scripts only: the <c>articleBody</c> of JSON-LD, or the data that a script would build the page from. Used where the
/// page itself shows (almost) nothing.
/// </summary>
internal static class ScriptText
{
    private const int LongestBody = 400_000;
    private const int ShortestScript = 250;

    /// <summary>A string of a script is prose from this length on; shorter ones are labels.</summary>
    private const int ShortestProse = 60;

    /// <summary>Less is a description, not a story.</summary>
    private const int ShortestStory = 250;

    /// <summary>The longest <c>articleBody</c> of the page, escapes decoded, line feeds kept; empty where there is none.</summary>
    public static TextBuffer ArticleBody(PageTree page)
    {
        var best = new TextBuffer(16);
        for (int node = page.Find(HtmlTag.Script, 0, page.Count); node > 0; node = page.Find(HtmlTag.Script, node + 1, page.Count))
        {
            if (page.EndOf(node) == node + 1) continue;
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

    /// <summary>The story as HTML, from JSON-LD or from the richest script; null where no script holds one.</summary>
    public static string? Story(PageTree page, ReadOnlySpan<char> articleBody)
    {
        if (articleBody.Length >= ShortestStory) return AsHtml(articleBody);
        var best = new StringBuilder();
        var text = new TextBuffer(4096);
        for (int node = page.Find(HtmlTag.Script, 0, page.Count); node > 0; node = page.Find(HtmlTag.Script, node + 1, page.Count))
        {
            if (page.EndOf(node) == node + 1) continue;
            if (page.Attribute(node, HtmlAttribute.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase)) continue;
            var script = page.TextOf(node + 1);
            if (script.Length < ShortestScript) continue;
            var story = Prose(script, text);
            if (story.Length > best.Length) best = story;
        }
        return best.Length >= ShortestStory ? best.ToString() : null;
    }

    /// <summary>The strings of a script that read like prose, in order, as paragraphs. Strings with markup are taken as they are; the longest of these counts alone.</summary>
    private static StringBuilder Prose(ReadOnlySpan<char> script, TextBuffer text)
    {
        var plain = new StringBuilder();
        string? markup = null;
        for (int at = script.IndexOf('"'); at >= 0 && at < script.Length;)
        {
            text.Truncate(0);
            int behind = at + 1 + Decode(script[(at + 1)..], text);
            var value = text.AsSpan().Trim();
            if (value.Length >= ShortestProse && IsProse(value) && !ConsentNotices.SpeaksOfConsent(value))
            {
                if (!value.Contains("<p", StringComparison.OrdinalIgnoreCase)) plain.Append("<p>").Append(HasTags(value) ? value.ToString() : WebUtility.HtmlEncode(value.ToString())).Append("</p>");
                else if (value.Length > (markup?.Length ?? 0)) markup = value.ToString();
            }
            int next = behind < script.Length ? script[behind..].IndexOf('"') : -1;
            at = next < 0 ? -1 : behind + next;
        }
        return markup is not null && markup.Length >= plain.Length ? new StringBuilder(markup) : plain;
    }

    /// <summary>Words with spaces (or a script without them) and an end of a sentence; no code, no style, no address.</summary>
    private static bool IsProse(ReadOnlySpan<char> value)
    {
        if (value.StartsWith("http", StringComparison.OrdinalIgnoreCase) || value.Contains("function(", StringComparison.Ordinal) || value.ContainsAny('{', '\\')) return false;
        int letters = 0, spaces = 0, ends = 0, wide = 0;
        foreach (char c in value)
        {
            if (char.IsLetter(c)) letters++;
            if (c == ' ') spaces++;
            if (c is '.' or '!' or '?' or '。' or '।' or '؟' or '！' or '？') ends++;
            if (c is >= '\u0E00' and <= '\u0E7F' or >= '\u2E80' and <= '\u9FFF') wide++;
        }
        return ends > 0 && letters * 3 >= value.Length * 2 - value.Count('<') * 40 && (spaces * 12 >= letters || wide * 3 >= letters);
    }

    /// <summary>Whether words are set bold or linked in a string that is otherwise plain.</summary>
    private static bool HasTags(ReadOnlySpan<char> value) => value.Contains("</", StringComparison.Ordinal) || value.Contains("<img ", StringComparison.OrdinalIgnoreCase);

    private static string AsHtml(ReadOnlySpan<char> body)
    {
        if (body.Contains("<p", StringComparison.OrdinalIgnoreCase) || body.Contains("<br", StringComparison.OrdinalIgnoreCase)) return body.ToString();
        var html = new StringBuilder(body.Length + 256);
        foreach (var line in body.EnumerateLines())
        {
            // Entities that stand in the text of a script were escaped twice.
            if (!line.IsWhiteSpace()) html.Append("<p>").Append(HasTags(line) ? line.ToString() : line.ToString().Replace("<", "&lt;", StringComparison.Ordinal)).Append("</p>");
        }
        return html.ToString();
    }

    /// <summary>Decodes a JSON string up to its closing quotation mark, or to the end where it has none; returns the offset behind the mark.</summary>
    private static int Decode(ReadOnlySpan<char> json, TextBuffer into)
    {
        int i = 0;
        for (; i < json.Length && into.Length < LongestBody; i++)
        {
            char c = json[i];
            if (c == '"') return i + 1;
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
        return i;
    }
}

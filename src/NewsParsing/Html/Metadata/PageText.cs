using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Metadata;

/// <summary>The shown text of a part of a page.</summary>
internal static class PageText
{
    /// <summary>Nodes and characters that are looked at for each character of the limit, and beyond: a part is asked for again by each of those that hold it.</summary>
    private const int StepsPerCharacter = 8, StepsBeyondLimit = 2000;

    /// <summary>The text of a node with its descendants: white space collapsed, a line feed between blocks, scripts, pictures and buttons left out.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">The part.</param>
    /// <param name="limit">Reading stops here: what is longer is no field. A part of very many nodes and spaces with few words in them is none either: it reads as empty.</param>
    public static string Of(PageTree page, int node, int limit = 2000)
    {
        int end = page.EndOf(node);
        // most headlines and bylines are one text node
        if (end == node + 2 && page.TagOf(node + 1) == HtmlTag.Text) return PlainText(page.TextOf(node + 1));
        using var text = new TextBuffer(512, isRented: true);
        bool isSpace = true, hasLines = false;
        int steps = StepsBeyondLimit + (limit * StepsPerCharacter);
        for (int at = node; at < end && text.Length < limit;)
        {
            var tag = page.TagOf(at);
            if (--steps < 0) return "";
            if (tag == HtmlTag.Text)
            {
                var words = page.TextOf(at);
                // two elements side by side without a space are told apart by their looks: "Jane DoeMay 3"
                if (!isSpace && text.Length > 0 && words.Length > 0 && IsJoint(text.AsSpan()[^1], words) && page.TagOf(at - 1) != HtmlTag.Text)
                {
                    text.Append('\n');
                    isSpace = hasLines = true;
                }
                if (words.Length > steps) words = words[..steps];
                steps -= words.Length;
                if (PlainValue.IsTidy(words))
                {
                    if (isSpace && words.StartsWith(' ')) words = words[1..];
                    text.Append(words);
                    if (!words.IsEmpty) isSpace = words[^1] == ' ';
                    at++;
                    continue;
                }
                foreach (char c in words)
                {
                    if (PlainValue.IsInvisible(c)) continue;
                    bool white = char.IsWhiteSpace(c);
                    if (white && isSpace) continue;
                    text.Append(white ? ' ' : c);
                    isSpace = white;
                }
                at++;
                continue;
            }
            if ((IsHidden(tag) || Ruby.IsBare(page, at)) && at != node)
            {
                at = page.EndOf(at);
                continue;
            }
            if (BreaksLine(tag) && text.Length > 0)
            {
                text.Append('\n');
                isSpace = hasLines = true;
            }
            at++;
        }
        return hasLines ? Tidy(text) : text.AsSpan().Trim().ToString();
    }

    /// <summary>The same in one line.</summary>
    public static string LineOf(PageTree page, int node, int limit = 2000)
    {
        string text = Of(page, node, limit);
        return text.Contains('\n', StringComparison.Ordinal) ? PlainValue.Of(text) : text;
    }

    public static bool IsHidden(HtmlTag tag) => tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Noscript or HtmlTag.Template or HtmlTag.Svg or HtmlTag.Button
        or HtmlTag.Select or HtmlTag.Textarea or HtmlTag.Iframe or HtmlTag.Figure or HtmlTag.Sup;

    private static bool IsJoint(char before, ReadOnlySpan<char> after)
    {
        if (!char.IsLower(before) && !char.IsDigit(before)) return false;
        return char.IsUpper(after[0]) || char.IsDigit(after[0]) || (after.Length > 2 && after[0] is '"' or '„' or '“' or '«' && char.IsUpper(after[1]));
    }

    private static bool BreaksLine(HtmlTag tag) => tag is HtmlTag.Div or HtmlTag.P or HtmlTag.Li or HtmlTag.Br or HtmlTag.H1 or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.H4
        or HtmlTag.H5 or HtmlTag.H6 or HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dd or HtmlTag.Dt or HtmlTag.Td or HtmlTag.Tr or HtmlTag.Section or HtmlTag.Address or HtmlTag.Time
        or HtmlTag.Header or HtmlTag.Footer;

    private static string PlainText(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (PlainValue.IsTidy(text)) return text.ToString();
        using var clean = new TextBuffer(text.Length, isRented: true);
        bool isSpace = true;
        foreach (char c in text)
        {
            if (PlainValue.IsInvisible(c)) continue;
            bool white = char.IsWhiteSpace(c);
            if (white && isSpace) continue;
            clean.Append(white ? ' ' : c);
            isSpace = white;
        }
        return clean.AsSpan().Trim().ToString();
    }

    /// <summary>Empty lines and spaces beside line feeds go.</summary>
    private static string Tidy(TextBuffer text)
    {
        using var tidy = new TextBuffer(text.Length, isRented: true);
        foreach (var line in text.AsSpan().Split('\n'))
        {
            var words = text.AsSpan()[line].Trim();
            if (words.IsEmpty) continue;
            if (tidy.Length > 0) tidy.Append('\n');
            tidy.Append(words);
        }
        return tidy.ToString();
    }
}

using System.Text;

namespace NewsParsing.Html.Reading;

/// <summary>The encoding that a page declares at its head: in a meta element, or in an XML declaration.</summary>
internal static class DeclaredEncoding
{
    /// <summary>The standard asks for the first 1024 bytes; publishers put scripts before it.</summary>
    private const int Reach = 8 * 1024;

    public static Encoding? Find(ReadOnlySpan<byte> html)
    {
        var head = html[..Math.Min(html.Length, Reach)];
        string text = Encoding.Latin1.GetString(head);
        var encoding = EncodingLabels.Find(OfXml(text)) ?? OfMeta(text);
        // What could be read up to here byte by byte is not in UTF-16.
        return encoding is UnicodeEncoding ? Encoding.UTF8 : encoding;
    }

    private static ReadOnlySpan<char> OfXml(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("<?xml")) return default;
        int end = text.IndexOf('>');
        if (end < 0) return default;
        text = text[..end];
        int name = text.IndexOf("encoding", StringComparison.Ordinal);
        return name < 0 ? default : Value(text[(name + "encoding".Length)..]);
    }

    private static Encoding? OfMeta(string text)
    {
        using var storage = new PageStorage(text.Length);
        var scanner = new HtmlScanner(text, storage);
        while (true)
        {
            var token = scanner.Next();
            if (token == HtmlToken.End) return null;
            if (token != HtmlToken.StartTag) continue;
            if (scanner.Tag.Is(TagTraits.RawText)) scanner.ReadRawText(scanner.Tag);
            if (scanner.Tag != HtmlTag.Meta) continue;
            bool isContentType = false;
            ReadOnlySpan<char> charset = default, content = default;
            for (int i = scanner.AttributeStart; i < storage.AttributeCount; i++)
            {
                ref var attribute = ref storage.Attributes[i];
                var value = scanner.Slice(attribute.ValueStart, attribute.ValueLength);
                switch ((HtmlAttribute)storage.AttributeIds[i])
                {
                    case HtmlAttribute.Charset:
                        charset = value;
                        break;
                    case HtmlAttribute.HttpEquiv:
                        isContentType = value.Trim().Equals("content-type", StringComparison.OrdinalIgnoreCase);
                        break;
                    case HtmlAttribute.Content:
                        content = OfContentType(value);
                        break;
                }
            }
            if ((EncodingLabels.Find(charset) ?? (isContentType ? EncodingLabels.Find(content) : null)) is { } encoding) return encoding;
        }
    }

    /// <summary>The charset in the value of a Content-Type; empty where there is none.</summary>
    public static ReadOnlySpan<char> OfContentType(ReadOnlySpan<char> value)
    {
        while (true)
        {
            int name = value.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
            if (name < 0) return default;
            value = value[(name + "charset".Length)..];
            if (value.TrimStart().StartsWith("=")) return Value(value);
        }
    }

    /// <summary>The value behind an equals sign, quoted or not.</summary>
    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        if (!text.StartsWith("=")) return default;
        text = text[1..].TrimStart();
        if (text.IsEmpty) return default;
        if (text[0] is '"' or '\'')
        {
            int end = text[1..].IndexOf(text[0]);
            return end < 0 ? default : text.Slice(1, end);
        }
        int stop = text.IndexOfAny(" ;\t\n\r\f?");
        return stop < 0 ? text : text[..stop];
    }
}

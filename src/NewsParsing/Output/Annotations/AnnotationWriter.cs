using NewsParsing.Output.Json;

namespace NewsParsing.Output.Annotations;

/// <summary>Writes the quotes of an article as W3C Web Annotations: what to find in the page, and who says it.</summary>
internal static class AnnotationWriter
{
    /// <summary>How much text around a quote tells it from the same words elsewhere: what annotation tools commonly use.</summary>
    private const int ContextLength = 32;

    public static string Write(Article article)
    {
        // A text that came from nowhere still needs a name that annotations can point at.
        string source = article.Url ?? "urn:newsparsing:text";
        var points = new CodePoints(article.Text);
        var json = new JsonText(indented: true);
        json.StartObject();
        json.Name("@context").String("http://www.w3.org/ns/anno.jsonld");
        json.Name("id").String($"{source}#quotes");
        json.Name("type").String("AnnotationPage");
        json.Name("items").StartArray();
        for (int i = 0; i < article.Quotes.Count; i++)
        {
            json.StartObject();
            json.Name("id").String(FormattableString.Invariant($"{source}#quote-{i + 1}"));
            json.Name("type").String("Annotation");
            json.Name("motivation").String("identifying");
            WriteBodies(json, article.Quotes[i]);
            json.Name("target").StartArray();
            foreach (var segment in article.Quotes[i].Segments) WriteTarget(json, article.Text, segment, source, points);
            json.EndArray();
            json.EndObject();
        }
        json.EndArray();
        json.EndObject();
        return json.ToString();
    }

    private static void WriteBodies(JsonText json, Quote quote)
    {
        json.Name("body").StartArray();
        if (quote.Speaker is { } speaker)
            WriteBody(json, "identifying", speaker.Title is { } title ? $"{speaker.Name}, {title}" : speaker.Name);
        WriteBody(json, "tagging", ContractWords.QuoteKinds[quote.Kind]);
        json.EndArray();
    }

    private static void WriteBody(JsonText json, string purpose, string value)
    {
        json.StartObject(onOneLine: true);
        json.Name("type").String("TextualBody");
        json.Name("purpose").String(purpose);
        json.Name("format").String("text/plain");
        json.Name("value").String(value);
        json.EndObject();
    }

    private static void WriteTarget(JsonText json, string text, TextSpan segment, string source, CodePoints points)
    {
        json.StartObject();
        json.Name("source").String(source);
        json.Name("selector").StartArray();
        json.StartObject();
        json.Name("type").String("TextQuoteSelector");
        json.Name("exact").String(segment.AsSpan());
        json.Name("prefix").String(Before(text, segment.Start));
        json.Name("suffix").String(After(text, segment.End));
        json.EndObject();
        json.StartObject(onOneLine: true);
        json.Name("type").String("TextPositionSelector");
        json.Name("start").Number(points.At(segment.Start));
        json.Name("end").Number(points.At(segment.End));
        json.EndObject();
        json.EndArray();
        json.EndObject();
    }

    /// <summary>The words before an offset, within its own block: what stands before the block in the text need not stand before it on the page.</summary>
    private static ReadOnlySpan<char> Before(string text, int offset)
    {
        var before = text.AsSpan(Math.Max(0, offset - ContextLength), Math.Min(offset, ContextLength));
        before = before[(before.LastIndexOf('\n') + 1)..];
        return before is [var first, ..] && char.IsLowSurrogate(first) ? before[1..] : before;
    }

    private static ReadOnlySpan<char> After(string text, int offset)
    {
        var after = text.AsSpan(offset, Math.Min(text.Length - offset, ContextLength));
        int end = after.IndexOf('\n');
        if (end >= 0) after = after[..end];
        return after is [.., var last] && char.IsHighSurrogate(last) ? after[..^1] : after;
    }
}

using System.Text.Json;
using NewsParsing.Output.Annotations;
using NewsParsing.Output.Html;
using NewsParsing.Output.Json;
using NewsParsing.Output.Linked;
using NewsParsing.Output.Markdown;
using NewsParsing.Output.Plain;

namespace NewsParsing;

/// <content>The formats an article can be written in. All give the same characters on every machine, and end lines with a line feed.</content>
public sealed partial record Article
{
    /// <summary>The JSON Schema (2020-12) of what <see cref="ToJson"/> writes.</summary>
    public static string JsonSchema => SchemaText.Read();

    /// <summary>This article as JSON by the contract that <see cref="JsonSchema"/> describes. Half surrogate pairs become U+FFFD.</summary>
    /// <param name="indented">Whether to break lines for people to read.</param>
    public string ToJson(bool indented = false) => ArticleJsonWriter.Write(this, indented);

    /// <summary>Reads what <see cref="ToJson"/> wrote; the result is equal to the article that was written.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is not such JSON, or a span points out of the text.</exception>
    public static Article FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ArticleJsonReader.Read(json);
    }

    /// <summary>This article as Markdown (CommonMark with the tables of GitHub): words that look like markup are escaped, control characters left out.</summary>
    public string ToMarkdown() => MarkdownWriter.Write(this);

    /// <summary>Headline, standfirst and story as plain text, one paragraph a line, blank lines between; control characters left out.</summary>
    public string ToPlainText() => PlainTextWriter.Write(this);

    /// <summary>This article as a web page that needs nothing from elsewhere: the story with its quotes marked by speaker, and all that is known about it.</summary>
    /// <param name="trace">The trace of the parse, to show why every field and block was decided so; null leaves that part out.</param>
    public string ToHtml(ParseTrace? trace = null) => HtmlReport.Write(this, trace);

    /// <summary>This article in the words of schema.org, as JSON-LD: a NewsArticle (or LiveBlogPosting), its quotes as Quotation. Safe to stand in a script element.</summary>
    public string ToJsonLd() => JsonLdWriter.Write(this);

    /// <summary>
    /// The quotes as W3C Web Annotations (an AnnotationPage), each pinned by TextQuoteSelector and by TextPositionSelector. Positions count Unicode code points
    /// in <see cref="Text"/>, as that standard wants it.
    /// </summary>
    public string ToAnnotations() => AnnotationWriter.Write(this);
}

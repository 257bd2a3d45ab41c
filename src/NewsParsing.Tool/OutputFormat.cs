namespace NewsParsing.Tool;

/// <summary>How a story is shown.</summary>
internal enum OutputFormat
{
    Summary,
    Json,
    Markdown,
    Text,
    Html,
    JsonLd,
    Annotations,
}

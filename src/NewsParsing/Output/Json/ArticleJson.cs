using System.Text.Json.Serialization;

namespace NewsParsing.Output.Json;

// The JSON contract as it is read: shapes without any checking. ArticleJsonReader makes the model of them and checks every span.
// Reading is lenient about what is absent, and about properties that a later minor version may add.

internal sealed record ArticleJson
{
    public string? SchemaVersion { get; init; }

    public string? Headline { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public string? Byline { get; init; }

    public string? Dateline { get; init; }

    public string? Kind { get; init; }

    public double? Confidence { get; init; }

    public AuthorJson?[]? Authors { get; init; }

    public PublisherJson? Publisher { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Category { get; init; }

    public string?[]? Topics { get; init; }

    public bool? FreeAccess { get; init; }

    public ImageJson? LeadImage { get; init; }

    public string? Text { get; init; }

    public SectionJson?[]? Sections { get; init; }

    public QuoteJson?[]? Quotes { get; init; }

    public SpeakerJson?[]? Speakers { get; init; }

    public ReadMoreJson?[]? ReadMore { get; init; }

    public DiagnosticJson?[]? Diagnostics { get; init; }
}

internal sealed record AuthorJson(string? Name, string? Role, string? Url);

internal sealed record PublisherJson(string? Name, string? Url);

internal sealed record ImageJson(string? Url, string? Alt, int? Width, int? Height);

internal sealed record SectionJson(string? Heading, int? HeadingStart, int? HeadingEnd, int? Level, BlockJson?[]? Blocks);

/// <summary>A block of any kind: the properties of all kinds in one.</summary>
internal sealed record BlockJson
{
    public string? Kind { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public string? Cite { get; init; }

    public bool? Ordered { get; init; }

    public ItemJson?[]? Items { get; init; }

    public SpanJson?[]?[]? Rows { get; init; }

    public ImageJson?[]? Images { get; init; }

    public string? Caption { get; init; }

    public string? Credit { get; init; }

    public string? Provider { get; init; }

    public string? Url { get; init; }

    public string? Label { get; init; }

    public string? Title { get; init; }

    public int? TitleStart { get; init; }

    public int? TitleEnd { get; init; }

    public string? Placement { get; init; }

    public int? AfterBlock { get; init; }

    public string? Time { get; init; }

    public string? TimeShown { get; init; }

    public BlockJson?[]? Blocks { get; init; }
}

internal sealed record SpanJson(int? Start, int? End);

internal sealed record ItemJson(int? Start, int? End, int? Level);

internal sealed record MentionJson(int? Start, int? End, string? Kind);

internal sealed record QuoteJson(
    string? Kind, SpanJson?[]? Segments, SpanJson? Cue, MentionJson? Mention, SpeakerJson? Speaker, double? Confidence);

internal sealed record SpeakerJson(string? Id, string? Name, string? Title, string? Kind, string? Gender, SpanJson?[]? Mentions);

internal sealed record ReadMoreJson(string? Label, string? Title, string? Url, string? Placement, int? AfterBlock);

internal sealed record DiagnosticJson(string? Code, string? Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ArticleJson))]
internal sealed partial class ArticleJsonContext : JsonSerializerContext;

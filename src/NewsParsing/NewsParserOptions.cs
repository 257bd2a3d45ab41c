namespace NewsParsing;

/// <summary>How a <see cref="NewsParser"/> works. Immutable; change it with <c>with</c>.</summary>
public sealed record NewsParserOptions
{
    /// <summary>All defaults.</summary>
    public static NewsParserOptions Default { get; } = new();

    /// <summary>The longest input that is read, in UTF-16 code units (bytes for a stream). 0 or more; default 64 Mi; longer input is refused with <see cref="InputTooLongException"/>.</summary>
    public int MaxInputLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether quotes and speakers are looked for. Default true.</summary>
    public bool FindQuotes { get; init; } = true;

    /// <summary>Language of the story, BCP 47, where the caller knows it; null (the default) lets the source decide.</summary>
    public string? Language { get; init; }

    /// <summary>Judges blocks in place of the model that ships: training measures with models that never saw the publisher of a page.</summary>
    internal Html.Content.BlockModel? BlockModel { get; init; }

    /// <inheritdoc cref="BlockModel"/>
    internal Html.Content.PageModel? PageModel { get; init; }
}

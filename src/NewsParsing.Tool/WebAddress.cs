namespace NewsParsing.Tool;

/// <summary>Addresses of the web, as the user or a record writes them.</summary>
internal static class WebAddress
{
    /// <summary>The address; null where the text is none, or none that a story can come from.</summary>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;

    /// <summary>Whether the user means an address rather than a file: it says so at its beginning.</summary>
    public static bool LooksLikeOne(string text) => text.Contains("://", StringComparison.Ordinal);
}

namespace NewsParsing.Html.Content;

/// <summary>Links that lead to a place in the page itself.</summary>
internal static class PlaceInPage
{
    /// <summary>"#history", or the page's own address with such an end. "#" alone is a script's.</summary>
    /// <param name="href">As written.</param>
    /// <param name="address">The page's own; null where it is unknown.</param>
    public static bool IsNamedBy(ReadOnlySpan<char> href, Uri? address)
    {
        int place = href.IndexOf('#');
        if (place < 0 || place + 1 == href.Length) return false;
        if (place == 0) return true;
        var before = href[..place].TrimEnd('/');
        return address is not null && (Ends(address.AbsoluteUri, before) || Ends(address.AbsolutePath, before));
    }

    private static bool Ends(ReadOnlySpan<char> own, ReadOnlySpan<char> part)
    {
        int end = own.IndexOfAny('#', '?');
        return (end < 0 ? own : own[..end]).TrimEnd('/').Equals(part, StringComparison.OrdinalIgnoreCase);
    }
}

using NewsParsing.Languages;

namespace NewsParsing.Links;

/// <summary>What an address tells about where it leads.</summary>
internal static class StoryAddress
{
    // Shorter paths are those of desks, with their stories below them.
    private const int ShortestParent = 24;

    /// <summary>
    /// Whether the address can be another story than the page: http or https, no file, no topic, author or subscription page, no platform, not the page itself
    /// (scheme, "www.", fragment, query and a last slash aside).
    /// </summary>
    public static bool CanBeOtherStory(string address, Uri? page)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) return false;
        var path = url.AbsolutePath.AsSpan();
        if (path.Length <= 1 || AddressWords.LeadsToNoStory(path) || IsDesk(path)) return false;
        foreach (string file in AddressWords.Files)
            if (path.EndsWith(file, StringComparison.OrdinalIgnoreCase)) return false;
        foreach (string platform in AddressWords.Platforms)
            if (IsOn(url.Host, platform)) return false;
        return !IsSameSite(page, url) || !IsWithin(path.TrimEnd('/'), page!.AbsolutePath.AsSpan().TrimEnd('/'));
    }

    /// <summary>Whether a path is the page's own, or goes on from it: "/2021/report/tables" is a part of "/2021/report".</summary>
    private static bool IsWithin(ReadOnlySpan<char> path, ReadOnlySpan<char> page) =>
        path.StartsWith(page, StringComparison.OrdinalIgnoreCase) && (path.Length == page.Length || (page.Length >= ShortestParent && path[page.Length] == '/'));

    /// <summary>"/sections/health": a desk has its name behind the word and nothing else.</summary>
    private static bool IsDesk(ReadOnlySpan<char> path)
    {
        path = path.Trim('/');
        int slash = path.IndexOf('/');
        return slash > 0 && !path[(slash + 1)..].Contains('/') && AddressWords.NamesDesk(path[..slash]);
    }

    /// <summary>Whether two addresses belong to one publisher's site: the last two parts of their hosts agree (three where registries sell names under the second, as in "co.uk").</summary>
    public static bool IsSameSite(Uri? page, string address) => Uri.TryCreate(address, UriKind.Absolute, out var url) && IsSameSite(page, url);

    private static bool IsSameSite(Uri? page, Uri url) => page is not null && SiteOf(page.Host).Equals(SiteOf(url.Host), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the address counts those who come from an advertisement: publishers do not mark links between their stories so.</summary>
    public static bool IsCampaign(string address) => address.Contains("utm_", StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(string host, string platform) =>
        host.EndsWith(platform, StringComparison.OrdinalIgnoreCase) && (host.Length == platform.Length || host[host.Length - platform.Length - 1] == '.');

    private static ReadOnlySpan<char> SiteOf(string host)
    {
        int last = host.LastIndexOf('.');
        if (last <= 0) return host;
        int second = host.LastIndexOf('.', last - 1);
        if (second > 0 && host.Length - last - 1 <= 2 && AddressWords.IsSharedLevel(host.AsSpan(second + 1, last - second - 1))) second = host.LastIndexOf('.', second - 1);
        return host.AsSpan(second + 1);
    }
}

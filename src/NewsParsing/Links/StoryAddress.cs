using System.Buffers;
using System.Collections.Frozen;

namespace NewsParsing.Links;

/// <summary>What an address tells about where it leads.</summary>
internal static class StoryAddress
{
    private static readonly SearchValues<string> NoStories = SearchValues.Create(
    [
        "/tag/", "/tags/", "/topic/", "/topics/", "/thema/", "/themen/", "/author/", "/authors/", "/autor/", "/autoren/", "/autore/", "/auteur/", "/profile/", "/people/",
        "/category/", "/categories/", "/newsletter", "/newsletters", "/subscribe", "/abo/", "/abonnement", "/login", "/signup", "/register", "/account", "/contact",
        "/article_tag/", "/emne/", "/tema/", "/temas/", "/t/", "/dossier/", "/dossiers/", "/person/", "/persons/", "/keyword/", "/etiqueta/", "/profile-", "/cdn-cgi/",
        "/search", "/suche", "/hashtag/", "/feed/", "/rss",
    ], StringComparison.OrdinalIgnoreCase);

    /// <summary>Levels below a country that registries sell names under: "example.co.uk".</summary>
    private static readonly FrozenSet<string> SharedLevels = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "co", "com", "org", "net", "edu", "ac", "gov", "gob", "gouv", "gv", "or", "ne", "go", "nom", "web", "info", "biz", "law", "sch");

    private static readonly FrozenSet<string> DeskWords = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "section", "sections", "series", "serie", "rubrique", "rubriques", "rubrik", "ressort", "seccion", "secciones", "sezione", "rubrica", "special", "specials", "collection", "collections");

    private static readonly string[] Files = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp3", ".mp4"];

    private static readonly string[] Platforms =
    [
        "facebook.com", "twitter.com", "x.com", "instagram.com", "t.me", "telegram.me", "whatsapp.com", "youtube.com", "youtu.be", "tiktok.com", "linkedin.com", "threads.net",
        "bsky.app", "apps.apple.com", "itunes.apple.com", "play.google.com", "news.google.com", "open.spotify.com", "amazon.com", "amzn.to", "pinterest.com", "reddit.com",
    ];

    /// <summary>
    /// Whether the address can be another story than the page: http or https, no file, no topic, author or subscription page, no platform, not the page itself
    /// (scheme, "www.", fragment, query and a last slash aside).
    /// </summary>
    public static bool CanBeOtherStory(string address, Uri? page)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) return false;
        var path = url.AbsolutePath.AsSpan();
        if (path.Length <= 1 || path.ContainsAny(NoStories) || IsDesk(path)) return false;
        foreach (string file in Files)
            if (path.EndsWith(file, StringComparison.OrdinalIgnoreCase)) return false;
        foreach (string platform in Platforms)
            if (IsOn(url.Host, platform)) return false;
        return !IsSameSite(page, url) || !path.TrimEnd('/').Equals(page!.AbsolutePath.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"/sections/health": a desk has its name behind the word and nothing else.</summary>
    private static bool IsDesk(ReadOnlySpan<char> path)
    {
        path = path.Trim('/');
        int slash = path.IndexOf('/');
        return slash > 0 && !path[(slash + 1)..].Contains('/') && DeskWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path[..slash]);
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
        if (second > 0 && host.Length - last - 1 <= 2 && SharedLevels.Contains(host[(second + 1)..last])) second = host.LastIndexOf('.', second - 1);
        return host.AsSpan(second + 1);
    }
}

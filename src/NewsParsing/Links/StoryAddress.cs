namespace NewsParsing.Links;

/// <summary>What an address tells about where it leads.</summary>
internal static class StoryAddress
{
    private static readonly string[] NoStories =
    [
        "/tag/", "/tags/", "/topic/", "/topics/", "/thema/", "/themen/", "/author/", "/authors/", "/autor/", "/autoren/", "/autore/", "/auteur/", "/profile/", "/people/",
        "/category/", "/categories/", "/newsletter", "/newsletters", "/subscribe", "/abo/", "/abonnement", "/login", "/signup", "/register", "/account", "/contact",
        "/article_tag/", "/emne/", "/tema/", "/temas/", "/t/", "/dossier/", "/dossiers/", "/person/", "/persons/", "/keyword/", "/etiqueta/", "/profile-", "/cdn-cgi/",
        "/search", "/suche", "/hashtag/", "/feed/", "/rss",
    ];

    private static readonly string[] Files = [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".mp3", ".mp4"];

    private static readonly string[] Platforms =
    [
        "facebook.com", "twitter.com", "x.com", "instagram.com", "t.me", "telegram.me", "whatsapp.com", "youtube.com", "youtu.be", "tiktok.com", "linkedin.com", "threads.net",
        "bsky.app", "apps.apple.com", "itunes.apple.com", "play.google.com", "news.google.com", "open.spotify.com", "amazon.com", "amzn.to", "pinterest.com", "reddit.com",
    ];

    /// <summary>Whether the address can be a story: http or https, no file, no topic, author or subscription page, no platform.</summary>
    public static bool CanBeStory(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) return false;
        string path = url.AbsolutePath;
        if (path.Length <= 1) return false;
        foreach (string file in Files)
            if (path.EndsWith(file, StringComparison.OrdinalIgnoreCase)) return false;
        foreach (string part in NoStories)
            if (path.Contains(part, StringComparison.OrdinalIgnoreCase)) return false;
        foreach (string platform in Platforms)
            if (IsOn(url.Host, platform)) return false;
        return true;
    }

    /// <summary>Whether two addresses belong to one publisher's site: the last two parts of their hosts agree (three where the last two are short, as in "co.uk").</summary>
    public static bool IsSameSite(Uri? page, string address)
    {
        if (page is null || !Uri.TryCreate(address, UriKind.Absolute, out var url)) return false;
        return SiteOf(page.Host).Equals(SiteOf(url.Host), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether two addresses name one page: scheme, "www.", fragment, query and a last slash do not count.</summary>
    public static bool IsSamePage(Uri? page, string address)
    {
        if (page is null || !Uri.TryCreate(address, UriKind.Absolute, out var url)) return false;
        return IsSameSite(page, address) && page.AbsolutePath.TrimEnd('/').Equals(url.AbsolutePath.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the address counts those who come from an advertisement: publishers do not mark links between their stories so.</summary>
    public static bool IsCampaign(string address) => address.Contains("utm_", StringComparison.OrdinalIgnoreCase);

    private static bool IsOn(string host, string platform) =>
        host.EndsWith(platform, StringComparison.OrdinalIgnoreCase) && (host.Length == platform.Length || host[host.Length - platform.Length - 1] == '.');

    private static ReadOnlySpan<char> SiteOf(string host)
    {
        int last = host.LastIndexOf('.');
        if (last <= 0) return host;
        int second = host.LastIndexOf('.', last - 1);
        if (second > 0 && last - second - 1 <= 3 && host.Length - last - 1 <= 2) second = host.LastIndexOf('.', second - 1);
        return host.AsSpan(second + 1);
    }
}

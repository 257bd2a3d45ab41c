using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Tells what is shown from elsewhere, and by whom: players, posts, maps.</summary>
internal static class EmbedSource
{
    /// <summary>Hosts by what they end in. A frame of another host is an advert or a tool of the site more often than a part of the story.</summary>
    private static readonly (string Host, string Provider)[] Providers =
    [
        ("youtube.com", "youtube"), ("youtube-nocookie.com", "youtube"), ("youtu.be", "youtube"), ("vimeo.com", "vimeo"), ("dailymotion.com", "dailymotion"),
        ("twitter.com", "twitter"), ("x.com", "twitter"), ("instagram.com", "instagram"), ("facebook.com", "facebook"), ("tiktok.com", "tiktok"),
        ("soundcloud.com", "soundcloud"), ("spotify.com", "spotify"), ("podcasts.apple.com", "apple-podcasts"), ("datawrapper.dwcdn.net", "datawrapper"),
        ("flourish.studio", "flourish"), ("infogram.com", "infogram"), ("google.com/maps", "google-maps"), ("openstreetmap.org", "openstreetmap"),
        ("reddit.com", "reddit"), ("bsky.app", "bluesky"), ("documentcloud.org", "documentcloud"), ("jwplayer.com", "jwplayer"), ("brightcove.net", "brightcove"),
        ("streamable.com", "streamable"), ("rumble.com", "rumble"), ("telegram.org", "telegram"), ("t.me", "telegram"), ("vk.com", "vk"), ("scribd.com", "scribd"),
        ("megaphone.fm", "megaphone"), ("acast.com", "acast"), ("art19.com", "art19"), ("bandcamp.com", "bandcamp"), ("giphy.com", "giphy"), ("ted.com", "ted"),
    ];

    /// <summary>Classes of quotations that scripts turn into posts.</summary>
    private static readonly (string Class, string Provider)[] Posts =
    [
        ("twitter-tweet", "twitter"), ("twitter-video", "twitter"), ("instagram-media", "instagram"), ("tiktok-embed", "tiktok"), ("bluesky-embed", "bluesky"),
        ("reddit-embed", "reddit"), ("reddit-card", "reddit"), ("fb-post", "facebook"), ("fb-xfbml", "facebook"), ("mastodon-embed", "mastodon"),
    ];

    /// <summary>The address and provider of a frame, video or audio; null where it shows nothing of a known kind.</summary>
    public static (string? Provider, string? Url)? Read(PageTree page, PageLinks links, int node, HtmlTag tag)
    {
        string? url = links.Absolute(page.Attribute(node, HtmlAttribute.Src)) ?? links.Absolute(page.Attribute(node, HtmlAttribute.DataSrc))
            ?? links.Absolute(page.Attribute(node, HtmlAttribute.DataLazySrc));
        if (tag is HtmlTag.Video or HtmlTag.Audio)
        {
            for (int inner = node + 1; url is null && inner < page.EndOf(node); inner++)
                if (page.TagOf(inner) == HtmlTag.Source) url = links.Absolute(page.Attribute(inner, HtmlAttribute.Src));
            return url is null ? null : (null, url);
        }
        return url is not null && ProviderOf(url) is { } provider ? (provider, url) : null;
    }

    /// <summary>The provider and address of a post quoted in markup that a script turns into the post; null where the element is none.</summary>
    public static (string Provider, string? Url)? ReadPost(PageTree page, PageLinks links, int node)
    {
        var classes = page.Attribute(node, HtmlAttribute.Class);
        foreach (var (name, provider) in Posts)
        {
            if (!classes.Contains(name, StringComparison.OrdinalIgnoreCase)) continue;
            string? url = links.Absolute(page.Attribute(node, HtmlAttribute.Cite)) ?? links.Absolute(page.Attribute(node, "data-instgrm-permalink"))
                ?? links.Absolute(page.Attribute(node, HtmlAttribute.DataHref));
            for (int inner = node + 1; inner < page.EndOf(node); inner++)
            {
                if (page.TagOf(inner) != HtmlTag.A || links.Absolute(page.Attribute(inner, HtmlAttribute.Href)) is not { } link) continue;
                if (ProviderOf(link) == provider && (url is null || link.Contains("/status/", StringComparison.Ordinal))) url = link;
            }
            return (provider, url);
        }
        return null;
    }

    private static string? ProviderOf(string url)
    {
        int start = url.IndexOf("//", StringComparison.Ordinal) + 2;
        foreach (var (host, provider) in Providers)
        {
            int at = url.IndexOf(host, start, StringComparison.OrdinalIgnoreCase);
            int slash = url.IndexOf('/', start);
            if (at >= 0 && (at == start || url[at - 1] == '.') && (slash < 0 || at < slash)) return provider;
        }
        return null;
    }
}

using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>The canonical address: what the page says of itself, as an absolute http or https address, else where the caller found it.</summary>
internal static class AddressDecision
{
    public static string? Decide(Draft draft)
    {
        var claims = draft.Claims.Ranked(Field.CanonicalUrl);
        for (int i = 0; i < claims.Count; i++)
        {
            // a page that names the front page as its canonical address says nothing about itself
            if (Absolute(claims[i].Value, draft.Url) is not { } address || IsFrontPage(address)) continue;
            Decision.Note(draft, "url", claims, i, "the first that is an absolute address of a story");
            return address;
        }
        Decision.Note(draft, "url", claims, -1, "none is an absolute address of a story; the caller's address is taken");
        return draft.Url is null ? null : Absolute(draft.Url.OriginalString, null);
    }

    /// <summary>An absolute http or https address, resolved against a base; null where there is none.</summary>
    public static string? Absolute(string? address, Uri? baseUrl)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        Uri? absolute = null;
        bool isFound = address.Contains("://", StringComparison.Ordinal)
            ? Uri.TryCreate(address, UriKind.Absolute, out absolute)
            : baseUrl is { IsAbsoluteUri: true } && Uri.TryCreate(baseUrl, address, out absolute);
        return isFound && absolute is { Scheme: "http" or "https" } && absolute.Host.Length > 0 ? absolute.AbsoluteUri : null;
    }

    private static bool IsFrontPage(string address) => new Uri(address) is { AbsolutePath: "/" or "", Query: "" };
}

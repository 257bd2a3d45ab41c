using NewsParsing.Drafting;
using NewsParsing.Structure;

namespace NewsParsing.Html.Metadata;

/// <summary>The addresses that a page gives itself, to tell the story's objects from those of other stories; and the date in their paths.</summary>
internal sealed class PageAddress
{
    private readonly List<string> own = [];

    public PageAddress(Uri? url, ClaimSet claims)
    {
        if (url is not null) own.Add(url.OriginalString);
        foreach (var claim in claims.All)
            if (claim.Field == Field.CanonicalUrl) own.Add(claim.Value);
    }

    public bool IsThisPage(string address)
    {
        var bare = Bare(address);
        if (bare.Length < 4) return false;
        foreach (string one in own)
            if (Bare(one).Equals(bare, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>".../2024/05/03/...", ".../2024-05-03-...", ".../20240503/...": the day in the path.</summary>
    public void ClaimDate(ClaimSet claims)
    {
        foreach (string address in own)
        {
            var path = Bare(address);
            int slash = path.IndexOf('/');
            if (slash < 0) continue;
            if (DateInPath(path[slash..]) is not { } day) continue;
            claims.Add(Field.Published, ClaimSource.UrlPath, day.ToString(), "url");
            return;
        }
    }

    private static StoryDate? DateInPath(ReadOnlySpan<char> path)
    {
        Span<char> longest = stackalloc char[10];
        for (int at = 0; at + 8 < path.Length; at++)
        {
            if (path[at] is not ('/' or '-' or '_' or '.') || !(path[at + 1] == '2' || path[at + 1] == '1')) continue;
            var rest = path[(at + 1)..];
            int end = 0;
            while (end < rest.Length && end < 10 && (char.IsAsciiDigit(rest[end]) || rest[end] is '/' or '-' or '_' or '.')) end++;
            var digits = rest[..end].TrimEnd("/-_.");
            if (end < rest.Length && char.IsAsciiDigit(rest[end]) && digits.Length > 8) continue;
            if (digits.Length < 8) continue;
            var dashed = longest[..digits.Length];
            digits.Replace(dashed, '/', '-');
            dashed.Replace('_', '-');
            if (DateReader.TryRead(dashed, DateOrder.DayFirst, out var date) && date.Day.Year >= 1990) return new StoryDate(date.Day);
        }
        return null;
    }

    /// <summary>An address without scheme, "www.", query, fragment and closing slash.</summary>
    private static ReadOnlySpan<char> Bare(string address)
    {
        var bare = address.AsSpan().Trim();
        int scheme = bare.IndexOf("//");
        if (scheme >= 0) bare = bare[(scheme + 2)..];
        if (bare.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) bare = bare[4..];
        int end = bare.IndexOfAny("?#");
        if (end >= 0) bare = bare[..end];
        return bare.TrimEnd('/');
    }
}

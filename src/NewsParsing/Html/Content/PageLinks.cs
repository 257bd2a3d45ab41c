using System.Buffers;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Makes the addresses of a page absolute: against its <c>base</c> element, else against where it came from. What is not http or https is no address.</summary>
internal sealed class PageLinks
{
    private const int LongestAddress = 4096;

    private static readonly SearchValues<byte> BaseOrBody = SearchValues.Create([(byte)HtmlTag.Base, (byte)HtmlTag.Body]);

    private readonly Uri? baseUrl;

    public PageLinks(PageTree page, Uri? url)
    {
        baseUrl = url;
        int node = page.FindAny(BaseOrBody, 0);
        if (node > 0 && page.TagOf(node) == HtmlTag.Base && Absolute(page.Attribute(node, HtmlAttribute.Href)) is { } address) baseUrl = new Uri(address);
    }

    public string? Absolute(ReadOnlySpan<char> address)
    {
        address = address.Trim();
        if (address.IsEmpty || address.Length > LongestAddress || address[0] == '#') return null;
        Uri? absolute;
        bool isAddress = baseUrl is null ? Uri.TryCreate(address.ToString(), UriKind.Absolute, out absolute) : Uri.TryCreate(baseUrl, address.ToString(), out absolute);
        return isAddress && absolute is { Scheme: "http" or "https" } ? absolute.AbsoluteUri : null;
    }
}

using System.Globalization;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Reads an <c>img</c>: the largest version that it offers, also where it is loaded late and the real address waits in another attribute.</summary>
internal static class ImageSource
{
    /// <summary>Smaller pictures are icons.</summary>
    private const int SmallestSide = 100;

    /// <summary>A greater descriptor is a width in pixels, not a density.</summary>
    private const double LargestDensity = 8;

    private static readonly HtmlAttribute[] Sets = [HtmlAttribute.DataSrcset, HtmlAttribute.DataLazySrcset, HtmlAttribute.Srcset];

    private static readonly HtmlAttribute[] Sources =
    [
        HtmlAttribute.DataSrc, HtmlAttribute.DataLazySrc, HtmlAttribute.DataOriginal, HtmlAttribute.DataFullSrc, HtmlAttribute.DataImage, HtmlAttribute.DataUrl, HtmlAttribute.Src,
    ];

    /// <summary>The image; null where it has no address that can be shown, or is an icon by its declared size.</summary>
    public static Image? Read(PageTree page, PageLinks links, int node)
    {
        int? width = Size(page.Attribute(node, HtmlAttribute.Width)), height = Size(page.Attribute(node, HtmlAttribute.Height));
        if (width < SmallestSide || height < SmallestSide / 2) return null;
        string? url = Largest(page, links, node, out _);
        if (url is null && page.ParentOf(node) is var parent and > 0 && page.TagOf(parent) == HtmlTag.Picture) url = OfPicture(page, links, parent, Plain(page, links, node));
        url ??= Plain(page, links, node);
        if (url is null) return null;
        var alt = page.Attribute(node, HtmlAttribute.Alt).Trim();
        return new Image(url, alt.IsEmpty ? null : alt.ToString(), width, height);
    }

    /// <summary>
    /// The largest version among the sources of a picture that tell widths and are not meant for some screens or programs only (those may be other cuts of it); else the
    /// image's own address; else the first source.
    /// </summary>
    private static string? OfPicture(PageTree page, PageLinks links, int picture, string? own)
    {
        string? first = null, largest = null;
        double greatest = LargestDensity;
        for (int node = picture + 1; node < page.EndOf(picture); node++)
        {
            if (page.TagOf(node) != HtmlTag.Source || Largest(page, links, node, out double size) is not { } url) continue;
            first ??= url;
            if (size <= greatest || page.HasAttribute(node, "media") || page.HasAttribute(node, "type")) continue;
            greatest = size;
            largest = url;
        }
        return largest ?? own ?? first;
    }

    private static string? Plain(PageTree page, PageLinks links, int node)
    {
        foreach (var name in Sources)
        {
            var value = page.Attribute(node, name);
            if (!value.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && links.Absolute(value) is { } url) return url;
        }
        return null;
    }

    /// <summary>The candidate of a srcset with the greatest width or density.</summary>
    private static string? Largest(PageTree page, PageLinks links, int node, out double greatest)
    {
        greatest = -1;
        foreach (var name in Sets)
        {
            var set = page.Attribute(node, name);
            greatest = -1;
            ReadOnlySpan<char> best = default;
            while (NextCandidate(ref set, out var address, out double size))
            {
                if (size <= greatest || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) continue;
                greatest = size;
                best = address;
            }
            if (links.Absolute(best) is { } url) return url;
        }
        return null;
    }

    /// <summary>Candidates are an address, white space, a descriptor, a comma; addresses may hold commas.</summary>
    private static bool NextCandidate(scoped ref ReadOnlySpan<char> set, out ReadOnlySpan<char> address, out double size)
    {
        set = set.TrimStart(" \t\r\n,");
        size = 1;
        address = default;
        if (set.IsEmpty) return false;
        int end = set.IndexOfAny(" \t\r\n");
        if (end < 0) end = set.Length;
        address = set[..end];
        set = set[end..];
        if (address[^1] == ',')
        {
            address = address.TrimEnd(',');
            return true;
        }
        int comma = set.IndexOf(',');
        var descriptor = (comma < 0 ? set : set[..comma]).Trim();
        set = comma < 0 ? default : set[(comma + 1)..];
        if (descriptor.Length > 1 && double.TryParse(descriptor[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)) size = number;
        return true;
    }

    private static int? Size(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.EndsWith("px", StringComparison.OrdinalIgnoreCase)) value = value[..^2];
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size > 0 ? size : null;
    }
}

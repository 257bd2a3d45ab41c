using System.Text;

namespace NewsParsing.Html.Reading;

/// <summary>Turns the bytes of a page into characters.</summary>
internal static class PageDecoder
{
    public static ReadOnlyMemory<char> Decode(Stream html, string? charset, int limit, CancellationToken cancellation)
    {
        _ = charset;
        cancellation.ThrowIfCancellationRequested();
        using var reader = new StreamReader(html, Encoding.UTF8, true, -1, leaveOpen: true);
        string text = reader.ReadToEnd();
        if (text.Length > limit) throw new InputTooLongException(text.Length, limit);
        return text.AsMemory();
    }
}

using System.Buffers;

namespace NewsParsing.Html.Reading;

/// <summary>Reads HTML into a <see cref="PageTree"/>.</summary>
/// <remarks>
/// The content of a <c>noscript</c> is read as markup, as by a browser without scripts, since publishers put the pictures there that their scripts load later; it
/// cannot close anything outside. In the head, where it holds counters, it is left out, as by a browser with scripts.
/// </remarks>
internal static class PageReader
{
    /// <summary>Reads a page. The source must not change while the tree is in use.</summary>
    public static PageTree Read(ReadOnlyMemory<char> html, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        char[]? pooled = null;
        if (html.Span.Contains('\r')) html = WithLineFeeds(html.Span, out pooled);
        var storage = new PageStorage(html.Length);
        try
        {
            var builder = new TreeBuilder(html.Span, storage);
            builder.Build(cancellation);
            return new PageTree(html, pooled, storage, builder.IsFlattened);
        }
        catch
        {
            storage.Dispose();
            if (pooled is not null) ArrayPool<char>.Shared.Return(pooled);
            throw;
        }
    }

    /// <summary>A copy with every line ending made a line feed.</summary>
    private static ReadOnlyMemory<char> WithLineFeeds(ReadOnlySpan<char> html, out char[] pooled)
    {
        pooled = ArrayPool<char>.Shared.Rent(html.Length);
        int length = 0;
        while (true)
        {
            int line = html.IndexOf('\r');
            if (line < 0) break;
            html[..line].CopyTo(pooled.AsSpan(length));
            length += line;
            pooled[length++] = '\n';
            html = html[(line + (line + 1 < html.Length && html[line + 1] == '\n' ? 2 : 1))..];
        }
        html.CopyTo(pooled.AsSpan(length));
        return pooled.AsMemory(0, length + html.Length);
    }
}

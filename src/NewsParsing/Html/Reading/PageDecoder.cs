using System.Buffers;
using System.Text;

namespace NewsParsing.Html.Reading;

/// <summary>Turns the bytes of a page into characters.</summary>
internal static class PageDecoder
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>Reads a stream to its end and decodes it.</summary>
    /// <param name="html">Not closed.</param>
    /// <param name="charset">The encoding that the transport declared; null where there is none.</param>
    /// <param name="limit">The most bytes that are read; a longer stream is refused without being read to its end.</param>
    /// <param name="cancellation">Looked at before each read.</param>
    /// <exception cref="InputTooLongException">The stream is longer than <paramref name="limit"/>.</exception>
    public static ReadOnlyMemory<char> Decode(Stream html, string? charset, int limit, CancellationToken cancellation)
    {
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Math.Min(FirstBuffer, limit) + 1);
        try
        {
            int length = 0;
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                // One byte more than allowed tells whether there is more.
                int room = (int)Math.Min(bytes.Length, (long)limit + 1) - length;
                int read = html.Read(bytes, length, room);
                if (read == 0) break;
                length += read;
                if (length > limit) throw new InputTooLongException(null, limit);
                if (length == bytes.Length) Grow(ref bytes);
            }
            return Decode(bytes.AsSpan(0, length), charset).AsMemory();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Decodes the bytes of a page: by the byte order mark, else as the transport says, else as the page says (unless the bytes belie them), else as the bytes look, else as UTF-8.</summary>
    public static string Decode(ReadOnlySpan<byte> html, string? charset)
    {
        var encoding = ByMark(html, out int mark) ?? Believed(EncodingLabels.Find(charset), html) ?? Believed(DeclaredEncoding.Find(html), html) ?? EncodingDetector.Detect(html) ?? Encoding.UTF8;
        return encoding.GetString(html[mark..]);
    }

    private static Encoding? ByMark(ReadOnlySpan<byte> html, out int length)
    {
        length = html switch
        {
            [0xEF, 0xBB, 0xBF, ..] => 3,
            [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] => 2,
            _ => 0,
        };
        return length switch
        {
            3 => Encoding.UTF8,
            2 => html[0] == 0xFE ? Encoding.BigEndianUnicode : Encoding.Unicode,
            _ => null,
        };
    }

    /// <summary>
    /// What the transport or the page declares, unless the bytes belie it: whoever saved the page in UTF-8 left an old declaration standing, or a template in UTF-8 was filled
    /// with words in an older encoding.
    /// </summary>
    private static Encoding? Believed(Encoding? declared, ReadOnlySpan<byte> html)
    {
        if (declared is null) return null;
        if (declared.CodePage == Encoding.UTF8.CodePage) return EncodingDetector.IsHardlyUtf8(html) ? null : declared;
        return EncodingDetector.IsSurelyUtf8(html) ? Encoding.UTF8 : declared;
    }

    private static void Grow(ref byte[] bytes)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * bytes.Length, Array.MaxLength));
        bytes.CopyTo(larger.AsSpan());
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}

using System.Buffers;
using System.Text;

namespace NewsParsing.Html.Reading;

/// <summary>
/// A page of UTF-8 that somebody read as Latin-1 or Windows-1252 before it came here ("itâ€™s" for "it’s"): many programs do that where the transport names no
/// encoding. Of WCXB's 791 pages twelve are such. It is proven, not guessed: every character of the page is a byte of that encoding, and the bytes are valid
/// UTF-8 throughout, which an accented letter or a quotation mark that was meant as such would break at once.
/// </summary>
internal static class MisreadUtf8
{
    /// <summary>The characters of Windows-1252 that are no code points of Latin-1, from 0x80 on; zero where it has none.</summary>
    private const string Windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    /// <summary>The page as it was meant; the same memory where nothing is wrong with it.</summary>
    public static ReadOnlyMemory<char> Mend(ReadOnlyMemory<char> page) => IsMisread(page.Span) ? Decode(page.Span) : page;

    private static bool IsMisread(ReadOnlySpan<char> page)
    {
        bool found = false;
        while (page.IndexOfAnyExceptInRange('\0', '\u007F') is var at and >= 0)
        {
            page = page[at..];
            if (Read(page, out _) is not (var length and > 0)) return false;
            page = page[length..];
            found = true;
        }
        return found;
    }

    private static char[] Decode(ReadOnlySpan<char> page)
    {
        char[] decoded = new char[page.Length];
        int count = 0;
        while (true)
        {
            int at = page.IndexOfAnyExceptInRange('\0', '\u007F');
            var plain = at < 0 ? page : page[..at];
            plain.CopyTo(decoded.AsSpan(count));
            count += plain.Length;
            if (at < 0) break;
            int length = Read(page[at..], out var rune);
            count += rune.EncodeToUtf16(decoded.AsSpan(count));
            page = page[(at + length)..];
        }
        return decoded[..count];
    }

    /// <summary>Reads one character of UTF-8 from the bytes that the characters stand for; returns how many they are, 0 where they are none.</summary>
    private static int Read(ReadOnlySpan<char> text, out Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        int count = 0;
        while (count < bytes.Length && count < text.Length && ByteOf(text[count]) is var one and >= 0x80) bytes[count++] = (byte)one;
        return Rune.DecodeFromUtf8(bytes[..count], out rune, out int length) == OperationStatus.Done ? length : 0;
    }

    /// <summary>The byte that a character stands for; -1 where it stands for none.</summary>
    private static int ByteOf(char c)
    {
        if (c <= '\u00FF') return c;
        int at = Windows1252.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? -1 : 0x80 + at;
    }
}

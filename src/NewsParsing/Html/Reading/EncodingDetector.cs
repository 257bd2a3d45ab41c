using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsParsing.Html.Reading;

/// <summary>
/// Tells the encoding of a page that does not declare one. What is valid UTF-8 is UTF-8; else a part of the page is decoded in each of the old encodings, and
/// the one wins whose letters make the most of a language that was written in it.
/// </summary>
internal static class EncodingDetector
{
    /// <summary>How many bytes are judged, from shortly before the first one that is not ASCII.</summary>
    private const int SampleLength = 64 * 1024;

    /// <summary>A page with this many good sequences to a bad one is UTF-8 with a flaw.</summary>
    private const int GoodToBad = 20;

    /// <summary>How many characters beyond ASCII must be good UTF-8 before a declaration is disbelieved: a word or two in an old encoding may be so by chance.</summary>
    private const int SureCharacters = 4;

    /// <summary>Whether the bytes can hardly be anything but UTF-8: no bad sequence, and several good ones.</summary>
    public static bool IsSurelyUtf8(ReadOnlySpan<byte> html)
    {
        if (!Utf8.IsValid(html)) return false;
        for (int count = 0; count < SureCharacters; count++)
        {
            int lead = html.IndexOfAnyInRange((byte)0xC2, (byte)0xF4);
            if (lead < 0) return false;
            html = html[(lead + 1)..];
        }
        return true;
    }

    /// <summary>Whether most of what is not ASCII is no UTF-8, so that a declaration of UTF-8 must be wrong: a byte or two may be broken in any page.</summary>
    public static bool IsHardlyUtf8(ReadOnlySpan<byte> html)
    {
        if (Utf8.IsValid(html)) return false;
        var (good, bad) = Sequences(html);
        return bad > good;
    }

    /// <returns>Null where nothing is told: the page is empty or plain ASCII.</returns>
    public static Encoding? Detect(ReadOnlySpan<byte> html)
    {
        if (Utf16(html) is { } utf16) return utf16;
        int first = html.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (first < 0) return html.IndexOf("\u001B$B"u8) >= 0 || html.IndexOf("\u001B(J"u8) >= 0 ? EncodingLabels.Of(50220) : null;
        if (LooksLikeUtf8(html)) return Encoding.UTF8;

        int start = Math.Max(0, first - 64);
        var sample = html.Slice(start, Math.Min(SampleLength, html.Length - start));
        int best = 0, bestScore = int.MinValue;
        char[] characters = ArrayPool<char>.Shared.Rent(sample.Length + 16);
        foreach (var (codePage, languages) in WrittenLanguages.ByCodePage)
        {
            int length = EncodingLabels.Of(codePage)!.GetChars(sample, characters);
            int score = WrittenLanguages.Score(characters.AsSpan(0, length), languages);
            if (score <= bestScore) continue;
            best = codePage;
            bestScore = score;
        }
        ArrayPool<char>.Shared.Return(characters);
        return EncodingLabels.Of(best);
    }

    /// <summary>Markup in UTF-16 has a zero in every other byte.</summary>
    private static Encoding? Utf16(ReadOnlySpan<byte> html)
    {
        int even = 0, odd = 0;
        int length = Math.Min(html.Length, 1024) & ~1;
        for (int i = 0; i < length; i += 2)
        {
            if (html[i] == 0) even++;
            if (html[i + 1] == 0) odd++;
        }
        int most = length / 2 * 3 / 10;
        if (length < 4) return null;
        if (odd > most && even <= odd / 10) return Encoding.Unicode;
        return even > most && odd <= even / 10 ? Encoding.BigEndianUnicode : null;
    }

    private static bool LooksLikeUtf8(ReadOnlySpan<byte> html)
    {
        if (Utf8.IsValid(html)) return true;
        var (good, bad) = Sequences(html);
        return good > GoodToBad * bad;
    }

    /// <summary>How many sequences of bytes beyond ASCII are a character in UTF-8, and how many are not.</summary>
    private static (int Good, int Bad) Sequences(ReadOnlySpan<byte> html)
    {
        int good = 0, bad = 0;
        while (true)
        {
            int next = html.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (next < 0) break;
            html = html[next..];
            // A sequence that the end of the page cuts off is no fault.
            var status = Rune.DecodeFromUtf8(html, out _, out int length);
            if (status == OperationStatus.Done) good++;
            else if (status == OperationStatus.InvalidData) bad++;
            html = html[length..];
        }
        return (good, bad);
    }
}

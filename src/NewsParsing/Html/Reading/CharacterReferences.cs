using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace NewsParsing.Html.Reading;

/// <summary>Decodes character references (<c>&amp;eacute;</c>, <c>&amp;#8217;</c>) by section 13.2.5.72 of the HTML standard.</summary>
internal static class CharacterReferences
{
    /// <summary>The most code units that one reference stands for.</summary>
    public const int MaxDecodedLength = 4;

    /// <summary>Old names count without a semicolon too; none of them is longer.</summary>
    private const int MaxLegacyLength = 6;

    private const int MaxNameLength = 32;

    // The references to C1 controls mean the characters that Windows-1252 has there.
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Named =
        Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Decodes the reference that begins with the ampersand at <paramref name="at"/>.</summary>
    /// <param name="source">The page.</param>
    /// <param name="at">An ampersand.</param>
    /// <param name="inAttribute">Whether it stands in the value of an attribute, where an old name before <c>=</c> or a letter is no reference.</param>
    /// <param name="decoded">Takes <see cref="MaxDecodedLength"/> code units.</param>
    /// <param name="length">How many it took.</param>
    /// <returns>The place behind the reference; <paramref name="at"/> where there is none.</returns>
    public static int Read(ReadOnlySpan<char> source, int at, bool inAttribute, Span<char> decoded, out int length)
    {
        length = 0;
        int start = at + 1;
        if (start >= source.Length) return at;
        if (source[start] == '#') return ReadNumber(source, at, decoded, out length);
        if (!char.IsAsciiLetter(source[start])) return at;

        int end = start;
        int limit = Math.Min(source.Length, start + MaxNameLength);
        while (end < limit && char.IsAsciiLetterOrDigit(source[end])) end++;
        if (end < source.Length && source[end] == ';' && Named.TryGetValue(source[start..(end + 1)], out string? characters))
        {
            characters.CopyTo(decoded);
            length = characters.Length;
            return end + 1;
        }
        for (int legacy = Math.Min(end - start, MaxLegacyLength); legacy >= 2; legacy--)
        {
            if (!Named.TryGetValue(source.Slice(start, legacy), out characters)) continue;
            int behind = start + legacy;
            if (inAttribute && behind < source.Length && (source[behind] == '=' || char.IsAsciiLetterOrDigit(source[behind]))) return at;
            characters.CopyTo(decoded);
            length = characters.Length;
            return behind;
        }
        return at;
    }

    private static int ReadNumber(ReadOnlySpan<char> source, int at, Span<char> decoded, out int length)
    {
        int digits = at + 2;
        bool isHex = digits < source.Length && source[digits] is 'x' or 'X';
        if (isHex) digits++;
        int end = digits;
        int code = 0;
        for (; end < source.Length && (isHex ? char.IsAsciiHexDigit(source[end]) : char.IsAsciiDigit(source[end])); end++)
            code = Math.Min((code * (isHex ? 16 : 10)) + DigitValue(source[end]), 0x110000);
        length = 0;
        if (end == digits) return at;
        if (end < source.Length && source[end] == ';') end++;
        if (code is >= 0x80 and <= 0x9F) code = Windows1252[code - 0x80];
        length = (code != 0 && Rune.TryCreate(code, out var rune) ? rune : Rune.ReplacementChar).EncodeToUtf16(decoded);
        return end;
    }

    private static int DigitValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static FrozenDictionary<string, string> Load()
    {
        var named = new Dictionary<string, string>(2300, StringComparer.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CharacterReferences.txt")!;
        using var reader = new StreamReader(stream);
        var characters = new StringBuilder();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            int space = line.IndexOf(' ', StringComparison.Ordinal);
            characters.Clear();
            foreach (var range in line.AsSpan(space + 1).Split(' '))
                characters.Append(new Rune(int.Parse(line.AsSpan(space + 1)[range], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            named.Add(line[..space], characters.ToString());
        }
        return named.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

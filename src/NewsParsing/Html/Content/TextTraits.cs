using System.Globalization;

namespace NewsParsing.Html.Content;

/// <summary>
/// What a character counts for in the layout of a page, as one number: flags, and below them counters that can be added up over a text of at most
/// <see cref="MostCounted"/> characters and are then read all at once.
/// </summary>
internal static class TextTraits
{
    /// <summary>So many characters can be added up before a counter runs into the next one.</summary>
    public const int MostCounted = (1 << CounterBits) - 1;

    public const int LetterBit = 56, CapitalBit = 57, WhiteBit = 58, InsideBit = 59, UnseenBit = 60;

    /// <summary>A letter, digit or mark, or half of a character that takes two.</summary>
    public const ulong Letter = 1UL << LetterBit;

    public const ulong White = 1UL << WhiteBit;

    /// <summary>Soft hyphens and the like: neither shown nor kept.</summary>
    public const ulong Unseen = 1UL << UnseenBit;

    private const ulong Capital = 1UL << CapitalBit;

    /// <summary>Does not end the word before it: apostrophes and what is not seen.</summary>
    private const ulong Inside = 1UL << InsideBit;

    private const int CounterBits = 10;
    private const ulong CountedLetter = 1, Digit = 1 << CounterBits, SentenceEnd = 1 << (2 * CounterBits), Comma = 1 << (3 * CounterBits), QuoteMark = 1UL << (4 * CounterBits);

    /// <summary>Latin, Greek, Cyrillic, Armenian and Hebrew letters and all signs of ASCII are looked up.</summary>
    private const int LookedUp = 0x600;

    private static readonly ulong[] Table = MakeTable();

    public static ulong Of(char c) => c < LookedUp ? Table[c] : Find(c);

    public static int LettersIn(ulong counts) => (int)counts & MostCounted;

    public static int DigitsIn(ulong counts) => (int)(counts >> CounterBits) & MostCounted;

    public static int SentenceEndsIn(ulong counts) => (int)(counts >> (2 * CounterBits)) & MostCounted;

    public static int CommasIn(ulong counts) => (int)(counts >> (3 * CounterBits)) & MostCounted;

    public static int QuoteMarksIn(ulong counts) => (int)(counts >> (4 * CounterBits)) & MostCounted;

    /// <summary>What so many digits count for, beside being letters.</summary>
    public static ulong Digits(int count) => (ulong)count << CounterBits;

    private static ulong Find(char c)
    {
        if (c <= ' ' || (c >= '\u00A0' && char.IsWhiteSpace(c))) return White;
        if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF') return Unseen | Inside;
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c))
            return Letter | CountedLetter | (char.IsUpper(c) ? Capital : 0) | (char.IsAsciiDigit(c) ? Digit : 0);
        return c switch
        {
            '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔' => SentenceEnd,
            ',' or '，' or '、' or '،' => Comma,
            '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」' => QuoteMark,
            '\'' or '’' => Inside,
            _ => 0,
        };
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static ulong[] MakeTable()
    {
        ulong[] table = new ulong[LookedUp];
        for (int c = 0; c < table.Length; c++) table[c] = Find((char)c);
        return table;
    }
}

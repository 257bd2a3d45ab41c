using System.Buffers;
using System.Globalization;

namespace NewsParsing.Languages;

/// <summary>How text is written, whatever the script: how wide it stands, where its sentences end, whether it puts spaces between words.</summary>
internal static class Writing
{
    /// <summary>Full stops, question and exclamation marks of all scripts.</summary>
    public static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…。．！？｡‼⁇⁈⁉؟۔।॥։።፧។៕။܀׃᠃᠉");
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'”’»›」』）)]】》〉＂＇\u00A0 \t*_");
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'“„‘‚«‹»「『《〈＂＇");
    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'’ʼ");

    /// <summary>Whether the text closes as a sentence does: a full stop of any script, closing quotation marks and brackets behind it allowed.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        int last = text.LastIndexOfAnyExcept(Closers);
        return last >= 0 && SentenceEnds.Contains(text[last]);
    }

    public static bool EndsWithQuestion(ReadOnlySpan<char> text) => text.Length > 0 && text[^1] is '?' or '？' or '؟' or '⁇';

    public static bool IsSentenceEnd(char character) => SentenceEnds.Contains(character);

    /// <summary>Whether the first character is an opening quotation mark of any style (also a mark that some styles close with).</summary>
    public static bool OpensQuote(ReadOnlySpan<char> text) => text.Length > 0 && Openers.Contains(text[0]);

    /// <summary>Columns that the text takes up in a fixed-width font: East Asian wide characters take two, combining marks none.</summary>
    public static int Columns(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u0300', '\uFFFF')) return text.Length;
        int columns = 0;
        foreach (char character in text)
        {
            if (character < '\u0300') columns++;
            else if (IsWide(character)) columns += 2;
            else if (!char.IsLowSurrogate(character) && !IsCombining(character)) columns++;
        }
        return columns;
    }

    /// <summary>Whether the character belongs to a script that puts no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan).</summary>
    public static bool HasNoSpaces(char character) => character >= '\u0E00' && character switch
    {
        <= '\u0FFF' => true, // Thai, Lao, Tibetan
        >= '\u1000' and <= '\u109F' => true, // Burmese
        >= '\u1780' and <= '\u17FF' => true, // Khmer
        >= '\u2E80' and <= '\uA4CF' => true, // Han, Kana, CJK punctuation
        >= '\uF900' and <= '\uFAFF' => true,
        >= '\uFF00' and <= '\uFFEF' => true,
        _ => char.IsSurrogate(character) && character is >= '\uD840' and <= '\uD88F', // Han beyond the first plane
    };

    /// <summary>
    /// Words in the order they stand, for comparing texts: runs of letters and digits; every pair of neighbours in scripts without spaces; what follows
    /// an apostrophe is left out ("Turkey's" is "Turkey").
    /// </summary>
    public static WordEnumerator WordsOf(ReadOnlySpan<char> text) => new(text);

    /// <summary>Whether the text has cased letters and all of them are capitals.</summary>
    public static bool IsAllCapitals(ReadOnlySpan<char> text)
    {
        bool any = false;
        foreach (char character in text)
        {
            if (char.IsLower(character)) return false;
            any |= char.IsUpper(character);
        }
        return any;
    }

    private static bool IsWide(char character) => character is (>= '\u1100' and <= '\u115F') or (>= '\u2E80' and <= '\uA4CF')
        or (>= '\uAC00' and <= '\uD7A3') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60')
        or (>= '\uFFE0' and <= '\uFFE6');

    private static bool IsCombining(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Walks over the words of a text.</summary>
    internal ref struct WordEnumerator(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int position;

        public ReadOnlySpan<char> Current { get; private set; }

        public readonly WordEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            while (position < text.Length && !char.IsLetterOrDigit(text[position]))
            {
                // An elided ending is no word of its own: skip "s" of "Turkey's", not "he" of 'he.
                bool elision = Apostrophes.Contains(text[position]) && position > 0 && char.IsLetter(text[position - 1]);
                position++;
                if (!elision) continue;
                int end = position;
                while (end < text.Length && char.IsLetter(text[end])) end++;
                if (end - position <= 2) position = end;
            }
            if (position >= text.Length) return false;
            int start = position;
            if (HasNoSpaces(text[position]))
            {
                position++;
                bool pair = position < text.Length && HasNoSpaces(text[position]) && char.IsLetterOrDigit(text[position]);
                Current = text[start..(pair ? position + 1 : position)];
                return true;
            }
            while (position < text.Length && IsInWord(text[position]) && !HasNoSpaces(text[position])) position++;
            Current = text[start..position];
            return true;
        }

        private static bool IsInWord(char character) => char.IsLetterOrDigit(character)
            || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}

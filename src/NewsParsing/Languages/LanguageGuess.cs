using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsParsing.Languages;

/// <summary>Tells what language a text is written in, from its script and its commonest words.</summary>
internal static class LanguageGuess
{
    /// <summary>So much of a text tells its language; more would only cost.</summary>
    private const int Sample = 1500;

    /// <summary>Fewer common words than these tell nothing.</summary>
    private const float LeastHits = 1.8f;

    /// <summary>The likeliest language must be so much likelier than the next.</summary>
    private const float Lead = 1.15f;

    /// <summary>After so many common words it is looked whether a language leads by so much that the rest will not change it.</summary>
    private const int Stride = 16;
    private const float ClearLead = 4;
    private static readonly Lazy<CommonWords> Words = new(() => new CommonWords());

    /// <summary>BCP 47 tag of the language; null where the text does not tell.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        if (text.Length > Sample) text = text[..Sample];
        return ByScript(text) ?? ByWords(text);
    }

    /// <summary>Scripts that only one of the languages of the press is written in, more or less.</summary>
    private static string? ByScript(ReadOnlySpan<char> text)
    {
        if (!HasLettersBeyondLatin(text)) return null;
        int latin = 0, han = 0, kana = 0, hangul = 0, arabic = 0, persian = 0, urdu = 0, greek = 0, hebrew = 0, thai = 0, devanagari = 0, other = 0;
        for (var left = text; FirstBeyondLatin(left) is >= 0 and var at; left = left[(at + 1)..])
        {
            char c = left[at];
            if (c <= '\u03FF') greek++;
            else if (c is >= '\u0590' and <= '\u05FF') hebrew++;
            else if (c is >= '\u0600' and <= '\u06FF')
            {
                arabic++;
                if (c is 'پ' or 'چ' or 'گ' or 'ی' or 'ک') persian++;
                if (c is 'ٹ' or 'ڈ' or 'ے' or 'ں' or 'ہ') urdu++;
            }
            else if (c is >= '\u0900' and <= '\u097F') devanagari++;
            else if (c is >= '\u0E00' and <= '\u0E7F') thai++;
            else if (c is >= '\u3040' and <= '\u30FF') kana++;
            else if (c is >= '\u4E00' and <= '\u9FFF') han++;
            else if (c is >= '\uAC00' and <= '\uD7AF') hangul++;
            else if (char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter) other++;
        }
        if ((greek | hebrew | arabic | devanagari | thai | kana | han | hangul) == 0) return null;
        foreach (char c in text)
            if (c < '\u0370' && char.IsLetter(c)) latin++;
        int rest = latin + other;
        if (hangul > rest) return "ko";
        if (kana > 0 && kana + han > rest && kana * 20 > han) return "ja";
        if (han > rest) return "zh";
        if (arabic > rest) return urdu * 25 > arabic ? "ur" : persian * 25 > arabic ? "fa" : "ar";
        if (greek > rest) return "el";
        if (hebrew > rest) return "he";
        if (thai > rest) return "th";
        return devanagari > rest ? "hi" : null;
    }

    private static int FirstBeyondLatin(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u0370', '\uFFFF');

    /// <summary>Whether something stands there that is neither Latin nor a sign: between the two ranges are dashes, quotation marks and other signs.</summary>
    private static bool HasLettersBeyondLatin(ReadOnlySpan<char> text) =>
        FirstBeyondLatin(text) is >= 0 and var at && (text[at..].ContainsAnyInRange('\u0370', '\u1FFF') || text[at..].ContainsAnyInRange('\u2E80', '\uFFFF'));

    private static string? ByWords(ReadOnlySpan<char> text)
    {
        var words = Words.Value;
        Span<float> hits = stackalloc float[words.Languages.Count];
        hits.Clear();
        int found = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i])) continue;
            int start = i;
            var letters = AsciiLetters.At(text, i, text.Length);
            i += letters.Count;
            while (i < text.Length && char.IsLetter(text[i])) i++;
            if (i - start > CommonWords.Longest) continue;
            ulong languages = words.Find(i == start + letters.Count ? letters.Key : WordKey.Of(text, start, i - start));
            if (languages == 0) continue;
            float share = 1f / BitOperations.PopCount(languages);
            for (; languages != 0; languages &= languages - 1) hits[BitOperations.TrailingZeroCount(languages)] += share;
            if (++found % Stride == 0 && Leader(hits, out float next) is var leader && hits[leader] >= ClearLead * next) return words.Languages[leader];
        }
        int best = Leader(hits, out float second);
        return hits[best] >= LeastHits && hits[best] >= Lead * second ? words.Languages[best] : null;
    }

    private static int Leader(ReadOnlySpan<float> hits, out float second)
    {
        int best = 0;
        second = 0;
        for (int k = 1; k < hits.Length; k++)
        {
            if (hits[k] > hits[best]) (best, second) = (k, hits[best]);
            else second = Math.Max(second, hits[k]);
        }
        return best;
    }

    private sealed class CommonWords
    {
        /// <summary>No common word of the file is longer.</summary>
        public const int Longest = 9;

        /// <summary>For each word a bit for each of its languages.</summary>
        private readonly WordTable<ulong> languagesOf;

        public CommonWords()
        {
            var file = LexiconFile.Load("mul", "common")!;
            var languages = new List<string>();
            var found = new Dictionary<WordKey, ulong>();
            foreach (string language in file.Sections)
            {
                ulong bit = 1UL << languages.Count;
                languages.Add(language);
                foreach (string line in file.Entries(language))
                    foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                        CollectionsMarshal.GetValueRefOrAddDefault(found, WordKey.Of(word), out _) |= bit;
            }
            if (languages.Count > 64) throw new InvalidDataException("More languages than bits in mul.common.txt");
            Languages = languages;
            languagesOf = new WordTable<ulong>(found);
        }

        public IReadOnlyList<string> Languages { get; }

        public ulong Find(in WordKey word) => languagesOf.Find(word);
    }
}

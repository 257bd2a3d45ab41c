using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>
/// A line that tells when the story was published or changed and nothing else: "Published 3 May 2024, 10:42 BST", "Stand: 03.05.2024, 10:42 Uhr",
/// "Updated: May 4, 2024 | Published: May 3, 2024". Used on shown lines of pages and on lines of plain text.
/// </summary>
/// <param name="Published">The first date that is not announced as an update.</param>
/// <param name="Modified">The first date that is.</param>
internal readonly record struct DateLine(StoryDate? Published, StoryDate? Modified)
{
    /// <summary>Longer lines are sentences.</summary>
    private const int MaxLength = 160;

    /// <summary>Reads a line whose words are all about dates.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, DateOrder order, out DateLine dates) =>
        Read(line, order, out dates) && !HasOtherWords(line, order);

    /// <summary>Reads the dates of a short line that may say other things too ("By Jane Doe | Published 3 May 2024").</summary>
    public static bool TryReadWithin(ReadOnlySpan<char> line, DateOrder order, out DateLine dates) => Read(line, order, out dates);

    /// <summary>Reads the dates of a line that is no sentence: all other words are names, jobs or places ("Hamburg, 2. November 2021", "Jane Doe | Staff Writer | July 2, 2025").</summary>
    public static bool TryReadBesideNames(ReadOnlySpan<char> line, DateOrder order, out DateLine dates) => Read(line, order, out dates) && !HasSentenceWords(line);

    private static bool HasSentenceWords(ReadOnlySpan<char> line)
    {
        int words = 0;
        foreach (var range in new Words(line))
        {
            var word = line[range];
            if (DateWords.IsBesideDates(word) || DateWords.MonthOf(word) != 0) continue;
            if (++words > 8 || (word.Length > 3 && char.IsLower(word[0]))) return true;
        }
        return false;
    }

    private static bool Read(ReadOnlySpan<char> line, DateOrder order, out DateLine dates)
    {
        dates = default;
        if (line.Length is < 6 or > MaxLength || line.IndexOfAnyInRange('0', '9') < 0 && line.IndexOfAnyInRange('\u0660', '\u096f') < 0) return false;
        int from = 0;
        while (DateReader.TryFind(line, order, from, out var found))
        {
            if (SaysUpdated(line[from..found.Start])) dates = dates with { Modified = dates.Modified ?? found.Date };
            else if (dates.Published is null) dates = dates with { Published = found.Date };
            from = found.End;
        }
        return from > 0;
    }

    /// <summary>Whether the last announcement in front of a date is that of an update.</summary>
    public static bool SaysUpdated(ReadOnlySpan<char> before)
    {
        bool isUpdate = false;
        int read = 0;
        foreach (var phrase in new Phrases(before))
        {
            // "mis à jour le" is one announcement, not that and "le"
            if (phrase.Start.Value < read) continue;
            bool saysUpdate = DateWords.AnnouncesUpdate(before[phrase]);
            if (!saysUpdate && !DateWords.AnnouncesPublication(before[phrase])) continue;
            isUpdate = saysUpdate;
            read = phrase.End.Value;
        }
        return isUpdate;
    }

    /// <summary>Whether any phrase announces a publication.</summary>
    public static bool SaysPublished(ReadOnlySpan<char> before)
    {
        foreach (var phrase in new Phrases(before))
            if (DateWords.AnnouncesPublication(before[phrase])) return true;
        return false;
    }

    private static bool HasOtherWords(ReadOnlySpan<char> line, DateOrder order)
    {
        int from = 0;
        while (DateReader.TryFind(line, order, from, out var found))
        {
            if (HasOtherWords(line[from..found.Start])) return true;
            from = found.End;
        }
        return HasOtherWords(line[from..]);
    }

    private static bool HasOtherWords(ReadOnlySpan<char> rest)
    {
        foreach (var word in new Words(rest))
        {
            // one ideograph or syllable at a time cannot be looked up; what stands between Chinese or Korean dates is short
            bool isShort = word.End.Value - word.Start.Value <= 1;
            if (!isShort && !DateWords.IsBesideDates(rest[word])) return true;
        }
        return false;
    }

    /// <summary>Runs of one to four words, the longer ones first at each place where an announcement may begin.</summary>
    private ref struct Phrases(ReadOnlySpan<char> text)
    {
        private const int MaxWords = 4;
        private readonly ReadOnlySpan<char> text = text;
        private int start, words = MaxWords + 1;

        public Range Current { get; private set; }

        public readonly Phrases GetEnumerator() => this;

        public bool MoveNext()
        {
            while (true)
            {
                if (--words == 0)
                {
                    words = MaxWords;
                    while (start < text.Length && IsOfWord(text[start])) start++;
                }
                while (start < text.Length && !IsOfWord(text[start])) start++;
                if (start >= text.Length) return false;
                if (words == MaxWords && !DateWords.MayAnnounce(text[start..]))
                {
                    words = 1;
                    continue;
                }
                int end = start;
                for (int count = 0; count < words && end < text.Length; count++)
                {
                    while (end < text.Length && !IsOfWord(text[end])) end++;
                    while (end < text.Length && IsOfWord(text[end])) end++;
                }
                while (end > start && !IsOfWord(text[end - 1])) end--;
                Current = start..end;
                return true;
            }
        }
    }

    private ref struct Words(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int at;

        public Range Current { get; private set; }

        public readonly Words GetEnumerator() => this;

        public bool MoveNext()
        {
            while (at < text.Length && !IsOfWord(text[at])) at++;
            if (at >= text.Length) return false;
            int start = at;
            while (at < text.Length && IsOfWord(text[at])) at++;
            Current = start..at;
            return true;
        }
    }

    private static bool IsOfWord(char c) => char.IsLetter(c) || c is >= '\u0300' and <= '\u036f' or >= '\u0900' and <= '\u0963' || c == '-';
}

using System.Collections.Frozen;
using NewsParsing.Languages;

namespace NewsParsing.Html.Content;

/// <summary>
/// What the words inside class, id, role and itemprop say about an element: each word that the lexicon knows stands for one topic ("share", "related", "body").
/// The lexicon is <c>Languages/Data/any.markup.txt</c>; its sections are the topics, in the order of the bits.
/// </summary>
internal static class MarkupWords
{
    /// <summary>Number of topics; the block features reserve one place for each.</summary>
    public const int TopicCount = 24;

    private const int LongestValueRead = 240;
    private const int LongestWord = 24;

    private static readonly string[] Topics =
    [
        "article", "body", "lead", "title", "caption", "media", "byline", "share", "related", "teaser", "list", "newsletter",
        "advert", "comment", "navigation", "footer", "sidebar", "tags", "consent", "quote", "box", "live", "hidden", "paragraph",
    ];

    private static readonly FrozenDictionary<string, int> Words = Load();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>For each first letter, the lengths of the words that begin with it, as bits: most words of most pages need no look into the dictionary.</summary>
    private static readonly uint[] LengthsOf = MeasureWords();

    public static int BitOf(string topic) => 1 << Array.IndexOf(Topics, topic);

    /// <summary>The topics of an attribute value, as bits.</summary>
    public static int Read(ReadOnlySpan<char> value)
    {
        if (value.Length > LongestValueRead) value = value[..LongestValueRead];
        Span<char> word = stackalloc char[LongestWord];
        int topics = 0, length = 0;
        bool overlong = false, lastWasLower = false;
        foreach (char c in value)
        {
            bool upper = char.IsAsciiLetterUpper(c), lower = char.IsAsciiLetterLower(c);
            bool boundary = upper ? lastWasLower : !lower;
            if (boundary)
            {
                if (length > 1 && !overlong) topics |= TopicsOf(word[..length]);
                length = 0;
                overlong = false;
            }
            if (upper || lower)
            {
                if (length < LongestWord) word[length++] = (char)(c | 0x20);
                else overlong = true;
            }
            lastWasLower = lower;
        }
        if (length > 1 && !overlong) topics |= TopicsOf(word[..length]);
        return topics;
    }

    private static int TopicsOf(ReadOnlySpan<char> word) =>
        ((LengthsOf[word[0] - 'a'] >> word.Length) & 1) != 0 && Lookup.TryGetValue(word, out int topics) ? topics : 0;

    private static uint[] MeasureWords()
    {
        uint[] lengths = new uint['z' - 'a' + 1];
        foreach (string word in Words.Keys)
            if (word.Length <= LongestWord && char.IsAsciiLetterLower(word[0])) lengths[word[0] - 'a'] |= 1u << word.Length;
        return lengths;
    }

    private static FrozenDictionary<string, int> Load()
    {
        var file = LexiconFile.Load("any", "markup") ?? throw new InvalidOperationException("any.markup.txt is not embedded.");
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int topic = 0; topic < Topics.Length; topic++)
            foreach (string word in file.Entries(Topics[topic]))
                words[word] = words.GetValueOrDefault(word) | (1 << topic);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

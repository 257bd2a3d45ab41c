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

    /// <summary>A letter takes so many bits of the number that stands for a word, and a half of that number holds so many letters.</summary>
    private const int BitsOfLetter = 5, LettersOfHalf = LongestWord / 2;

    private const ulong Half = (1UL << (BitsOfLetter * LettersOfHalf)) - 1;

    private const int Slots = 2048;

    /// <summary>By place in the table: the two halves of the number of a word, and its topics; 0 where none stands.</summary>
    private static readonly ulong[] Firsts = new ulong[Slots], Lasts = new ulong[Slots];
    private static readonly int[] TopicsAt = Load();

    /// <summary>For each character of ASCII: 1 to 26 for a letter, with <see cref="Capital"/> for a capital; 0 for all else.</summary>
    private static readonly byte[] Letters = MakeLetters();

    private const byte Capital = 0x80;

    public static int BitOf(string topic) => 1 << Array.IndexOf(Topics, topic);

    /// <summary>The topics of an attribute value, as bits.</summary>
    public static int Read(ReadOnlySpan<char> value)
    {
        if (value.Length > LongestValueRead) value = value[..LongestValueRead];
        // The letters of a word are shifted into two halves of one number, which then is looked up.
        ulong first = 0, last = 0;
        int topics = 0, length = 0;
        bool lastWasLower = false;
        foreach (char c in value)
        {
            int letter = c < 128 ? Letters[c] : 0;
            bool upper = letter >= Capital, lower = letter != 0 && !upper;
            if (upper ? lastWasLower : !lower)
            {
                if (length is > 1 and <= LongestWord) topics |= TopicsOf(first, last);
                first = last = 0;
                length = 0;
            }
            if (letter != 0)
            {
                first = ((first << BitsOfLetter) | (last >> (BitsOfLetter * (LettersOfHalf - 1)))) & Half;
                last = ((last << BitsOfLetter) | (uint)(letter & ~Capital)) & Half;
                length++;
            }
            lastWasLower = lower;
        }
        return length is > 1 and <= LongestWord ? topics | TopicsOf(first, last) : topics;
    }

    private static int TopicsOf(ulong first, ulong last)
    {
        for (int slot = SlotOf(first, last); Lasts[slot] != 0; slot = (slot + 1) % Slots)
            if (Lasts[slot] == last && Firsts[slot] == first) return TopicsAt[slot];
        return 0;
    }

    private static int SlotOf(ulong first, ulong last) => (int)(((last * 0x9E3779B97F4A7C15) ^ (first * 0xC2B2AE3D27D4EB4F)) >> 53);

    private static int[] Load()
    {
        var file = LexiconFile.Load("any", "markup") ?? throw new InvalidOperationException("any.markup.txt is not embedded.");
        int[] topicsAt = new int[Slots];
        for (int topic = 0; topic < Topics.Length; topic++)
        {
            foreach (string word in file.Entries(Topics[topic]))
            {
                // words with a hyphen are two to who reads
                if (word.Length is < 2 or > LongestWord || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) continue;
                ulong first = 0, last = 0;
                foreach (char c in word)
                {
                    first = ((first << BitsOfLetter) | (last >> (BitsOfLetter * (LettersOfHalf - 1)))) & Half;
                    last = ((last << BitsOfLetter) | (uint)(c - 'a' + 1)) & Half;
                }
                int slot = SlotOf(first, last);
                while (Lasts[slot] != 0 && (Lasts[slot] != last || Firsts[slot] != first)) slot = (slot + 1) % Slots;
                (Firsts[slot], Lasts[slot]) = (first, last);
                topicsAt[slot] |= 1 << topic;
            }
        }
        return topicsAt;
    }

    private static byte[] MakeLetters()
    {
        byte[] letters = new byte[128];
        for (int i = 0; i < 26; i++)
        {
            letters['a' + i] = (byte)(i + 1);
            letters['A' + i] = (byte)((i + 1) | Capital);
        }
        return letters;
    }
}

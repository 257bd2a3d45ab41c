using NewsParsing.Languages;
using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Speakers;

/// <summary>The words of a name, compared as people write names: without regard to case, accents, particles and full stops.</summary>
internal readonly ref struct NameWords
{
    /// <summary>More words than this are a list or a title, not a name: the rest is not compared.</summary>
    public const int Most = 8;

    /// <summary>In words of this length a letter that is doubled or not makes no other name.</summary>
    private const int LongWord = 7;
    private const uint EmptyHash = 2166136261;
    private readonly string text;
    private readonly ReadOnlySpan<NameWord> words;

    public NameWords(string text, ReadOnlySpan<NameWord> words)
    {
        this.text = text;
        this.words = words;
    }

    public int Count => words.Length;

    public ref readonly NameWord Word(int index) => ref words[index];

    public ReadOnlySpan<char> this[int index] => text.AsSpan(words[index].Start, words[index].Length);

    /// <summary>Whether a word of this name is the same as one of another.</summary>
    public bool Same(int index, NameWords other, int otherIndex) => words[index].Hash == other.words[otherIndex].Hash && Same(this[index], other[otherIndex]);

    /// <summary>The hash by which a word is found again. A letter that is doubled counts once: "McLenney" and "McClenney" are one name written by two hands.</summary>
    public static uint Hash(ReadOnlySpan<char> text, int start, int length)
    {
        var key = WordKey.Of(text, start, length);
        if (key.IsHashed) return HashOfFolded(text.Slice(start, length));
        if (length >= LongWord && key.HasDouble) key = key.WithoutDoubles();
        return (uint)(key.Hash >> 32);
    }

    /// <summary>The same, letter by letter: of those that are left when accents and doubled letters are gone.</summary>
    private static uint HashOfFolded(ReadOnlySpan<char> word)
    {
        Span<char> letters = stackalloc char[WordKey.Longest];
        uint hash = EmptyHash;
        int count = 0;
        char before = '\0';
        bool once = word.Length >= LongWord;
        foreach (char c in word)
        {
            char folded = Fold(c);
            if (folded == before && once) continue;
            if (count < letters.Length) letters[count] = folded;
            count++;
            hash = Mix(hash, folded);
            before = folded;
        }
        return count <= letters.Length ? (uint)(WordKey.Of(letters[..count]).Hash >> 32) : hash;
    }

    /// <summary>The hash of letters with one more.</summary>
    public static uint Mix(uint hash, char letter) => (hash ^ letter) * 16777619;

    /// <summary>Whether two words are the same but for case, accents and doubled letters.</summary>
    public static bool Same(ReadOnlySpan<char> word, ReadOnlySpan<char> other)
    {
        if (word.SequenceEqual(other)) return true;
        int i = 0, k = 0;
        bool once = word.Length >= LongWord && other.Length >= LongWord;
        while (i < word.Length && k < other.Length)
        {
            char folded = Fold(word[i]);
            if (folded != Fold(other[k])) return false;
            do i++; while (once && i < word.Length && Fold(word[i]) == folded);
            do k++; while (once && k < other.Length && Fold(other[k]) == folded);
        }
        return i == word.Length && k == other.Length;
    }

    /// <summary>"Jr.", "Sr.", "III", without full stop: part of the name as written, and what keeps father and son apart.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> word) => word.Length <= 3 && word is "Jr" or "Sr" or "II" or "III" or "IV" or "JR" or "SR" or "jr" or "sr";

    /// <summary>Whether the word is one letter, or letters with full stops: "J.", "J.D."</summary>
    public static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 || (word.Length is 3 or 5 && word[1] == '.');

    /// <summary>
    /// Whether both can be names of one person: the words of the shorter one stand in the longer one in the same order, both begin or end alike.
    /// "Hillary Clinton" and "Hillary Rodham Clinton"; "John F. Kerry" and "John Kerry"; not "Bill Clinton" and "Hillary Clinton".
    /// </summary>
    public static bool AreOfOne(NameWords name, NameWords other, PersonLexicon lexicon)
    {
        if (AreSame(name, other)) return name.Count > 0;
        var shorter = name.Count <= other.Count ? name : other;
        var longer = name.Count <= other.Count ? other : name;
        if (shorter.Count == 0) return false;
        bool sameFirst = Fits(shorter[0], longer[0], lexicon);
        bool sameLast = shorter.Same(shorter.Count - 1, longer, longer.Count - 1);
        if (!sameLast && !(sameFirst && shorter.Count > 1)) return false;
        if (!sameFirst && shorter.Count > 1 && !IsTail(shorter, longer)) return false;
        int at = 0;
        for (int i = 0; i < shorter.Count; i++)
        {
            while (at < longer.Count && !Fits(shorter[i], longer[at], lexicon)) at++;
            if (at++ == longer.Count) return OnlyInitialsDiffer(shorter, longer, lexicon);
        }
        return true;
    }

    /// <summary>Whether two lists of words are the same.</summary>
    public static bool AreSame(NameWords name, NameWords other)
    {
        if (name.Count != other.Count) return false;
        for (int i = 0; i < name.Count; i++)
            if (!name.Same(i, other, i)) return false;
        return true;
    }

    /// <summary>"Loretta E. Lynch" and "Loretta Lynch" differ by what is written only once.</summary>
    private static bool OnlyInitialsDiffer(NameWords shorter, NameWords longer, PersonLexicon lexicon)
    {
        if (!Fits(shorter[0], longer[0], lexicon) || !shorter.Same(shorter.Count - 1, longer, longer.Count - 1)) return false;
        for (int i = 1; i < shorter.Count - 1; i++)
            if (!IsInitial(shorter[i])) return false;
        return true;
    }

    private static bool IsTail(NameWords shorter, NameWords longer)
    {
        int offset = longer.Count - shorter.Count;
        for (int i = 0; i < shorter.Count; i++)
            if (!shorter.Same(i, longer, offset + i)) return false;
        return true;
    }

    private static bool Fits(ReadOnlySpan<char> word, ReadOnlySpan<char> other, PersonLexicon lexicon)
    {
        if (Same(word, other)) return true;
        if (IsInitial(word) || IsInitial(other)) return Fold(word[0]) == Fold(other[0]);
        return lexicon.IsShortFor(word, other);
    }

    /// <summary>The word without the full stop of an abbreviation.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.Length > 1 && word[^1] == '.' ? word[..^1] : word;

    /// <summary>Small letter without accent, for the letters of Latin; others in small.</summary>
    private static char Fold(char c)
    {
        if (c < 128) return WordKey.Fold(c);
        char lower = char.ToLowerInvariant(c);
        return lower switch
        {
            >= 'à' and <= 'å' or 'ā' or 'ă' or 'ą' or 'ǎ' => 'a',
            'ç' or 'ć' or 'ĉ' or 'ċ' or 'č' => 'c',
            'ď' or 'đ' or 'ð' => 'd',
            >= 'è' and <= 'ë' or 'ē' or 'ĕ' or 'ė' or 'ę' or 'ě' => 'e',
            'ĝ' or 'ğ' or 'ġ' or 'ģ' => 'g',
            >= 'ì' and <= 'ï' or 'ĩ' or 'ī' or 'ĭ' or 'į' or 'ı' or 'İ' => 'i',
            'ķ' => 'k',
            'ĺ' or 'ļ' or 'ľ' or 'ł' => 'l',
            'ñ' or 'ń' or 'ņ' or 'ň' => 'n',
            >= 'ò' and <= 'ö' or 'ø' or 'ō' or 'ŏ' or 'ő' => 'o',
            'ŕ' or 'ř' => 'r',
            'ś' or 'ŝ' or 'ş' or 'š' or 'ș' => 's',
            'ţ' or 'ť' or 'ț' => 't',
            >= 'ù' and <= 'ü' or 'ũ' or 'ū' or 'ŭ' or 'ů' or 'ű' or 'ų' => 'u',
            'ý' or 'ÿ' => 'y',
            'ź' or 'ż' or 'ž' => 'z',
            '’' => '\'',
            _ => lower,
        };
    }
}

using System.Buffers;
using System.Collections.Frozen;
using NewsParsing.Languages;

namespace NewsParsing.Links;

/// <summary>How a text announces another story.</summary>
/// <param name="LabelStart">Of the announcing words, behind arrows and brackets.</param>
/// <param name="LabelEnd">Behind the announcing words.</param>
/// <param name="TitleStart">Of what follows, separators skipped; the end of the text where nothing follows.</param>
/// <param name="IsStrong">Whether the words announce a story by themselves ("read also"), not only before a link ("analysis").</param>
/// <param name="HasSeparator">Whether a colon, a dash or a bar parts the words from what follows.</param>
internal readonly record struct Announcement(int LabelStart, int LabelEnd, int TitleStart, bool IsStrong, bool HasSeparator)
{
    public bool IsFound => LabelEnd > LabelStart;
}

/// <summary>The phrases that announce another story, of all languages together: stories cite, and pages lie about their language. Data: <c>LANG.readmore.txt</c>.</summary>
internal static class ReadMorePhrases
{
    // "Read more on the harbour: …": so many characters and words may stand between the phrase and its colon.
    private const int LongestComplement = 36;
    private const int MostComplementWords = 4;

    // Phrases up to here are words ("PR", "топ"), not beginnings of words.
    private const int LongestWholeWord = 4;

    // What opens a quotation is no decoration.
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«‹‘’‚'");

    private static readonly SearchValues<char> Separators = SearchValues.Create(":：|｜–—→›»▶►-】］〕＞>」』");

    // What parts the complement of a phrase from the title: "Read also on our site >> …". A dash may be a part of the complement.
    private static readonly SearchValues<char> ComplementEnds = SearchValues.Create(":：|｜→›▶►➔➜");

    private static readonly Lazy<Tables> Known = new(Load);

    /// <summary>Reads the announcement that a text begins with; <c>default</c> where it begins with none.</summary>
    public static Announcement Read(ReadOnlySpan<char> text)
    {
        int start = 0;
        while (start < text.Length && IsDecoration(text[start])) start++;
        start += IconName(text[start..]);
        if (start + 1 >= text.Length || !Known.Value.ByBeginning.TryGetValue(Beginning(text[start..]), out var phrases)) return default;
        var rest = text[start..];
        // Longest first.
        foreach (var phrase in phrases)
        {
            if (!CaseBlind.StartsWith(rest, phrase.Words)) continue;
            int end = phrase.Words.Length;
            if (end < rest.Length && (char.IsLetterOrDigit(rest[end]) || rest[end] == '_') && !Writing.HasNoSpaces(rest[end])) continue;
            return Complete(text, start, start + end, phrase.IsStrong);
        }
        return default;
    }

    /// <summary>Arrows, brackets, bullets, pictures before a phrase.</summary>
    private static bool IsDecoration(char character) =>
        !char.IsLetterOrDigit(character) && !Quotes.Contains(character) && char.GetUnicodeCategory(character) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);

    /// <summary>Length of the name of an icon that a font draws as a picture ("arrow_forward "), with the space behind it; 0 where there is none.</summary>
    private static int IconName(ReadOnlySpan<char> text)
    {
        int at = 0;
        bool parted = false;
        while (at < text.Length && (char.IsAsciiLetterLower(text[at]) || text[at] == '_')) parted |= text[at++] == '_';
        return parted && at < text.Length && text[at] == ' ' ? at + 1 : 0;
    }

    /// <summary>Whether the text speaks of newsletters, subscriptions, apps: of what is offered, not told.</summary>
    public static bool IsPromotion(ReadOnlySpan<char> text)
    {
        // most texts hold none of the words anywhere
        if (Known.Value.AnyPromotion.Find(text) == 0) return false;
        foreach (var word in Writing.WordsOf(text))
            if (Known.Value.Promotions.Contains(word)) return true;
        return ContainsPhrase(text, Known.Value.PromotionPhrases, wholeWords: true);
    }

    /// <summary>Whether the text opens a list about the site and not about the story ("Most read", "More from Sport").</summary>
    /// <remarks>A longer phrase that announces a story wins: "przeczytaj" is no "PR".</remarks>
    public static bool IsElsewhere(ReadOnlySpan<char> text)
    {
        int opening = Opening(text, Known.Value.Elsewhere);
        if (opening == 0) return false;
        var announcement = Read(text);
        return !announcement.IsStrong || announcement.LabelEnd - announcement.LabelStart <= opening;
    }

    /// <summary>Whether the text is a heading that sites set over a list below every story ("Related posts").</summary>
    public static bool IsWidget(ReadOnlySpan<char> text) => Opening(text, Known.Value.Widgets) > 0;

    /// <summary>Whether a label says anywhere that its list is the site's or the author's ("RELATED ARTICLES – MORE FROM THE AUTHOR").</summary>
    public static bool NamesElsewhere(ReadOnlySpan<char> label)
    {
        var announcement = Read(label);
        return ContainsPhrase(announcement.IsStrong ? label[announcement.LabelEnd..] : label, Known.Value.ElsewherePhrases, wholeWords: false);
    }

    /// <summary>Whether the words are those of a button ("the full article", "our review"): no headline.</summary>
    public static bool IsButton(ReadOnlySpan<char> words)
    {
        bool any = false;
        foreach (var word in Writing.WordsOf(words))
        {
            if (!Known.Value.ButtonWords.Contains(word)) return false;
            any = true;
        }
        return any;
    }

    /// <summary>Length of the longest phrase that the text opens with; 0 for none. Long phrases may be the beginning of a word ("categor").</summary>
    private static int Opening(ReadOnlySpan<char> text, FrozenDictionary<char, string[]> table)
    {
        int start = 0;
        while (start < text.Length && IsDecoration(text[start])) start++;
        text = text[start..];
        int longest = 0;
        if (text.IsEmpty || !table.TryGetValue(char.ToLowerInvariant(text[0]), out string[]? phrases)) return 0;
        foreach (string phrase in phrases)
        {
            if (phrase.Length <= longest || !CaseBlind.StartsWith(text, phrase)) continue;
            if (phrase.Length > LongestWholeWord || !Continues(text, phrase.Length)) longest = phrase.Length;
        }
        return longest;
    }

    /// <summary>Whether a phrase stands in the text: as whole words, or anywhere where its first word is long enough to be no part of another ("ARTICLESMORE FROM").</summary>
    private static bool ContainsPhrase(ReadOnlySpan<char> text, PhraseSet phrases, bool wholeWords)
    {
        if (phrases.Any.Find(text) == 0) return false;
        for (int from = 0; from < text.Length;)
        {
            int at = text[from..].IndexOfAny(phrases.Values);
            if (at < 0) return false;
            at += from;
            bool opensWord = at == 0 || !Continues(text, at);
            foreach (string phrase in phrases.Phrases)
            {
                if (!CaseBlind.StartsWith(text[at..], phrase)) continue;
                if (wholeWords ? opensWord && !Continues(text, at + phrase.Length) : opensWord || phrase.IndexOf(' ', StringComparison.Ordinal) >= LongestWholeWord) return true;
            }
            from = at + 1;
        }
        return false;
    }

    /// <summary>Whether a word goes on over this place; scripts without spaces part words nowhere.</summary>
    private static bool Continues(ReadOnlySpan<char> text, int at) =>
        at > 0 && at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1]) && !Writing.HasNoSpaces(text[at]);

    private static Announcement Complete(ReadOnlySpan<char> text, int start, int end, bool isStrong)
    {
        int title = SkipSeparators(text, end, out bool separated);
        if (separated || title >= text.Length || !isStrong) return new Announcement(start, end, title, isStrong, separated);
        var near = text[end..Math.Min(text.Length, end + LongestComplement)];
        int colon = near.IndexOfAny(ComplementEnds);
        if (colon < 0) colon = near.IndexOf(">>", StringComparison.Ordinal);
        if (colon < 0 || near[..colon].Count(' ') > MostComplementWords || Contains(near[..colon], Writing.IsSentenceEnd)) return new Announcement(start, end, title, isStrong, false);
        return new Announcement(start, end + near[..colon].TrimEnd().Length, SkipSeparators(text, end + colon, out _), isStrong, true);
    }

    private static bool Contains(ReadOnlySpan<char> text, Func<char, bool> isSought)
    {
        foreach (char character in text)
            if (isSought(character)) return true;
        return false;
    }

    private static int SkipSeparators(ReadOnlySpan<char> text, int at, out bool separated)
    {
        separated = false;
        while (at < text.Length)
        {
            bool separates = Separators.Contains(text[at]);
            if (!separates && !char.IsWhiteSpace(text[at]) && text[at] is not ('.' or '…' or '️' or ',' or '!')) break;
            separated |= separates;
            at++;
        }
        return at;
    }

    /// <summary>The first two characters, in small letters: enough to leave few phrases to compare.</summary>
    private static int Beginning(ReadOnlySpan<char> words) => (char.ToLowerInvariant(words[0]) << 16) | char.ToLowerInvariant(words[1]);

    private static Tables Load()
    {
        var phrases = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        var elsewhere = new List<string>();
        var widgets = new List<string>();
        var buttons = new List<string>();
        var promotions = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string language in LexiconFile.LanguagesWith("readmore"))
        {
            if (LexiconFile.Load(language, "readmore") is not { } file) continue;
            foreach (string phrase in file.Entries("labels")) phrases[phrase] = true;
            foreach (string phrase in file.Entries("weak")) phrases.TryAdd(phrase, false);
            promotions.UnionWith(file.Entries("promotions"));
            elsewhere.AddRange(file.Entries("elsewhere"));
            widgets.AddRange(file.Entries("widgets"));
            buttons.AddRange(file.Entries("buttons"));
        }
        var byBeginning = new Dictionary<int, List<Phrase>>();
        foreach (var (words, isStrong) in phrases)
        {
            int beginning = Beginning(words);
            if (!byBeginning.TryGetValue(beginning, out var list)) byBeginning[beginning] = list = [];
            list.Add(new Phrase(words, isStrong));
        }
        var table = new Dictionary<int, Phrase[]>();
        foreach (var (beginning, list) in byBeginning)
        {
            list.Sort((a, b) => a.Words.Length != b.Words.Length ? b.Words.Length - a.Words.Length : string.CompareOrdinal(a.Words, b.Words));
            table[beginning] = [.. list];
        }
        var longer = new List<string>();
        foreach (string promotion in promotions)
            if (promotion.AsSpan().ContainsAny(" -’'") || Writing.HasNoSpaces(promotion[0])) longer.Add(promotion);
        var inLabels = new List<string>();
        foreach (string phrase in elsewhere)
            if (phrase.Contains(' ', StringComparison.Ordinal)) inLabels.Add(phrase);
        return new Tables(table.ToFrozenDictionary(), new WordSet(promotions), new PhraseScanner([.. promotions]), PhraseSet.Of(longer),
            ByFirstLetter(elsewhere), PhraseSet.Of(inLabels), ByFirstLetter(widgets),
            new WordSet(buttons));
    }

    private static FrozenDictionary<char, string[]> ByFirstLetter(List<string> phrases) =>
        phrases.GroupBy(phrase => char.ToLowerInvariant(phrase[0])).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private readonly record struct Phrase(string Words, bool IsStrong);

    private readonly record struct PhraseSet(PhraseScanner Any, SearchValues<string> Values, string[] Phrases)
    {
        public static PhraseSet Of(List<string> phrases) => new(new PhraseScanner(phrases), SearchValues.Create([.. phrases], StringComparison.OrdinalIgnoreCase), [.. phrases]);
    }

    private sealed record Tables(FrozenDictionary<int, Phrase[]> ByBeginning, WordSet Promotions, PhraseScanner AnyPromotion, PhraseSet PromotionPhrases,
        FrozenDictionary<char, string[]> Elsewhere, PhraseSet ElsewherePhrases, FrozenDictionary<char, string[]> Widgets, WordSet ButtonWords);
}

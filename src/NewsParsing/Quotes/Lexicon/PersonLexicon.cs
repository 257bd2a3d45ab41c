using System.Collections.Concurrent;
using NewsParsing.Languages;

namespace NewsParsing.Quotes.Lexicon;

/// <summary>
/// What words tell about people: <c>LANG.pronouns.txt</c> and <c>LANG.names.txt</c> of one language, and behind them the given names of all languages:
/// stories name people from everywhere.
/// </summary>
/// <remarks>Immutable; each language is read once, when it is first asked for.</remarks>
internal sealed class PersonLexicon
{
    private static readonly ConcurrentDictionary<string, PersonLexicon> Loaded = new(StringComparer.Ordinal);
    private static readonly Lazy<Dictionary<string, PersonTraits>> AllNames = new(NamesOfAllLanguages);

    private static readonly (string Section, PersonTraits Traits)[] PronounSections =
    [
        ("he", PersonTraits.He),
        ("she", PersonTraits.She),
        ("they", PersonTraits.They),
        ("it", PersonTraits.It),
        ("speaker", PersonTraits.Speaker),
        ("person", PersonTraits.AnyPerson),
        ("female", PersonTraits.Female),
        ("male", PersonTraits.Male),
        ("plural", PersonTraits.Plural),
        ("singular", PersonTraits.Singular),
        ("kin", PersonTraits.Kin),
        ("definite", PersonTraits.Definite),
        ("plural-determiners", PersonTraits.PluralDeterminer),
        ("male-determiners", PersonTraits.MaleDeterminer),
        ("female-determiners", PersonTraits.FemaleDeterminer),
        ("no-gender", PersonTraits.NoGender),
        ("epithets", PersonTraits.Epithet),
        ("locatives", PersonTraits.Locative),
        ("latest", PersonTraits.Latest),
    ];

    private static readonly (string Section, PersonTraits Traits)[] NameSections =
    [
        ("female", PersonTraits.FemaleName),
        ("male", PersonTraits.MaleName),
        ("surnames", PersonTraits.FamilyName),
        ("organizations", PersonTraits.Organization),
        ("things", PersonTraits.Thing),
        ("places", PersonTraits.Place),
    ];

    private readonly Dictionary<string, PersonTraits> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PersonTraits> names;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> nicknames;
    private readonly string[] femaleEndings;
    private readonly string[] pluralEndings;
    private readonly string[] demonymEndings;

    /// <summary>With how many of their letters are the article: "are|n".</summary>
    private readonly (string Ending, int Article)[] definiteEndings;

    private PersonLexicon(string language)
    {
        var own = new Dictionary<string, PersonTraits>(StringComparer.OrdinalIgnoreCase);
        var shortForms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        femaleEndings = pluralEndings = demonymEndings = [];
        definiteEndings = [];
        if (LexiconFile.Load(language, "pronouns") is { } pronouns)
        {
            foreach (var (section, traits) in PronounSections) Add(words, pronouns, section, traits);
            femaleEndings = [.. pronouns.Entries("female-endings")];
            HasArticles = pronouns.Entries("definite").Count > 0;
            definiteEndings = [.. pronouns.Entries("definite-endings").Select(entry => entry.Split('|')).Select(parts => (parts[0] + parts[1], parts[1].Length))];
            pluralEndings = [.. pronouns.Entries("plural-endings")];
            demonymEndings = [.. pronouns.Entries("demonym-endings")];
        }
        if (LexiconFile.Load(language, "names") is { } file)
        {
            foreach (var (section, traits) in NameSections) Add(own, file, section, traits);
            foreach (var (nickname, name) in file.Map("nicknames")) shortForms[nickname] = name;
            NameCases = [.. file.Entries("cases").Select(entry => entry.Split(' ')).Select(parts => new NameCase(parts[0], parts.Length > 1 ? parts[1] : ""))];
        }
        // The story's own language knows best.
        names = new Dictionary<string, PersonTraits>(AllNames.Value, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, traits) in own) names[name] = traits;
        nicknames = shortForms.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether the language marks by an article whom the story knows already; else a noun without determiner may be known.</summary>
    public bool HasArticles { get; }

    /// <summary>Endings of names in other cases, each with that of the subject's: "ego" for "i"; longer ones first. Empty where names do not change.</summary>
    public NameCase[] NameCases { get; } = [];

    /// <summary>Whether endings tell something of words that are not in the lexicon.</summary>
    public bool KnowsEndings => femaleEndings.Length > 0;

    public static PersonLexicon Of(string language) =>
        Loaded.TryGetValue(language, out var lexicon) ? lexicon : Loaded.GetOrAdd(language, static name => new PersonLexicon(name));

    /// <summary>Notes what each word tells as a common word, and what as a word of a name: flags of their own tell it.</summary>
    public void AddTo(Dictionary<WordKey, WordFacts> lexicon)
    {
        AddTo(lexicon, words);
        AddTo(lexicon, names);
    }

    /// <summary>Whether a word is a given name in another case than the subject's: "Дмитрия".</summary>
    public bool IsGivenNameInCase(ReadOnlySpan<char> word, SpeechLexicon lexicon)
    {
        const int shortest = 3, shortestStem = 2;
        if (NameCases.Length == 0 || word.Length < shortest) return false;
        Span<char> form = stackalloc char[NameCase.LongestForm];
        foreach (var nameCase in NameCases)
            if (nameCase.Undo(word, form, shortestStem) is { Length: > 0 } name && (lexicon.Words.Find(name).Person & PersonTraits.AnyName) != 0) return true;
        return false;
    }

    /// <summary>What a common word that is not in the lexicon tells by its ending.</summary>
    public PersonTraits OfUnknown(ReadOnlySpan<char> word, bool isCapital)
    {
        var traits = PersonTraits.None;
        foreach (string ending in femaleEndings)
            if (word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal)) traits = PersonTraits.Female;
        // "la Jurassienne" calls somebody of the story by where she comes from.
        if (isCapital && Endings.Close(word, demonymEndings, stem: 3)) traits |= PersonTraits.Epithet;
        return traits;
    }

    /// <summary>The letters at the end of a noun that make it definite: Norwegian "treneren"; 0 where it has none.</summary>
    public int DefiniteEnding(ReadOnlySpan<char> noun)
    {
        foreach (var (ending, article) in definiteEndings)
            if (noun.Length > ending.Length + 2 && noun.EndsWith(ending, StringComparison.Ordinal)) return article;
        return 0;
    }

    /// <summary>Whether a noun stands for several, by the word alone and by what it tells.</summary>
    public bool IsPlural(ReadOnlySpan<char> noun, PersonTraits traits)
    {
        if ((traits & PersonTraits.Singular) != 0) return false;
        if ((traits & PersonTraits.Plural) != 0) return true;
        foreach (string ending in pluralEndings)
            if (noun.Length > ending.Length + 2 && noun.EndsWith(ending, StringComparison.Ordinal) && !noun.EndsWith("ss", StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>Whether one given name is a short form of the other.</summary>
    public bool IsShortFor(ReadOnlySpan<char> name, ReadOnlySpan<char> other) =>
        (nicknames.TryGetValue(name, out string? full) && other.Equals(full, StringComparison.OrdinalIgnoreCase))
        || (nicknames.TryGetValue(other, out full) && name.Equals(full, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, PersonTraits> NamesOfAllLanguages()
    {
        var names = new Dictionary<string, PersonTraits>(StringComparer.OrdinalIgnoreCase);
        foreach (string language in LexiconFile.LanguagesWith("names"))
        {
            if (LexiconFile.Load(language, "names") is not { } file) continue;
            foreach (var (section, traits) in NameSections) Add(names, file, section, traits);
        }
        return names;
    }

    private static void Add(Dictionary<string, PersonTraits> words, LexiconFile file, string section, PersonTraits traits)
    {
        foreach (string line in file.Entries(section))
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) words[word] = words.GetValueOrDefault(word) | traits;
    }

    private static void AddTo(Dictionary<WordKey, WordFacts> lexicon, Dictionary<string, PersonTraits> words)
    {
        foreach (var (word, traits) in words)
        {
            var key = WordKey.Of(word);
            var known = lexicon.GetValueOrDefault(key);
            lexicon[key] = known with { Person = known.Person | traits };
        }
    }
}

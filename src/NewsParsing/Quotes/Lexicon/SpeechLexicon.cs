using System.Collections.Concurrent;
using NewsParsing.Languages;

namespace NewsParsing.Quotes.Lexicon;

/// <summary>
/// What a language's words do where speech is reported: <c>LANG.speech.txt</c> (verbs and small words) and <c>LANG.titles.txt</c> (roles, honorifics,
/// particles). A language without files has an empty lexicon: marks and the names beside them still work.
/// </summary>
/// <remarks>Immutable; each language is read once, when it is first asked for.</remarks>
internal sealed partial class SpeechLexicon
{
    private static readonly ConcurrentDictionary<string, SpeechLexicon> Loaded = new(StringComparer.Ordinal);

    private readonly string[] postpositions = [];
    private readonly string[] articlePrepositions = [];
    private readonly string[] opinionPrepositions = [];
    private readonly string[] sourceTags = [];
    private readonly string[] relays = [];
    private readonly string[] agents = [];
    private readonly string[] unnamedSources = [];
    private readonly string[] opinionNouns = [];
    private readonly string[] formsOfBe = [];
    private readonly string[] tellers = [];
    private readonly string[] nameJoints = [];
    private readonly string[] quoteTies = [];
    private readonly ulong lastLetters;

    /// <summary>The lexicon of a language by its BCP 47 tag; English where the language is not known.</summary>
    public static SpeechLexicon Of(string? language)
    {
        string primary = Primary(language);
        return Loaded.TryGetValue(primary, out var lexicon)
            ? lexicon
            : Loaded.GetOrAdd(primary, static name => new SpeechLexicon(name, LexiconFile.Load(name, "speech"), LexiconFile.Load(name, "titles")));
    }

    public string Language { get; }

    /// <summary>All words of the language's lexicons.</summary>
    public WordTable<WordFacts> Words { get; }

    /// <summary>Phrases that open a source without a verb ("according to"), word by word, by their numbers in <see cref="Words"/>.</summary>
    public int[][] SourcePhrases { get; }

    /// <summary>Pairs of words between which stands whose words they are: "nach seinen Angaben", "по его словам"; by their numbers in <see cref="Words"/>.</summary>
    public int[][] OwnedSources { get; }

    /// <summary>
    /// Pairs of words that report speech though the first alone does not ("put it", "shot back"); one word where every infinitive of speech may follow it
    /// ("quiso aclarar"). As numbers of words.
    /// </summary>
    public int[][] SpeechPhrases { get; }

    /// <summary>The word that may stand before a tag: "…, as the mayor put it". Empty where the language has none.</summary>
    public string TagOpener { get; } = "";

    /// <summary>Whether particles behind the words tell what they do.</summary>
    public bool HasParticles { get; }

    /// <summary>Particles that are written together with the word before them, longer ones first: behind a consonant (1), a vowel (-1), or either.</summary>
    public (string Particle, int Behind)[] Particles { get; } = [];

    /// <summary>Whether a mood of the verb alone tells that a sentence is reported: German "Er habe davon nichts gewusst."</summary>
    public bool ReportsByMood { get; }

    /// <summary>Whether short words lose their vowel before an apostrophe ("l'homme", "dell'arte"): such a word ends behind it.</summary>
    public bool Elisions { get; }

    /// <summary>Words that begin with an apostrophe ("til", "em"), without it.</summary>
    public string[] Elided { get; } = [];

    /// <summary>Pronouns that are tied to their verb by a hyphen ("a-t-elle").</summary>
    public string[] Clitics { get; } = [];

    /// <summary>Whether single words, too, mark a source: behind it, or at the head of a sentence.</summary>
    public bool HasSourceWords => postpositions.Length + opinionPrepositions.Length > 0;

    /// <summary>Whether the word stands behind the source that it marks: German "zufolge", Turkish "göre".</summary>
    public bool IsPostposition(ReadOnlySpan<char> word) => Holds(postpositions, word);

    /// <summary>Whether the preposition names at the head of a sentence whose opinion it is: "Pour le maire, …".</summary>
    public bool IsOpinionPreposition(ReadOnlySpan<char> word) => Holds(opinionPrepositions, word);

    /// <summary>Whether the preposition has an article in it: "im", "zur".</summary>
    public bool IsArticlePreposition(ReadOnlySpan<char> word) => Holds(articlePrepositions, word);

    /// <summary>Whether a source phrase of one word attributes only as a tag behind what is said: ", so Müller."</summary>
    public bool IsSourceTag(ReadOnlySpan<char> word) => Holds(sourceTags, word);

    /// <summary>Whether a source phrase goes on with how the words came, not with their source: Italian "secondo quanto riferito dalla polizia".</summary>
    public bool IsRelay(ReadOnlySpan<char> word) => Holds(relays, word);

    /// <summary>Whether the word is a form of "be", where the lexicon tells it from other auxiliaries.</summary>
    public bool IsBe(ReadOnlySpan<char> word) => Holds(formsOfBe, word);

    /// <summary>Whether the noun makes an opinion with whose it is before it: "à son avis".</summary>
    public bool IsOpinionNoun(ReadOnlySpan<char> word) => Holds(opinionNouns, word);

    /// <summary>Whether a source that begins with this word is nobody in particular: Turkish "edinilen bilgiye göre".</summary>
    public bool IsUnnamedSource(ReadOnlySpan<char> word) => Holds(unnamedSources, word);

    /// <summary>Whether the preposition names who did something: "by", "dalla".</summary>
    public bool IsAgent(ReadOnlySpan<char> word) => Holds(agents, word);

    /// <summary>Whether the preposition stands between a noun of speech and whoever said it: "a statement by".</summary>
    public bool IsTeller(ReadOnlySpan<char> word) => Holds(tellers, word);

    /// <summary>Whether the preposition may stand inside the name of a body or an office: "Secretary of State".</summary>
    public bool JoinsNames(ReadOnlySpan<char> word) => Holds(nameJoints, word);

    /// <summary>Whether the word ties a quote to the verb behind it, whatever that is: Turkish "diye".</summary>
    public bool TiesQuote(ReadOnlySpan<char> word) => Holds(quoteTies, word);

    /// <summary>Whether an ending that tells may close with these two letters; few words do.</summary>
    public bool MayTellByEnding(char beforeLast, char last) => (lastLetters & LetterBit(beforeLast, last)) != 0;

    /// <summary>Endings by which an unknown word is taken for a verb of the past ("ed"); empty where the language has none that tells.</summary>
    public string[] PastEndings { get; } = [];

    /// <summary>Endings by which an unknown word is taken for an adverb ("ly").</summary>
    public string[] AdverbEndings { get; } = [];

    /// <summary>Endings by which an unknown word is taken for a person by what he does: "-ista".</summary>
    public string[] RoleEndings { get; } = [];

    /// <summary>Endings of nouns that are no names: "-ung", "-heit".</summary>
    public string[] NounEndings { get; } = [];

    /// <summary>Endings by which an unknown word behind an article is taken for an adjective, where nouns have capitals: "-en".</summary>
    public string[] AdjectiveEndings { get; } = [];

    /// <summary>Endings by which an unknown word behind the infinitive's mark is one: "-ar".</summary>
    public string[] InfinitiveEndings { get; } = [];

    /// <summary>Endings of a verb whose subject is what was said: Turkish "denildi".</summary>
    public string[] PassiveEndings { get; } = [];

    /// <summary>Endings of the word that closes a reported clause before its verb: Turkish "-dığını".</summary>
    public string[] ReportedEndings { get; } = [];

    /// <summary>Endings of nouns for those who do something: German "-er", "-in".</summary>
    public string[] DoerEndings { get; } = [];

    /// <summary>Endings of cases that bodies take without an apostrophe, too: Turkish "Valilikten".</summary>
    public string[] CaseEndings { get; } = [];

    /// <summary>Endings of participles whose subject stands behind them: Turkish "anlatan kadın".</summary>
    public string[] SubjectParticiples { get; } = [];

    /// <summary>Endings of a number that make it someone's age: "-year-old".</summary>
    public string[] AgeEndings { get; } = [];

    private static bool Holds(string[] words, ReadOnlySpan<char> word)
    {
        foreach (string entry in words)
            if (word.Equals(entry, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static string Primary(string? language)
    {
        if (string.IsNullOrEmpty(language)) return "en";
        int dash = language.AsSpan().IndexOfAny('-', '_');
        string primary = (dash < 0 ? language : language[..dash]).ToLowerInvariant();
        // Norwegian is mostly Bokmål.
        return primary is "no" or "nn" ? "nb" : primary;
    }
}

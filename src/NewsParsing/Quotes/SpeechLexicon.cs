using System.Collections.Concurrent;
using System.Collections.Frozen;
using NewsParsing.Languages;
using NewsParsing.Quotes.Speakers;

namespace NewsParsing.Quotes;

/// <summary>
/// What a language's words do where speech is reported: <c>LANG.speech.txt</c> (verbs and small words) and <c>LANG.titles.txt</c> (roles, honorifics,
/// particles). A language without files has an empty lexicon: marks and the names beside them still work.
/// </summary>
/// <remarks>Immutable; each language is read once, when it is first asked for.</remarks>
internal sealed class SpeechLexicon
{
    private static readonly ConcurrentDictionary<string, SpeechLexicon> Loaded = new(StringComparer.Ordinal);

    private readonly string[] postpositions = [];
    private readonly string[] articlePrepositions = [];
    private readonly string[] sourceTags = [];
    private readonly ulong lastLetters;
    private readonly string[] participleEndings = [];
    private readonly string[] relays = [];
    private readonly string[] agents = [];
    private readonly string[] opinionPrepositions = [];

    private SpeechLexicon(string language, LexiconFile? speech, LexiconFile? titles)
    {
        Language = language;
        var words = new Dictionary<WordKey, WordFacts>();
        string[][] sourcePhrases = [];
        if (speech is not null)
        {
            participleEndings = [.. speech.Entries("participle-endings")];
            AddVerbs(words, speech, "speech", WordTraits.Speech);
            AddVerbs(words, speech, "stance", WordTraits.Stance);
            AddVerbs(words, speech, "mental", WordTraits.Mental);
            AddVerbs(words, speech, "verbs", WordTraits.Verb);
            foreach (var (section, traits) in PlainSections) AddWords(words, speech, section, traits);
            AdverbEndings = [.. speech.Entries("adverb-endings")];
            PastEndings = [.. speech.Entries("past-endings")];
            foreach (string ending in (string[])[.. AdverbEndings, .. PastEndings]) lastLetters |= ending.Length < 2 ? ulong.MaxValue : LetterBit(ending[^2], ending[^1]);
            Elisions = speech.Entries("elisions").Count > 0;
            Elided = Split(speech, "elided");
            sourcePhrases = Phrases(speech.Entries("source-phrases"));
            SpeechPhrases = Phrases(speech.Entries("speech-phrases"));
            TagOpener = speech.Entries("tag-openers") is [var opener, ..] ? opener : "";
            Clitics = Split(speech, "clitics");
            Options = speech.Set("options");
            Inverts = Options.Contains("inversion");
            IsVerbFinal = Options.Contains("verb-final");
            HasSuffixes = Options.Contains("suffixes-behind-apostrophes");
            CapitalizesNouns = Options.Contains("noun-capitals");
            NamesSourcesSurely = Options.Contains("sure-sources");
            NounEndings = [.. speech.Entries("noun-endings")];
            articlePrepositions = Split(speech, "article-prepositions");
            sourceTags = [.. speech.Entries("source-tags")];
            relays = Split(speech, "source-relays");
            agents = Split(speech, "agents");
            InfinitiveEndings = [.. speech.Entries("infinitive-endings")];
            PassiveEndings = [.. speech.Entries("passive-endings")];
            opinionPrepositions = Split(speech, "opinion-prepositions");
            IsUnspaced = Options.Contains("no-spaces");
            HasNoCapitals = Options.Contains("no-capitals");
            DropsPronouns = Options.Contains("pro-drop");
            DescribesBehindNouns = Options.Contains("adjectives-behind-nouns");
            ReportedEndings = [.. speech.Entries("reported-endings")];
            AgeEndings = [.. speech.Entries("age-endings")];
            postpositions = [.. speech.Entries("source-postpositions")];
            foreach (string word in postpositions) Merge(words, word, WordTraits.Source);
            HasDashDialogue = Options.Contains("dash-dialogue");
            HasIncises = Options.Contains("incises");
            HasDashesInside = Options.Contains("dashes-inside");
            HasHyphenDialogue = Options.Contains("hyphen-dialogue");
            PutsCommaBeforeClauses = Options.Contains("comma-before-clauses");
        }
        if (titles is not null)
        {
            AddWords(words, titles, "honorifics", WordTraits.Honorific);
            AddWords(words, titles, "roles", WordTraits.Role);
            AddWords(words, titles, "particles", WordTraits.Particle);
            AddWords(words, titles, "portfolios", WordTraits.Portfolio);
        }
        foreach (var phrase in SpeechPhrases) Merge(words, phrase[0], WordTraits.PhraseHead);
        foreach (string word in opinionPrepositions) Merge(words, word, WordTraits.Source);
        foreach (string[] phrase in sourcePhrases) Merge(words, phrase[0], WordTraits.Source);
        PersonLexicon.Of(language).AddTo(words);
        foreach (string word in sourcePhrases.SelectMany(phrase => phrase)) Merge(words, word, WordTraits.None);
        Words = new WordTable<WordFacts>(words);
        SourcePhrases = [.. sourcePhrases.Select(phrase => phrase.Select(word => Words.NumberOf(WordKey.Of(word))).ToArray())];
    }

    public string Language { get; }

    /// <summary>All words of the language's lexicons.</summary>
    public WordTable<WordFacts> Words { get; }

    /// <summary>Endings by which an unknown word is taken for a verb of the past ("ed"); empty where the language has none that tells.</summary>
    public string[] PastEndings { get; } = [];

    /// <summary>Endings by which an unknown word is taken for an adverb ("ly").</summary>
    public string[] AdverbEndings { get; } = [];

    /// <summary>Whether an ending that tells may close with these two letters; few words do.</summary>
    public bool MayTellByEnding(char beforeLast, char last) => (lastLetters & LetterBit(beforeLast, last)) != 0;

    /// <summary>Whether short words lose their vowel before an apostrophe ("l'homme", "dell'arte"): such a word ends behind it.</summary>
    public bool Elisions { get; }

    /// <summary>Phrases that open a source without a verb ("according to"), word by word, by their numbers in <see cref="Words"/>.</summary>
    public int[][] SourcePhrases { get; }

    /// <summary>Pairs of words that report speech though the first alone does not ("put it", "shot back").</summary>
    public string[][] SpeechPhrases { get; } = [];

    /// <summary>The word that may stand before a tag: "…, as the mayor put it". Empty where the language has none.</summary>
    public string TagOpener { get; } = "";

    /// <summary>Words that begin with an apostrophe ("til", "em"), without it.</summary>
    public string[] Elided { get; } = [];

    /// <summary>Settings of the language that are no words ("inversion", "verb-final").</summary>
    public FrozenSet<string> Options { get; } = [];

    /// <summary>Pronouns that are tied to their verb by a hyphen ("a-t-elle").</summary>
    public string[] Clitics { get; } = [];

    /// <summary>Whether the subject of a tag stands behind its verb: "«…», a déclaré le ministre".</summary>
    public bool Inverts { get; }

    /// <summary>Whether only what can speak by its word or its form (a name, a person, a body, a text, a pronoun) is taken for a source: the language's lexicon is too small to guess.</summary>
    public bool NamesSourcesSurely { get; }

    /// <summary>Endings of nouns that are no names: "-ung", "-heit".</summary>
    public string[] NounEndings { get; } = [];

    /// <summary>Whether a source phrase of one word attributes only as a tag behind what is said: ", so Müller."</summary>
    public bool IsSourceTag(ReadOnlySpan<char> word) => Holds(sourceTags, word);

    /// <summary>Whether a source phrase goes on with how the words came, not with their source: Italian "secondo quanto riferito dalla polizia".</summary>
    public bool IsRelay(ReadOnlySpan<char> word) => Holds(relays, word);

    /// <summary>Whether the preposition names who did something: "by", "dalla".</summary>
    public bool IsAgent(ReadOnlySpan<char> word) => Holds(agents, word);

    /// <summary>Endings of a verb whose subject is what was said: Turkish "denildi".</summary>
    public string[] PassiveEndings { get; } = [];

    /// <summary>Whether the preposition names at the head of a sentence whose opinion it is: "Pour le maire, …".</summary>
    public bool IsOpinionPreposition(ReadOnlySpan<char> word) => Holds(opinionPrepositions, word);

    /// <summary>Endings by which an unknown word behind the infinitive's mark is one: "-ar".</summary>
    public string[] InfinitiveEndings { get; } = [];

    /// <summary>Whether the preposition has an article in it: "im", "zur".</summary>
    public bool IsArticlePreposition(ReadOnlySpan<char> word) => Holds(articlePrepositions, word);

    /// <summary>Whether the verb ends the sentence and the subject opens it.</summary>
    public bool IsVerbFinal { get; }

    /// <summary>Whether names take their endings behind an apostrophe: Turkish "Ankara'da". Such a name is no subject.</summary>
    public bool HasSuffixes { get; }

    /// <summary>Whether no spaces part the words: the text is cut at the words of the lexicon.</summary>
    public bool IsUnspaced { get; }

    /// <summary>Whether the script has no capitals: names look like other words.</summary>
    public bool HasNoCapitals { get; }

    /// <summary>Whether all nouns stand with a capital: German.</summary>
    public bool CapitalizesNouns { get; }

    /// <summary>Whether a verb may stand without a subject: Spanish "afirmó".</summary>
    public bool DropsPronouns { get; }

    /// <summary>Whether adjectives stand behind their noun: "la portavoz socialista".</summary>
    public bool DescribesBehindNouns { get; }

    /// <summary>Endings of the word that closes a reported clause before its verb: Turkish "-dığını".</summary>
    public string[] ReportedEndings { get; } = [];

    /// <summary>Endings of a number that make it someone's age: "-year-old".</summary>
    public string[] AgeEndings { get; } = [];

    /// <summary>Whether single words, too, mark a source: behind it, or at the head of a sentence.</summary>
    public bool HasSourceWords => postpositions.Length + opinionPrepositions.Length > 0;

    /// <summary>Whether the word stands behind the source that it marks: German "zufolge", Turkish "göre".</summary>
    public bool IsPostposition(ReadOnlySpan<char> word)
    {
        foreach (string postposition in postpositions)
            if (word.Equals(postposition, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a dash at the start of a paragraph opens speech.</summary>
    public bool HasDashDialogue { get; }

    /// <summary>Whether a dash may open speech behind a sentence inside a paragraph.</summary>
    public bool HasDashesInside { get; }

    /// <summary>Whether a hyphen, too, opens speech at the start of a paragraph.</summary>
    public bool HasHyphenDialogue { get; }

    /// <summary>Whether a tag may stand inside the marks: « On a chanté, dit-il. »</summary>
    public bool HasIncises { get; }

    /// <summary>Whether a reported clause is parted from its verb by a comma: German "sagte, er sei".</summary>
    public bool PutsCommaBeforeClauses { get; }

    private static readonly (string Section, WordTraits Traits)[] PlainSections =
    [
        ("hearer", WordTraits.TakesHearer),
        ("auxiliaries", WordTraits.Auxiliary | WordTraits.Finite),
        ("passive", WordTraits.Passive),
        ("future", WordTraits.Future),
        ("speech-nouns", WordTraits.SpeechNoun),
        ("documents", WordTraits.Document),
        ("bodies", WordTraits.Body),
        ("subordinators", WordTraits.Subordinator),
        ("that", WordTraits.That),
        ("coordinators", WordTraits.Coordinator),
        ("relatives", WordTraits.Relative),
        ("prepositions", WordTraits.Preposition),
        ("determiners", WordTraits.Determiner),
        ("negations", WordTraits.Negation),
        ("adverbs", WordTraits.Adverb),
        ("times", WordTraits.Time),
        ("pronouns", WordTraits.Pronoun),
        ("possessives", WordTraits.Possessive),
        ("infinitive", WordTraits.InfinitiveMark),
        ("genitives", WordTraits.Genitive),
        ("naming", WordTraits.Naming),
        ("calling", WordTraits.Calling),
        ("no-names", WordTraits.NoName),
        ("needs-particle", WordTraits.NeedsParticle),
        ("verb-particles", WordTraits.VerbParticle),
        ("impersonal", WordTraits.Impersonal),
        ("paper", WordTraits.Paper),
        ("clause-verbs", WordTraits.TakesClause),
        ("needs-that", WordTraits.NeedsThat),
        ("subject-pronouns", WordTraits.SubjectPronoun),
        ("abbreviations", WordTraits.Abbreviation),
        ("reporting-moods", WordTraits.ReportedMood),
        ("obliques", WordTraits.Oblique),
        ("participles", WordTraits.Participle),
        ("demonstratives", WordTraits.Demonstrative),
    ];

    /// <summary>The lexicon of a language by its BCP 47 tag; English where the language is not known.</summary>
    public static SpeechLexicon Of(string? language)
    {
        string primary = Primary(language);
        return Loaded.TryGetValue(primary, out var lexicon)
            ? lexicon
            : Loaded.GetOrAdd(primary, static name => new SpeechLexicon(name, LexiconFile.Load(name, "speech"), LexiconFile.Load(name, "titles")));
    }

    private static ulong LetterBit(char beforeLast, char last) => 1UL << ((beforeLast + (7 * last)) & 63);

    private static string[] Split(LexiconFile file, string section) => string.Join(' ', file.Entries(section)).Split(' ', StringSplitOptions.RemoveEmptyEntries);

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

    /// <summary>A verb's line: finite forms / participles / bare forms.</summary>
    private void AddVerbs(Dictionary<WordKey, WordFacts> words, LexiconFile file, string section, WordTraits sort)
    {
        foreach (string line in file.Entries(section))
        {
            var form = WordTraits.Finite;
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (word != "/") Merge(words, word, sort | form | (form == WordTraits.Finite && IsParticiple(word) ? WordTraits.Participle : WordTraits.None));
                else form = form == WordTraits.Finite ? WordTraits.Gerund : WordTraits.Bare;
            }
        }
    }

    private bool IsParticiple(string word)
    {
        foreach (string ending in participleEndings)
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private static void AddWords(Dictionary<WordKey, WordFacts> words, LexiconFile file, string section, WordTraits traits)
    {
        foreach (string line in file.Entries(section))
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Merge(words, word, traits);
    }

    private static void Merge(Dictionary<WordKey, WordFacts> words, string word, WordTraits traits)
    {
        var key = WordKey.Of(word);
        var known = words.GetValueOrDefault(key);
        words[key] = known with { Traits = known.Traits | traits };
    }

    private static string[][] Phrases(IReadOnlyList<string> lines)
    {
        var phrases = new string[lines.Count][];
        for (int i = 0; i < phrases.Length; i++) phrases[i] = lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return phrases;
    }
}

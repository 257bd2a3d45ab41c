using System.Collections.Frozen;
using NewsParsing.Languages;

namespace NewsParsing.Quotes.Lexicon;

/// <content>How a lexicon is read from its files. A new section of plain words is a line of <see cref="PlainSections"/>; a new habit a line of <see cref="ReadHabits"/>.</content>
internal sealed partial class SpeechLexicon
{
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
        ("object-verbs", WordTraits.TakesObject),
        ("subject-pronouns", WordTraits.SubjectPronoun),
        ("abbreviations", WordTraits.Abbreviation),
        ("reporting-moods", WordTraits.ReportedMood),
        ("obliques", WordTraits.Oblique),
        ("participles", WordTraits.Participle),
        ("demonstratives", WordTraits.Demonstrative),
        ("topic-marks", WordTraits.TopicMark),
        ("subject-marks", WordTraits.SubjectMark),
        ("quotatives", WordTraits.Quotative),
        ("nominalizers", WordTraits.Nominalizer),
    ];

    private SpeechLexicon(string language, LexiconFile? speech, LexiconFile? titles)
    {
        Language = language;
        var words = new SpeechWords();
        string[][] sourcePhrases = [], ownedSources = [], speechPhrases = [];
        if (speech is not null)
        {
            words.AddVerbs(speech);
            foreach (var (section, traits) in PlainSections) words.Add(speech, section, traits);
            AdverbEndings = [.. speech.Entries("adverb-endings")];
            PastEndings = [.. speech.Entries("past-endings")];
            if (titles is not null)
            {
                RoleEndings = [.. titles.Entries("role-endings")];
                words.Add(titles, "no-roles", WordTraits.None);
            }
            foreach (string ending in (string[])[.. AdverbEndings, .. PastEndings, .. RoleEndings]) lastLetters |= ending.Length < 2 ? ulong.MaxValue : LetterBit(ending[^2], ending[^1]);
            NounEndings = [.. speech.Entries("noun-endings")];
            AdjectiveEndings = [.. speech.Entries("adjective-endings")];
            InfinitiveEndings = [.. speech.Entries("infinitive-endings")];
            PassiveEndings = [.. speech.Entries("passive-endings")];
            ReportedEndings = [.. speech.Entries("reported-endings")];
            DoerEndings = [.. speech.Entries("doer-endings")];
            AgeEndings = [.. speech.Entries("age-endings")];
            HasParticles = speech.Entries("topic-marks").Count > 0;
            Particles = [.. speech.Entries("joined-particles").Select(entry => entry.Split(' ')).Select(parts => (parts[0], parts.Length < 2 ? 0 : parts[1] == "consonant" ? 1 : -1))];
            ReportsByMood = speech.Entries("reporting-moods").Count > 0;
            Elisions = speech.Entries("elisions").Count > 0;
            Elided = SpeechWords.Split(speech, "elided");
            Clitics = SpeechWords.Split(speech, "clitics");
            TagOpener = speech.Entries("tag-openers") is [var opener, ..] ? opener : "";
            sourcePhrases = Phrases(speech.Entries("source-phrases"));
            ownedSources = Phrases(speech.Entries("owned-sources"));
            speechPhrases = Phrases(speech.Entries("speech-phrases"));
            articlePrepositions = SpeechWords.Split(speech, "article-prepositions");
            opinionPrepositions = SpeechWords.Split(speech, "opinion-prepositions");
            postpositions = [.. speech.Entries("source-postpositions")];
            sourceTags = [.. speech.Entries("source-tags")];
            relays = SpeechWords.Split(speech, "source-relays");
            agents = SpeechWords.Split(speech, "agents");
            tellers = SpeechWords.Split(speech, "tellers");
            nameJoints = SpeechWords.Split(speech, "name-joints");
            quoteTies = SpeechWords.Split(speech, "quote-ties");
            formsOfBe = SpeechWords.Split(speech, "be");
            opinionNouns = SpeechWords.Split(speech, "opinion-nouns");
            unnamedSources = SpeechWords.Split(speech, "unnamed-sources");
            CaseEndings = [.. speech.Entries("case-endings")];
            SubjectParticiples = [.. speech.Entries("subject-participles")];
            foreach (string word in postpositions) words.Add(word, WordTraits.Source);
            ReadHabits(speech.Set("options"));
            // A compound may end with any letters.
            if (Compounds && !CapitalizesNouns) lastLetters = ulong.MaxValue;
        }
        if (titles is not null)
        {
            words.Add(titles, "honorifics", WordTraits.Honorific);
            words.Add(titles, "roles", WordTraits.Role);
            words.Add(titles, "particles", WordTraits.Particle);
            words.Add(titles, "portfolios", WordTraits.Portfolio);
        }
        foreach (string[] phrase in speechPhrases) words.Add(phrase[0], WordTraits.PhraseHead);
        foreach (string word in opinionPrepositions) words.Add(word, WordTraits.Source);
        foreach (string[] phrase in (string[][])[.. sourcePhrases, .. ownedSources]) words.Add(phrase[0], WordTraits.Source);
        PersonLexicon.Of(language).AddTo(words.Facts);
        // Phrases are compared by the numbers of their words: each needs one.
        foreach (string word in sourcePhrases.Concat(ownedSources).Concat(speechPhrases).SelectMany(phrase => phrase)) words.Add(word, WordTraits.None);
        Words = new WordTable<WordFacts>(words.Facts);
        SourcePhrases = Numbers(sourcePhrases);
        OwnedSources = Numbers(ownedSources);
        SpeechPhrases = Numbers(speechPhrases);
    }

    private int[][] Numbers(string[][] phrases) => [.. phrases.Select(phrase => phrase.Select(word => Words.NumberOf(WordKey.Of(word))).ToArray())];

    private void ReadHabits(FrozenSet<string> options)
    {
        Inverts = options.Contains("inversion");
        IsVerbFinal = options.Contains("verb-final");
        IsUnspaced = options.Contains("no-spaces");
        HasNoCapitals = options.Contains("no-capitals");
        HasSuffixes = options.Contains("suffixes-behind-apostrophes");
        CapitalizesNouns = options.Contains("noun-capitals");
        NamesSourcesSurely = options.Contains("sure-sources");
        Compounds = options.Contains("compounds");
        DropsPronouns = options.Contains("pro-drop");
        DescribesBehindNouns = options.Contains("adjectives-behind-nouns");
        PutsCommaBeforeClauses = options.Contains("comma-before-clauses");
        HasDashDialogue = options.Contains("dash-dialogue");
        HasDashesInside = options.Contains("dashes-inside");
        HasHyphenDialogue = options.Contains("hyphen-dialogue");
        HasIncises = options.Contains("incises");
    }

    private static ulong LetterBit(char beforeLast, char last) => 1UL << ((beforeLast + (7 * last)) & 63);

    private static string[][] Phrases(IReadOnlyList<string> lines)
    {
        var phrases = new string[lines.Count][];
        for (int i = 0; i < phrases.Length; i++) phrases[i] = lines[i].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return phrases;
    }
}

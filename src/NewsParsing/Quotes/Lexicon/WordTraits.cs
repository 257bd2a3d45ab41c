namespace NewsParsing.Quotes.Lexicon;

/// <summary>What a lexicon says about a word. One word may be several things ("that", "her", "report").</summary>
[Flags]
internal enum WordTraits : long
{
    None = 0,

    /// <summary>A verb that reports speech: "said".</summary>
    Speech = 1,

    /// <summary>A verb of judging, asking, promising or showing that reports speech when a quote stands near: "praised", "accused".</summary>
    Stance = 1 << 1,

    /// <summary>Any other verb worth knowing: it ends a noun phrase.</summary>
    Verb = 1 << 2,

    /// <summary>An auxiliary or modal verb: "has", "would".</summary>
    Auxiliary = 1 << 3,

    /// <summary>A verb form that carries its own subject: "said", "says".</summary>
    Finite = 1 << 4,

    /// <summary>A gerund or present participle: "saying"; its subject is that of the clause around it.</summary>
    Gerund = 1 << 5,

    /// <summary>A bare form: an infinitive, or a plural present: "say".</summary>
    Bare = 1 << 6,

    /// <summary>A verb whose next noun phrase is who is spoken to: "told reporters".</summary>
    TakesHearer = 1 << 7,

    /// <summary>A noun that stands for speech: "claim", "statement".</summary>
    SpeechNoun = 1 << 8,

    /// <summary>A personal pronoun as subject: "he".</summary>
    Pronoun = 1 << 9,

    /// <summary>A possessive pronoun: "his".</summary>
    Possessive = 1 << 10,

    /// <summary>An article or other determiner: "the", "some".</summary>
    Determiner = 1 << 11,

    Preposition = 1 << 12,

    /// <summary>A conjunction that opens a subordinate clause: "that", "because".</summary>
    Subordinator = 1 << 13,

    /// <summary>"and", "but", "or".</summary>
    Coordinator = 1 << 14,

    /// <summary>"who", "which", "whose".</summary>
    Relative = 1 << 15,

    /// <summary>"also", "later", "reportedly": may stand between subject and verb.</summary>
    Adverb = 1 << 16,

    Negation = 1 << 17,

    /// <summary>"Monday", "yesterday", "January", "week".</summary>
    Time = 1 << 18,

    /// <summary>A word for a person by office, work or kin: "minister", "spokeswoman", "mother", "residents".</summary>
    Role = 1 << 19,

    /// <summary>A word for a body that speaks: "ministry", "company", "campaign".</summary>
    Body = 1 << 20,

    /// <summary>A word for a text that speaks: "report", "ad", "letter".</summary>
    Document = 1 << 21,

    /// <summary>What stands before a name and belongs to it: "Mr", "Sen.", "Dr".</summary>
    Honorific = 1 << 22,

    /// <summary>A small word inside names: "van", "de", "bin".</summary>
    Particle = 1 << 23,

    /// <summary>Never (a part of) a name though it may stand with a capital: "However", "Asked".</summary>
    NoName = 1 << 24,

    /// <summary>Its full stop belongs to it: "Inc.", "Sept."</summary>
    Abbreviation = 1 << 25,

    /// <summary>Opens a source without a verb: "per", "according" (to).</summary>
    Source = 1 << 26,

    /// <summary>"that" and its like: opens a reported clause.</summary>
    That = 1 << 27,

    /// <summary>Says that marks are no speech: "so-called", "dubbed", "titled".</summary>
    Naming = 1 << 28,

    /// <summary>Marks a future or wish: "will", "would", "plans".</summary>
    Future = 1 << 29,

    /// <summary>What an office is about: "State" in "Secretary of State".</summary>
    Portfolio = 1L << 31,

    /// <summary>An auxiliary that makes the passive: "was".</summary>
    Passive = 1L << 32,

    /// <summary>A verb of thinking or wishing: "believes". It attributes only where no verb of speech does.</summary>
    Mental = 1L << 33,

    /// <summary>The word before an infinitive: "to".</summary>
    InfinitiveMark = 1 << 30,

    /// <summary>Ties a noun to the noun before it: "of".</summary>
    Genitive = 1L << 40,

    /// <summary>A verb by which someone is given a name: "called", "derided as". Marks behind it hold what was said, capitals or not.</summary>
    Calling = 1L << 41,

    /// <summary>Reports speech together with the word behind it: "put it".</summary>
    PhraseHead = 1L << 42,

    /// <summary>A verb that reports speech only with its particle at the end of the clause: "stellt … fest".</summary>
    NeedsParticle = 1L << 43,

    /// <summary>Such a particle: "fest", "mit", "vor".</summary>
    VerbParticle = 1L << 44,

    /// <summary>A given name, in a language where capitals do not tell.</summary>
    GivenName = 1L << 45,

    /// <summary>A noun that the story uses as a noun, in a language where capitals do not tell: never a name by itself.</summary>
    CommonNoun = 1L << 46,

    /// <summary>A pronoun that stands for nobody: "it", "man".</summary>
    Impersonal = 1L << 47,

    /// <summary>A pronoun for the paper or its reader: "I", "we", "you".</summary>
    Paper = 1L << 48,

    /// <summary>A pronoun that is a subject and never an object: "er", not "sie".</summary>
    SubjectPronoun = 1L << 49,

    /// <summary>A determiner that points at what was named: "this", "cette".</summary>
    Demonstrative = 1L << 50,

    /// <summary>A form that is a verb behind an auxiliary only: "aggiunto", "geschlossen".</summary>
    Participle = 1L << 51,

    /// <summary>A verb form that reports by its mood alone: German "habe", "werde".</summary>
    ReportedMood = 1L << 52,

    /// <summary>A determiner or pronoun of another case than the subject's: German "dem".</summary>
    Oblique = 1L << 53,

    /// <summary>A verb whose next noun phrase opens what is said, its own verb known or not; nothing else than a verb: "say".</summary>
    TakesClause = 1L << 54,

    /// <summary>A verb of speech that without marks reports nothing unless "that" follows: "continues to grow", "charges 12 euros".</summary>
    NeedsThat = 1L << 55,

    /// <summary>A particle behind whom the sentence is about: Japanese "は", Korean "은".</summary>
    TopicMark = 1L << 56,

    /// <summary>A particle behind the subject: "が", "이".</summary>
    SubjectMark = 1L << 57,

    /// <summary>A particle behind what is quoted: "と", "라고".</summary>
    Quotative = 1L << 58,

    /// <summary>A particle that makes a noun of the clause before it: "の" in "話すのは".</summary>
    Nominalizer = 1L << 59,

    /// <summary>A verb whose object, too, is what was said: "announced his resignation".</summary>
    TakesObject = 1L << 60,

    AnyVerb = Speech | Stance | Mental | Verb | Auxiliary,

    /// <summary>Words that never belong to the inside of a name or a plain noun phrase.</summary>
    Function = Pronoun | Possessive | Determiner | Preposition | Subordinator | Coordinator | Relative | Negation | InfinitiveMark,
}

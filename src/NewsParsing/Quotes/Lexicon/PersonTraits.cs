namespace NewsParsing.Quotes.Lexicon;

/// <summary>What a word tells about the one it stands for.</summary>
[Flags]
internal enum PersonTraits
{
    None = 0,

    /// <summary>A given name usual for women.</summary>
    FemaleName = 1,

    /// <summary>A given name usual for men.</summary>
    MaleName = 1 << 1,

    /// <summary>A word whose bearer is a woman: "Mrs", "spokeswoman", "mother".</summary>
    Female = 1 << 2,

    /// <summary>A word whose bearer is a man.</summary>
    Male = 1 << 3,

    /// <summary>A word for several people: "police", "men".</summary>
    Plural = 1 << 4,

    /// <summary>A word for one, though its ending is that of a plural: "boss".</summary>
    Singular = 1 << 5,

    /// <summary>A word for someone by what he is to another: "wife", "lawyer".</summary>
    Kin = 1 << 6,

    /// <summary>"he".</summary>
    He = 1 << 7,

    /// <summary>"she".</summary>
    She = 1 << 8,

    /// <summary>"they".</summary>
    They = 1 << 9,

    /// <summary>"it".</summary>
    It = 1 << 10,

    /// <summary>"I", "we": whoever speaks.</summary>
    Speaker = 1 << 11,

    /// <summary>A pronoun of a person that tells no gender: Turkish "o".</summary>
    AnyPerson = 1 << 12,

    /// <summary>A word that makes a name that of a body: "Ministry", "Inc".</summary>
    Organization = 1 << 13,

    /// <summary>A word that makes a name that of something dumb: "Street", "Act".</summary>
    Thing = 1 << 14,

    Place = 1 << 15,

    /// <summary>A surname of a language that puts the surname first.</summary>
    FamilyName = 1 << 16,

    /// <summary>A determiner before someone known: "the".</summary>
    Definite = 1 << 17,

    PluralDeterminer = 1 << 18,
    MaleDeterminer = 1 << 19,
    FemaleDeterminer = 1 << 20,

    /// <summary>A word whose grammatical gender tells nothing: French "la victime".</summary>
    NoGender = 1 << 21,

    /// <summary>A word by which a story calls again someone it has named: "the veteran", "the striker".</summary>
    Epithet = 1 << 22,

    /// <summary>A preposition before a place: "in".</summary>
    Locative = 1 << 23,

    /// <summary>A word that calls whoever was named last: French "l'intéressée".</summary>
    Latest = 1 << 24,

    AnyName = FemaleName | MaleName,

    /// <summary>What words of names tell; the rest is told by common words.</summary>
    OfNames = AnyName | FamilyName | Organization | Thing | Place,
    PersonPronoun = He | She | AnyPerson,
}

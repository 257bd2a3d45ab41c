using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Clauses;

/// <summary>How a clause names its subject.</summary>
internal enum ClauseForm : byte
{
    /// <summary>"X said".</summary>
    Plain,

    /// <summary>"said X".</summary>
    Inverted,

    /// <summary>"X, “…” dedi": subject before, verb behind what is said.</summary>
    Framing,

    /// <summary>"«…», afirmó": nobody is named; the verb's form tells that it is who was spoken of.</summary>
    Dropped,

    /// <summary>"X, who said".</summary>
    Relative,

    /// <summary>"X rose and said": the subject is that of the clause before.</summary>
    Coordinated,

    /// <summary>"saying": the subject is that of the clause around it.</summary>
    Gerund,

    /// <summary>"to say".</summary>
    Infinitive,

    /// <summary>"according to X".</summary>
    SourcePhrase,

    /// <summary>"X's claim".</summary>
    Noun,

    /// <summary>"X: …".</summary>
    Label,

    /// <summary>"…" ― X.</summary>
    Signature,
}

/// <summary>A verb (or what stands for one) and who does it. Positions named item are items of the sentence, the rest tokens.</summary>
internal struct Clause
{
    public WordTraits Traits;

    /// <summary>The main verb's item.</summary>
    public int VerbItem;

    /// <summary>The first item of the verb with its auxiliaries.</summary>
    public int GroupItem;

    /// <summary>Items of the subject; <see cref="SubjectEnd"/> 0 where none is found.</summary>
    public int SubjectFirst;
    public int SubjectEnd;

    public ClauseForm Form;

    /// <summary>"was told": the subject does not speak.</summary>
    public bool IsPassive;

    public bool IsNegated;

    /// <summary>The subject stands behind "by": the verb behind the next "and" has that of the passive.</summary>
    public bool IsAgent;

    /// <summary>A participle that describes the noun before it: "slammed a lawsuit filed by …", "a play called “…”": it has no subject that speaks.</summary>
    public bool IsReduced;

    /// <summary>"would say".</summary>
    public bool IsFuture;

    /// <summary>Stands under "that", "because", "when" or right behind another verb's words.</summary>
    public bool IsEmbedded;

    /// <summary>Embedded as what someone says: under "that" or right behind a verb of speech.</summary>
    public bool IsReported;

    /// <summary>Whether it is the source of a quote in marks: then what it reports is that quote.</summary>
    public bool AttributesStretch;

    /// <summary>The verb stands right behind a quote, its subject behind it: whoever that is, is who said it.</summary>
    public bool IsTag;

    public readonly bool HasSubject => SubjectEnd > SubjectFirst;

    public readonly bool Is(WordTraits traits) => (Traits & traits) != 0;
}

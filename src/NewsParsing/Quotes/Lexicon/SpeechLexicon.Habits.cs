namespace NewsParsing.Quotes.Lexicon;

/// <content>How a language and its press write, where that is no matter of single words: the <c>[options]</c> of its file.</content>
internal sealed partial class SpeechLexicon
{
    /// <summary>Whether the subject of a tag stands behind its verb: "«…», a déclaré le ministre".</summary>
    public bool Inverts { get; private set; }

    /// <summary>Whether the verb ends the sentence and the subject opens it.</summary>
    public bool IsVerbFinal { get; private set; }

    /// <summary>Whether no spaces part the words: the text is cut at the words of the lexicon.</summary>
    public bool IsUnspaced { get; private set; }

    /// <summary>Whether the script has no capitals: names look like other words.</summary>
    public bool HasNoCapitals { get; private set; }

    /// <summary>Whether names take their endings behind an apostrophe: Turkish "Ankara'da". Such a name is no subject.</summary>
    public bool HasSuffixes { get; private set; }

    /// <summary>Whether all nouns stand with a capital: German.</summary>
    public bool CapitalizesNouns { get; private set; }

    /// <summary>Whether nouns are joined to one word whose last part says what it is: Dutch "museumdirecteur" is a director.</summary>
    public bool Compounds { get; private set; }

    /// <summary>Whether only what can speak by its word or its form (a name, a person, a body, a text, a pronoun) is taken for a source: the language's lexicon is too small to guess.</summary>
    public bool NamesSourcesSurely { get; private set; }

    /// <summary>Whether a verb may stand without a subject: Spanish "afirmó".</summary>
    public bool DropsPronouns { get; private set; }

    /// <summary>Whether adjectives stand behind their noun: "la portavoz socialista".</summary>
    public bool DescribesBehindNouns { get; private set; }

    /// <summary>Whether a reported clause is parted from its verb by a comma: German "sagte, er sei".</summary>
    public bool PutsCommaBeforeClauses { get; private set; }

    /// <summary>Whether a dash at the start of a paragraph opens speech.</summary>
    public bool HasDashDialogue { get; private set; }

    /// <summary>Whether a dash may open speech behind a sentence inside a paragraph.</summary>
    public bool HasDashesInside { get; private set; }

    /// <summary>Whether a hyphen, too, opens speech at the start of a paragraph.</summary>
    public bool HasHyphenDialogue { get; private set; }

    /// <summary>Whether a tag may stand inside the marks: « On a chanté, dit-il. »</summary>
    public bool HasIncises { get; private set; }
}

using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <summary>What a token looks like.</summary>
internal enum TokenKind : byte
{
    Word,
    Number,
    Comma,

    /// <summary>What may end a sentence: . ? ! … and their CJK forms.</summary>
    Stop,
    Colon,
    Semicolon,
    Dash,
    OpenBracket,
    CloseBracket,

    /// <summary>A quotation mark, or an apostrophe that stands at the edge of a word and may be one.</summary>
    Mark,

    /// <summary>The 's (or the bare apostrophe of a plural) behind a noun.</summary>
    Possessive,
    Other,
}

/// <summary>How a token is written.</summary>
[Flags]
internal enum TokenForm : byte
{
    None = 0,

    /// <summary>Begins with a capital letter.</summary>
    Capital = 1,

    /// <summary>Has two letters or more, all of them capitals.</summary>
    AllCapitals = 2,

    /// <summary>Ends with a full stop that belongs to it ("Sen.", "J.", "U.S.").</summary>
    Abbreviated = 4,

    /// <summary>White space (or the start of the passage) stands before it.</summary>
    SpaceBefore = 8,

    /// <summary>Ends with a suffix of a past form of the language, in small letters ("-ed").</summary>
    PastEnding = 16,

    /// <summary>Opens its sentence: its capital says nothing.</summary>
    OpensSentence = 32,

    /// <summary>A hyphen stands in it.</summary>
    Hyphenated = 64,
}

/// <summary>A word, a number or a punctuation mark. Offsets are UTF-16 code units into the text, end-exclusive.</summary>
internal struct Token
{
    public int Start;
    public int End;

    /// <summary>The outermost quoted stretch that it stands in (its marks included), or -1.</summary>
    public int Stretch;
    public TokenKind Kind;
    public TokenForm Form;

    /// <summary>The number of the word in the lexicon; 0 where it is not there.</summary>
    public ushort Number;

    /// <summary>What the lexicon of the language knows about the word.</summary>
    public WordTraits Traits;

    public readonly bool IsWord => Kind == TokenKind.Word;

    public readonly bool IsCapital => (Form & TokenForm.Capital) != 0;

    public readonly bool IsQuoted => Stretch >= 0;

    public readonly bool Is(WordTraits traits) => (Traits & traits) != 0;

    public readonly bool Is(TokenForm form) => (Form & form) != 0;

    public readonly int Length => End - Start;
}

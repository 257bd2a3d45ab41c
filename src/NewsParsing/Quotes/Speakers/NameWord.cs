using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Speakers;

/// <summary>A word of a name, without the full stop of an abbreviation.</summary>
internal struct NameWord
{
    public int Token;

    /// <summary>First code unit.</summary>
    public int Start;
    public int Length;

    /// <summary>By this it finds those who bear it; words that are the same to <see cref="NameWords.Same(ReadOnlySpan{char}, ReadOnlySpan{char})"/> share it.</summary>
    public uint Hash;

    /// <summary>What it tells as a word of a name.</summary>
    public PersonTraits Traits;
}

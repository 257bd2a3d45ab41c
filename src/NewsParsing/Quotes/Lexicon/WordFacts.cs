
namespace NewsParsing.Quotes.Lexicon;

/// <summary>All that the lexicons of a language know about a word, so that one look at it answers every later question.</summary>
/// <param name="Traits">What it does in a sentence.</param>
/// <param name="Person">What it tells, as a common word and as a word of a name, about who is meant.</param>
internal readonly record struct WordFacts(WordTraits Traits, PersonTraits Person);

using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <summary>A sentence of the story's own voice: quoted stretches count as one word of it, however many sentences are quoted.</summary>
/// <param name="FirstToken">First token.</param>
/// <param name="EndToken">Behind the last token, its full stop included.</param>
/// <param name="Passage">The passage it stands in.</param>
/// <param name="Traits">What the lexicon knows of all its own words together: it tells what need not be looked for.</param>
internal readonly record struct Sentence(int FirstToken, int EndToken, int Passage, WordTraits Traits);

using System.Buffers;
using System.Text;

namespace NewsParsing.Text;

/// <summary>
/// Phrases to be found anywhere in a text, without regard to case. Those of ASCII alone are looked for many characters at once; the others, which cost a step
/// for each character, only in texts that hold one of their letters.
/// </summary>
internal sealed class PhraseSearch(List<string> phrases)
{
    private readonly SearchValues<string> plain = Values(phrases.Where(phrase => Ascii.IsValid(phrase)));
    private readonly SearchValues<string> others = Values(phrases.Where(phrase => !Ascii.IsValid(phrase)));
    private readonly SearchValues<char> lettersOfOthers = SearchValues.Create(
        [.. phrases.SelectMany(phrase => phrase.ToLowerInvariant() + phrase.ToUpperInvariant()).Where(letter => !char.IsAscii(letter))]);

    public bool IsIn(ReadOnlySpan<char> text) =>
        text.ContainsAny(plain) || (!Ascii.IsValid(text) && text.ContainsAny(lettersOfOthers) && text.ContainsAny(others));

    private static SearchValues<string> Values(IEnumerable<string> phrases) => SearchValues.Create([.. phrases], StringComparison.OrdinalIgnoreCase);
}

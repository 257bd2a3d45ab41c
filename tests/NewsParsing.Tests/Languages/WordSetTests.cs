using CsCheck;
using NewsParsing.Languages;

namespace NewsParsing.Tests.Languages;

public class WordSetTests
{
    private static readonly Gen<string> Word = Gen.Char["abcABC éÉßя記"].Array[0, 6].Select(letters => new string(letters));

    [Fact]
    public void Holds_what_a_set_without_regard_to_case_holds() =>
        Gen.Select(Word.Array[0, 40], Word.Array[1, 40]).Sample((entries, asked) =>
        {
            var plain = new HashSet<string>(entries, StringComparer.OrdinalIgnoreCase);
            var words = new WordSet(entries);

            foreach (string word in asked) Assert.Equal(plain.Contains(word), words.Contains(word));
            foreach (string word in entries) Assert.True(words.Contains(word.ToUpperInvariant()));
        });

    [Fact]
    public void Holds_a_word_in_capitals_too() => Assert.True(new WordSet(["Propos recueillis par"]).Contains("PROPOS RECUEILLIS PAR"));

    [Fact]
    public void A_text_begins_as_it_does_without_regard_to_case() =>
        Gen.Select(Word, Word).Sample((text, beginning) => Assert.Equal(text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase), CaseBlind.StartsWith(text, beginning)));
}

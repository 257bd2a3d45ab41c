using CsCheck;
using NewsParsing.Html.Reading;

namespace NewsParsing.Tests.Html.Reading;

public class WordScannerTests
{
    private static readonly string[] First = ["author", "byline", "auth-x"], Second = ["related", "late", "h1_b"], Third = ["thorn"];

    private static readonly WordScanner Scanner = new(First, Second, Third);

    [Theory]
    [InlineData("article__Author-name", 1)]
    [InlineData("RELATED byline", 3)]
    [InlineData("relat ed", 0)]
    [InlineData("authorn", 5)]
    [InlineData("auth-author", 1)]
    [InlineData("h2_b", 2)]
    [InlineData("späteauthör", 0)]
    [InlineData("", 0)]
    public void Words_are_found_wherever_they_stand(string value, uint groups) => Assert.Equal(groups, Scanner.Find(value));

    [Fact]
    public void It_finds_what_a_search_for_each_word_finds() =>
        Gen.String[Gen.Char["aouthr-xbylinedt_12 é"], 0, 24].Sample(value =>
        {
            bool Has(string[] words) => words.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase));
            uint expected = (Has(First) ? 1u : 0) | (Has(["related", "late"]) ? 2u : 0) | (Has(Third) ? 4u : 0);
            // Digits are one to it: "h1_b" is found in "h2_b".
            return (Scanner.Find(value) & ~2u) == (expected & ~2u) && (Scanner.Find(value) & expected & 2u) == (expected & 2u);
        });
}

using CsCheck;
using NewsParsing.Languages;

namespace NewsParsing.Tests.Languages;

public class PhraseScannerTests
{
    private static readonly string[] First = ["sign up", "melden Sie sich", "подпис", "©"], Second = ["订阅", "구독", "uhr", "share this"];

    private static readonly string[] Crumbs = ["sign", " up", "Sign Up", "подпис", "订", "阅", "구독", "U", "hr", "share ", "this", "x"];

    private static readonly PhraseScanner Scanner = new(First, Second);

    [Theory]
    [InlineData("SIGN UP now", 1)]
    [InlineData("Bitte MELDEN SIE SICH an, 10 Uhr", 3)]
    [InlineData("Подпишись: ПОДПИСКА", 1)]
    [InlineData("立即订阅", 2)]
    [InlineData("구독하기", 2)]
    [InlineData("© 2026", 1)]
    [InlineData("share", 0)]
    [InlineData("", 0)]
    public void Phrases_are_found_in_any_script_and_case(string text, uint groups) => Assert.Equal(groups, Scanner.Find(text));

    [Fact]
    public void It_finds_what_a_search_for_each_phrase_finds() =>
        Gen.OneOf(Gen.Int[0, Crumbs.Length - 1].Select(i => Crumbs[i]), Gen.String).Array[0, 200].Select(string.Concat).Sample(text =>
        {
            bool Has(string[] phrases) => phrases.Any(phrase => text.Contains(phrase, StringComparison.OrdinalIgnoreCase));
            return Scanner.Find(text) == ((Has(First) ? 1u : 0) | (Has(Second) ? 2u : 0));
        });
}

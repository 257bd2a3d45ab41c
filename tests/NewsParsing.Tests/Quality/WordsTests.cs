using NewsParsing.Quality;
using NewsParsing.Quality.Text;

namespace NewsParsing.Tests.Quality;

public class WordsTests
{
    [Theory]
    [InlineData("It’s 4½ cups, snake_case!", "It|s|4½|cups|snake_case")]
    [InlineData("हिन्दी", "ह|न|द")]
    [InlineData("②の案は約３億円。", "②の案は約３億円")]
    [InlineData("𝒳1 👷 Ⅷ", "𝒳1|Ⅷ")]
    public void Words_are_letters_numbers_and_underscores_without_marks_as_in_Python(string text, string words) =>
        Assert.Equal(words, string.Join('|', Words.Of(text)));

    [Theory]
    [InlineData("İSTANBUL’DA", "i stanbul da")]
    [InlineData("ΔΗΜΟΣ ΣΑΣ", "δημος σας")]
    [InlineData("STRASSE Straße", "strasse straße")]
    public void Lower_case_is_that_of_Python(string text, string expected) => Assert.Equal(expected, Words.Norm(text));

    [Theory]
    [InlineData("DieZeit_2023_04_28", "https://www.zeit.de/a", "DieZeit")]
    [InlineData("0001", "https://news.bbc.co.uk/a", "bbc.co.uk")]
    [InlineData("0001", "https://www.haber.com.tr/a", "haber.com.tr")]
    [InlineData("0001", "https://blog.example.org/a", "example.org")]
    [InlineData("0001", null, "0001")]
    public void A_page_belongs_to_its_publisher(string id, string? url, string publisher) => Assert.Equal(publisher, PublisherFolds.PublisherOf(id, url));

    [Fact]
    public void Folds_hold_about_equally_many_publishers_and_do_not_change()
    {
        var folds = PublisherFolds.Assign(["a", "b", "c", "d", "e", "a"], 2);

        Assert.Equal(5, folds.Count);
        Assert.Equal(2, folds.Values.Count(fold => fold == 1));
        Assert.Equal(folds, PublisherFolds.Assign(["e", "d", "c", "b", "a"], 2));
    }
}

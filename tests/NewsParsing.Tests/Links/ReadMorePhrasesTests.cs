using NewsParsing.Languages;
using NewsParsing.Links;

namespace NewsParsing.Tests.Links;

/// <summary>The phrases of all languages are looked for at once: none may be taken for another one's.</summary>
public class ReadMorePhrasesTests
{
    [Fact]
    public void No_phrase_that_announces_a_story_is_taken_for_the_beginning_of_a_list_of_the_site()
    {
        var taken = new List<string>();
        foreach (string language in LexiconFile.LanguagesWith("readmore"))
        {
            var file = LexiconFile.Load(language, "readmore")!;
            var elsewhere = file.Entries("elsewhere");
            // Some phrases head both, and are then the site's.
            foreach (string label in file.Entries("labels"))
                if (ReadMorePhrases.IsElsewhere(label) && !elsewhere.Any(phrase => label.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))) taken.Add($"{language}: {label}");
        }
        Assert.Empty(taken);
    }

    [Fact]
    public void Every_phrase_is_found_before_a_colon_and_leaves_the_title_as_it_is()
    {
        var lost = new List<string>();
        foreach (string language in LexiconFile.LanguagesWith("readmore"))
        {
            foreach (string label in LexiconFile.Load(language, "readmore")!.Entries("labels"))
            {
                string line = label + ": Storm";
                var announcement = ReadMorePhrases.Read(line);
                if (!announcement.IsStrong || !announcement.HasSeparator || line[announcement.TitleStart..] != "Storm") lost.Add($"{language}: {label}");
            }
        }
        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("President visits the old lighthouse")]
    [InlineData("Prezydent odwiedził starą latarnię")]
    [InlineData("Топливо для маяка привезли на лодке")]
    [InlineData("Tagesmutter rettet Schwan")]
    public void A_headline_that_begins_like_a_short_word_for_adverts_or_charts_is_none(string headline) => Assert.False(ReadMorePhrases.IsElsewhere(headline));

    [Theory]
    [InlineData("L'appello dei pescatori al nuovo custode")]
    [InlineData("Pour apprendre à nager, il prend des cours")]
    [InlineData("La aprobación del puente llega tarde")]
    public void A_headline_with_the_letters_of_an_offer_inside_its_words_offers_nothing(string headline) => Assert.False(ReadMorePhrases.IsPromotion(headline));

    [Theory]
    [InlineData("Download our app for the islands")]
    [InlineData("CLICK HERE FOR MORE SHIPPING COVERAGE")]
    [InlineData("Voir tous les articles de la rubrique")]
    public void Offers_and_lists_of_everything_are_no_stories(string words) => Assert.True(ReadMorePhrases.IsPromotion(words));
}

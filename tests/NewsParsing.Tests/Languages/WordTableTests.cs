using NewsParsing.Languages;

namespace NewsParsing.Tests.Languages;

public class WordTableTests
{
    [Theory]
    [InlineData("said", "Said")]
    [InlineData("don't", "DON’T")]
    [InlineData("erdoğan", "ERDOĞAN")]
    [InlineData("bürgermeisterin", "Bürgermeisterin")]
    [InlineData("counterintelligence", "Counterintelligence")]
    public void Words_are_found_whatever_their_case(string known, string written)
    {
        var table = Table(known);
        Assert.Equal(1, table.Find(written));
    }

    [Theory]
    [InlineData("said", "sai")]
    [InlineData("said", "saids")]
    [InlineData("counterproposal", "counterproposals")]
    [InlineData("counterintelligence", "counterintelligences")]
    [InlineData("über", "uber")]
    public void Other_words_are_not_found(string known, string other) => Assert.Equal(0, Table(known).Find(other));

    [Fact]
    public void Every_word_of_many_has_a_place_of_its_own()
    {
        string[] words = [.. Enumerable.Range(0, 20_000).Select(i => $"w{i:x}")];
        var table = new WordTable<int>(words.Select((word, i) => (word, i)).ToDictionary(pair => WordKey.Of(pair.word), pair => pair.i + 1));
        for (int i = 0; i < words.Length; i++) Assert.Equal(i + 1, table.Find(words[i]));
        Assert.Equal(0, table.Find("w"));
    }

    [Theory]
    [InlineData("Ankara'da konuştu ve toplantıya katıldı", 0, 6)]
    [InlineData("the counterproposals of yesterday", 4, 16)]
    [InlineData("the counterintelligence of yesterday", 4, 19)]
    [InlineData("Île-de-France et ses environs immédiats", 0, 13)]
    public void A_word_inside_a_text_has_the_key_that_it_has_alone(string text, int start, int length) =>
        Assert.Equal(WordKey.Of(text.AsSpan(start, length)), WordKey.Of(text, start, length));

    [Theory]
    [InlineData("said the minister of Varn", 4, 0)]
    [InlineData("NATO's secretary general", 4, 4)]
    [InlineData("McDonald was not there at all", 8, 2)]
    [InlineData("électricité de la ville entière", 0, 0)]
    public void Letters_of_ascii_are_counted_at_the_start_of_a_word(string text, int count, int capitals)
    {
        var letters = AsciiLetters.At(text, 0, text.Length);
        Assert.Equal((count, capitals), (letters.Count, letters.Capitals));
        if (count > 0) Assert.Equal(WordKey.Of(text.AsSpan(0, count)), letters.Key);
    }

    private static WordTable<int> Table(string word) => new(new Dictionary<WordKey, int> { [WordKey.Of(word)] = 1 });
}

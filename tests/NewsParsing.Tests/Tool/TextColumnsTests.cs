using NewsParsing.Tool.Summary;

namespace NewsParsing.Tests.Tool;

public class TextColumnsTests
{
    [Theory]
    [InlineData("The ferry ran aground on Friday.", "The ferry ran|aground on|Friday.")]
    [InlineData("フェリーは金曜日に座礁した。", "フェリーは金曜日|に座礁した。")]
    [InlineData("여객선이 금요일에 좌초했다", "여객선이|금요일에|좌초했다")]
    [InlineData("https://courier.example/a/long/address", "https://courier.|example/a/long/a|ddress")]
    [InlineData("", "")]
    public void Lines_break_between_words_and_where_there_are_none_between_characters(string words, string expected) =>
        Assert.Equal(expected, string.Join('|', TextColumns.Wrap(words, 16)));

    [Theory]
    [InlineData("Short", "Short")]
    [InlineData("The ferry ran aground on Friday.", "The ferry ran…")]
    public void A_line_that_is_too_long_is_cut_with_an_ellipsis(string words, string expected) =>
        Assert.Equal(expected, TextColumns.Clip(words, 17));
}

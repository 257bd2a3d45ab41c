using NewsParsing.Structure;

namespace NewsParsing.Tests.Structure;

public class BylineLineTests
{
    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe and John Roe, with AFP", "Jane Doe; John Roe; AFP")]
    [InlineData("By JANE DOE in Ankara", "JANE DOE")]
    [InlineData("By Jane Doe, Political editor", "Jane Doe (Political editor)")]
    [InlineData("Von Jan Müller und Eva Schmidt", "Jan Müller; Eva Schmidt")]
    [InlineData("Von Ursula von Beck, Berlin", "Ursula von Beck; Berlin")]
    [InlineData("Par Marie Dupont", "Marie Dupont")]
    [InlineData("Propos recueillis par Marie Dupont et Luc Petit", "Marie Dupont; Luc Petit")]
    [InlineData("Por Ana García y Luis Ruiz", "Ana García; Luis Ruiz")]
    [InlineData("Di Marco Rossi", "Marco Rossi")]
    [InlineData("Af Mette Holm", "Mette Holm")]
    [InlineData("Haber: Ayşe Demir", "Ayşe Demir")]
    [InlineData("Автор: Иван Петров", "Иван Петров")]
    [InlineData("بقلم: أحمد خليل", "أحمد خليل")]
    [InlineData("김하나 기자", "김하나 (기자)")]
    [InlineData("记者：王小明", "王小明")]
    [InlineData("Reuters", "Reuters")]
    public void A_byline_names_its_authors(string line, string expected)
    {
        Assert.True(BylineLine.TryRead(line, out var byline), line);
        Assert.Equal(expected, string.Join("; ", byline.Authors.Select(author => author.Role is null ? author.Name : $"{author.Name} ({author.Role})")));
    }

    [Theory]
    [InlineData("By Monday")]
    [InlineData("By the time the ferry left, it was late")]
    [InlineData("Von der Leyen in Kiew")]
    [InlineData("Por el momento")]
    [InlineData("Share")]
    [InlineData("Di Maio si dimette")]
    [InlineData("From bad to worse")]
    [InlineData("By Jane Doe, who has never been to sea, this is a book about ships")]
    public void Other_short_lines_are_no_bylines(string line) => Assert.False(BylineLine.TryRead(line, out _));

    [Theory]
    [InlineData("ANKARA (Reuters) - The ferry ran aground.", "ANKARA (Reuters)", "The ferry ran aground.")]
    [InlineData("BEIRUT/THE HAGUE, March 7 (Reuters) - A ferry", "BEIRUT/THE HAGUE, March 7 (Reuters)", "A ferry")]
    [InlineData("WASHINGTON — The ferry", "WASHINGTON", "The ferry")]
    [InlineData("Berlin (dpa) – Die Fähre", "Berlin (dpa)", "Die Fähre")]
    [InlineData("МОСКВА, 5 мая. /ТАСС/. Паром", "МОСКВА, 5 мая. /ТАСС/", "Паром")]
    [InlineData("(서울=연합뉴스) 여객선이", "(서울=연합뉴스)", "여객선이")]
    public void A_dateline_opens_the_story(string paragraph, string shown, string rest)
    {
        Assert.True(DatelineOpening.TryRead(paragraph, out var dateline), paragraph);
        Assert.Equal((shown, rest), (dateline.Shown, paragraph[dateline.Length..]));
    }

    [Theory]
    [InlineData("The ferry – an old one – ran aground.")]
    [InlineData("Merkel (CDU) sagte, die Fähre sei alt.")]
    [InlineData("But the ferry (which was old) ran aground.")]
    public void A_sentence_is_no_dateline(string paragraph) => Assert.False(DatelineOpening.TryRead(paragraph, out _));
}

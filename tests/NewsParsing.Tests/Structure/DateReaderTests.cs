using NewsParsing.Structure;

namespace NewsParsing.Tests.Structure;

public class DateReaderTests
{
    [Theory]
    [InlineData("2024-05-03T15:47:42.389Z", "2024-05-03T15:47:42Z")]
    [InlineData("2024-05-03T15:47:42+0200", "2024-05-03T15:47:42+02:00")]
    [InlineData("2024-05-03 15:47:42.389000+00:00", "2024-05-03T15:47:42Z")]
    [InlineData("2024-05-03T15:47:42-05:00", "2024-05-03T15:47:42-05:00")]
    [InlineData("2024-05-03T15:47+02", "2024-05-03T15:47+02:00")]
    [InlineData("2024-05-03", "2024-05-03")]
    [InlineData("2024-5-3", "2024-05-03")]
    [InlineData("20240503", "2024-05-03")]
    [InlineData("20240503T154742Z", "2024-05-03T15:47:42Z")]
    [InlineData("1714751262", "2024-05-03T15:47:42Z")]
    [InlineData("1714751262000", "2024-05-03T15:47:42Z")]
    [InlineData("Fri, 03 May 2024 15:47:42 GMT", "2024-05-03T15:47:42Z")]
    [InlineData("Fri May 03 15:47:42 UTC 2024", "2024-05-03T15:47:42Z")]
    [InlineData("Fri May 03 2024 15:47:42 GMT+0200 (CEST)", "2024-05-03T15:47:42+02:00")]
    public void Machine_dates_are_read_as_precisely_as_they_are_written(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("May 3, 2024", "2024-05-03")]
    [InlineData("May 3rd, 2024 at 4:20 p.m. EST", "2024-05-03T16:20-05:00")]
    [InlineData("Published 3 May 2024, 10:42 BST", "2024-05-03T10:42")]
    [InlineData("10:42, 3 May 2024", "2024-05-03T10:42")]
    [InlineData("Fri., Sept. 6, 2024 4 pm", "2024-09-06T16:00")]
    [InlineData("Stand: 03.05.2024, 10:42 Uhr", "2024-05-03T10:42")]
    [InlineData("3. März 2024 um 10.42 Uhr", "2024-03-03T10:42")]
    [InlineData("Publié le 3 août 2024 à 10h42", "2024-08-03T10:42")]
    [InlineData("Le 1er février 2024", "2024-02-01")]
    [InlineData("3 de mayo de 2024 a las 10:42 h", "2024-05-03T10:42")]
    [InlineData("03 de março de 2024 às 18h05", "2024-03-03T18:05")]
    [InlineData("3 settembre 2024 ore 10:42", "2024-09-03T10:42")]
    [InlineData("3 mei 2024 om 10:42", "2024-05-03T10:42")]
    [InlineData("3 maj 2024 kl. 10.42", "2024-05-03T10:42")]
    [InlineData("3. mai 2024 kl. 10:42", "2024-05-03T10:42")]
    [InlineData("3. toukokuuta 2024 klo 10.42", "2024-05-03T10:42")]
    [InlineData("3 maja 2024, godz. 10:42", "2024-05-03T10:42")]
    [InlineData("3. května 2024 10:42", "2024-05-03T10:42")]
    [InlineData("2024. május 3. 10:42", "2024-05-03T10:42")]
    [InlineData("3 noiembrie 2024, 10:42", "2024-11-03T10:42")]
    [InlineData("3 мая 2024, 10:42", "2024-05-03T10:42")]
    [InlineData("3 травня 2024, 10:42", "2024-05-03T10:42")]
    [InlineData("3 юли 2024 г., 10:42 ч.", "2024-07-03T10:42")]
    [InlineData("03 Mayıs 2024 - 10:42", "2024-05-03T10:42")]
    [InlineData("Giriş: 03.05.2024 10:42", "2024-05-03T10:42")]
    [InlineData("3 Μαΐου 2024, 10:42", "2024-05-03T10:42")]
    [InlineData("نشر في 3 مايو 2024", "2024-05-03")]
    [InlineData("٣ مايو ٢٠٢٤", "2024-05-03")]
    [InlineData("3 كانون الثاني 2024", "2024-01-03")]
    [InlineData("3 במאי 2024", "2024-05-03")]
    [InlineData("3 मई 2024, 10:42", "2024-05-03T10:42")]
    [InlineData("3 Agustus 2024, 10:42 WIB", "2024-08-03T10:42+07:00")]
    [InlineData("2024年5月3日 10時42分", "2024-05-03T10:42")]
    [InlineData("2024/05/03 10:42", "2024-05-03T10:42")]
    [InlineData("2024年5月3日 下午 6:40", "2024-05-03T18:40")]
    [InlineData("입력 2024.05.03. 오후 6:40", "2024-05-03T18:40")]
    [InlineData("2024년 5월 3일 18:40", "2024-05-03T18:40")]
    public void Dates_are_read_as_people_write_them_in_their_languages(string text, string expected) => AssertReads(text, expected);

    [Theory]
    [InlineData("4/5/2024", "2024-05-04", "2024-04-05")]
    [InlineData("14/5/2024", "2024-05-14", "2024-05-14")]
    [InlineData("5/14/2024", "2024-05-14", "2024-05-14")]
    [InlineData("4.5.2024", "2024-05-04", "2024-05-04")]
    public void The_order_of_day_and_month_is_the_callers_only_where_both_are_possible(string text, string dayFirst, string monthFirst)
    {
        Assert.True(DateReader.TryRead(text, DateOrder.DayFirst, out var day));
        Assert.True(DateReader.TryRead(text, DateOrder.MonthFirst, out var month));
        Assert.Equal((dayFirst, monthFirst), (day.ToString(), month.ToString()));
    }

    [Theory]
    [InlineData("2 hours ago")]
    [InlineData("Yesterday at 10:42")]
    [InlineData("3 May, 10:42")]
    [InlineData("© 2024 The Courier")]
    [InlineData("May 2024")]
    [InlineData("31.02.2024")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("Win 10.2.1.4 released")]
    [InlineData("")]
    public void What_is_no_day_is_no_date(string text) => Assert.False(DateReader.TryRead(text, DateOrder.DayFirst, out _));

    [Theory]
    [InlineData("Published 3 May 2024, 10:42 | Updated 4 May 2024", "2024-05-03T10:42", "2024-05-04")]
    [InlineData("Zuletzt aktualisiert: 4. Mai 2024", null, "2024-05-04")]
    [InlineData("Giriş Tarihi: 03.05.2024 10:42 Son Güncelleme: 04.05.2024 11:00", "2024-05-03T10:42", "2024-05-04T11:00")]
    [InlineData("입력 2024.05.03 18:40 | 수정 2024.05.04 10:00", "2024-05-03T18:40", null)]
    public void A_date_line_tells_publication_from_change(string line, string? published, string? modified)
    {
        Assert.True(DateLine.TryRead(line, DateOrder.DayFirst, out var dates));
        Assert.Equal(published, dates.Published?.ToString());
        if (modified is not null) Assert.Equal(modified, dates.Modified?.ToString());
    }

    [Theory]
    [InlineData("The treaty was signed on 3 May 2024 in Ankara.")]
    [InlineData("Nothing here")]
    public void A_sentence_with_a_date_is_no_date_line(string line) => Assert.False(DateLine.TryRead(line, DateOrder.DayFirst, out _));

    private static void AssertReads(string text, string expected)
    {
        Assert.True(DateReader.TryRead(text, DateOrder.DayFirst, out var date), text);
        Assert.Equal(expected, date.ToString());
    }
}

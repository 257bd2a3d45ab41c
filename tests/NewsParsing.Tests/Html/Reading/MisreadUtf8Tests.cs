using System.Text;
using NewsParsing.Html.Reading;

namespace NewsParsing.Tests.Html.Reading;

public class MisreadUtf8Tests
{
    [Theory]
    [InlineData("<p>“It’s over,” said the café’s owner – for 5 €.</p>")]
    [InlineData("<p>Мост закроют на девять месяцев.</p>")]
    [InlineData("<p>市長は橋を閉鎖すると発表した。🎉</p>")]
    [InlineData("é")]
    public void A_page_of_utf_8_that_was_read_as_latin_1_is_read_again(string page)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(page);

        Assert.Equal(page, MisreadUtf8.Mend(Encoding.Latin1.GetString(bytes).AsMemory()).ToString());
    }

    [Theory]
    [InlineData("it’s")]
    [InlineData("“Größe” – né Đỗ")]
    public void The_same_of_one_that_was_read_as_windows_1252(string page)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(page);
        // What windows-1252 leaves open is read as the control characters of Latin-1, as browsers do.
        string misread = string.Concat(bytes.Select(one => one is >= 0x80 and < 0xA0 ? "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"[one - 0x80] : (char)one));

        Assert.Equal(page, MisreadUtf8.Mend(misread.AsMemory()).ToString());
    }

    [Theory]
    [InlineData("plain letters only")]
    [InlineData("Die Brücke bleibt für Fußgänger geöffnet")]
    [InlineData("“It’s” is spelt â€™ where it is misread")]
    [InlineData("Ã© stands for é")]
    [InlineData("a half: Ã")]
    [InlineData("東京")]
    [InlineData("")]
    public void A_page_that_was_read_rightly_stays_the_same_memory(string page) => Assert.True(MisreadUtf8.Mend(page.AsMemory()).Equals(page.AsMemory()));
}

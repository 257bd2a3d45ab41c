using System.Text;
using NewsParsing.Html.Reading;

namespace NewsParsing.Tests.Html.Reading;

public class PageDecoderTests
{
    private const string Umlauts = "<p>Die Brücke bleibt für Fußgänger geöffnet, sagte die Bürgermeisterin.</p>";

    /// <summary>A sentence or two of a story for every encoding that is told from the bytes alone.</summary>
    public static TheoryData<int, string> Undeclared => new()
    {
        { 65001, "<p>Die Brücke bleibt geöffnet – “so lange wie möglich”.</p>" },
        { 1252, Umlauts },
        { 1252, "<p>Le maire a déclaré que l’école rouvrirait dès la semaine prochaine, à huit heures.</p>" },
        { 1250, "<p>Most zostanie zamknięty na dziewięć miesięcy, powiedziała burmistrzyni. Mieszkańcy są źli.</p>" },
        { 1250, "<p>Most bude uzavřen na devět měsíců, řekla starostka. Řidiči musí počítat s objížďkou přes Lhůtu.</p>" },
        { 1251, "<p>Мост закроют на девять месяцев, сообщила мэр города Елена Орлова.</p>" },
        { 20866, "<p>Мост закроют на девять месяцев, сообщила мэр города Елена Орлова.</p>" },
        { 1253, "<p>Η γέφυρα θα κλείσει για εννέα μήνες, δήλωσε η δήμαρχος.</p>" },
        { 1254, "<p>Köprü dokuz ay boyunca kapalı olacak, dedi belediye başkanı. Öğrenciler vapura binecek.</p>" },
        { 1255, "<p>הגשר ייסגר לתשעה חודשים, אמרה ראש העיר.</p>" },
        { 1256, "<p>قالت رئيسة البلدية إن الجسر سيغلق لمدة تسعة أشهر.</p>" },
        { 1257, "<p>Tiltas bus uždarytas devynis mėnesius, pranešė miesto merė. Žmonės keliasi keltu, šią žinią išgirdę.</p>" },
        { 874, "<p>สะพานจะปิดเป็นเวลาเก้าเดือน นายกเทศมนตรีกล่าวเมื่อวันอังคาร</p>" },
        { 932, "<p>市長は会見で、橋を九か月間閉鎖すると発表した。住民からは不安の声が上がっている。</p>" },
        { 51932, "<p>市長は会見で、橋を九か月間閉鎖すると発表した。住民からは不安の声が上がっている。</p>" },
        { 54936, "<p>市长在新闻发布会上说，这座大桥将关闭九个月。他们对当地的生活表示担心。</p>" },
        { 950, "<p>市長在記者會上說，這座大橋將關閉九個月。他們對當地的生活表示擔心。</p>" },
        { 949, "<p>시장은 기자회견에서 다리를 아홉 달 동안 폐쇄한다고 말했다. 주민들은 걱정하고 있다.</p>" },
    };

    [Theory]
    [MemberData(nameof(Undeclared))]
    public void A_page_that_does_not_declare_its_encoding_is_read_by_its_looks(int codePage, string page) =>
        Assert.Equal(page, PageDecoder.Decode(Bytes(page, codePage), null));

    [Theory]
    [InlineData("iso-8859-1", 1252)]
    [InlineData("  Latin1 ", 1252)]
    [InlineData("utf8", 65001)]
    [InlineData("GB2312", 54936)]
    [InlineData("ks_c_5601-1987", 949)]
    [InlineData("x-sjis", 932)]
    [InlineData("koi8-r", 20866)]
    public void A_label_means_what_browsers_take_it_for(string label, int codePage) =>
        Assert.Equal(codePage, EncodingLabels.Find(label)?.CodePage);

    [Fact]
    public void A_label_that_nobody_knows_is_no_encoding() => Assert.Null(EncodingLabels.Find("utf-9"));

    [Fact]
    public void Curly_quotes_of_windows_survive_in_a_page_that_says_latin_1()
    {
        byte[] page = [.. "<meta charset=iso-8859-1><p>"u8, 0x93, .. "No"u8, 0x94];

        Assert.EndsWith("<p>“No”", PageDecoder.Decode(page, null));
    }

    [Theory]
    [InlineData("<meta charset='windows-1251'>")]
    [InlineData("<META HTTP-EQUIV=content-type CONTENT='text/html; charset=windows-1251'>")]
    [InlineData("<!-- <meta charset=utf-8> --><script>'<meta charset=utf-8>'</script><meta charset=windows-1251>")]
    [InlineData("<?xml version='1.0' encoding=\"windows-1251\"?>")]
    public void The_page_declares_its_encoding(string declaration)
    {
        string page = declaration + "<p>Мост</p>";

        Assert.Equal(page, PageDecoder.Decode(Bytes(page, 1251), null));
    }

    [Fact]
    public void The_transport_counts_before_the_page_and_the_mark_before_both()
    {
        const string Page = "<meta charset=windows-1251><p>für</p>";

        Assert.Equal(Page, PageDecoder.Decode(Bytes(Page, 1252), "windows-1252"));
        Assert.Equal(Page, PageDecoder.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Page)], "windows-1252"));
        Assert.Equal(Page, PageDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page)], "utf-8"));
    }

    [Fact]
    public void A_transport_that_declares_nonsense_is_not_heard() =>
        Assert.Equal(Umlauts, PageDecoder.Decode(Bytes(Umlauts, 1252), "none"));

    [Theory]
    [InlineData("utf-8", "<p>")]
    [InlineData(null, "<meta charset=utf-8><p>")]
    [InlineData("utf-8", "<meta charset=windows-1252><p>")]
    public void Whoever_declares_utf_8_and_writes_in_an_older_encoding_is_read_by_the_looks(string? charset, string head) =>
        Assert.Equal(head + Umlauts, PageDecoder.Decode(Bytes(head + Umlauts, 1252), charset));

    [Fact]
    public void A_server_that_calls_every_page_latin_1_does_not_spoil_those_in_utf_8() =>
        Assert.Equal(Umlauts, PageDecoder.Decode(Encoding.UTF8.GetBytes(Umlauts), "iso-8859-1"));

    [Fact]
    public void A_declared_utf_8_page_with_as_many_good_letters_as_broken_ones_stays_utf_8()
    {
        byte[] page = [.. Encoding.UTF8.GetBytes("<meta charset=utf-8><p>It’s cut"), 0xC3, .. "<p>end"u8];

        Assert.EndsWith("It’s cut\uFFFD<p>end", PageDecoder.Decode(page, null));
    }

    [Fact]
    public void Utf_16_is_told_without_a_mark()
    {
        Assert.Equal(Umlauts, PageDecoder.Decode(Encoding.Unicode.GetBytes(Umlauts), null));
        Assert.Equal(Umlauts, PageDecoder.Decode(Encoding.BigEndianUnicode.GetBytes(Umlauts), null));
    }

    [Fact]
    public void A_utf_8_page_with_one_broken_byte_stays_utf_8()
    {
        byte[] page = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Umlauts, 10))), 0xFF, .. "<p>end"u8];

        Assert.EndsWith("geöffnet, sagte die Bürgermeisterin.</p>\uFFFD<p>end", PageDecoder.Decode(page, null));
    }

    [Fact]
    public void Empty_input_is_empty_text() => Assert.Equal("", PageDecoder.Decode([], null));

    [Fact]
    public void A_stream_over_the_limit_is_refused_before_it_is_read_to_its_end()
    {
        var endless = new Drip(1_000_000);

        Assert.Throws<InputTooLongException>(() => PageDecoder.Decode(endless, null, 1000, default));
        Assert.True(endless.Given <= 1001, $"{endless.Given} bytes were read");
        Assert.Equal(1000, PageDecoder.Decode(new Drip(1000), null, 1000, default).Length);
    }

    [Fact]
    public void A_stream_that_gives_little_at_a_time_is_read_whole() =>
        Assert.Equal(300_000, PageDecoder.Decode(new Drip(300_000, 7), null, 1_000_000, default).Length);

    [Fact]
    public void A_cancelled_reading_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => PageDecoder.Decode(new Drip(10), null, 100, cancelled.Token));
    }

    private static byte[] Bytes(string text, int codePage) => EncodingLabels.Of(codePage)!.GetBytes(text);

    /// <summary>A stream of the letter x that cannot be sought and gives a few bytes at a time.</summary>
    private sealed class Drip(int length, int most = int.MaxValue) : Stream
    {
        public int Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int given = Math.Min(Math.Min(count, most), length - Given);
            buffer.AsSpan(offset, given).Fill((byte)'x');
            Given += given;
            return given;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

using CsCheck;
using NewsParsing.Html.Content;
using NewsParsing.Html.Reading;

namespace NewsParsing.Tests.Html.Content;

public class LayoutReaderTests
{
    /// <summary>Letters, digits and signs as text has them, spaces and line breaks of all kinds, what is not seen, letters of other scripts.</summary>
    private static readonly Gen<string> Texts = Gen.String[Gen.OneOf(
        Gen.Char["aAbBzZ09 eE tT.,'\"!?"], Gen.Char["the quick Brown fox 7"], Gen.Char[" \n\t\u00A0'’-–…“”éÉß\u00AD\u200B中ДдÀ。、\u0301"]), 1, 90];

    [Fact]
    public void A_paragraph_counts_the_same_in_one_piece_and_letter_by_letter() =>
        Texts.Sample(text =>
        {
            // A comment between two letters makes a text node of each.
            using var whole = Read($"<p>{text}</p>");
            using var letters = Read($"<p>{string.Join("<!-- -->", text.ToCharArray())}</p>");
            Assert.Equal(letters.Text.ToString(), whole.Text.ToString());
            Assert.Equal(Counts(letters), Counts(whole));
        });

    [Fact]
    public void A_long_paragraph_counts_as_much_as_its_sentences()
    {
        const string Sentence = "Harbour master Maren Sollie, 52, said: \"We can't wait.\" ";
        using var one = Read($"<p>{Sentence}</p>");
        using var many = Read($"<p>{string.Concat(Enumerable.Repeat(Sentence, 200))}</p>");
        var (single, all) = (one.Blocks[0], many.Blocks[0]);
        Assert.Equal(
            (200 * single.Letters, 200 * single.Digits, 200 * single.Words, 200 * single.CapitalWords, 200 * single.SentenceEnds, 200 * single.Commas, 200 * single.QuoteMarks),
            (all.Letters, all.Digits, all.Words, all.CapitalWords, all.SentenceEnds, all.Commas, all.QuoteMarks));
    }

    private static PageLayout Read(string html)
    {
        using var page = PageReader.Read(html.AsMemory(), default);
        return LayoutReader.Read(page, default);
    }

    private static List<(int Letters, int Weight, int Digits, int Words, int Capitals, int Ends, int Commas, int Marks, bool EndsSentence)> Counts(PageLayout layout)
    {
        var counts = new List<(int, int, int, int, int, int, int, int, bool)>();
        foreach (var block in layout.Blocks)
            counts.Add((block.Letters, block.Weight, block.Digits, block.Words, block.CapitalWords, block.SentenceEnds, block.Commas, block.QuoteMarks, block.EndsSentence));
        return counts;
    }
}

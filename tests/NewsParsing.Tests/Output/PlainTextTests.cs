using CsCheck;

namespace NewsParsing.Tests.Output;

public class PlainTextTests
{
    [Fact]
    public void Text_is_headline_standfirst_and_story()
    {
        const string Text = "Opening.\n\nWhat next\n\nOne\nTwo\n\nA\tB\nC\tD";
        TextSpan At(string words) => new(Text, Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);
        var story = new Article
        {
            Headline = "Ferry stuck",
            Standfirst = "Hundreds\u001b[31m waited.",
            Text = Text,
            Sections =
            [
                new Section(null, 0, [new Paragraph(At("Opening."))]),
                new Section(At("What next"), 2, [new ListBlock(At("One\nTwo"), false, [new ListItem(At("One"), 1), new ListItem(At("Two"), 2)]), new Table(At("A\tB\nC\tD"), [new TableRow([At("A"), At("B")]), new TableRow([At("C"), At("D")])])]),
            ],
        };

        Assert.Equal("Ferry stuck\n\nHundreds[31m waited.\n\nOpening.\n\nWhat next\n\n- One\n  - Two\n\nA\tB\nC\tD\n", story.ToPlainText());
    }

    [Fact]
    public void Who_is_quoted_stands_under_the_quotation() =>
        Assert.Equal("The sea gives.\n— Old song\n", new Article { Text = "The sea gives.", Sections = [new Section(null, 0, [new BlockQuote(new TextSpan("The sea gives.", 0, 14), "Old song")])] }.ToPlainText());

    [Fact]
    public void Nothing_in_a_text_steers_a_terminal() =>
        AnyArticle.Any.Sample(article => Assert.DoesNotContain(article.ToPlainText(), character => char.IsControl(character) && character is not ('\n' or '\t')), iter: 200);
}

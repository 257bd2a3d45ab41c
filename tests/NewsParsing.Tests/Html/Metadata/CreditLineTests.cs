using NewsParsing.Html.Metadata;

namespace NewsParsing.Tests.Html.Metadata;

public class CreditLineTests
{
    [Theory]
    [InlineData("The ferry on Monday. Photo: Jane Doe/Reuters", "The ferry on Monday.", "Jane Doe/Reuters")]
    [InlineData("The ferry on Monday. (AP Photo/Jane Doe)", "The ferry on Monday.", "AP Photo/Jane Doe")]
    [InlineData("The ferry on Monday (Photo: Jane Doe)", "The ferry on Monday", "Jane Doe")]
    [InlineData("The ferry. Photo by Jane Doe/Getty Images", "The ferry.", "Jane Doe/Getty Images")]
    [InlineData("The ferry. REUTERS/Jane Doe", "The ferry.", "REUTERS/Jane Doe")]
    [InlineData("The ferry | Getty Images", "The ferry", "Getty Images")]
    [InlineData("Die Fähre am Montag. Foto: dpa", "Die Fähre am Montag.", "dpa")]
    [InlineData("Foto: Jan Müller/dpa", null, "Jan Müller/dpa")]
    [InlineData("Le ferry lundi. © AFP", "Le ferry lundi.", "AFP")]
    [InlineData("Crédit photo : Marie Dupont", null, "Marie Dupont")]
    [InlineData("El ferri. Foto: EFE", "El ferri.", "EFE")]
    [InlineData("Feribot. Fotoğraf: AA", "Feribot.", "AA")]
    [InlineData("Паром. Фото: ТАСС", "Паром.", "ТАСС")]
    [InlineData("フェリー＝共同通信", "フェリー", "共同通信")]
    [InlineData("The ferry on Monday.", "The ferry on Monday.", null)]
    [InlineData("The ferry (left) and the pier", "The ferry (left) and the pier", null)]
    public void A_caption_and_its_credit_are_told_apart(string shown, string? caption, string? credit) =>
        Assert.Equal(new CreditLine(caption, credit), CreditLine.Split(shown));
}

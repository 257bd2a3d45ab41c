using NewsParsing.Languages;

namespace NewsParsing.Tests.Languages;

/// <summary>What language a text is written in, where nobody says it.</summary>
public class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "The ferry was late again, and the captain said that it would not be the last time this week.")]
    [InlineData("de", "Die Fähre kam wieder zu spät, und der Kapitän sagte, dass es nicht das letzte Mal in dieser Woche sei.")]
    [InlineData("fr", "Le ferry était encore en retard, et le capitaine a dit que ce ne serait pas la dernière fois de la semaine.")]
    [InlineData("es", "El ferry volvió a llegar tarde y el capitán dijo que no sería la última vez en la semana.")]
    [InlineData("it", "Il traghetto è arrivato di nuovo in ritardo e il capitano ha detto che non sarà l'ultima volta della settimana.")]
    [InlineData("pt", "O ferry chegou outra vez atrasado e o capitão disse que não seria a última vez na semana.")]
    [InlineData("nl", "De veerboot was weer te laat en de kapitein zei dat het niet de laatste keer van de week zou zijn.")]
    [InlineData("tr", "Vapur yine geç kaldı ve kaptan bunun bu hafta için son olmadığını söyledi, ama daha çok yolcu var.")]
    [InlineData("sv", "Färjan var sen igen och kaptenen sade att det inte var den sista gången den här veckan.")]
    [InlineData("pl", "Prom znowu się spóźnił, a kapitan powiedział, że to nie jest ostatni raz w tym tygodniu.")]
    [InlineData("ru", "Паром снова опоздал, и капитан сказал, что это был не последний раз на этой неделе.")]
    [InlineData("ar", "تأخرت العبارة مرة أخرى وقال القبطان إنها ليست المرة الأخيرة هذا الأسبوع.")]
    [InlineData("zh", "渡轮又晚点了，船长说这不会是本周最后一次。")]
    [InlineData("ja", "フェリーはまた遅れ、船長は今週最後ではないと話した。")]
    [InlineData("ko", "여객선이 또 늦었고 선장은 이번 주 마지막이 아닐 것이라고 말했다.")]
    public void A_sentence_or_two_tell(string language, string text) => Assert.Equal(language, LanguageGuess.Of(text));

    [Theory]
    [InlineData("")]
    [InlineData("12.5 % 2024 —")]
    [InlineData("Brno Zlín Ostrava")]
    public void Too_little_tells_nothing(string text) => Assert.Null(LanguageGuess.Of(text));
}

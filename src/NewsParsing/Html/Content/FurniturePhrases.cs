using NewsParsing.Languages;

namespace NewsParsing.Html.Content;

/// <summary>Finds the phrases of <c>LANG.furniture.txt</c> in short blocks: what share bars, newsletter boxes, notices and credits say, in all languages at once.</summary>
internal static class FurniturePhrases
{
    /// <summary>Longer blocks are not searched: in a paragraph of prose the phrases mean nothing.</summary>
    public const int LongestText = 320;

    private static readonly string[] Topics = ["subscribe", "share", "rights", "advert", "related", "consent", "comment", "person", "credit", "time"];

    private static readonly PhraseScanner Scanner = Load();

    public static int TopicCount => Topics.Length;

    /// <summary>A bit for every topic of which a phrase stands in the text, in the order of the topics.</summary>
    public static uint TopicsOf(ReadOnlySpan<char> text) => Scanner.Find(text);

    private static PhraseScanner Load()
    {
        var all = new List<string>[Topics.Length];
        for (int i = 0; i < all.Length; i++) all[i] = [];
        foreach (string language in LexiconFile.LanguagesWith("furniture"))
        {
            var file = LexiconFile.Load(language, "furniture");
            for (int i = 0; i < all.Length; i++)
                if (file is not null) all[i].AddRange(file.Entries(Topics[i]));
        }
        return new PhraseScanner(all);
    }
}

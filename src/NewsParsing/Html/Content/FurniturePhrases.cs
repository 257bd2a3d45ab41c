using System.Buffers;
using NewsParsing.Languages;

namespace NewsParsing.Html.Content;

/// <summary>Finds the phrases of <c>LANG.furniture.txt</c> in short blocks: what share bars, newsletter boxes, notices and credits say, in all languages at once.</summary>
internal static class FurniturePhrases
{
    /// <summary>Longer blocks are not searched: in a paragraph of prose the phrases mean nothing.</summary>
    public const int LongestText = 320;

    private static readonly string[] Topics = ["subscribe", "share", "rights", "advert", "related", "consent", "comment", "person", "credit", "time"];

    private static readonly SearchValues<string>[] Phrases = Load();

    public static int TopicCount => Topics.Length;

    public static bool Contains(ReadOnlySpan<char> text, int topic) => text.IndexOfAny(Phrases[topic]) >= 0;

    private static SearchValues<string>[] Load()
    {
        var all = new List<string>[Topics.Length];
        for (int i = 0; i < all.Length; i++) all[i] = [];
        foreach (string language in LexiconFile.LanguagesWith("furniture"))
        {
            var file = LexiconFile.Load(language, "furniture");
            for (int i = 0; i < all.Length; i++)
                if (file is not null) all[i].AddRange(file.Entries(Topics[i]));
        }
        return Array.ConvertAll(all, phrases => SearchValues.Create(phrases.ToArray(), StringComparison.OrdinalIgnoreCase));
    }
}

using NewsParsing.Languages;

namespace NewsParsing.Html.Content;

/// <summary>Finds the phrases of <c>LANG.furniture.txt</c> in short blocks: what share bars, newsletter boxes, notices and credits say, in all languages at once.</summary>
internal static class FurniturePhrases
{
    /// <summary>Longer blocks are not searched: in a paragraph of prose the phrases mean nothing.</summary>
    public const int LongestText = 320;

    private static readonly string[] Topics = ["subscribe", "share", "rights", "advert", "related", "consent", "comment", "person", "credit", "time"];

    private static readonly (PhraseScanner Phrases, WordSet Labels) Known = Load();

    public static int TopicCount => Topics.Length;

    public static uint BitOf(string topic) => 1u << Array.IndexOf(Topics, topic);

    /// <summary>A bit for every topic of which a phrase stands in the text, in the order of the topics.</summary>
    public static uint TopicsOf(ReadOnlySpan<char> text) => Known.Phrases.Find(text);

    /// <summary>Whether a text is nothing but a word that stands over adverts, tables of contents and buttons.</summary>
    public static bool IsLabel(ReadOnlySpan<char> text) => Known.Labels.Contains(text.Trim(" :.-–—|"));

    private static (PhraseScanner Phrases, WordSet Labels) Load()
    {
        var files = LexiconFile.LoadAll("furniture");
        return (new PhraseScanner(Array.ConvertAll(Topics, EntriesOf)), new WordSet([.. EntriesOf("advert"), .. EntriesOf("label")]));

        List<string> EntriesOf(string topic)
        {
            var entries = new List<string>();
            foreach (var file in files) entries.AddRange(file.Entries(topic));
            return entries;
        }
    }
}

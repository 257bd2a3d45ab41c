using System.Collections.Frozen;

namespace NewsParsing.Languages;

/// <summary>What stands where a newspaper's desk is asked for and is none ("Uncategorized", "Startseite"), in all languages that have such files.</summary>
internal static class DeskWords
{
    private static readonly Lazy<FrozenSet<string>> None = new(() =>
    {
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string language in LexiconFile.LanguagesWith("desk")) words.UnionWith(LexiconFile.Load(language, "desk")!.Entries("nodesk"));
        return words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    });

    /// <summary>Whether a word says only that no desk was chosen, or what kind of page this is.</summary>
    public static bool NamesNone(string category) => None.Value.Contains(category);
}

using System.Collections.Frozen;

namespace NewsParsing.Languages;

/// <summary>The words around dates in all languages that have a <c>date</c> file, as one vocabulary. Keys compare without regard to case.</summary>
/// <remarks>
/// One vocabulary serves: no month name of one language names another month in a second one among those we have (a test says so), and pages mix languages.
/// </remarks>
internal static class DateWords
{
    private static readonly Lazy<Vocabulary> Loaded = new(Load);

    /// <summary>The month that a word names, 1 to 12; 0 where it names none.</summary>
    public static int MonthOf(ReadOnlySpan<char> word) =>
        Loaded.Value.MonthBeginnings.MayBegin(word) && Loaded.Value.MonthLookup.TryGetValue(word, out int month) ? month : 0;

    /// <summary>"Published", "Veröffentlicht am": what is said before the date of publication.</summary>
    public static bool AnnouncesPublication(ReadOnlySpan<char> phrase) => Loaded.Value.PublishedBeginnings.MayBegin(phrase) && Loaded.Value.Published.Contains(phrase);

    /// <summary>"Updated", "Zuletzt aktualisiert": what is said before the date of a change.</summary>
    public static bool AnnouncesUpdate(ReadOnlySpan<char> phrase) => Loaded.Value.UpdatedBeginnings.MayBegin(phrase) && Loaded.Value.Updated.Contains(phrase);

    /// <summary>False only where what begins so announces neither.</summary>
    public static bool MayAnnounce(ReadOnlySpan<char> text) => Loaded.Value.PublishedBeginnings.MayBegin(text) || Loaded.Value.UpdatedBeginnings.MayBegin(text);

    /// <summary>Whether a word may stand beside a date without telling anything else: weekdays, "at", "Uhr", the words of the two lists above.</summary>
    public static bool IsBesideDates(ReadOnlySpan<char> word) => Loaded.Value.Beside.Contains(word);

    private static Vocabulary Load()
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        HashSet<string> published = new(StringComparer.OrdinalIgnoreCase), updated = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> beside = new(StringComparer.OrdinalIgnoreCase);
        foreach (string language in LexiconFile.LanguagesWith("date"))
        {
            var file = LexiconFile.Load(language, "date")!;
            foreach (var (name, number) in file.Map("months")) months.TryAdd(name, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture));
            beside.UnionWith(file.Entries("weekdays"));
            published.UnionWith(file.Entries("published"));
            updated.UnionWith(file.Entries("updated"));
            beside.UnionWith(file.Entries("glue"));
        }
        foreach (string phrase in published) beside.UnionWith(phrase.Split(' '));
        foreach (string phrase in updated) beside.UnionWith(phrase.Split(' '));
        return new Vocabulary(months, published, updated, beside);
    }

    private sealed class Vocabulary(Dictionary<string, int> months, HashSet<string> published, HashSet<string> updated, HashSet<string> beside)
    {
        public readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthLookup =
            months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        public readonly WordSet Published = new(published), Updated = new(updated), Beside = new(beside);

        public readonly Beginnings MonthBeginnings = new(months.Keys), PublishedBeginnings = new(published), UpdatedBeginnings = new(updated);
    }
}

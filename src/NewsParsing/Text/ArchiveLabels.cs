using System.Collections.Frozen;
using NewsParsing.Languages;

namespace NewsParsing.Text;

/// <summary>What a label of a press archive says about the lines behind it.</summary>
internal enum ArchiveField
{
    Ignored,
    Headline,
    Byline,
    Body,
    Dateline,
    Date,
    Publisher,
    Category,
    Language,
    Url,
    Standfirst,
    Photo,
}

/// <summary>The labels of press archives: <c>HEADLINE:</c> in the manner of LexisNexis, <c>HD</c> in that of Factiva. Data: <c>LANG.press.txt</c>.</summary>
internal static class ArchiveLabels
{
    private const int LongestLabel = 24;

    private static readonly Lazy<Tables> Known = new(Load);

    /// <summary>Reads the label at the beginning of a line.</summary>
    /// <param name="line">The line, trimmed.</param>
    /// <param name="field">What it labels.</param>
    /// <param name="length">Characters of the label, colon and white space behind it included.</param>
    /// <param name="isSure">Whether it stands in capitals or is a code: other labels are words that any story may begin a line with.</param>
    public static bool TryRead(ReadOnlySpan<char> line, out ArchiveField field, out int length, out bool isSure)
    {
        int colon = line[..Math.Min(line.Length, LongestLabel)].IndexOfAny(':', '：');
        if (colon > 0)
        {
            length = SkipSpace(line, colon + 1);
            var label = line[..colon].Trim();
            isSure = Writing.IsAllCapitals(label) || !HasCase(label);
            if (Known.Value.Labels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(label, out field)) return true;
        }
        isSure = true;
        int code = 0;
        while (code < line.Length && line[code] is >= 'A' and <= 'Z') code++;
        length = SkipSpace(line, code);
        field = default;
        bool standsAlone = code == line.Length || line[code] == '\t' || length >= code + 2;
        return code is 2 or 3 && standsAlone && Known.Value.Codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(line[..code], out field);
    }

    /// <summary>BCP 47 of a language as archives name it ("ENGLISH", "Deutsch; German"); null where unknown.</summary>
    public static string? LanguageNamed(ReadOnlySpan<char> name)
    {
        int end = name.IndexOfAny(";,( ");
        var first = (end < 0 ? name : name[..end]).Trim();
        return Known.Value.Languages.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(first, out string? tag) ? tag : null;
    }

    private static int SkipSpace(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at])) at++;
        return at;
    }

    private static bool HasCase(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
            if (char.IsUpper(character) || char.IsLower(character)) return true;
        return false;
    }

    private static Tables Load()
    {
        var labels = new Dictionary<string, ArchiveField>(StringComparer.OrdinalIgnoreCase);
        var codes = new Dictionary<string, ArchiveField>(StringComparer.Ordinal);
        var languages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string language in LexiconFile.LanguagesWith("press"))
        {
            if (LexiconFile.Load(language, "press") is not { } file) continue;
            // The first language that knows a label decides: "data" is a date in three of them.
            foreach (var (label, field) in file.Map("archive")) labels.TryAdd(label, FieldNamed(field));
            foreach (var (code, field) in file.Map("archive codes")) codes.TryAdd(code, FieldNamed(field));
            foreach (var (name, tag) in file.Map("languages")) languages.TryAdd(name, tag);
        }
        return new Tables(
            labels.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), codes.ToFrozenDictionary(StringComparer.Ordinal),
            languages.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private static ArchiveField FieldNamed(string name) => name switch
    {
        "headline" => ArchiveField.Headline,
        "byline" => ArchiveField.Byline,
        "body" => ArchiveField.Body,
        "dateline" => ArchiveField.Dateline,
        "date" => ArchiveField.Date,
        "publisher" => ArchiveField.Publisher,
        "category" => ArchiveField.Category,
        "language" => ArchiveField.Language,
        "url" => ArchiveField.Url,
        "standfirst" => ArchiveField.Standfirst,
        "photo" => ArchiveField.Photo,
        "ignored" => ArchiveField.Ignored,
        _ => throw new InvalidDataException($"No field of a press archive is called {name}."),
    };

    private sealed record Tables(
        FrozenDictionary<string, ArchiveField> Labels, FrozenDictionary<string, ArchiveField> Codes, FrozenDictionary<string, string> Languages);
}

using System.Collections.Frozen;
using System.Reflection;

namespace NewsParsing.Languages;

/// <summary>
/// One file of words, <c>Languages/Data/LANGUAGE.TOPIC.txt</c>: sections in brackets, one entry a line, <c>#</c> begins a comment.
/// An entry may carry a value behind <c>=</c>.
/// </summary>
internal sealed class LexiconFile
{
    private readonly Dictionary<string, List<string>> sections = new(StringComparer.Ordinal);

    private LexiconFile()
    {
    }

    /// <summary>The languages that have a file on the topic, in ordinal order.</summary>
    public static IReadOnlyList<string> LanguagesWith(string topic)
    {
        string ending = $".{topic}.txt";
        var languages = new List<string>();
        foreach (string name in Assembly.GetExecutingAssembly().GetManifestResourceNames())
            if (name.EndsWith(ending, StringComparison.Ordinal)) languages.Add(name[..^ending.Length]);
        languages.Sort(StringComparer.Ordinal);
        return languages;
    }

    /// <summary>Reads the files of all languages on the topic, in the order of the languages.</summary>
    public static List<LexiconFile> LoadAll(string topic)
    {
        var files = new List<LexiconFile>();
        foreach (string language in LanguagesWith(topic)) files.Add(Load(language, topic)!);
        return files;
    }

    /// <summary>Reads a file; null where the language has none on the topic.</summary>
    public static LexiconFile? Load(string language, string topic)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{language}.{topic}.txt");
        if (stream is null) return null;
        var file = new LexiconFile();
        List<string>? section = null;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            int comment = line.IndexOf('#', StringComparison.Ordinal);
            string entry = (comment < 0 ? line : line[..comment]).Trim();
            if (entry.Length == 0) continue;
            if (entry[0] == '[' && entry[^1] == ']') file.sections[entry[1..^1]] = section = [];
            else if (section is null) throw new InvalidDataException($"{language}.{topic}.txt: an entry stands before the first section: {entry}");
            else section.Add(entry);
        }
        return file;
    }

    /// <summary>The names of the sections in the order of the file.</summary>
    public IEnumerable<string> Sections => sections.Keys;

    /// <summary>The entries of a section in order; empty where the file has no such section.</summary>
    public IReadOnlyList<string> Entries(string section) => sections.TryGetValue(section, out var entries) ? entries : [];

    /// <summary>The entries of a section as a set, compared without regard to case.</summary>
    public FrozenSet<string> Set(string section) => Entries(section).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The entries <c>key = value</c> of a section, keys compared without regard to case.</summary>
    public FrozenDictionary<string, string> Map(string section)
    {
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string entry in Entries(section))
        {
            int equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) map[entry[..equals].Trim()] = entry[(equals + 1)..].Trim();
        }
        return map.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}

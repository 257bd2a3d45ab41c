using System.Text.Json;

namespace NewsParsing.Tests;

/// <summary>
/// A story we wrote and what must hold of it. A case is a folder <c>Fixtures/AREA/NAME</c> with <c>source.html</c> or <c>source.txt</c> (or both, which then
/// must give the same) and <c>expected.json</c>.
/// </summary>
/// <remarks>
/// <c>expected.json</c> is a part of the JSON contract: what it names must hold, what it does not name is free. Objects are compared property by property,
/// lists by length and item by item, strings exactly; <c>null</c> and <c>[]</c> mean absent. Beside the contract's names at the top level:
/// <c>baseUrl</c> (the page's URL), <c>textContains</c>, <c>textLacks</c> (strings the text must or must not contain), <c>quotesLack</c> (strings that no
/// quote may contain). A folder with <c>gold.json</c> alone belongs to the measured set of stories and is no case here.
/// </remarks>
internal sealed class Fixture(string source, bool isHtml, string expected)
{
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    /// <summary>Paths of all sources under <see cref="Root"/> with forward slashes, in ordinal order ("Content/drop-cap/source.html").</summary>
    public static IReadOnlyList<string> Names
    {
        get
        {
            var names = new List<string>();
            foreach (string folder in Directory.EnumerateDirectories(Root, "*", SearchOption.AllDirectories))
            {
                var files = Directory.GetFiles(folder).Select(Path.GetFileName).ToHashSet();
                if (files.Count == 0 || (files.Contains("gold.json") && !files.Contains("expected.json"))) continue;
                string name = Path.GetRelativePath(Root, folder).Replace('\\', '/');
                var sources = new[] { "source.html", "source.txt" }.Where(files.Contains).ToList();
                // A folder without a source is named itself, so that loading it fails and says why.
                if (sources.Count == 0) names.Add(name);
                else names.AddRange(sources.Select(file => name + "/" + file));
            }
            names.Sort(StringComparer.Ordinal);
            return names;
        }
    }

    public static Fixture Load(string name)
    {
        string path = Path.Combine(Root, name);
        if (!File.Exists(path)) Assert.Fail($"{name}: the folder has neither source.html nor source.txt.");
        string expected = Path.Combine(Path.GetDirectoryName(path)!, "expected.json");
        if (!File.Exists(expected)) Assert.Fail($"{name}: expected.json is missing beside it.");
        return new Fixture(File.ReadAllText(path), path.EndsWith(".html", StringComparison.Ordinal), File.ReadAllText(expected));
    }

    /// <summary>What does not hold, one line each: path, expected, actual. Empty when all holds.</summary>
    public List<string> Differences()
    {
        using var expectation = JsonDocument.Parse(expected, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var root = expectation.RootElement;
        var differences = FixtureVocabulary.Complaints(root);
        if (differences.Count > 0) return differences;

        var baseUrl = root.TryGetProperty("baseUrl", out var url) ? new Uri(url.GetString()!) : null;
        var story = isHtml ? NewsParser.Default.ParseHtml(source, baseUrl) : NewsParser.Default.ParseText(source);
        CompareStrings(root, "textContains", story.Text, mustContain: true, differences);
        CompareStrings(root, "textLacks", story.Text, mustContain: false, differences);
        foreach (var quote in story.Quotes) CompareStrings(root, "quotesLack", quote.Text, mustContain: false, differences);

        if (root.EnumerateObject().All(property => FixtureVocabulary.IsOurs(property.Name))) return differences;
        using var actual = JsonDocument.Parse(story.ToJson());
        foreach (var property in root.EnumerateObject())
            if (!FixtureVocabulary.IsOurs(property.Name)) PartialJson.CompareProperty(property, actual.RootElement, "", differences);
        return differences;
    }

    private static void CompareStrings(JsonElement root, string name, string actual, bool mustContain, List<string> differences)
    {
        if (!root.TryGetProperty(name, out var strings)) return;
        int index = 0;
        foreach (var item in strings.EnumerateArray())
        {
            string wanted = item.GetString()!;
            if (actual.Contains(wanted, StringComparison.Ordinal) != mustContain)
                differences.Add($"{name}[{index}]: expected {PartialJson.Quoted(wanted)}, actual {PartialJson.Quoted(actual)}");
            index++;
        }
    }
}

using System.Text.Json;
using System.Text.RegularExpressions;
using NewsParsing.Quality.Text;

namespace NewsParsing.Quality.Pages;

/// <summary>What is right for one page, as its set says. Null: the set says nothing about it.</summary>
internal sealed partial record GoldPage(string Id)
{
    public string? Kind { get; init; }

    public string? Text { get; init; }

    public string? Title { get; init; }

    /// <summary>Normalised names; null where the set names nobody.</summary>
    public HashSet<string>? Authors { get; init; }

    public string? Date { get; init; }

    /// <summary>Normalised; null where the set names none.</summary>
    public HashSet<string>? Topics { get; init; }

    public GoldBody? Body { get; init; }

    public IReadOnlyList<GoldImage> Images { get; init; } = [];

    /// <summary>Snippets that belong to the story, and snippets that do not.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    public IReadOnlyList<string> Without { get; init; } = [];

    public static GoldPage Read(string line)
    {
        // Python wrote missing dates as NaN, which is no JSON.
        using var document = JsonDocument.Parse(line.Replace(": NaN", ": null", StringComparison.Ordinal));
        var root = document.RootElement;
        return new GoldPage(root.GetProperty("id").ToString())
        {
            Kind = String(root, "kind"),
            Text = String(root, "text"),
            Title = String(root, "title"),
            Authors = Names(root),
            Date = String(root, "date"),
            Topics = Strings(root, "topics") is { Count: > 0 } topics ? topics.Select(Words.Norm).Where(topic => topic.Length > 0).ToHashSet() : null,
            Body = root.TryGetProperty("body", out var body) ? GoldBody.Read(body) : null,
            Images = root.TryGetProperty("images", out var images) && images.ValueKind == JsonValueKind.Array ? [.. images.EnumerateArray().Select(GoldImage.Read)] : [],
            With = Strings(root, "with"),
            Without = Strings(root, "without"),
        };
    }

    /// <summary>Names as score.py compares them: normalised, a leading "by" cut, the empty left out.</summary>
    public static HashSet<string> Names(IEnumerable<string> names) => names.Select(name => Words.Norm(ByWord().Replace(name, ""))).Where(name => name.Length > 0).ToHashSet();

    internal static List<string> Strings(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)] : [];

    internal static string? String(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static HashSet<string>? Names(JsonElement root)
    {
        var names = Names(Strings(root, "authors"));
        if (names.Count == 0 && String(root, "author") is { } joined) names = Names(NameSeparators().Split(joined));
        return names.Count > 0 ? names : null;
    }

    [GeneratedRegex(",| and | und | et |;|/")]
    private static partial Regex NameSeparators();

    [GeneratedRegex(@"^(by|von|par|por)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ByWord();
}

/// <summary>The body by its parts.</summary>
internal sealed record GoldBody(IReadOnlyList<string> Summary, IReadOnlyList<string> Headings, IReadOnlyList<string> Paragraphs)
{
    /// <summary>Summary, headings and paragraphs in order of reading.</summary>
    public required IReadOnlyList<string> All { get; init; }

    public static GoldBody Read(JsonElement body)
    {
        var summary = GoldPage.Strings(body, "summary");
        var headings = new List<string>();
        var paragraphs = new List<string>();
        var all = new List<string>(summary);
        if (body.TryGetProperty("sections", out var sections))
        {
            foreach (var section in sections.EnumerateArray())
            {
                headings.AddRange(GoldPage.Strings(section, "headline"));
                paragraphs.AddRange(GoldPage.Strings(section, "paragraphs"));
                all.AddRange(GoldPage.Strings(section, "headline"));
                all.AddRange(GoldPage.Strings(section, "paragraphs"));
            }
        }
        return new GoldBody(summary, headings, paragraphs) { All = all };
    }
}

/// <summary>A picture of the story in all its sizes.</summary>
internal sealed record GoldImage(IReadOnlyList<string> Urls, string? Caption, IReadOnlyList<string> Credits)
{
    public static GoldImage Read(JsonElement image) => new(
        [.. image.GetProperty("versions").EnumerateArray().Select(version => GoldPage.String(version, "url") ?? "")],
        GoldPage.String(image, "caption"), GoldPage.Strings(image, "authors"));
}

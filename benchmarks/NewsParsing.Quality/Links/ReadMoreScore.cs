using System.Text.Json;
using NewsParsing.Quality.Pages;
using NewsParsing.Quality.Quotes;

namespace NewsParsing.Quality.Links;

/// <summary>The read-more links of the pages that were labelled by hand (<c>gold/readmore*.ndjson</c>), against those that were found.</summary>
/// <param name="name">Of the file with the labels.</param>
internal sealed class ReadMoreScore(string name)
{
    /// <summary>The sets that hold labelled pages.</summary>
    public static readonly string[] Sets = ["fundus", "wcxb", "htmldate"];

    private Tally links;
    private int placed;

    /// <summary>Of the file with the labels.</summary>
    public string Name => name;

    /// <summary>Labelled pages that were read in this run.</summary>
    public int PageCount { get; private set; }

    public int PagesWithout { get; private set; }

    /// <summary>Links found on pages that have none.</summary>
    public int ForeignOnPagesWithout { get; private set; }

    public Tally Links => links;

    /// <summary>Share of the right links whose placement is right too.</summary>
    public double Placement => (double)placed / Math.Max(1, links.Right);

    /// <summary>One line for each link that is missing or foreign.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>One score for each file of labels in the program's folder, in the order of their names.</summary>
    public static List<ReadMoreScore> Run(IEnumerable<PageSet> sets)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "gold");
        var scores = new List<ReadMoreScore>();
        if (!Directory.Exists(folder)) return scores;
        var pages = new Dictionary<string, PageScore>();
        foreach (var set in sets)
            foreach (var page in set.Pages) pages[set.Name + "/" + page.Gold.Id] = page;
        foreach (string path in Directory.GetFiles(folder, "readmore*.ndjson").Order(StringComparer.Ordinal))
        {
            var score = new ReadMoreScore(Path.GetFileNameWithoutExtension(path));
            foreach (string line in SharedData.Lines(path))
            {
                using var document = JsonDocument.Parse(line);
                var root = document.RootElement;
                string id = root.GetProperty("set").GetString() + "/" + root.GetProperty("id").GetString();
                if (pages.TryGetValue(id, out var page)) score.Add(id, page, root.GetProperty("links"));
            }
            if (score.PageCount > 0) scores.Add(score);
        }
        return scores;
    }

    private void Add(string id, PageScore page, JsonElement goldLinks)
    {
        PageCount++;
        var gold = new Dictionary<string, JsonElement>();
        foreach (var link in goldLinks.EnumerateArray()) gold.TryAdd(Key(link.GetProperty("href").GetString()!, page.Url), link);
        var found = new Dictionary<string, ReadMoreLink>();
        foreach (var link in page.Read.Article.ReadMore) found.TryAdd(link.Url is null ? link.Title : Key(link.Url, page.Url), link);
        if (gold.Count == 0)
        {
            PagesWithout++;
            ForeignOnPagesWithout += found.Count;
        }
        foreach (var (key, link) in found)
        {
            if (gold.TryGetValue(key, out var right))
            {
                links.Right++;
                if (right.TryGetProperty("placement", out var placement) && placement.GetString() == link.Placement.ToString().ToLowerInvariant()) placed++;
                continue;
            }
            links.Foreign++;
            Errors.Add($"{id}  foreign ({link.Placement})  {link.Label} | {link.Title} | {key}");
        }
        foreach (var (key, link) in gold)
        {
            if (found.ContainsKey(key)) continue;
            links.Missing++;
            Errors.Add($"{id}  missing ({link.GetProperty("placement")})  {link.GetProperty("label")} | {key}");
        }
    }

    /// <summary>The address without scheme, "www.", fragment and closing slash.</summary>
    private static string Key(string address, string? page)
    {
        if (!Uri.TryCreate(page, UriKind.Absolute, out var from)) from = null;
        if (!(from is null ? Uri.TryCreate(address, UriKind.Absolute, out var url) : Uri.TryCreate(from, address, out url))) return address;
        string host = url.Host.StartsWith("www.", StringComparison.Ordinal) ? url.Host[4..] : url.Host;
        return host + url.PathAndQuery.TrimEnd('/');
    }
}

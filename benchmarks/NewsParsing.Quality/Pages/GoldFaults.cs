using System.Text.Json;

namespace NewsParsing.Quality.Pages;

/// <summary>
/// Faults of the gold, found by reading the pages (<c>gold/faults.ndjson</c>): a line <c>{"set","id","field","why"}</c> says that a field's gold is visibly wrong
/// on a page. Figures are given with all gold, and beside it without the faulty labels of their field.
/// </summary>
internal static class GoldFaults
{
    private static readonly Dictionary<string, string[]> FiguresByField = new()
    {
        ["text"] = ["shingle F1", "P", "R", "exact", "word F1", "paragraph F1", "with found", "without absent"],
        ["headings"] = ["heading F1"],
        ["title"] = ["title"],
        ["authors"] = ["authors F1"],
        ["date"] = ["date"],
        ["topics"] = ["topics F1"],
        ["standfirst"] = ["standfirst equal", "standfirst absent"],
        ["images"] = ["images found", "images with caption", "images with credit"],
    };

    private static string GoldPath { get; } = Path.Combine(AppContext.BaseDirectory, "gold", "faults.ndjson");

    /// <summary>Each figure that has faults: its name, how many pages are left out, its value on the rest.</summary>
    /// <exception cref="FormatException">A line names a field that is not known.</exception>
    public static List<(string Figure, int Faults, double Value)> Without(PageSet set)
    {
        var corrected = new List<(string, int, double)>();
        foreach (var (field, ids) in Read(set.Name))
        {
            if (!FiguresByField.TryGetValue(field, out string[]? names)) throw new FormatException($"gold/faults.ndjson: no field is called {field}.");
            var rest = set.Pages.Where(page => !ids.Contains(page.Gold.Id)).ToList();
            int faults = set.Pages.Count - rest.Count;
            foreach (var figure in SetFigures.Of(rest))
                if (faults > 0 && figure.Count > 0 && names.Contains(figure.Name)) corrected.Add((figure.Name, faults, figure.Value));
        }
        return corrected;
    }

    private static SortedDictionary<string, HashSet<string>> Read(string set)
    {
        var faults = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        if (!File.Exists(GoldPath)) return faults;
        foreach (string line in SharedData.Lines(GoldPath))
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.GetProperty("set").GetString() != set) continue;
            string field = root.GetProperty("field").GetString()!;
            if (!faults.TryGetValue(field, out var ids)) faults.Add(field, ids = []);
            ids.Add(root.GetProperty("id").GetString()!);
        }
        return faults;
    }
}

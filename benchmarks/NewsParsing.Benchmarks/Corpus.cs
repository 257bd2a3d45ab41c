using System.Reflection;
using System.Text.Json;
using NewsParsing.Quality;

namespace NewsParsing.Benchmarks;

/// <summary>A page with its address.</summary>
internal sealed record Page(string Html, Uri? Url);

/// <summary>What is read: the pages and texts of a data folder where one is named, else the stories that we wrote.</summary>
internal static class Corpus
{
    /// <summary>Names the data folder to the processes that measure.</summary>
    public const string Variable = "NEWSPARSING_BENCHMARK_DATA";

    public static List<Page> Pages(string set = "fundus")
    {
        if (Folder is null) return [.. Samples(".html").Select(html => new Page(html, new Uri("https://news.example/story")))];
        var pages = new List<Page>();
        foreach (string line in Lines($"{set}.pages.ndjson"))
        {
            using var record = JsonDocument.Parse(line);
            string? url = record.RootElement.TryGetProperty("url", out var value) ? value.GetString() : null;
            pages.Add(new Page(record.RootElement.GetProperty("html").GetString()!, Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null));
        }
        return pages;
    }

    public static List<string> Texts()
    {
        if (Folder is null) return Samples(".txt");
        var texts = new List<string>();
        foreach (string line in Lines("polnear.dev.ndjson"))
        {
            using var record = JsonDocument.Parse(line);
            texts.Add(record.RootElement.GetProperty("text").GetString()!);
        }
        return texts;
    }

    private static string? Folder => Environment.GetEnvironmentVariable(Variable);

    private static IEnumerable<string> Lines(string name) =>
        SharedData.Lines(SharedData.PathOf(Folder!, name) ?? throw new FileNotFoundException($"{name}[.gz] is not in {Folder}"));

    private static List<string> Samples(string ending)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var samples = new List<string>();
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            samples.Add(reader.ReadToEnd());
        }
        return samples.Count > 0 ? samples : throw new InvalidOperationException($"no story of ours ends in {ending}");
    }
}

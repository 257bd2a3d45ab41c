using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsParsing.Quality.Pages;

/// <summary>A set of pages with gold, read by the parser and scored page by page on all cores.</summary>
internal sealed partial class PageSet
{
    internal PageSet(string name, List<PageScore> pages, List<string> failures, TimeSpan readingTime)
    {
        Name = name;
        Pages = pages;
        Failures = failures;
        ReadingTime = readingTime;
    }

    /// <summary>The sets that come as NAME.pages and NAME.gold.</summary>
    public static IReadOnlyList<string> Names { get; } = ["fundus", "wcxb", "htmldate", "nonarticle"];

    public string Name { get; }

    /// <summary>In the order of the gold; a page that failed is there as an empty article.</summary>
    public IReadOnlyList<PageScore> Pages { get; }

    /// <summary>Pages that the parser threw at, with the message.</summary>
    public IReadOnlyList<string> Failures { get; }

    /// <summary>Time in the parser, summed over all cores.</summary>
    public TimeSpan ReadingTime { get; }

    /// <summary>Reads and scores a set; null where the folder does not have it.</summary>
    public static PageSet? Run(string folder, string name)
    {
        if (SharedData.PathOf(folder, name + ".gold.ndjson") is not { } goldPath || SharedData.PathOf(folder, name + ".pages.ndjson") is not { } pagesPath) return null;
        var gold = SharedData.Lines(goldPath).Select(GoldPage.Read).ToList();
        var goldById = gold.ToDictionary(page => page.Id);
        var scores = new ConcurrentDictionary<string, PageScore>();
        var failures = new ConcurrentBag<string>();
        long ticks = 0;
        Parallel.ForEach(Partitioner.Create(SharedData.Lines(pagesPath), EnumerablePartitionerOptions.NoBuffering), line =>
        {
            using var document = JsonDocument.Parse(line);
            string id = document.RootElement.GetProperty("id").ToString();
            if (!goldById.TryGetValue(id, out var page)) return;
            string html = document.RootElement.GetProperty("html").GetString() ?? "";
            string? url = document.RootElement.TryGetProperty("url", out var value) ? value.GetString() : null;
            var article = new Article();
            long start = Stopwatch.GetTimestamp();
            try
            {
                article = NewsParser.Default.ParseHtml(html, Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                failures.Add($"{id}: {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n')[0].Trim()}");
            }
            Interlocked.Add(ref ticks, Stopwatch.GetElapsedTime(start).Ticks);
            scores[id] = new PageScore(page, article, url, DeclaredFree(html));
        });
        var ordered = gold.Select(page => scores.TryGetValue(page.Id, out var score) ? score : new PageScore(page, new Article(), null, null)).ToList();
        return new PageSet(name, ordered, [.. failures.Order(StringComparer.Ordinal)], TimeSpan.FromTicks(ticks));
    }

    /// <summary>What the page's markup declares, read without the parser; null where it declares nothing or both.</summary>
    private static bool? DeclaredFree(string html)
    {
        bool? declared = null;
        foreach (Match match in FreeAccess().Matches(html))
        {
            bool isFree = match.Groups[1].Value.Equals("true", StringComparison.OrdinalIgnoreCase);
            if (declared is not null && declared != isFree) return null;
            declared = isFree;
        }
        return declared;
    }

    [GeneratedRegex("\"isAccessibleForFree\"\\s*:\\s*\"?(true|false)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FreeAccess();
}

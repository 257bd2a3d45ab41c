using System.Diagnostics;
using System.Text.Json;

namespace NewsParsing.Quality.Quotes;

/// <summary>The PolNeAR texts of one split, read by the quotes stage and scored.</summary>
internal sealed class PolnearSet
{
    private PolnearSet(string name) => Name = name;

    public string Name { get; }

    public IReadOnlyList<(PolnearText Text, List<FoundQuote> Quotes)> Texts { get; private init; } = [];

    public PolnearScore All { get; } = new(1);

    /// <summary>Units of five words and more: what is surely speech.</summary>
    public PolnearScore Long { get; } = new(5);

    /// <summary>Null where the list of speech cues of the shared tools is absent.</summary>
    public IndirectScore? Indirect { get; private init; }

    public (int Right, int Wrong, int Silent)? Pronouns { get; private set; }

    public TimeSpan ReadingTime { get; private init; }

    public int CharacterCount { get; private init; }

    /// <param name="folder">The folder of the data.</param>
    /// <param name="split">dev or train.</param>
    /// <returns>Null where the folder does not have it.</returns>
    public static PolnearSet? Run(string folder, string split)
    {
        if (SharedData.PathOf(folder, $"polnear.{split}.ndjson") is not { } path) return null;
        var texts = SharedData.Lines(path).AsParallel().AsOrdered().Select(PolnearText.Read).ToList();
        long ticks = 0;
        var quotes = new List<FoundQuote>[texts.Count];
        Parallel.For(0, texts.Count, i =>
        {
            long start = Stopwatch.GetTimestamp();
            quotes[i] = FoundQuote.Of(texts[i].Text);
            Interlocked.Add(ref ticks, Stopwatch.GetElapsedTime(start).Ticks);
        });
        string cues = Path.Combine(folder, "..", "tools", "quotes", "speech_cues.txt");
        var set = new PolnearSet($"polnear {split}")
        {
            Texts = [.. texts.Zip(quotes)],
            Indirect = File.Exists(cues) ? new IndirectScore(File.ReadAllText(cues).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet()) : null,
            ReadingTime = TimeSpan.FromTicks(ticks),
            CharacterCount = texts.Sum(text => text.Text.Length),
        };
        foreach (var (text, found) in set.Texts)
        {
            set.All.Add(text, found);
            set.Long.Add(text, found);
            set.Indirect?.Add(text, found);
        }
        if (SharedData.PathOf(folder, $"polnear.{split}.pronouns.ndjson") is { } pronouns) set.Pronouns = CountPronouns(set.Texts, pronouns);
        return set;
    }

    /// <summary>A pronoun is right when the first quote whose mention touches it has a speaker whose name holds the key of the person meant.</summary>
    private static (int Right, int Wrong, int Silent) CountPronouns(IReadOnlyList<(PolnearText Text, List<FoundQuote> Quotes)> texts, string path)
    {
        var byId = texts.ToDictionary(text => text.Text.Id, text => text.Quotes);
        int right = 0, wrong = 0, silent = 0;
        foreach (string line in SharedData.Lines(path))
        {
            using var document = JsonDocument.Parse(line);
            var item = document.RootElement;
            var span = new Stretch(item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());
            var hit = byId.GetValueOrDefault(item.GetProperty("id").GetString()!)?.FirstOrDefault(quote => quote.Mention is { } mention && mention.Overlap(span) > 0);
            if (string.IsNullOrEmpty(hit?.Speaker)) silent++;
            else if (hit.Speaker.Contains(item.GetProperty("key").GetString()!, StringComparison.OrdinalIgnoreCase)) right++;
            else wrong++;
        }
        return (right, wrong, silent);
    }
}

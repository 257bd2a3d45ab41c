namespace NewsParsing.Quality.Text;

/// <summary>How often each thing occurs: Python's <c>Counter</c>, as far as the scores need it.</summary>
internal sealed class Bag<T> where T : notnull
{
    private readonly Dictionary<T, int> counts = [];

    /// <summary>Number of things, repetitions counted.</summary>
    public int Total { get; private set; }

    public void Add(T thing)
    {
        counts[thing] = counts.GetValueOrDefault(thing) + 1;
        Total++;
    }

    public bool Contains(T thing) => counts.ContainsKey(thing);

    /// <summary>Takes one of a thing out; nothing happens where there is none.</summary>
    public void Remove(T thing)
    {
        if (!counts.TryGetValue(thing, out int count)) return;
        Total--;
        if (count == 1) counts.Remove(thing);
        else counts[thing] = count - 1;
    }

    /// <summary>Precision and recall of this bag against <paramref name="gold"/>.</summary>
    public Agreement Against(Bag<T> gold)
    {
        int shared = 0;
        foreach (var (thing, count) in counts) shared += Math.Min(count, gold.counts.GetValueOrDefault(thing));
        return Agreement.Of(shared, Total, gold.Total);
    }
}

/// <summary>Precision and recall, each 0 to 1.</summary>
internal readonly record struct Agreement(double Precision, double Recall)
{
    public double F1 => HarmonicMean(Precision, Recall);

    /// <summary>An empty side agrees fully with another empty side and not at all with anything else.</summary>
    public static Agreement Of(int shared, int found, int gold) => new(
        found > 0 ? (double)shared / found : gold == 0 ? 1 : 0,
        gold > 0 ? (double)shared / gold : found == 0 ? 1 : 0);

    public static double HarmonicMean(double a, double b) => a + b > 0 ? 2 * a * b / (a + b) : 0;
}

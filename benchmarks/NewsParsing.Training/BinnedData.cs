namespace NewsParsing.Training;

/// <summary>Rows of features, each feature cut into few bins of about equally many rows.</summary>
internal sealed class BinnedData
{
    private const int MostBins = 64;
    private const int SampledRows = 20_000;

    /// <summary>By feature, by row: the bin.</summary>
    public byte[][] Columns { get; }

    /// <summary>By feature: the greatest value of each bin but the last. Empty for a feature that never changes.</summary>
    public float[][] Edges { get; }

    public BinnedData(IReadOnlyList<(float[] Values, int Count)> pages, int stride, int featureCount)
    {
        int total = pages.Sum(page => page.Count);
        Columns = new byte[featureCount][];
        Edges = new float[featureCount][];
        int step = Math.Max(1, total / SampledRows);
        Parallel.For(0, featureCount, feature =>
        {
            var sample = new List<float>();
            int row = 0;
            foreach (var (values, count) in pages)
                for (int i = 0; i < count; i++)
                    if (row++ % step == 0) sample.Add(values[(i * stride) + feature]);
            float[] edges = EdgesOf(sample);
            byte[] column = new byte[total];
            row = 0;
            foreach (var (values, count) in pages)
            {
                for (int i = 0; i < count; i++)
                {
                    int at = Array.BinarySearch(edges, values[(i * stride) + feature]);
                    column[row++] = (byte)(at >= 0 ? at : ~at);
                }
            }
            Columns[feature] = column;
            Edges[feature] = edges;
        });
    }

    private static float[] EdgesOf(List<float> sample)
    {
        sample.Sort();
        var edges = new List<float>();
        var distinct = sample.Distinct().ToList();
        if (distinct.Count <= MostBins) edges.AddRange(distinct.Take(distinct.Count - 1));
        else
        {
            for (int i = 1; i < MostBins; i++)
            {
                float edge = sample[(int)((long)i * sample.Count / MostBins)];
                if ((edges.Count == 0 || edge > edges[^1]) && edge < distinct[^1]) edges.Add(edge);
            }
        }
        return [.. edges];
    }
}

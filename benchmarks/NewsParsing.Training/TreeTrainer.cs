namespace NewsParsing.Training;

/// <summary>How trees are grown.</summary>
/// <param name="Trees">How many.</param>
/// <param name="Leaves">Most leaves of one tree.</param>
/// <param name="Rate">Share of each tree's answer that is taken.</param>
/// <param name="FeatureShare">Share of the features that each tree may use.</param>
/// <param name="MinimumWeight">Least weight of the rows of a leaf.</param>
/// <param name="Ridge">Pull of every leaf towards zero.</param>
internal sealed record TreeOptions(int Trees, int Leaves, double Rate, double FeatureShare, double MinimumWeight, double Ridge);

/// <summary>
/// Gradient boosting of decision trees for a yes-or-no question (logistic loss), on binned features, leaf by leaf. Deterministic: a seeded generator chooses the
/// features, sums are made in one fixed order whatever the number of cores.
/// </summary>
internal sealed class TreeTrainer
{
    private const int Bins = 64;

    private readonly byte[][] columns;
    private readonly float[][] edges;
    private readonly int[] rows;
    private readonly float[] labels, weights;
    private readonly Func<int, bool>? allowed;

    /// <param name="data">The features of all rows and how they are binned.</param>
    /// <param name="rows">The rows to train on.</param>
    /// <param name="labels">0 or 1 (or between) for each row of the data.</param>
    /// <param name="weights">What each row of the data counts.</param>
    /// <param name="allowed">Which features may be used; null for all.</param>
    public TreeTrainer(BinnedData data, int[] rows, float[] labels, float[] weights, Func<int, bool>? allowed = null)
    {
        this.allowed = allowed;
        columns = data.Columns;
        edges = data.Edges;
        this.rows = rows;
        this.labels = labels;
        this.weights = weights;
    }

    private sealed class Leaf
    {
        public required int[] Rows;
        public required double[] Sums;
        public double Gradient, Hessian, Gain;
        public int Feature = -1, Bin, Parent = -1;
        public bool IsRight;
    }

    /// <param name="options">How the trees are grown.</param>
    /// <param name="run">Which draw of the features, counted from zero.</param>
    public TrainedTrees Train(TreeOptions options, int run = 0)
    {
        var random = new SeededRandom(20261124UL + (ulong)run);
        float[] scores = new float[labels.Length];
        double positive = rows.Sum(row => (double)weights[row] * labels[row]), all = rows.Sum(row => (double)weights[row]);
        float bias = (float)Math.Log(positive / (all - positive));
        foreach (int row in rows) scores[row] = bias;
        var trees = new List<TrainedTree> { TrainedTree.Constant(bias) };
        float[] gradients = new float[labels.Length], hessians = new float[labels.Length];
        for (int i = 1; i < options.Trees; i++)
        {
            foreach (int row in rows)
            {
                double p = 1 / (1 + Math.Exp(-scores[row]));
                gradients[row] = (float)(weights[row] * (p - labels[row]));
                hessians[row] = (float)(weights[row] * Math.Max(p * (1 - p), 1e-4));
            }
            int[] features = Choose(random, options.FeatureShare);
            trees.Add(Grow(options, features, gradients, hessians, scores));
        }
        return new TrainedTrees(trees);
    }

    private int[] Choose(SeededRandom random, double share)
    {
        var chosen = new List<int>();
        for (int feature = 0; feature < columns.Length; feature++)
            if (edges[feature].Length > 0 && (allowed is null || allowed(feature)) && random.NextDouble() < share) chosen.Add(feature);
        return [.. chosen];
    }

    private TrainedTree Grow(TreeOptions options, int[] features, float[] gradients, float[] hessians, float[] scores)
    {
        var leaves = new List<Leaf>();
        var inner = new List<TrainedNode>();
        var root = NewLeaf(rows, features, gradients, hessians);
        Best(root, features, options);
        leaves.Add(root);
        while (leaves.Count < options.Leaves)
        {
            int pick = -1;
            for (int i = 0; i < leaves.Count; i++)
                if (leaves[i].Feature >= 0 && (pick < 0 || leaves[i].Gain > leaves[pick].Gain)) pick = i;
            if (pick < 0) break;
            Split(leaves, pick, inner, features, gradients, hessians, options);
        }
        float[] values = new float[leaves.Count];
        for (int i = 0; i < leaves.Count; i++)
        {
            values[i] = (float)(-options.Rate * leaves[i].Gradient / (leaves[i].Hessian + options.Ridge));
            foreach (int row in leaves[i].Rows) scores[row] += values[i];
            if (leaves[i].Parent < 0) continue;
            var parent = inner[leaves[i].Parent];
            inner[leaves[i].Parent] = leaves[i].IsRight ? parent with { Right = -1 - i } : parent with { Left = -1 - i };
        }
        return new TrainedTree([.. inner], values);
    }

    private void Split(List<Leaf> leaves, int pick, List<TrainedNode> inner, int[] features, float[] gradients, float[] hessians, TreeOptions options)
    {
        var leaf = leaves[pick];
        byte[] column = columns[leaf.Feature];
        int[] left = Array.FindAll(leaf.Rows, row => column[row] <= leaf.Bin), right = Array.FindAll(leaf.Rows, row => column[row] > leaf.Bin);
        int number = inner.Count;
        inner.Add(new TrainedNode(leaf.Feature, edges[leaf.Feature][leaf.Bin], 0, 0));
        if (leaf.Parent >= 0)
        {
            var parent = inner[leaf.Parent];
            inner[leaf.Parent] = leaf.IsRight ? parent with { Right = number } : parent with { Left = number };
        }
        bool leftIsSmall = left.Length < right.Length;
        var small = NewLeaf(leftIsSmall ? left : right, features, gradients, hessians);
        double[] rest = leaf.Sums;
        for (int i = 0; i < rest.Length; i++) rest[i] -= small.Sums[i];
        var large = new Leaf { Rows = leftIsSmall ? right : left, Sums = rest, Gradient = leaf.Gradient - small.Gradient, Hessian = leaf.Hessian - small.Hessian };
        (small.Parent, large.Parent) = (number, number);
        small.IsRight = !leftIsSmall;
        large.IsRight = leftIsSmall;
        Best(small, features, options);
        Best(large, features, options);
        leaves[pick] = small;
        leaves.Add(large);
    }

    private Leaf NewLeaf(int[] leafRows, int[] features, float[] gradients, float[] hessians)
    {
        float[] g = new float[leafRows.Length], h = new float[leafRows.Length];
        double gradient = 0, hessian = 0;
        for (int i = 0; i < leafRows.Length; i++)
        {
            gradient += g[i] = gradients[leafRows[i]];
            hessian += h[i] = hessians[leafRows[i]];
        }
        double[] sums = new double[features.Length * Bins * 2];
        Parallel.For(0, features.Length, f =>
        {
            byte[] column = columns[features[f]];
            var target = sums.AsSpan(f * Bins * 2, Bins * 2);
            for (int i = 0; i < leafRows.Length; i++)
            {
                int bin = column[leafRows[i]] * 2;
                target[bin] += g[i];
                target[bin + 1] += h[i];
            }
        });
        return new Leaf { Rows = leafRows, Sums = sums, Gradient = gradient, Hessian = hessian };
    }

    private void Best(Leaf leaf, int[] features, TreeOptions options)
    {
        double whole = leaf.Gradient * leaf.Gradient / (leaf.Hessian + options.Ridge);
        for (int f = 0; f < features.Length; f++)
        {
            double g = 0, h = 0;
            for (int bin = 0; bin < edges[features[f]].Length; bin++)
            {
                int at = ((f * Bins) + bin) * 2;
                g += leaf.Sums[at];
                h += leaf.Sums[at + 1];
                if (h < options.MinimumWeight || leaf.Hessian - h < options.MinimumWeight) continue;
                double rest = leaf.Gradient - g;
                double gain = (g * g / (h + options.Ridge)) + (rest * rest / (leaf.Hessian - h + options.Ridge)) - whole;
                if (gain <= leaf.Gain + 1e-9) continue;
                leaf.Gain = gain;
                leaf.Feature = features[f];
                leaf.Bin = bin;
            }
        }
    }
}

/// <summary>A small generator whose numbers are the same on every platform and version (xorshift64*).</summary>
internal sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    public double NextDouble()
    {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        return (unchecked(state * 2685821657736338717UL) >> 11) * (1.0 / (1UL << 53));
    }
}

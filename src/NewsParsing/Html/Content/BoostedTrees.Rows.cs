using System.Buffers;
using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsParsing.Html.Content;

/// <content>
/// Many rows at once. Instead of walking down each tree for each row, all nodes of a tree are asked for sixteen rows together, and each answer strikes out the leaves
/// that it rules out; the first leaf that is left is the one (the QuickScorer method of Lucchese and others, SIGIR 2015). The sums are those of
/// <see cref="Sum(ReadOnlySpan{float})"/> to the last bit.
/// </content>
internal sealed partial class BoostedTrees
{
    private const int Lanes = 2 * HalfLanes, HalfLanes = 8;
    private const int MostLeaves = 32;

    /// <summary>Whether the processor has one register for all lanes, and two for the leaves of a tree.</summary>
    private static bool IsWide => Avx512F.IsSupported && Avx512CD.IsSupported;

    /// <summary>The nodes of all trees in a row; those of a tree end at its entry in <see cref="questionEnds"/>. Null where a tree has more leaves than a word has bits.</summary>
    private readonly Question[]? questions;

    private readonly int[] questionEnds, firstLeaves;
    private readonly float[] leavesInOrder;

    /// <summary>The leaves of each tree in <see cref="MostLeaves"/> places, from right to left; empty where the processor does not read them so.</summary>
    private readonly float[] leavesFromRight;

    /// <summary>The features that are asked for, each once.</summary>
    private readonly short[] asked;

    /// <summary>A node: whose answer "above the threshold" leaves only the leaves of <paramref name="Kept"/>, which is all but those on its left.</summary>
    private readonly record struct Question(float Threshold, uint Kept, int Feature);

    /// <summary>The sum for each of some rows that stand behind one another.</summary>
    /// <param name="rows">The rows, <paramref name="stride"/> numbers each.</param>
    /// <param name="stride">Length of a row.</param>
    /// <param name="sums">One place for each row.</param>
    public void Sum(ReadOnlySpan<float> rows, int stride, Span<float> sums)
    {
        if (questions is null)
        {
            for (int i = 0; i < sums.Length; i++) sums[i] = Sum(rows.Slice(i * stride, stride));
            return;
        }
        // what stands in lanes without a row is summed too, and not looked at
        float[] columns = ArrayPool<float>.Shared.Rent(stride * Lanes);
        for (int first = 0; first < sums.Length; first += Lanes)
        {
            int count = Math.Min(Lanes, sums.Length - first);
            Transpose(rows.Slice(first * stride, count * stride), stride, columns);
            if (IsWide) SumWideColumns(columns, sums.Slice(first, count));
            else SumColumns(columns, sums.Slice(first, count));
        }
        ArrayPool<float>.Shared.Return(columns);
    }

    private void Transpose(ReadOnlySpan<float> rows, int stride, float[] columns)
    {
        for (int lane = 0; lane * stride < rows.Length; lane++)
        {
            var row = rows.Slice(lane * stride, stride);
            foreach (short feature in asked) columns[(feature * Lanes) + lane] = row[feature];
        }
    }

    private void SumColumns(ReadOnlySpan<float> columns, Span<float> sums)
    {
        Span<uint> left = stackalloc uint[Lanes];
        sums.Clear();
        int at = 0;
        for (int tree = 0; tree < questionEnds.Length; tree++)
        {
            // two halves side by side: the processor asks one while it waits for the other
            Vector256<uint> possible = Vector256<uint>.AllBitsSet, alsoPossible = Vector256<uint>.AllBitsSet;
            foreach (ref readonly var question in questions.AsSpan(at..questionEnds[tree]))
            {
                var column = columns.Slice(question.Feature * Lanes, Lanes);
                var threshold = Vector256.Create(question.Threshold);
                var kept = Vector256.Create(question.Kept);
                possible &= Vector256.LessThanOrEqual(Vector256.Create(column), threshold).AsUInt32() | kept;
                alsoPossible &= Vector256.LessThanOrEqual(Vector256.Create(column[HalfLanes..]), threshold).AsUInt32() | kept;
            }
            at = questionEnds[tree];
            possible.CopyTo(left);
            alsoPossible.CopyTo(left[HalfLanes..]);
            var leaves = leavesInOrder.AsSpan(firstLeaves[tree]);
            for (int lane = 0; lane < sums.Length; lane++) sums[lane] += leaves[BitOperations.TrailingZeroCount(left[lane])];
        }
    }

    /// <summary>The same with AVX-512: one register asks for all lanes, and the leaves of a tree are looked up for all of them at once.</summary>
    private void SumWideColumns(ReadOnlySpan<float> columns, Span<float> sums)
    {
        var sum = Vector512<float>.Zero;
        int at = 0;
        for (int tree = 0; tree < questionEnds.Length; tree++)
        {
            var possible = Vector512<uint>.AllBitsSet;
            foreach (ref readonly var question in questions.AsSpan(at..questionEnds[tree]))
            {
                var isBelow = Vector512.LessThanOrEqual(Vector512.Create(columns.Slice(question.Feature * Lanes, Lanes)), Vector512.Create(question.Threshold));
                possible &= isBelow.AsUInt32() | Vector512.Create(question.Kept);
            }
            at = questionEnds[tree];
            // the lowest bit that is left, counted from the highest place
            var leaf = Avx512CD.LeadingZeroCount(possible & (Vector512<uint>.Zero - possible));
            var leaves = leavesFromRight.AsSpan(tree * MostLeaves, MostLeaves);
            sum += Avx512F.PermuteVar16x32x2(Vector512.Create(leaves), leaf.AsInt32(), Vector512.Create(leaves[Lanes..]));
        }
        Span<float> all = stackalloc float[Lanes];
        sum.CopyTo(all);
        all[..sums.Length].CopyTo(sums);
    }

    private static float[] FromRight(float[] leaves, int[] firstLeaves)
    {
        float[] fromRight = new float[firstLeaves.Length * MostLeaves];
        for (int tree = 0; tree < firstLeaves.Length; tree++)
        {
            int first = firstLeaves[tree], end = tree + 1 < firstLeaves.Length ? firstLeaves[tree + 1] : leaves.Length;
            for (int i = first; i < end; i++) fromRight[(tree * MostLeaves) + MostLeaves - 1 - (i - first)] = leaves[i];
        }
        return fromRight;
    }

    /// <summary>Lays the nodes out as questions, and the leaves of each tree from left to right.</summary>
    private static bool TryLayOut(Node[] nodes, float[] leaves, int[] roots, List<Question> questions, List<int> ends, List<int> firstLeaves, List<float> inOrder)
    {
        foreach (int root in roots)
        {
            firstLeaves.Add(inOrder.Count);
            if (Descend(root, inOrder.Count) > MostLeaves) return false;
            ends.Add(questions.Count);
        }
        return true;

        // Returns how many leaves stand below a node; trees are a few levels deep.
        int Descend(int at, int firstOfTree)
        {
            if (at < 0)
            {
                inOrder.Add(leaves[-1 - at]);
                return 1;
            }
            int firstLeft = inOrder.Count - firstOfTree;
            int onLeft = Descend(nodes[at].Left, firstOfTree);
            int onRight = Descend(nodes[at].Right, firstOfTree);
            if (firstLeft + onLeft <= MostLeaves)
            {
                uint struck = onLeft == MostLeaves ? uint.MaxValue : ((1u << onLeft) - 1) << firstLeft;
                questions.Add(new Question(nodes[at].Threshold, ~struck, nodes[at].Feature));
            }
            return onLeft + onRight;
        }
    }
}

using System.Numerics;

namespace NewsParsing.Html.Content;

/// <content>
/// One row alone. The nodes of all trees are asked feature by feature, the lowest threshold first: those below the row's value strike out leaves of their trees, the
/// first that is not ends the feature. The processor guesses only that one wrong; in a walk down each tree it guesses wrong at every other node.
/// </content>
internal sealed partial class BoostedTrees
{
    private const int MostTreesOnStack = 1024;

    /// <summary>The nodes of all trees by feature, in each feature by threshold; made when the first row is asked alone.</summary>
    private RowQuestion[]? byFeature;

    /// <summary>A node as <see cref="Question"/> has it, the tree that it belongs to, and where the next feature begins.</summary>
    private readonly record struct RowQuestion(float Threshold, uint Kept, int Feature, short Tree, short NextFeature);

    /// <summary>The sum of the leaves that a row falls into.</summary>
    public float Sum(ReadOnlySpan<float> row)
    {
        if (questions is null || questions.Length > short.MaxValue || questionEnds.Length > MostTreesOnStack) return SumByWalking(row);
        Span<uint> possible = stackalloc uint[questionEnds.Length];
        possible.Fill(uint.MaxValue);
        var all = byFeature ??= ByFeature(questions);
        for (int first = 0; first < all.Length;)
        {
            int end = all[first].NextFeature;
            float value = row[all[first].Feature];
            foreach (ref readonly var question in all.AsSpan(first..end))
            {
                // what is no number is above every threshold, as it is in a walk
                if (value <= question.Threshold) break;
                possible[question.Tree] &= question.Kept;
            }
            first = end;
        }
        float sum = 0;
        for (int tree = 0; tree < possible.Length; tree++) sum += leavesInOrder[firstLeaves[tree] + BitOperations.TrailingZeroCount(possible[tree])];
        return sum;
    }

    /// <summary>The same, from the root of each tree down to its leaf.</summary>
    internal float SumByWalking(ReadOnlySpan<float> row)
    {
        float sum = 0;
        foreach (int root in roots)
        {
            int at = root;
            while (at >= 0)
            {
                ref readonly var node = ref nodes[at];
                at = row[node.Feature] <= node.Threshold ? node.Left : node.Right;
            }
            sum += leaves[-1 - at];
        }
        return sum;
    }

    private RowQuestion[] ByFeature(Question[] inTrees)
    {
        // sorted as numbers: the feature, the threshold's bits in the order of what they stand for, the place
        ulong[] keys = new ulong[inTrees.Length];
        short[] trees = new short[inTrees.Length];
        for (int i = 0, tree = 0; i < keys.Length; i++)
        {
            while (i >= questionEnds[tree]) tree++;
            trees[i] = (short)tree;
            uint bits = BitConverter.SingleToUInt32Bits(inTrees[i].Threshold);
            bits ^= (bits >> 31) == 0 ? 0x80000000 : uint.MaxValue;
            keys[i] = ((ulong)inTrees[i].Feature << 48) | ((ulong)bits << 16) | (uint)i;
        }
        Array.Sort(keys);
        var all = new RowQuestion[keys.Length];
        for (int i = keys.Length - 1, next = keys.Length; i >= 0; i--)
        {
            int place = (ushort)keys[i];
            ref readonly var question = ref inTrees[place];
            if (i + 1 < keys.Length && all[i + 1].Feature != question.Feature) next = i + 1;
            all[i] = new RowQuestion(question.Threshold, question.Kept, question.Feature, trees[place], (short)next);
        }
        return all;
    }
}

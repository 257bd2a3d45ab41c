using System.Runtime.InteropServices;

namespace NewsParsing.Html.Content;

/// <summary>A sum of decision trees over a row of numbers: the form of every learned decision here. Immutable.</summary>
/// <remarks>
/// File form: the number of trees; then per tree the number of inner nodes, and per inner node the feature, the threshold and two children (an inner node's
/// number, or minus one minus a leaf's number); then the leaves. Little endian. A row goes left where its value is not above the threshold.
/// </remarks>
internal sealed partial class BoostedTrees
{
    private readonly Node[] nodes;
    private readonly float[] leaves;
    private readonly int[] roots;

    private BoostedTrees(Node[] nodes, float[] leaves, int[] roots)
    {
        this.nodes = nodes;
        this.leaves = leaves;
        this.roots = roots;

        var laidOut = new List<Question>();
        var ends = new List<int>();
        var first = new List<int>();
        var inOrder = new List<float>();
        if (TryLayOut(nodes, leaves, roots, laidOut, ends, first, inOrder)) questions = [.. laidOut];
        questionEnds = [.. ends];
        firstLeaves = [.. first];
        leavesInOrder = [.. inOrder];
        leavesFromRight = IsWide && questions is not null ? FromRight(leavesInOrder, firstLeaves) : [];
        var features = new SortedSet<short>();
        foreach (var node in nodes) features.Add(node.Feature);
        asked = [.. features];
    }

    /// <summary>An inner node; children are numbers of inner nodes of all trees, or minus one minus the number of a leaf.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal readonly record struct Node(float Threshold, short Feature, int Left, int Right);

    public static BoostedTrees Read(BinaryReader reader)
    {
        int treeCount = reader.ReadUInt16();
        var nodes = new List<Node>();
        var leaves = new List<float>();
        int[] roots = new int[treeCount];
        for (int tree = 0; tree < treeCount; tree++)
        {
            int firstNode = nodes.Count, firstLeaf = leaves.Count, inner = reader.ReadByte();
            int Child(sbyte child) => child >= 0 ? firstNode + child : -1 - (firstLeaf + (-1 - child));
            for (int i = 0; i < inner; i++)
                nodes.Add(new Node(reader.ReadSingle(), reader.ReadByte(), Child(reader.ReadSByte()), Child(reader.ReadSByte())));
            for (int i = 0; i <= inner; i++) leaves.Add(reader.ReadSingle());
            roots[tree] = inner == 0 ? -1 - firstLeaf : firstNode;
        }
        return new BoostedTrees([.. nodes], [.. leaves], roots);
    }

    /// <summary>The sum as a probability.</summary>
    public float Probability(ReadOnlySpan<float> row) => Probability(Sum(row));

    public static float Probability(float sum) => 1 / (1 + MathF.Exp(-sum));
}

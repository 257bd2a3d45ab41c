using NewsParsing.Html.Content;

namespace NewsParsing.Training;

/// <summary>An inner node as grown: children are inner nodes, or minus one minus a leaf.</summary>
internal readonly record struct TrainedNode(int Feature, float Threshold, int Left, int Right);

internal sealed record TrainedTree(TrainedNode[] Inner, float[] Leaves)
{
    public static TrainedTree Constant(float value) => new([], [value]);
}

/// <summary>Trees as grown, and the file form that the library reads.</summary>
internal sealed class TrainedTrees(IReadOnlyList<TrainedTree> trees)
{
    private readonly IReadOnlyList<TrainedTree> trees = trees;

    /// <summary>One model that answers the mean of what several answer.</summary>
    public static TrainedTrees MeanOf(IReadOnlyList<TrainedTrees> models) =>
        new([.. models.SelectMany(model => model.trees, (_, tree) => tree with { Leaves = Array.ConvertAll(tree.Leaves, leaf => leaf / models.Count) })]);

    public void Write(BinaryWriter writer)
    {
        writer.Write((ushort)trees.Count);
        foreach (var tree in trees)
        {
            writer.Write((byte)tree.Inner.Length);
            foreach (var node in tree.Inner)
            {
                writer.Write(node.Threshold);
                writer.Write(checked((byte)node.Feature));
                writer.Write((sbyte)node.Left);
                writer.Write((sbyte)node.Right);
            }
            foreach (float leaf in tree.Leaves) writer.Write(leaf);
        }
    }

    /// <summary>The trees as the library has them.</summary>
    public BoostedTrees ToBoostedTrees()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true)) Write(writer);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        return BoostedTrees.Read(reader);
    }
}

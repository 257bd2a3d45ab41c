using CsCheck;
using NewsParsing.Html.Content;

namespace NewsParsing.Tests.Html.Content;

public class BoostedTreesTests
{
    private const int Features = 5;

    /// <summary>Trees as their file has them: each a random shape, with small thresholds so that rows meet them exactly now and then.</summary>
    private static readonly Gen<BoostedTrees> Trees = Gen.Select(Gen.Int[1, 12], Gen.Int[0, 45], Gen.Int).Select((trees, inner, seed) =>
    {
        var random = new Random(seed);
        var file = new MemoryStream();
        var writer = new BinaryWriter(file);
        writer.Write((ushort)trees);
        for (int tree = 0; tree < trees; tree++)
        {
            int nodes = random.Next(inner + 1);
            var children = Grow(nodes, random);
            writer.Write((byte)nodes);
            for (int i = 0; i < nodes; i++)
            {
                writer.Write((float)random.Next(-3, 4));
                writer.Write((byte)random.Next(Features));
                writer.Write(children[i].Left);
                writer.Write(children[i].Right);
            }
            for (int i = 0; i <= nodes; i++) writer.Write(random.NextSingle() - 0.5f);
        }
        file.Position = 0;
        return BoostedTrees.Read(new BinaryReader(file));
    });

    [Fact]
    public void Many_rows_at_once_give_what_each_gives_alone() =>
        Gen.Select(Trees, Gen.Int[0, 30], Gen.Int).Sample((trees, count, seed) =>
        {
            var random = new Random(seed);
            float[] rows = new float[count * Features];
            for (int i = 0; i < rows.Length; i++) rows[i] = random.Next(20) == 0 ? float.NaN : random.Next(-4, 5);
            float[] sums = new float[count];

            trees.Sum(rows, Features, sums);

            for (int i = 0; i < count; i++) Assert.Equal(trees.Sum(rows.AsSpan(i * Features, Features)), sums[i]);
        });

    [Fact]
    public void A_row_alone_gives_what_a_walk_down_each_tree_gives() =>
        Gen.Select(Trees, Gen.Int).Sample((trees, seed) =>
        {
            var random = new Random(seed);
            float[] row = new float[Features];
            for (int i = 0; i < row.Length; i++) row[i] = random.Next(20) == 0 ? float.NaN : random.Next(-4, 5);

            Assert.Equal(trees.SumByWalking(row), trees.Sum(row));
        });

    /// <summary>Gives each node of a tree two children: nodes behind it, each once, else leaves.</summary>
    private static (sbyte Left, sbyte Right)[] Grow(int nodes, Random random)
    {
        var children = new (sbyte Left, sbyte Right)[nodes];
        var free = new List<(int Node, bool IsLeft)>();
        for (int i = 0; i < nodes; i++)
        {
            if (i > 0)
            {
                int chosen = random.Next(free.Count);
                var (node, isLeft) = free[chosen];
                free.RemoveAt(chosen);
                if (isLeft) children[node].Left = (sbyte)i;
                else children[node].Right = (sbyte)i;
            }
            free.Add((i, true));
            free.Add((i, false));
        }
        sbyte leaf = -1;
        foreach (var (node, isLeft) in free)
        {
            if (isLeft) children[node].Left = leaf--;
            else children[node].Right = leaf--;
        }
        return children;
    }
}

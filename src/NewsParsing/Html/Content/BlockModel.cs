using System.Buffers;
using System.Reflection;

namespace NewsParsing.Html.Content;

/// <summary>
/// The learned judgement of blocks, each by itself. A second look that saw what the first said of the blocks around was tried: it cost twice the time and was
/// no better on publishers that training had not seen. Trained by <c>benchmarks/NewsParsing.Training</c>; the weights are <c>Html/Content/Data/blocks.model</c>. Immutable.
/// </summary>
internal sealed class BlockModel
{
    private const string Resource = "blocks.model";

    private static readonly Lazy<BlockModel> Embedded = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException(Resource + " is not embedded.");
        return Read(stream);
    });

    private readonly BoostedTrees trees;

    public BlockModel(BoostedTrees trees) => this.trees = trees;

    public static BlockModel Default => Embedded.Value;

    public static BlockModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new BlockModel(BoostedTrees.Read(reader));
    }

    /// <summary>How much each block looks like a part of the story, 0 to 1.</summary>
    /// <param name="rows">The features of the blocks: <see cref="BlockFeatures.Count"/> numbers for each.</param>
    /// <param name="scores">Where the judgement goes.</param>
    public void Judge(ReadOnlySpan<float> rows, Span<float> scores)
    {
        float[] sums = ArrayPool<float>.Shared.Rent(scores.Length);
        trees.Sum(rows, BlockFeatures.Count, sums.AsSpan(0, scores.Length));
        for (int i = 0; i < scores.Length; i++) scores[i] = BoostedTrees.Probability(sums[i]);
        ArrayPool<float>.Shared.Return(sums);
    }

    public static float LogOdds(float score)
    {
        score = Math.Clamp(score, 0.001f, 0.999f);
        return MathF.Log(score / (1 - score));
    }
}

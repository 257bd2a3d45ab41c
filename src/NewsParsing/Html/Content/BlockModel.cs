using System.Buffers;
using System.Reflection;

namespace NewsParsing.Html.Content;

/// <summary>
/// The learned judgement of blocks: a first look at each block by itself, and a second that also sees what the first said of the blocks around it.
/// Trained by <c>benchmarks/NewsParsing.Training</c>; the weights are <c>Html/Content/Data/blocks.model</c>. Immutable.
/// </summary>
internal sealed class BlockModel
{
    private const string Resource = "blocks.model";

    private static readonly Lazy<BlockModel> Embedded = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource) ?? throw new InvalidOperationException(Resource + " is not embedded.");
        return Read(stream);
    });

    private readonly BoostedTrees firstLook;
    private readonly BoostedTrees? secondLook;

    public BlockModel(BoostedTrees firstLook, BoostedTrees? secondLook)
    {
        this.firstLook = firstLook;
        this.secondLook = secondLook;
    }

    public static BlockModel Default => Embedded.Value;

    public static BlockModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        return new BlockModel(BoostedTrees.Read(reader), BoostedTrees.Read(reader));
    }

    /// <summary>How much each block looks like a part of the story, 0 to 1.</summary>
    /// <param name="layout">The blocks.</param>
    /// <param name="rows">Their features: <see cref="BlockFeatures.Stride"/> numbers for each, the second look's places free.</param>
    /// <param name="scores">Where the judgement goes.</param>
    public void Judge(PageLayout layout, Span<float> rows, Span<float> scores)
    {
        float[] sums = ArrayPool<float>.Shared.Rent(scores.Length);
        firstLook.Sum(rows, BlockFeatures.Stride, sums.AsSpan(0, scores.Length));
        for (int i = 0; i < scores.Length; i++) scores[i] = BoostedTrees.Probability(sums[i]);
        if (secondLook is not null) LookAgain(secondLook, layout, rows, scores, sums.AsSpan(0, scores.Length));
        ArrayPool<float>.Shared.Return(sums);
    }

    private static void LookAgain(BoostedTrees secondLook, PageLayout layout, Span<float> rows, Span<float> scores, Span<float> sums)
    {
        SurroundingFeatures.Fill(layout, scores, rows);
        secondLook.Sum(rows, BlockFeatures.Stride, sums);
        for (int i = 0; i < scores.Length; i++) scores[i] = SecondScore(scores[i], sums[i]);
    }

    /// <summary>The second look corrects the first: its trees add to the first's log odds.</summary>
    public static float SecondScore(BoostedTrees secondLook, float firstScore, ReadOnlySpan<float> row) => SecondScore(firstScore, secondLook.Sum(row));

    private static float SecondScore(float firstScore, float correction) => BoostedTrees.Probability(LogOdds(firstScore) + correction);

    public static float LogOdds(float score)
    {
        score = Math.Clamp(score, 0.001f, 0.999f);
        return MathF.Log(score / (1 - score));
    }
}

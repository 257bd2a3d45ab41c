using NewsParsing.Html.Content;

namespace NewsParsing.Training;

/// <summary>Trains the block model: the first look, then the second on what first looks that never saw the page's publisher say.</summary>
internal sealed class BlockTraining
{
    private static readonly TreeOptions FirstLook = new(Trees: 110, Leaves: 20, Rate: 0.12, FeatureShare: 0.35, MinimumWeight: 30, Ridge: 25);
    private static readonly TreeOptions SecondLook = new(Trees: 36, Leaves: 8, Rate: 0.1, FeatureShare: 0.5, MinimumWeight: 50, Ridge: 60);

    private readonly IReadOnlyList<TrainingPage> pages;
    private readonly int[] foldOfRow;
    private readonly float[] labels, weights;
    private readonly bool[] isUsed;

    public BlockTraining(IReadOnlyList<TrainingPage> pages, IReadOnlyDictionary<string, int> foldOf, int folds)
    {
        this.pages = pages;
        Folds = folds;
        labels = [.. pages.SelectMany(page => page.Labels)];
        weights = [.. pages.SelectMany(page => page.Weights)];
        isUsed = new bool[labels.Length];
        ThinOut();
        foldOfRow = [.. pages.SelectMany(page => Enumerable.Repeat(foldOf[page.Publisher], page.BlockCount))];
    }

    public int Folds { get; }

    /// <summary>Of the links of menus and teaser lists, which every page has by the hundred, one in three is enough to learn from; it counts for three.</summary>
    private void ThinOut()
    {
        int row = 0, trivial = 0;
        foreach (var page in pages)
        {
            for (int i = 0; i < page.BlockCount; i++, row++)
            {
                ref readonly var block = ref page.Layout.Blocks[i];
                bool isTrivial = labels[row] == 0 && block.LinkLetters == block.Letters && block.Weight < 80;
                isUsed[row] = !isTrivial || trivial++ % 3 == 0;
                if (isTrivial && isUsed[row]) weights[row] *= 3;
            }
        }
    }

    /// <summary>The models of the folds, each trained on the other folds, and the model trained on all.</summary>
    public (TrainedModel[] OfFolds, TrainedModel OfAll) Train(TextWriter log)
    {
        var first = Data(BlockFeatures.Count);
        int[] all = [.. Enumerable.Range(0, labels.Length).Where(row => isUsed[row])];
        log.WriteLine($"{labels.Length} blocks, {labels.Sum():0} of stories");
        var firstLooks = new TrainedTrees[Folds];
        for (int fold = 0; fold < Folds; fold++) firstLooks[fold] = new TreeTrainer(first, RowsWithout(fold), labels, weights, BlockFeatures.IsOfTheBlock).Train(FirstLook);
        var firstOfAll = new TreeTrainer(first, all, labels, weights, BlockFeatures.IsOfTheBlock).Train(FirstLook);
        log.WriteLine("first looks grown");

        var looks = Array.ConvertAll(firstLooks, trees => trees.ToBoostedTrees());
        int row = 0;
        float[] judged = new float[labels.Length];
        foreach (var page in pages)
        {
            float[] scores = new float[page.BlockCount];
            for (int i = 0; i < scores.Length; i++) judged[row + i] = scores[i] = looks[foldOfRow[row]].Probability(page.Rows.AsSpan(i * BlockFeatures.Stride, BlockFeatures.Stride));
            SurroundingFeatures.Fill(page.Layout, scores, page.Rows);
            row += page.BlockCount;
        }
        log.WriteLine("first look: " + Report(judged));
        float[] begin = Array.ConvertAll(judged, BlockModel.LogOdds);

        var second = Data(BlockFeatures.Stride);
        var ofFolds = new TrainedModel[Folds];
        for (int fold = 0; fold < Folds; fold++) ofFolds[fold] = new TrainedModel(firstLooks[fold], new TreeTrainer(second, RowsWithout(fold), labels, weights, SecondLookMayUse).Train(SecondLook, begin));
        var secondOfAll = new TreeTrainer(second, all, labels, weights, SecondLookMayUse).Train(SecondLook, begin);

        var seconds = Array.ConvertAll(ofFolds, model => model.Second.ToBoostedTrees());
        row = 0;
        foreach (var page in pages)
            for (int i = 0; i < page.BlockCount; i++, row++) judged[row] = BlockModel.SecondScore(seconds[foldOfRow[row]], judged[row], page.Rows.AsSpan(i * BlockFeatures.Stride, BlockFeatures.Stride));
        log.WriteLine("second look: " + Report(judged));
        return (ofFolds, new TrainedModel(firstOfAll, secondOfAll));
    }

    private BinnedData Data(int featureCount) => new([.. pages.Select(page => (page.Rows, page.BlockCount))], BlockFeatures.Stride, featureCount);

    /// <summary>The second look sees what the first said around a block, and little of the block itself: with all features it learns pages by heart.</summary>
    private static bool SecondLookMayUse(int feature) => feature >= BlockFeatures.Count || (feature >= BlockFeatures.OwnStart && feature < BlockFeatures.OwnStart + 28);

    private int[] RowsWithout(int fold) => [.. Enumerable.Range(0, labels.Length).Where(row => foldOfRow[row] != fold && isUsed[row])];

    private string Report(float[] judged)
    {
        double right = 0, all = 0, loss = 0;
        for (int i = 0; i < judged.Length; i++)
        {
            all += weights[i];
            if (judged[i] >= 0.5f == labels[i] >= 0.5f) right += weights[i];
            loss -= weights[i] * Math.Log(Math.Max(1e-6, labels[i] >= 0.5f ? judged[i] : 1 - judged[i]));
        }
        return FormattableString.Invariant($"weighted accuracy {right / all:0.0000}, log loss {loss / all:0.0000}");
    }
}

/// <summary>Both looks as grown.</summary>
internal sealed record TrainedModel(TrainedTrees First, TrainedTrees Second)
{
    public BlockModel ToBlockModel() => new(First.ToBoostedTrees(), Second.ToBoostedTrees());

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        First.Write(writer);
        Second.Write(writer);
    }
}

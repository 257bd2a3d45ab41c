using NewsParsing.Html.Content;

namespace NewsParsing.Training;

/// <summary>Trains the block model, and one for each fold of publishers that never saw them.</summary>
internal sealed class BlockTraining
{
    private static readonly TreeOptions Options = new(Trees: 130, Leaves: 20, Rate: 0.12, FeatureShare: 0.35, MinimumWeight: 30, Ridge: 25);

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
    public (TrainedTrees[] OfFolds, TrainedTrees OfAll) Train(TextWriter log)
    {
        var data = new BinnedData([.. pages.Select(page => (page.Rows, page.BlockCount))], BlockFeatures.Count, BlockFeatures.Count);
        TrainedTrees Grow(int[] rows) => new TreeTrainer(data, rows, labels, weights, BlockFeatures.IsOfTheBlock).Train(Options);
        log.WriteLine($"{labels.Length} blocks, {labels.Sum():0} of stories");
        var ofFolds = new TrainedTrees[Folds];
        for (int fold = 0; fold < Folds; fold++) ofFolds[fold] = Grow(RowsWithout(fold));
        var ofAll = Grow([.. Enumerable.Range(0, labels.Length).Where(row => isUsed[row])]);

        var models = Array.ConvertAll(ofFolds, trees => trees.ToBoostedTrees());
        float[] judged = new float[labels.Length];
        int at = 0;
        foreach (var page in pages)
            for (int i = 0; i < page.BlockCount; i++, at++) judged[at] = models[foldOfRow[at]].Probability(page.Rows.AsSpan(i * BlockFeatures.Count, BlockFeatures.Count));
        log.WriteLine(Report(judged));
        return (ofFolds, ofAll);
    }

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

using NewsParsing.Drafting;
using NewsParsing.Html.Content;
using NewsParsing.Html.Metadata;
using NewsParsing.Html.Reading;

namespace NewsParsing.Training;

/// <summary>
/// Trains the page models on what the block models of the folds choose on pages of publishers that they never saw: whether a page is a story (fundus and WCXB
/// articles against the WCXB pages that are none), and whether the choice is right.
/// </summary>
internal sealed class PageTraining
{
    /// <summary>A page counts as right from this shingle F1 on.</summary>
    public const double RightFrom = 0.9;

    private static readonly TreeOptions Options = new(Trees: 60, Leaves: 6, Rate: 0.1, FeatureShare: 0.5, MinimumWeight: 6, Ridge: 6);

    private readonly List<(float[] Values, int Count)> rows = [];
    private readonly float[] isStory, isRight, storyWeights, rightWeights;
    private readonly int[] folds;

    /// <param name="pages">All pages, those that are no stories too.</param>
    /// <param name="foldOf">The fold of each publisher.</param>
    /// <param name="models">The block models of the folds.</param>
    /// <param name="f1">The shingle F1 that each page reached; 0 for a page that is no story.</param>
    public PageTraining(IReadOnlyList<TrainingPage> pages, IReadOnlyDictionary<string, int> foldOf, BlockModel[] models, IReadOnlyDictionary<TrainingPage, double> f1)
    {
        var described = new float[pages.Count][];
        Parallel.For(0, pages.Count, i => described[i] = Describe(pages[i], models[foldOf[pages[i].Publisher]]));
        foreach (float[] row in described) rows.Add((row, 1));
        folds = [.. pages.Select(page => foldOf[page.Publisher])];
        isStory = [.. pages.Select(page => page.Set == "nonarticle" ? 0f : 1f)];
        isRight = [.. pages.Select(page => f1[page] >= RightFrom ? 1f : 0f)];
        double others = pages.Count(page => page.Set == "nonarticle");
        // Both sorts weigh the same, so that neither is guessed because there is more of it.
        storyWeights = [.. pages.Select(page => page.Set == "nonarticle" ? (float)((pages.Count - others) / others) : page.Set == "fundus" ? 2f : page.Set == "bare" ? 0.4f : 1f)];
        rightWeights = [.. pages.Select(page => page.Set == "fundus" ? 2f : page.Set == "bare" ? 0.2f : 1f)];
    }

    public (PageModel[] OfFolds, (TrainedTrees Story, TrainedTrees Rightness) OfAll) Train()
    {
        var data = new BinnedData(rows, PageFeatures.Count, PageFeatures.Count);
        int[] all = [.. Enumerable.Range(0, rows.Count)];
        (TrainedTrees, TrainedTrees) Both(int[] some) =>
            (new TreeTrainer(data, some, isStory, storyWeights).Train(Options), new TreeTrainer(data, some, isRight, rightWeights).Train(Options));
        var ofFolds = new PageModel[folds.Max() + 1];
        for (int fold = 0; fold < ofFolds.Length; fold++)
        {
            var (story, right) = Both([.. all.Where(row => folds[row] != fold)]);
            ofFolds[fold] = new PageModel(story.ToBoostedTrees(), right.ToBoostedTrees());
        }
        return (ofFolds, Both(all));
    }

    private static float[] Describe(TrainingPage page, BlockModel model)
    {
        using var tree = PageReader.Read(page.Html.AsMemory(), default);
        var draft = new Draft(NewsParserOptions.Default, page.Url, null);
        MetadataReader.Read(tree, draft);
        var layout = LayoutReader.Read(tree, default);
        var context = new PageContext(layout, draft, ScriptText.ArticleBody(tree).AsSpan());
        float[] blocks = new float[layout.BlockCount * BlockFeatures.Count], scores = new float[layout.BlockCount];
        BlockFeatures.Fill(layout, context, blocks);
        model.Judge(blocks, scores);
        float[] row = new float[PageFeatures.Count];
        PageFeatures.Fill(layout, context, StoryChoice.Make(layout, context, scores), draft, row);
        return row;
    }
}

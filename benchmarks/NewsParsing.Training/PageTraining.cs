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

    private static readonly TreeOptions Options = new(Trees: 100, Leaves: 6, Rate: 0.1, FeatureShare: 0.3, MinimumWeight: 15, Ridge: 10);

    /// <summary>How many models, each with its own draw of the features, answer together: pages are few, and one model's answer near the threshold is chance.</summary>
    private const int Runs = 5;

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
        isStory = [.. pages.Select(page => IsStory(page) ? 1f : 0f)];
        isRight = [.. pages.Select(page => f1[page] >= RightFrom ? 1f : 0f)];
        // Both sorts weigh the same, so that neither is guessed because there is more of it.
        double stories = pages.Sum(page => IsStory(page) ? WeightOf(page) : 0), others = pages.Sum(page => IsStory(page) ? 0 : WeightOf(page));
        storyWeights = [.. pages.Select(page => (float)(WeightOf(page) * (IsStory(page) ? 1 : stories / others)))];
        rightWeights = [.. pages.Select(page => page.Set == "fundus" ? 2f : page.Set is "bare" or "silent" ? 0.2f : page.Set.EndsWith("short", StringComparison.Ordinal) ? 0.5f : 1f)];
    }

    public static bool IsStory(TrainingPage page) => page.Set is not ("nonarticle" or "silent");

    /// <summary>Pages that were made count for less than pages that somebody published.</summary>
    private static double WeightOf(TrainingPage page) => page.Set switch
    {
        "fundus" => 2,
        "bare" => 0.2,
        "fundus-short" => 0.4,
        "wcxb-short" => 0.1,
        "silent" => 0.1,
        _ => 1,
    };

    public (PageModel[] OfFolds, (TrainedTrees Story, TrainedTrees Rightness) OfAll) Train()
    {
        var data = new BinnedData(rows, PageFeatures.Count, PageFeatures.Count);
        int[] all = [.. Enumerable.Range(0, rows.Count)];
        (TrainedTrees, TrainedTrees) Both(int[] some) => (Mean(new TreeTrainer(data, some, isStory, storyWeights)), Mean(new TreeTrainer(data, some, isRight, rightWeights)));
        var ofFolds = new PageModel[folds.Max() + 1];
        for (int fold = 0; fold < ofFolds.Length; fold++)
        {
            var (story, right) = Both([.. all.Where(row => folds[row] != fold)]);
            ofFolds[fold] = new PageModel(story.ToBoostedTrees(), right.ToBoostedTrees());
        }
        return (ofFolds, Both(all));
    }

    private static TrainedTrees Mean(TreeTrainer trainer) => TrainedTrees.MeanOf([.. Enumerable.Range(0, Runs).Select(run => trainer.Train(Options, run))]);

    /// <summary>How many stories and how many other pages are told right from each threshold on, by models that never saw the publisher.</summary>
    public string Thresholds(IReadOnlyList<TrainingPage> pages, PageModel[] ofFolds)
    {
        var report = new System.Text.StringBuilder("story from  real stories  other pages  balanced  short  silent\n");
        float[] judged = [.. rows.Select((row, i) => ofFolds[folds[i]].Story(row.Values))];
        for (float threshold = 0.3f; threshold < 0.72f; threshold += 0.03f)
        {
            double Right(Func<string, bool> sets, bool story)
            {
                int all = 0, right = 0;
                for (int i = 0; i < judged.Length; i++)
                {
                    if (!sets(pages[i].Set)) continue;
                    all++;
                    if (judged[i] >= threshold == story) right++;
                }
                return (double)right / Math.Max(1, all);
            }
            double stories = Right(set => set is "fundus" or "wcxb", true), others = Right(set => set == "nonarticle", false);
            report.AppendLine(FormattableString.Invariant(
                $"{threshold,10:0.00}  {stories,12:0.000}  {others,11:0.000}  {(stories + others) / 2,8:0.000}  {Right(set => set == "fundus-short", true),5:0.000}  {Right(set => set == "silent", false),6:0.000}"));
        }
        return report.ToString();
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
        PageFeatures.Fill(layout, context, StoryChoice.Make(tree, layout, context, draft.Url, scores), draft, row);
        return row;
    }
}

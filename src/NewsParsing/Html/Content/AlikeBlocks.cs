namespace NewsParsing.Html.Content;

/// <summary>Blocks that look alike under one parent stand or fall together: each score moves towards what the model says of all of them.</summary>
internal static class AlikeBlocks
{
    /// <summary>How far; tried from 0 to 0.5 on folds of fundus and WCXB, where it matters little to the words and more to whole pages being exact.</summary>
    private const float Share = 0.4f;

    /// <summary>How far where there is much text alike and surely of the story: a short line without links between its paragraphs is one of them.</summary>
    private const float ShareAmongTheStory = 0.6f;

    private const float MuchText = 1200, SureOdds = 1.5f;
    private const float MostWeight = 300, LeastWeight = 20;

    public static void Smooth(PageLayout layout, Span<float> scores)
    {
        var sums = new Dictionary<(int Parent, int Signature, bool IsHeading), (float Odds, float Weight)>();
        var blocks = layout.Blocks;
        for (int i = 0; i < scores.Length; i++)
        {
            var key = KeyOf(layout, blocks[i]);
            float weight = WeightOf(blocks[i]);
            var sum = sums.GetValueOrDefault(key);
            sums[key] = (sum.Odds + (weight * BlockModel.LogOdds(scores[i])), sum.Weight + weight);
        }
        for (int i = 0; i < scores.Length; i++)
        {
            var (odds, weight) = sums[KeyOf(layout, blocks[i])];
            bool isAmongTheStory = weight >= MuchText && odds >= weight * SureOdds && blocks[i].LinkLetters == 0;
            float share = isAmongTheStory ? ShareAmongTheStory : Share;
            float smoothed = ((1 - share) * BlockModel.LogOdds(scores[i])) + (share * odds / weight);
            scores[i] = 1 / (1 + MathF.Exp(-smoothed));
        }
    }

    private static (int Parent, int Signature, bool IsHeading) KeyOf(PageLayout layout, in LayoutBlock block)
    {
        ref readonly var container = ref layout.Containers[block.Container];
        return (container.Parent, container.Signature, block.HeadingLevel > 0);
    }

    private static float WeightOf(in LayoutBlock block) => LeastWeight + Math.Min(block.Weight, MostWeight);
}

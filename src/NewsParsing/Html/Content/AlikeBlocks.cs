using System.Buffers;

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
        // By kind of block: what the model says of all of its blocks, and how much they weigh.
        int kinds = 2 * layout.Containers.Length;
        float[] rented = ArrayPool<float>.Shared.Rent((2 * kinds) + scores.Length);
        Span<float> sums = rented.AsSpan(0, kinds), weights = rented.AsSpan(kinds, kinds), odds = rented.AsSpan(2 * kinds, scores.Length);
        rented.AsSpan(0, 2 * kinds).Clear();
        var blocks = layout.Blocks;
        for (int i = 0; i < scores.Length; i++)
        {
            int kind = KindOf(layout, blocks[i]);
            float weight = WeightOf(blocks[i]);
            odds[i] = BlockModel.LogOdds(scores[i]);
            sums[kind] += weight * odds[i];
            weights[kind] += weight;
        }
        for (int i = 0; i < scores.Length; i++)
        {
            int kind = KindOf(layout, blocks[i]);
            bool isAmongTheStory = weights[kind] >= MuchText && sums[kind] >= weights[kind] * SureOdds && blocks[i].LinkLetters == 0;
            float share = isAmongTheStory ? ShareAmongTheStory : Share;
            float smoothed = ((1 - share) * odds[i]) + (share * sums[kind] / weights[kind]);
            scores[i] = 1 / (1 + MathF.Exp(-smoothed));
        }
        ArrayPool<float>.Shared.Return(rented);
    }

    /// <summary>A number that blocks share where their elements look alike under one parent; headings are a kind of their own.</summary>
    private static int KindOf(PageLayout layout, in LayoutBlock block) => (2 * layout.Containers[block.Container].FirstAlike) + (block.HeadingLevel > 0 ? 1 : 0);

    private static float WeightOf(in LayoutBlock block) => LeastWeight + Math.Min(block.Weight, MostWeight);
}

using System.Buffers;
using System.Runtime.InteropServices;

namespace NewsParsing.Html.Content;

/// <summary>
/// Blocks that look alike under one parent stand or fall together: each score moves towards what the model says of all of them. A block with none of its kind
/// beside it looks further, for blocks at the same place of other boxes: the texts of cards.
/// </summary>
internal static class AlikeBlocks
{
    /// <summary>How far; tried from 0 to 0.5 on folds of fundus and WCXB, where it matters little to the words and more to whole pages being exact.</summary>
    private const float Share = 0.4f;

    /// <summary>How far where there is much text alike and surely of the story: a short line without links between its paragraphs is one of them.</summary>
    private const float ShareAmongTheStory = 0.6f;

    private const float MuchText = 1200, SureOdds = 1.5f;
    private const float MostWeight = 300, LeastWeight = 20;

    /// <summary>What is surely furniture does not ask what stands in other boxes.</summary>
    private const float LeastOdds = -4;

    /// <summary>What the model says of all blocks of a kind, how much they weigh, how many they are.</summary>
    private struct Sum
    {
        public float Odds, Weight;
        public int Blocks;
    }

    public static void Smooth(PageLayout layout, Span<float> scores)
    {
        var blocks = layout.Blocks;
        // Kinds: two for each container (of what stands in it; headings apart), behind them one for each kind of blocks in boxes.
        int direct = 2 * layout.Containers.Length, kinds = direct + (2 * blocks.Length);
        var rentedSums = ArrayPool<Sum>.Shared.Rent(kinds);
        int[] rentedKinds = ArrayPool<int>.Shared.Rent(Math.Max(1, blocks.Length));
        float[] rentedOdds = ArrayPool<float>.Shared.Rent(Math.Max(1, blocks.Length));
        var sums = rentedSums.AsSpan(0, kinds);
        var kindOf = rentedKinds.AsSpan(0, blocks.Length);
        var odds = rentedOdds.AsSpan(0, blocks.Length);
        sums.Clear();
        var boxed = new Dictionary<(int, int, int), int>();
        for (int i = 0; i < blocks.Length; i++)
        {
            odds[i] = BlockModel.LogOdds(scores[i]);
            kindOf[i] = KindOf(layout, blocks[i], direct, boxed);
            Add(ref sums[kindOf[i]], blocks[i], odds[i]);
        }
        for (int i = 0; i < blocks.Length; i++)
        {
            if (sums[kindOf[i]].Blocks > 1) continue;
            kindOf[i] = odds[i] < LeastOdds ? -1 : -2 - PlaceOf(layout, blocks[i], direct, boxed);
            if (kindOf[i] < -1) Add(ref sums[-2 - kindOf[i]], blocks[i], odds[i]);
        }
        for (int i = 0; i < blocks.Length; i++)
        {
            if (kindOf[i] == -1) continue;
            bool isAlone = kindOf[i] < 0;
            var sum = sums[isAlone ? -2 - kindOf[i] : kindOf[i]];
            // What stands in other boxes speaks for a block, never against it.
            if (isAlone && sum.Odds <= 0) continue;
            bool isAmongTheStory = !isAlone && sum.Weight >= MuchText && sum.Odds >= sum.Weight * SureOdds && blocks[i].LinkLetters == 0;
            float share = isAmongTheStory ? ShareAmongTheStory : Share;
            float smoothed = ((1 - share) * odds[i]) + (share * sum.Odds / sum.Weight);
            scores[i] = 1 / (1 + MathF.Exp(-smoothed));
        }
        ArrayPool<Sum>.Shared.Return(rentedSums);
        ArrayPool<int>.Shared.Return(rentedKinds);
        ArrayPool<float>.Shared.Return(rentedOdds);
    }

    private static void Add(ref Sum sum, in LayoutBlock block, float odds)
    {
        float weight = LeastWeight + Math.Min(block.Weight, MostWeight);
        sum.Odds += weight * odds;
        sum.Weight += weight;
        sum.Blocks++;
    }

    /// <summary>
    /// A number that blocks share where their elements look alike under one parent; headings are a kind of their own. Many publishers set each paragraph in a box of
    /// its own: boxes that look alike and hold one block each are as good as the blocks themselves.
    /// </summary>
    private static int KindOf(PageLayout layout, in LayoutBlock block, int direct, Dictionary<(int, int, int), int> boxed)
    {
        var containers = layout.Containers;
        int box = layout.BoxOf(block), heading = block.HeadingLevel > 0 ? 1 : 0;
        int alike = containers[box].FirstAlike;
        return box == block.Container ? (2 * alike) + heading : Number((alike, containers[block.Container].Signature, heading), direct, boxed);
    }

    /// <summary>The place of a block in boxes anywhere on the page: how deep it stands, what it and its parent are called. (A depth is told from a container by its sign.)</summary>
    private static int PlaceOf(PageLayout layout, in LayoutBlock block, int direct, Dictionary<(int, int, int), int> boxed)
    {
        ref readonly var container = ref layout.Containers[block.Container];
        int parent = container.Parent < 0 ? 0 : layout.Containers[container.Parent].Signature, heading = block.HeadingLevel > 0 ? 1 : 0;
        return Number((-1 - (2 * container.Depth) - heading, container.Signature, parent), direct, boxed);
    }

    private static int Number((int, int, int) kind, int direct, Dictionary<(int, int, int), int> boxed)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(boxed, kind, out bool isKnown);
        if (!isKnown) number = direct + boxed.Count - 1;
        return number;
    }
}

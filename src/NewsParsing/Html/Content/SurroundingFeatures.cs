namespace NewsParsing.Html.Content;

/// <summary>What the first look said of the blocks around a block: before and behind it, in its containers, in those that look like it.</summary>
internal static class SurroundingFeatures
{
    public const int Count = 28;

    private const int Reach = 3, FarReach = 12;

    public static void Fill(PageLayout layout, ReadOnlySpan<float> scores, Span<float> rows)
    {
        var blocks = layout.Blocks;
        var containers = layout.Containers;
        float[] mass = new float[containers.Length], weight = new float[containers.Length];
        var styles = new Dictionary<int, (float Mass, float Weight, int Count)>();
        float total = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            float w = WeightOf(blocks[i]);
            mass[blocks[i].Container] += w * scores[i];
            weight[blocks[i].Container] += w;
            int style = StyleOf(containers, blocks[i]);
            var sum = styles.GetValueOrDefault(style);
            styles[style] = (sum.Mass + (w * scores[i]), sum.Weight + w, sum.Count + 1);
            total += w * scores[i];
        }
        for (int i = containers.Length - 1; i > 0; i--)
        {
            mass[containers[i].Parent] += mass[i];
            weight[containers[i].Parent] += weight[i];
        }

        float before = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            var row = rows.Slice((i * BlockFeatures.Stride) + BlockFeatures.Count, Count);
            int at = 0;
            float own = WeightOf(blocks[i]), ownMass = own * scores[i];
            for (int step = -Reach; step <= Reach; step++) row[at++] = i + step < 0 || i + step >= scores.Length ? -1 : scores[i + step];
            int container = blocks[i].Container;
            for (int level = 0; level < 4; level++)
            {
                if (container < 0) row[at++] = -1;
                else
                {
                    row[at++] = weight[container] - own > 0 ? (mass[container] - ownMass) / (weight[container] - own) : -1;
                    container = containers[container].Parent;
                }
            }
            var style = styles[StyleOf(containers, blocks[i])];
            row[at++] = style.Weight - own > 0 ? (style.Mass - ownMass) / (style.Weight - own) : -1;
            row[at++] = style.Count;
            row[at++] = total > 0 ? before / total : 0;
            row[at++] = total > 0 ? (total - before - ownMass) / total : 0;
            row[at++] = total;
            Far(scores, blocks, i, -1, row.Slice(at, 3));
            Far(scores, blocks, i, 1, row.Slice(at + 3, 3));
            at += 6;
            row[at] = total > 0 ? mass[blocks[i].Container] / total : 0;
            before += ownMass;
        }
    }

    /// <summary>Highest and mean score within reach in one direction, and how far the nearest likely block is.</summary>
    private static void Far(ReadOnlySpan<float> scores, ReadOnlySpan<LayoutBlock> blocks, int index, int direction, Span<float> row)
    {
        float highest = 0, mass = 0, weight = 0;
        int nearest = FarReach + 1;
        for (int step = 1; step <= FarReach; step++)
        {
            int other = index + (step * direction);
            if (other < 0 || other >= scores.Length) break;
            highest = Math.Max(highest, scores[other]);
            mass += scores[other] * WeightOf(blocks[other]);
            weight += WeightOf(blocks[other]);
            if (nearest > FarReach && scores[other] > 0.5f) nearest = step;
        }
        row[0] = highest;
        row[1] = weight > 0 ? mass / weight : -1;
        row[2] = nearest;
    }

    /// <summary>Short blocks count for something, long ones not without end.</summary>
    private static float WeightOf(in LayoutBlock block) => 10 + Math.Min(block.Weight, 500);

    private static int StyleOf(ReadOnlySpan<LayoutContainer> containers, in LayoutBlock block)
    {
        ref readonly var container = ref containers[block.Container];
        return HashCodeOf(container.Signature, container.Parent < 0 ? 0 : containers[container.Parent].Signature, block.HeadingLevel);
    }

    private static int HashCodeOf(int a, int b, int c) => unchecked((((a * 31) + b) * 31) + c);
}

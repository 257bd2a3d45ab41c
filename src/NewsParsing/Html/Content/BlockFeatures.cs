using System.Runtime.Intrinsics;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>What the block model knows of a block: a row of numbers. The order is the model's: whoever changes it trains anew.</summary>
internal static class BlockFeatures
{
    private const int FarthestTopic = 12;
    private const int OwnCount = 46, ContainerCount = 26, PlaceCount = 16, NeighbourCount = 7, NeighbourSpread = 2;

    /// <summary>So many blocks before and behind one are looked through for complete sentences.</summary>
    private const int FarReach = 8, NearReach = 3;

    public const int OwnStart = MarkupTopics.Count;
    public const int ContainerStart = OwnStart + OwnCount;
    public const int PlaceStart = ContainerStart + ContainerCount;
    public const int NeighbourStart = PlaceStart + PlaceCount;

    public const int Count = NeighbourStart + (2 * NeighbourSpread * NeighbourCount) + 4;

    /// <summary>
    /// Whether a feature tells of the block, not of the page as a whole: what is the same for all blocks of a page lets a model learn the few hundred pages of
    /// the training data by heart (log loss on unseen publishers 0.137 with, 0.125 without).
    /// </summary>
    public static bool IsOfTheBlock(int feature) => feature < PlaceStart + 4 || feature > PlaceStart + 9;

    /// <summary>Writes the rows of all blocks of a page.</summary>
    /// <param name="layout">The page.</param>
    /// <param name="context">What is known of it.</param>
    /// <param name="rows">Zeros: not every place is written to.</param>
    public static void Fill(PageLayout layout, PageContext context, Span<float> rows) => Fill(layout, context, 0, layout.BlockCount, rows);

    /// <summary>Writes the rows of some blocks.</summary>
    public static void Fill(PageLayout layout, PageContext context, int first, int end, Span<float> rows)
    {
        var blocks = layout.Blocks;
        for (int i = first; i < end; i++)
        {
            var row = rows.Slice((i - first) * Count, Count);
            ref readonly var block = ref blocks[i];
            Topics(layout.Containers[block.Container], row);
            Own(layout, context, block, i, row[OwnStart..]);
            Container(layout, context, block, i, row[ContainerStart..]);
            Place(layout, context, block, i, row[PlaceStart..]);
            Neighbours(blocks, context, i, row[NeighbourStart..]);
        }
    }

    private static void Topics(in LayoutContainer container, Span<float> row)
    {
        var (nearer, farther) = Vector256.Widen(Vector256.Min(container.Topics, Vector256.Create((byte)FarthestTopic)));
        var (first, second) = Vector256.Widen(nearer);
        var (third, fourth) = Vector256.Widen(farther);
        int at = 0;
        foreach (var topics in (ReadOnlySpan<Vector256<uint>>)[first, second, third, fourth])
        {
            Vector256.ConvertToSingle(topics.AsInt32()).CopyTo(row[at..]);
            at += Vector256<float>.Count;
        }
    }

    private static void Own(PageLayout layout, PageContext context, in LayoutBlock block, int index, Span<float> row)
    {
        var text = layout.TextOf(block);
        int at = 0;
        row[at++] = block.Weight;
        row[at++] = block.Words;
        row[at++] = Share(block.LinkLetters, block.Letters);
        row[at++] = block.LinkCount;
        row[at++] = Share(block.BoldLetters, block.Letters);
        row[at++] = Share(block.ItalicLetters, block.Letters);
        row[at++] = Share(block.Digits, block.Letters);
        row[at++] = Share(block.CapitalWords, block.Words);
        row[at++] = Share(block.Letters, block.Words);
        row[at++] = block.SentenceEnds;
        row[at++] = block.Commas;
        row[at++] = block.QuoteMarks;
        row[at++] = block.EndsSentence ? 1 : 0;
        row[at++] = block.HeadingLevel;
        row[at++] = TagCode(block.Tag);
        row[at++] = Flag(block.State, LayoutState.Hidden);
        row[at++] = Flag(block.State, LayoutState.Figure) + (2 * Flag(block.State, LayoutState.Caption));
        row[at++] = Flag(block.State, LayoutState.Button);
        row[at++] = Flag(block.State, LayoutState.Quotation);
        row[at++] = Flag(block.State, LayoutState.Item);
        row[at++] = Flag(block.State, LayoutState.Cell);
        row[at++] = Flag(block.State, LayoutState.Link);
        row[at++] = block.HasMedia ? 1 : 0;
        row[at++] = block.IsContinuation ? 1 : 0;
        row[at++] = context.IsHeadline(text, index, block.Letters) ? 1 : 0;
        row[at++] = context.InDescription(index);
        row[at++] = context.InClaimedBody(index);
        row[at++] = context.CopiesOf(index);
        char first = text[0], last = text[^1];
        row[at++] = char.IsLower(first) ? 1 : char.IsUpper(first) ? 2 : char.IsDigit(first) ? 3 : first is '"' or '“' or '«' or '„' or '「' ? 4 : first is '-' or '•' or '–' or '·' or '*' or '■' or '►' ? 5 : 0;
        row[at++] = last is ':' ? 1 : last is '…' or '»' or '>' or '→' or '›' ? 2 : last is ',' or ';' ? 3 : 0;
        row[at++] = text.Contains('©') ? 2 : text.Contains('@') ? 1 : text.Contains('|') ? 3 : 0;
        for (int topic = 0; topic < FurniturePhrases.TopicCount; topic++) row[at++] = (block.Phrases >> topic) & 1;
        row[at++] = Share(text.Count(' ') + 1, block.Words);
        row[at++] = Share(block.SentenceEnds, block.Words);
    }

    private static void Container(PageLayout layout, PageContext context, in LayoutBlock block, int index, Span<float> row)
    {
        var containers = layout.Containers;
        int box = layout.BoxOf(block), at = 0, container = box;
        row[at++] = containers[container].Depth;
        int mostAlike = 0;
        for (int level = 0; level < 4; level++)
        {
            if (container < 0)
            {
                row.Slice(at, 5).Fill(-1);
                at += 5;
                continue;
            }
            ref readonly var one = ref containers[container];
            row[at++] = one.Blocks;
            row[at++] = Share(one.Letters, context.Weight);
            row[at++] = Share(one.LinkLetters, one.Letters);
            row[at++] = Share(one.ProseLetters, one.Letters);
            row[at++] = one.Density <= 0 ? 0 : one.Density / context.GreatestDensity;
            if (level is > 0 and < 4) mostAlike = Math.Max(mostAlike, one.Alike);
            container = one.Parent;
        }
        row[at++] = containers[box].Alike;
        row[at++] = mostAlike;
        int levels = 0, inside = -1;
        for (int c = box; c >= 0 && levels < 8; c = containers[c].Parent, levels++)
            if (c == context.DensestContainer) inside = levels;
        row[at++] = inside;
        row[at++] = context.DensestContainer < 0 ? 0 : Math.Clamp(index - containers[context.DensestContainer].FirstBlock, -20, 40);
        row[at] = context.DensestContainer < 0 ? 0 : Math.Clamp(containers[context.DensestContainer].EndBlock - index, -20, 40);
    }

    private static void Place(PageLayout layout, PageContext context, in LayoutBlock block, int index, Span<float> row)
    {
        int at = 0;
        row[at++] = Share(index, layout.BlockCount);
        row[at++] = Share(block.Start, layout.Text.Length);
        row[at++] = context.HeadlineBlock < 0 ? 99 : Math.Clamp(index - context.HeadlineBlock, -30, 60);
        row[at++] = context.HeadlineBlock < 0 ? 0 : 1;
        row[at++] = layout.BlockCount;
        row[at++] = context.Weight;
        row[at++] = Share(context.ProseWeight, context.Weight);
        row[at++] = context.ProseWeight;
        row[at++] = Share(context.LinkLetters, context.Weight);
        row[at++] = context.GreatestDensity;
        row[at++] = context.HasClaimedBody ? 1 : 0;
        row[at++] = CommonLevels(layout, context, block);
    }

    /// <summary>How many levels above the block its nearest common container with the headline is.</summary>
    private static float CommonLevels(PageLayout layout, PageContext context, in LayoutBlock block)
    {
        if (context.HeadlineBlock < 0) return -1;
        int levels = 0;
        for (int c = layout.BoxOf(block); c >= 0; c = layout.Containers[c].Parent, levels++)
            if (layout.Containers[c].FirstBlock <= context.HeadlineBlock && context.HeadlineBlock < layout.Containers[c].EndBlock) break;
        return Math.Min(levels, 12);
    }

    private static void Neighbours(ReadOnlySpan<LayoutBlock> blocks, PageContext context, int index, Span<float> row)
    {
        int at = 0;
        for (int step = -NeighbourSpread; step <= NeighbourSpread; step++)
        {
            if (step == 0) continue;
            int other = index + step;
            if (other < 0 || other >= blocks.Length)
            {
                row.Slice(at, NeighbourCount).Fill(-1);
                at += NeighbourCount;
                continue;
            }
            ref readonly var block = ref blocks[other];
            row[at++] = block.Weight;
            row[at++] = Share(block.LinkLetters, block.Letters);
            row[at++] = block.HeadingLevel;
            row[at++] = TagCode(block.Tag);
            row[at++] = block.EndsSentence ? 1 : 0;
            row[at++] = block.Container == blocks[index].Container ? 1 : 0;
            row[at++] = Flag(block.State, LayoutState.Item) + (2 * Flag(block.State, LayoutState.Caption));
        }
        row[at++] = context.SentencesIn(index - FarReach, index);
        row[at++] = context.SentencesIn(index + 1, index + 1 + FarReach);
        row[at++] = context.SentencesIn(index - NearReach, index);
        row[at] = context.SentencesIn(index + 1, index + 1 + NearReach);
    }

    private static float TagCode(HtmlTag tag) => tag switch
    {
        HtmlTag.P => 0,
        HtmlTag.Div => 2,
        HtmlTag.Section or HtmlTag.Article or HtmlTag.Main => 3,
        HtmlTag.Blockquote => 1,
        HtmlTag.Dd or HtmlTag.Dt or HtmlTag.Dl => 4,
        HtmlTag.Li => 5,
        HtmlTag.Td => 6,
        HtmlTag.Th => 7,
        HtmlTag.Pre => 8,
        HtmlTag.Figcaption or HtmlTag.Figure => 9,
        HtmlTag.Button => 10,
        >= HtmlTag.H1 and <= HtmlTag.H6 => 11,
        HtmlTag.Unknown => 12,
        _ => 13,
    };

    private static float Share(int part, int whole) => whole <= 0 ? 0 : (float)part / whole;

    private static float Flag(LayoutState state, LayoutState flag) => (state & flag) != 0 ? 1 : 0;
}

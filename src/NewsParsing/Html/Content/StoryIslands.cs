using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>
/// Drops what reads like a story but stands apart from this one: notices of consent and subscription far from the text, and the next story of pages that go on
/// with one.
/// </summary>
internal static class StoryIslands
{
    /// <summary>So many dropped blocks in a row part one stretch of text from another.</summary>
    private const int Gap = 20;

    /// <summary>A stretch with less than this share of the longest one is no part of the story.</summary>
    private const float Small = 0.3f;

    /// <summary>So many short stretches that begin alike are the parts of a story that tells of one thing after the other, each in a card of its own.</summary>
    private const int FewestCards = 3;

    private readonly record struct Stretch(int First, int Last, int Weight);

    public static void Drop(PageLayout layout, PageContext context, Span<Verdict> verdicts)
    {
        DropOtherStories(layout, context, verdicts);
        var stretches = Stretches(layout, verdicts);
        if (stretches.Count < 2) return;
        var main = stretches[0];
        foreach (var stretch in stretches)
            if (stretch.Weight > main.Weight) main = stretch;
        int home = CommonContainer(layout, main.First, main.Last);
        foreach (var stretch in stretches)
        {
            if (stretch == main || stretch.Weight >= main.Weight * Small || IsInside(layout, stretch.First, home)) continue;
            if (IsOpening(context, stretch, main) || CountAlike(layout, stretches, stretch) >= FewestCards) continue;
            for (int i = stretch.First; i <= stretch.Last; i++)
                if (verdicts[i] == Verdict.Kept) verdicts[i] = Verdict.Island;
        }
    }

    /// <summary>Where the headline stands in an article element, other article elements with a headline of their own are other stories.</summary>
    private static void DropOtherStories(PageLayout layout, PageContext context, Span<Verdict> verdicts)
    {
        if (context.HeadlineBlock < 0) return;
        int own = OutermostArticle(layout, context.HeadlineBlock);
        if (own < 0) return;
        for (int i = layout.Containers[own].EndBlock; i < verdicts.Length; i++)
        {
            if (verdicts[i] != Verdict.Kept || OutermostArticle(layout, i) is not (var other and >= 0) || other == own) continue;
            if (!HasHeadline(layout, other)) continue;
            int end = layout.Containers[other].EndBlock;
            for (; i < end; i++)
                if (verdicts[i] == Verdict.Kept) verdicts[i] = Verdict.Island;
            i--;
        }
    }

    /// <summary>
    /// Whether a stretch stands between the headline and the longest one: the opening of a story that goes on below pictures, prices and boxes. On folds of fundus
    /// and WCXB twenty of twenty-two such stretches were of the story, and three of fourteen behind it.
    /// </summary>
    private static bool IsOpening(PageContext context, in Stretch stretch, in Stretch main) =>
        context.HeadlineBlock >= 0 && stretch.First > context.HeadlineBlock && stretch.Last < main.First;

    private static int CountAlike(PageLayout layout, List<Stretch> stretches, in Stretch one)
    {
        int alike = 0;
        foreach (var other in stretches)
            if (Opening(layout, other) == Opening(layout, one)) alike++;
        return alike;
    }

    private static (HtmlTag Tag, int Signature, int Depth) Opening(PageLayout layout, in Stretch stretch)
    {
        ref readonly var container = ref layout.Containers[layout.Blocks[stretch.First].Container];
        return (container.Tag, container.Signature, container.Depth);
    }

    private static bool HasHeadline(PageLayout layout, int article)
    {
        for (int i = layout.Containers[article].FirstBlock; i < layout.Containers[article].EndBlock; i++)
            if (layout.Blocks[i].HeadingLevel == 1) return true;
        return false;
    }

    private static int OutermostArticle(PageLayout layout, int block)
    {
        int found = -1;
        for (int c = layout.Blocks[block].Container; c >= 0; c = layout.Containers[c].Parent)
            if (layout.Containers[c].Tag == HtmlTag.Article) found = c;
        return found;
    }

    private static List<Stretch> Stretches(PageLayout layout, ReadOnlySpan<Verdict> verdicts)
    {
        var stretches = new List<Stretch>();
        int first = -1, last = -1, weight = 0;
        for (int i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] != Verdict.Kept) continue;
            if (first >= 0 && i - last > Gap)
            {
                stretches.Add(new Stretch(first, last, weight));
                first = -1;
            }
            if (first < 0) (first, weight) = (i, 0);
            last = i;
            weight += layout.Blocks[i].Weight;
        }
        if (first >= 0) stretches.Add(new Stretch(first, last, weight));
        return stretches;
    }

    private static int CommonContainer(PageLayout layout, int first, int last)
    {
        int container = layout.Blocks[first].Container;
        while (layout.Containers[container].Parent >= 0 && layout.Containers[container].EndBlock <= last) container = layout.Containers[container].Parent;
        return container;
    }

    private static bool IsInside(PageLayout layout, int block, int container) =>
        block >= layout.Containers[container].FirstBlock && block < layout.Containers[container].EndBlock;
}

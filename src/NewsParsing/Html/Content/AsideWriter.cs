using NewsParsing.Drafting;

namespace NewsParsing.Html.Content;

/// <summary>Hands on what stands foreign inside the story and holds links: cards, boxes, lists of links. The links stage decides what they promote.</summary>
internal sealed class AsideWriter(PageLayout layout, StoryMap map, Draft draft, StoryWriter story)
{
    /// <summary>Blocks behind the story, but in its container, that may still be a part of it as "read more".</summary>
    public const int MostBehindTheStory = 12;

    private const int MostBlocks = 30;
    private const float LeastLinked = 0.3f;

    /// <summary>Writes the aside that begins at a block, if it holds links, and returns the block behind it.</summary>
    public int Write(int at)
    {
        var blocks = layout.Blocks;
        int end = at + 1;
        if (map.KeptIn(blocks[at].Container) == 0)
            end = Math.Max(end, layout.Containers[map.OutermostForeign(blocks[at].Container)].EndBlock);
        int letters = 0, linked = 0, linkCount = 0;
        for (int i = at; i < end; i++)
        {
            letters += blocks[i].Letters;
            linked += blocks[i].LinkLetters;
            linkCount += blocks[i].LinkCount;
        }
        if (end - at > MostBlocks || linkCount == 0 || linked < letters * LeastLinked) return end;
        var kind = blocks[at].HeadingLevel > 0 && end == at + 1 ? DraftKind.Heading : DraftKind.Paragraph;
        var aside = story.Add(kind, at, end, '\n');
        aside.IsAside = true;
        aside.Level = kind == DraftKind.Heading ? blocks[at].HeadingLevel : 0;
        _ = draft;
        return end;
    }
}

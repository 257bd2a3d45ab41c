namespace NewsParsing.Html.Content;

/// <summary>Hands on what stands foreign inside the story and promotes other stories: cards, boxes, lists of links. The links stage makes read-more links of it.</summary>
internal sealed class AsideWriter(List<StoryAside> asides, StoryWriter story)
{
    /// <summary>Blocks behind the story, but in its container, whose pictures may still be a part of it.</summary>
    public const int MostBehindTheStory = 12;

    private int next;

    /// <summary>Writes the aside that begins at a block, if one does, and returns the block behind it.</summary>
    public int Write(int at)
    {
        // An item that stood in a list of the story comes behind the list.
        while (next < asides.Count && asides[next].FirstBlock < at) story.AddAside(asides[next++]);
        if (next == asides.Count || asides[next].FirstBlock != at) return at + 1;
        int end = asides[next].EndBlock;
        story.AddAside(asides[next++]);
        return end;
    }

    /// <summary>Writes the asides from a block on: those behind the story.</summary>
    public void WriteRest(int from)
    {
        for (; next < asides.Count; next++)
            if (asides[next].FirstBlock >= from) story.AddAside(asides[next]);
    }
}

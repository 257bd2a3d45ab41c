using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Where the kept blocks are among the containers of the page.</summary>
internal sealed class StoryMap
{
    /// <summary>The container of the story is the innermost that holds this share of it.</summary>
    private const double ShareOfTheStory = 0.7;

    private readonly PageLayout layout;
    private readonly int[] keptBefore;

    public StoryMap(PageLayout layout, StoryChoice choice)
    {
        this.layout = layout;
        keptBefore = new int[layout.BlockCount + 1];
        for (int i = 0; i < layout.BlockCount; i++) keptBefore[i + 1] = keptBefore[i] + (choice.IsKept(i) ? 1 : 0);
        StoryContainer = FindStoryContainer();
    }

    /// <summary>The innermost container with most of the story; -1 where nothing is kept.</summary>
    public int StoryContainer { get; }

    public int KeptIn(int container) => keptBefore[layout.Containers[container].EndBlock] - keptBefore[layout.Containers[container].FirstBlock];

    /// <summary>The nearest container with a tag, the given one included; -1 where there is none.</summary>
    public int Nearest(int container, HtmlTag tag)
    {
        while (container >= 0 && layout.Containers[container].Tag != tag) container = layout.Containers[container].Parent;
        return container;
    }

    private int FindStoryContainer()
    {
        int all = keptBefore[^1];
        if (all == 0) return -1;
        int found = 0;
        var containers = layout.Containers;
        for (int i = 0; i < containers.Length; i++)
            if (containers[i].Depth >= containers[found].Depth && KeptIn(i) >= all * ShareOfTheStory) found = i;
        // A story of one paragraph has that paragraph's surroundings, not the paragraph, for its container.
        while (containers[found].Tag is HtmlTag.P or HtmlTag.Blockquote or >= HtmlTag.H1 and <= HtmlTag.H6 && containers[found].Parent >= 0) found = containers[found].Parent;
        return found;
    }
}

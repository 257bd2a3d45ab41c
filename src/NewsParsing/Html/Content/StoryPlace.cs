namespace NewsParsing.Html.Content;

/// <summary>Where in the tree of a page its story stands: how far from it an element behind it is.</summary>
internal sealed class StoryPlace
{
    // The element of the story is the innermost one around its last block that holds this share of its letters.
    private const double MostOfTheStory = 0.7;

    private readonly PageLayout layout;
    private readonly int lastBlock, story;

    public StoryPlace(PageLayout layout, StoryChoice choice)
    {
        this.layout = layout;
        lastBlock = choice.Last;
        story = choice.Last < 0 ? -1 : ElementOf(choice);
    }

    /// <summary>How many levels above the story's last block the first element is that holds another one too.</summary>
    public int LevelsFromLastBlock(int container) => Levels(layout.Blocks[lastBlock].Container, container);

    /// <summary>How many levels above the story's element the first element is that holds another one too; 0 where that stands inside the story's element.</summary>
    public int LevelsFromStory(int container) => Levels(story, container);

    private int Levels(int around, int container)
    {
        var containers = layout.Containers;
        int levels = 0;
        while (around > 0 && (containers[around].FirstBlock > containers[container].FirstBlock || containers[around].EndBlock < containers[container].EndBlock))
        {
            around = containers[around].Parent;
            levels++;
        }
        return levels;
    }

    private int ElementOf(StoryChoice choice)
    {
        var containers = layout.Containers;
        int all = 0;
        for (int i = choice.First; i <= choice.Last; i++)
            if (choice.IsKept(i)) all += layout.Blocks[i].Letters;
        int at = layout.Blocks[choice.Last].Container, from = choice.Last + 1, held = 0;
        while (true)
        {
            // Elements further out begin further up: each block is counted once.
            while (from > Math.Max(choice.First, containers[at].FirstBlock))
            {
                from--;
                if (choice.IsKept(from)) held += layout.Blocks[from].Letters;
            }
            if (held >= MostOfTheStory * all || containers[at].Parent < 0) return at;
            at = containers[at].Parent;
        }
    }
}

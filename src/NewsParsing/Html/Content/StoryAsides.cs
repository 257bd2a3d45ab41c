using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Blocks of a page that are no part of the story but stand inside it and promote other stories.</summary>
/// <param name="FirstBlock">Index of the first one.</param>
/// <param name="EndBlock">Behind the last one.</param>
/// <param name="Cover">A link that covers the card without holding its words; -1 where the words are linked themselves.</param>
/// <param name="Title">The block that such a link promotes.</param>
internal readonly record struct StoryAside(int FirstBlock, int EndBlock, int Cover = -1, int Title = -1);

/// <summary>
/// Finds the asides of a story: what was not chosen between chosen blocks, and right behind the last one, cut into the elements it consists of. An element
/// is an aside where it holds linked headlines and where its announcement, its names or its shape say that it belongs to the story.
/// </summary>
internal sealed partial class StoryAsides
{
    // Lists of more are directories of the site.
    private const int MostLinks = 8;
    private const int MostLinksUnannounced = 4;

    // How far behind the story's last block a list can stand that belongs to it.
    private const int BlocksBehind = 40;

    // Signatures, credits, sources.
    private const int MostOthersBehind = 5;

    // How far apart in the tree the story's last block and a list behind it may stand: a list that is announced, one that its names claim for the story,
    // one that only its shape makes an aside.
    private const int LevelsAroundAnnounced = 4;
    private const int LevelsBelowLabel = 2;
    private const int LevelsAroundNamed = 1;
    private const int LevelsAroundBare = 1;

    // How far an announced list may stand from the element that holds the story: the readers of it are sent on from just below it. What every site sets
    // below every story ("Related posts"), and what nothing announces, must stand inside that element.
    private const int LevelsAroundStory = 2;

    // Between two paragraphs of a story stand a picture, an advert, a card; never the lists of a whole page.
    private const int BlocksOfWideGap = 40;

    private const int MostBelowHeadline = 2, LevelsBelowHeadline = 1;

    // Of an announced list, one or two items may look like the story.
    private const int MostLinesTaken = 2;

    private const int LongestLabel = 60;

    // Label, headline, a line about it, a button.
    private const int MostBlocksOfCard = 5;
    private const int LongestTitle = 200;

    // Behind how many blocks of an element its announcement can stand.
    private const int BlocksToLabel = 4;

    private static readonly int Teaser = Topic("teaser");

    private readonly PageTree page;
    private readonly PageLayout layout;
    private readonly PageLinks links;
    private readonly Draft draft;
    private readonly StoryPlace place;
    private readonly List<StoryAside> asides = [];
    private readonly Dictionary<int, string?> promoted = [], addresses = [];
    private readonly Dictionary<int, (bool Belongs, bool Elsewhere)> names = [];
    private readonly ValueMemo<uint> markup;

    /// <summary>Signature of the element that a label announced; its siblings of the same kind are announced too. 0 for none, -1 for the next one whatever it is.</summary>
    private int announced;

    /// <summary>Behind the last gap.</summary>
    private int behindGap;

    /// <summary>Whether what announced it is the heading that sites set over a list below every story.</summary>
    private bool isWidget;

    /// <summary>Whether what announced it are words that announce other things than stories, too.</summary>
    private bool isWeak;

    /// <summary>Whether the gap is so wide that it is a part of the page rather than of the story: then only what is announced is an aside of it.</summary>
    private bool mustAnnounce;

    private StoryAsides(PageTree page, PageLayout layout, PageLinks links, Draft draft, StoryChoice choice)
    {
        place = new StoryPlace(layout, choice);
        markup = new ValueMemo<uint>(page, AsideMarkup.SaidBy);
        this.page = page;
        this.layout = layout;
        this.links = links;
        this.draft = draft;
    }

    private static int Topic(string name) => System.Numerics.BitOperations.TrailingZeroCount(MarkupWords.BitOf(name));

    /// <summary>The asides in the order of the page, not overlapping.</summary>
    /// <param name="page">The page.</param>
    /// <param name="layout">Its text.</param>
    /// <param name="links">Its addresses.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="choice">The story.</param>
    /// <param name="headline">The block of its headline; -1 where it stands in none.</param>
    public static List<StoryAside> Find(PageTree page, PageLayout layout, PageLinks links, Draft draft, StoryChoice choice, int headline)
    {
        var finder = new StoryAsides(page, layout, links, draft, choice);
        if (choice.First < 0) return finder.asides;
        if (headline >= 0) finder.Below(headline, choice.First);
        for (int at = choice.First; at < choice.Last; at++)
        {
            if (choice.IsKept(at)) continue;
            int end = at;
            while (!choice.IsKept(end)) end++;
            finder.Between(at, end);
            at = end;
        }
        finder.Behind(choice.Last + 1);
        return finder.asides;
    }

    /// <summary>Between headline and story: only what is nothing but the headline of another story and stands in the element of this one's; more than two are a list of the site.</summary>
    private void Below(int headline, int first)
    {
        int around = layout.Containers[layout.Blocks[headline].Container].Parent;
        for (int i = headline + 1; i < first; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            if (block.LinkLetters < block.Letters || CountPromoted(i, i + 1, mustBeSure: true) != 1 || !IsWithin(block.Container, around) || IsFurniture(i, i + 1, belongs: false)) continue;
            asides.Add(new StoryAside(i, i + 1));
        }
        if (asides.Count > MostBelowHeadline) asides.Clear();
    }

    private bool IsWithin(int container, int around)
    {
        for (int levels = 0; levels <= LevelsBelowHeadline && container >= 0; levels++, container = layout.Containers[container].Parent)
            if (container == around) return true;
        return false;
    }

    private void Between(int from, int to)
    {
        // What was announced goes on over lines of it that were taken for the story.
        if (from - behindGap > MostLinesTaken || !HasLink(behindGap, from)) announced = 0;
        behindGap = to;
        mustAnnounce = to - from > BlocksOfWideGap || CountPromoted(from, to, mustBeSure: false) > MostLinks;
        int at = from;
        while (at < to)
        {
            int end = UnitEnd(at, from, to, out int container);
            Judge(at, end, container, levelsBehind: 0, isBehind: false, isNext: true);
            at = end;
        }
    }

    /// <summary>Behind the story: as long as nothing but signatures, credits and asides that stand next to its last block comes.</summary>
    private void Behind(int from)
    {
        announced = 0;
        mustAnnounce = false;
        int to = Math.Min(layout.BlockCount, from + BlocksBehind), at = from, others = 0;
        int inside = asides.Count;
        bool passed = false;
        while (at < to && others <= MostOthersBehind)
        {
            int end = UnitEnd(at, from, layout.BlockCount, out int container);
            int levels = place.LevelsFromLastBlock(container);
            if (levels > LevelsAroundAnnounced + (announced != 0 ? LevelsBelowLabel : 0)) return;
            int before = asides.Count;
            Judge(at, end, container, levels, isBehind: true, isNext: others == 0);
            if (asides.Count == before)
            {
                bool isSites = Names(at, end, container).Elsewhere;
                bool passes = !HasLink(at, end) || isSites || (end == at + 1 && !passed && asides.Count == inside);
                passed |= HasLink(at, end);
                if (!passes || SpeaksForThePage(at, end)) return;
                // A list of the site between the story and its own is one thing to pass.
                others += isSites ? 1 : end - at;
            }
            at = end;
        }
    }

    /// <summary>Where a link leads; asked by each question about its block, made absolute once.</summary>
    private string? AddressOf(LayoutLink link)
    {
        if (!addresses.TryGetValue(link.Node, out string? address)) addresses[link.Node] = address = links.Absolute(page.Attribute(link.Node, HtmlAttribute.Href));
        return address;
    }

    private bool HasLink(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            for (int j = block.LinkStart; j < block.LinkStart + block.LinkCount; j++)
                if (AddressOf(layout.Links[j]) is not null) return true;
        }
        return false;
    }

    /// <summary>End of the greatest element that begins at the block and lies within the gap.</summary>
    private int UnitEnd(int block, int from, int to, out int container)
    {
        var containers = layout.Containers;
        int end = block + 1;
        container = layout.Blocks[block].Container;
        for (int at = container; at >= 0; at = containers[at].Parent)
        {
            if (containers[at].FirstBlock < Math.Max(from, block) || containers[at].EndBlock > to) break;
            end = Math.Max(end, containers[at].EndBlock);
            container = at;
        }
        return end;
    }
}

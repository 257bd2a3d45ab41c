using NewsParsing.Drafting;
using NewsParsing.Html.Metadata;
using NewsParsing.Html.Reading;
using NewsParsing.Structure;

namespace NewsParsing.Html.Content;

/// <summary>Finds the entries of a live blog: elements that look alike, follow one another, and begin with a time.</summary>
internal sealed class LiveEntries
{
    private const int FewestEntries = 3;
    private const float ShareOfTheStory = 0.4f;

    /// <summary>Where the page says that it is a live blog, a long introduction may stand above the entries.</summary>
    private const float ShareWhereClaimed = 0.15f;
    private const int LongestTime = 60;
    private const int LongestName = 40;
    private const int LevelsToLiveMarkup = 4;

    private static readonly int Live = System.Numerics.BitOperations.TrailingZeroCount(MarkupWords.BitOf("live"));

    private readonly PageTree page;
    private readonly PageLayout layout;
    private readonly Dictionary<int, int> entryAt = [];

    private LiveEntries(PageTree page, PageLayout layout)
    {
        this.page = page;
        this.layout = layout;
    }

    public bool Any => entryAt.Count > 0;

    public static LiveEntries Find(PageTree page, PageLayout layout, StoryChoice choice, StoryMap map, Draft draft)
    {
        var found = new LiveEntries(page, layout);
        bool isClaimed = false;
        foreach (var claim in draft.Claims.About(Field.Kind)) isClaimed |= claim.Value == "liveBlog";
        var groups = new Dictionary<(int Parent, int Signature), List<int>>();
        var containers = layout.Containers;
        for (int c = 0; c < containers.Length; c++)
        {
            if (containers[c].Alike < FewestEntries || containers[c].Tag is HtmlTag.P or HtmlTag.Time or HtmlTag.A) continue;
            if (!isClaimed && containers[c].Topics[Live] > LevelsToLiveMarkup) continue;
            if (found.TimeIn(c) < 0) continue;
            var key = (containers[c].Parent, containers[c].Signature);
            if (!groups.TryGetValue(key, out var group)) groups[key] = group = [];
            group.Add(c);
        }
        List<int>? best = null;
        int most = 0;
        foreach (var group in groups.Values)
        {
            int kept = 0;
            foreach (int c in group) kept += map.KeptIn(c);
            if (group.Count < FewestEntries || kept <= most) continue;
            (best, most) = (group, kept);
        }
        int all = map.KeptIn(0);
        if (best is null || most < all * (isClaimed ? ShareWhereClaimed : ShareOfTheStory)) return found;
        foreach (int c in best)
            for (int i = containers[c].FirstBlock; i < containers[c].EndBlock; i++)
                if (choice.IsKept(i)) found.entryAt.TryAdd(i, c);
        return found;
    }

    /// <summary>The container of the entry that a kept block stands in; -1 where it stands in none.</summary>
    public int EntryAt(int block) => entryAt.TryGetValue(block, out int entry) ? entry : -1;

    /// <summary>The time of an entry.</summary>
    public LiveTime? TimeOf(int entry)
    {
        int node = TimeIn(entry);
        if (node < 0) return null;
        string shown = PageText.LineOf(page, node, LongestTime);
        var machine = page.Attribute(node, HtmlAttribute.Datetime);
        StoryDate? date = DateReader.TryRead(machine, DateOrder.DayFirst, out var read) ? read : null;
        return shown.Length == 0 && date is null ? null : new LiveTime(date, shown.Length > 0 ? shown : machine.ToString());
    }

    /// <summary>Whether a block is nothing but the time of its entry, or its time and who wrote it.</summary>
    public bool IsTime(int block, LiveTime? time)
    {
        if (time is null || layout.Blocks[block].HeadingLevel > 0) return false;
        var text = layout.TextOf(layout.Blocks[block]);
        if (Likeness.Same(text, time.Shown)) return true;
        return text.StartsWith(time.Shown, StringComparison.Ordinal) && text.Length <= time.Shown.Length + LongestName && !layout.Blocks[block].EndsSentence;
    }

    private int TimeIn(int container)
    {
        int node = layout.Containers[container].Node;
        return page.Find(HtmlTag.Time, node + 1, page.EndOf(node));
    }
}

namespace NewsParsing.Output;

/// <summary>Counts the items of a numbered list whose items may be nested: a deeper level starts anew under each item.</summary>
internal sealed class ListNumbers
{
    private readonly List<int> counts = [];

    public int Next(int level)
    {
        level = Math.Clamp(level, 1, 64);
        if (counts.Count > level) counts.RemoveRange(level, counts.Count - level);
        while (counts.Count < level) counts.Add(0);
        return ++counts[level - 1];
    }
}

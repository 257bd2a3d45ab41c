using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Counts, for each container, those next to it that look alike: cards and teasers repeat.</summary>
internal static class SiblingShapes
{
    public static int Signature(PageTree page, int node, HtmlTag tag)
    {
        var classes = page.Attribute(node, HtmlAttribute.Class);
        uint hash = 2166136261 ^ (uint)tag;
        foreach (char c in classes[..Math.Min(classes.Length, 64)])
            hash = (hash ^ c) * 16777619;
        return (int)hash;
    }

    public static void Count(Span<LayoutContainer> containers)
    {
        var seen = new Dictionary<(int Parent, int Signature), int>(containers.Length);
        foreach (ref readonly var container in containers)
        {
            var key = (container.Parent, container.Signature);
            seen[key] = seen.GetValueOrDefault(key) + 1;
        }
        foreach (ref var container in containers) container.Alike = seen[(container.Parent, container.Signature)];
    }
}

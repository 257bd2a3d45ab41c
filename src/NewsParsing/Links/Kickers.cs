using NewsParsing.Drafting;

namespace NewsParsing.Links;

/// <summary>Finds what several cards of a page link beside their story: the series or the desk that they belong to, written small above the headline.</summary>
internal static class Kickers
{
    /// <summary>Addresses that stand in more than one aside, each time beside another one; null where there are none.</summary>
    public static HashSet<string>? Find(Draft draft, List<DraftBlock> blocks)
    {
        HashSet<string>? known = null, kickers = null;
        foreach (var block in blocks)
        {
            if (!block.IsAside || block.Links is not { Count: > 1 } links) continue;
            var here = new HashSet<string>(StringComparer.Ordinal);
            foreach (var link in links)
                if (AsideLinks.PromotedBy(draft.Text.AsSpan(link.Start, link.End), link.Url, draft.Url) is { } address) here.Add(address);
            if (here.Count < 2) continue;
            foreach (string address in here)
                if (!(known ??= new(StringComparer.Ordinal)).Add(address)) (kickers ??= new(StringComparer.Ordinal)).Add(address);
        }
        return kickers;
    }
}

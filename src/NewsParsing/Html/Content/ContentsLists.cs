using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>
/// Drops tables of contents: lists of nothing but links to places in the same page. Their lines are those of the headings further down. Of 80 such lists that
/// were taken for the story on WCXB, 74 are not in its gold.
/// </summary>
internal static class ContentsLists
{
    // Lists in lists are each looked at: longer ones would cost more than they are worth.
    private const int FewestLines = 3, MostLines = 200;

    public static void Drop(PageTree page, PageLayout layout, Uri? address, Span<Verdict> verdicts)
    {
        foreach (ref readonly var list in layout.Containers)
        {
            if (list.Tag is not (HtmlTag.Ul or HtmlTag.Ol) || list.EndBlock - list.FirstBlock is < FewestLines or > MostLines) continue;
            if (!verdicts[list.FirstBlock..list.EndBlock].Contains(Verdict.Kept) || !LeadsWithinPage(page, layout, list, address)) continue;
            for (int i = list.FirstBlock; i < list.EndBlock; i++)
                if (verdicts[i] == Verdict.Kept) verdicts[i] = Verdict.Contents;
        }
    }

    private static bool LeadsWithinPage(PageTree page, PageLayout layout, in LayoutContainer list, Uri? address)
    {
        for (int i = list.FirstBlock; i < list.EndBlock; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            // Numbers may stand before the links.
            if (block.LinkCount == 0 || block.LinkLetters * 10 < (block.Letters - block.Digits) * 9) return false;
            for (int j = block.LinkStart; j < block.LinkStart + block.LinkCount; j++)
                if (!PlaceInPage.IsNamedBy(page.Attribute(layout.Links[j].Node, HtmlAttribute.Href).Trim(), address)) return false;
        }
        return true;
    }
}

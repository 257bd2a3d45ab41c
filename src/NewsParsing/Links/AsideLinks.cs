using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Links;

/// <summary>Reads an aside (a related-story card, a box of links): each story it promotes becomes a read-more block, all else goes.</summary>
internal static class AsideLinks
{
    // A linked text below this is a desk, a tag, a button, not a headline.
    private const int NarrowestTitle = 14;

    public static void Read(Draft draft, DraftBlock aside, List<DraftBlock> kept)
    {
        int before = kept.Count;
        var text = draft.TextOf(aside);
        if (!ReadMorePhrases.IsPromotion(text[..Math.Min(text.Length, 80)])) AddLinks(draft, aside, kept);
        if (kept.Count == before)
            draft.Trace?.Add(new BlockTrace(false, "links", "an aside that promotes no story", null, text[..Math.Min(text.Length, 80)].ToString()));
    }

    private static void AddLinks(Draft draft, DraftBlock aside, List<DraftBlock> kept)
    {
        if (aside.Links is null) return;
        var text = draft.TextOf(aside);
        var announcement = ReadMorePhrases.Read(text);
        string? label = announcement.IsFound ? text[announcement.LabelStart..announcement.LabelEnd].ToString() : null;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in aside.Links)
        {
            if (link.Url is null || !StoryAddress.CanBeStory(link.Url) || StoryAddress.IsSamePage(draft.Url, link.Url)) continue;
            var words = draft.Text.AsSpan(link.Start, link.End);
            // The card's link may have the label in it.
            var inLink = ReadMorePhrases.Read(words);
            if (inLink is { IsFound: true, IsStrong: true } && (inLink.HasSeparator || inLink.TitleStart >= words.Length)) words = words[inLink.TitleStart..];
            if (Writing.Columns(words) < NarrowestTitle || ReadMorePhrases.IsPromotion(words)) continue;
            string title = ReadMoreTitle.Clean(words);
            if (title.Length > 0 && known.Add(link.Url)) kept.Add(ReadMoreTitle.NewBlock(aside.Start, label, title, link.Url));
        }
    }
}

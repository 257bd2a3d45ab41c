using NewsParsing.Html.Reading;
using NewsParsing.Links;
using NewsParsing.Structure;

namespace NewsParsing.Html.Content;

/// <content>What an element says by its links, its names and its words.</content>
internal sealed partial class StoryAsides
{
    private int CountPromoted(int from, int to, bool mustBeSure)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = from; i < to; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            // A link in running text promotes nothing, however long.
            if (mustBeSure && 2 * block.LinkLetters < block.Letters) continue;
            for (int j = block.LinkStart; j < block.LinkStart + block.LinkCount && seen.Count <= MostLinks; j++)
            {
                if (PromotedBy(j) is not { } address) continue;
                var words = layout.Text.AsSpan(layout.Links[j].Start, layout.Links[j].End);
                if (!mustBeSure || (AsideLinks.IsSurelyHeadline(words) && StoryAddress.IsSameSite(draft.Url, address) && !StoryAddress.IsCampaign(address))) seen.Add(address);
            }
        }
        return seen.Count;
    }

    /// <summary>A card of nothing but a picture and a headline, both linked to one story of the site: then the headline may be short.</summary>
    private bool IsPictureCard(int from, int to)
    {
        if (!IsMostlyLinks(from, to) || CountPromoted(from, to, mustBeSure: false) != 1 || IsByline(from) || IsCredit(layout.TextOf(layout.Blocks[from]))) return false;
        for (int i = from; i < to; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            for (int j = block.LinkStart; j < block.LinkStart + block.LinkCount; j++)
                if (PromotedBy(j) is { } address && StoryAddress.IsSameSite(draft.Url, address) && !StoryAddress.IsCampaign(address)) return IsPictured(from, to, address);
        }
        return false;
    }

    /// <summary>
    /// A card whose link lies over it: an empty anchor beside the headline, as large as the card. It must be the only address in the element, and the headline a
    /// heading or one beyond doubt.
    /// </summary>
    private StoryAside FindCover(int from, int to, int container)
    {
        var none = new StoryAside(from, to);
        if (container < 0 || to - from > MostBlocksOfCard || layout.Containers[container].FirstBlock < from || layout.Containers[container].EndBlock > to || HasLink(from, to)) return none;
        int title = -1;
        for (int i = from; i < to && title < 0; i++)
        {
            var text = layout.TextOf(layout.Blocks[i]);
            if (text.Length <= LongestTitle && (layout.Blocks[i].HeadingLevel > 0 ? AsideLinks.CanBeHeadline(text) : AsideLinks.IsSurelyHeadline(text)) && !layout.Blocks[i].EndsSentence) title = i;
        }
        if (title < 0) return none;
        int node = layout.Containers[container].Node, end = page.EndOf(node), cover = -1;
        string? address = null;
        for (int at = node; at < end; at++)
        {
            if (page.TagOf(at) != HtmlTag.A || links.Absolute(page.Attribute(at, HtmlAttribute.Href)) is not { } other) continue;
            if (address is not null && other != address) return none;
            address = other;
            cover = at;
        }
        if (AsideLinks.PromotedBy(layout.TextOf(layout.Blocks[title]), address, draft.Url) is null || !StoryAddress.IsSameSite(draft.Url, address!) || StoryAddress.IsCampaign(address!)) return none;
        return new StoryAside(from, to, cover, title);
    }

    private static readonly uint CreditPhrases = FurniturePhrases.BitOf("credit") | FurniturePhrases.BitOf("person");

    private static bool IsCredit(ReadOnlySpan<char> text) => text.Contains('/') || (FurniturePhrases.TopicsOf(text) & CreditPhrases) != 0;

    /// <summary>Whether a picture right before one of the blocks is linked to the address.</summary>
    private bool IsPictured(int from, int to, string address)
    {
        var media = layout.Media;
        int low = 0, high = media.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (media[middle].BeforeBlock < from) low = middle + 1;
            else high = middle;
        }
        for (; low < media.Count && media[low].BeforeBlock < to; low++)
            if (media[low].LinkNode >= 0 && links.Absolute(page.Attribute(media[low].LinkNode, HtmlAttribute.Href)) == address) return true;
        return false;
    }

    /// <summary>The story that a link promotes; asked more than once, found out once.</summary>
    private string? PromotedBy(int link)
    {
        if (!promoted.TryGetValue(link, out string? address))
        {
            var at = layout.Links[link];
            var words = layout.Text.AsSpan(at.Start, at.End);
            promoted[link] = address = AsideLinks.CanBeHeadline(words) ? AsideLinks.PromotedBy(words, AddressOf(at), draft.Url) : null;
        }
        return address;
    }

    /// <summary>What the names of an element say; asked for each block in it, read once.</summary>
    private (bool Belongs, bool Elsewhere) NamesOf(int container)
    {
        if (!names.TryGetValue(container, out var said)) names[container] = said = AsideMarkup.Read(page, layout.Containers[container].Node, markup);
        return said;
    }

    /// <summary>What the names of the element, and of those inside it that hold its first blocks, say.</summary>
    private (bool Belongs, bool Elsewhere) Names(int from, int to, int container)
    {
        var containers = layout.Containers;
        bool belongs = false, elsewhere = false;
        for (int i = from; i < Math.Min(to, from + BlocksToLabel); i++)
        {
            for (int at = layout.Blocks[i].Container; at >= 0 && containers[at].FirstBlock >= from && containers[at].EndBlock <= to; at = containers[at].Parent)
            {
                var (itBelongs, itIsElsewhere) = NamesOf(at);
                belongs |= itBelongs;
                elsewhere |= itIsElsewhere;
                if (at == container) break;
            }
        }
        // What the whole element is called says more than the style of a heading in it.
        if (elsewhere && container >= 0 && containers[container].FirstBlock >= from && containers[container].EndBlock <= to && NamesOf(container) is { Belongs: true, Elsewhere: false }) elsewhere = false;
        return (belongs, elsewhere);
    }

    /// <summary>Share buttons, comments, newsletters: behind them the page speaks, not the story.</summary>
    private bool SpeaksForThePage(int from, int to)
    {
        for (int i = from; i < Math.Min(to, from + BlocksToLabel); i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            if ((block.Phrases & PagePhrases) == 0) continue;
            // "Comment" over the headline of an opinion, linked to it.
            bool isLinked = block.LinkCount > 0 && block.LinkLetters >= block.Letters && AddressOf(layout.Links[block.LinkStart]) is { } address && StoryAddress.CanBeOtherStory(address, draft.Url);
            if (!isLinked) return true;
        }
        return false;
    }

    private bool IsFurniture(int from, int to, bool belongs) =>
        IsElsewhere(from) || SpeaksForThePage(from, to)
        || (!belongs && (IsByline(from) || IsCaption(from, to) || Has(from, to, MarkupTopics.Nav) || Has(from, to, MarkupTopics.Footer)));

    /// <summary>Whether a block's words say that what follows them is the site's: its first words, or a short heading's anywhere. Headlines of stories begin in such words, too.</summary>
    private bool IsElsewhere(int block)
    {
        var text = layout.TextOf(layout.Blocks[block]);
        if (!ReadMorePhrases.IsElsewhere(text) && (text.Length > LongestLabel || !ReadMorePhrases.NamesElsewhere(text))) return false;
        return ReadMorePhrases.Read(text).IsFound || CountPromoted(block, block + 1, mustBeSure: true) == 0;
    }

    /// <summary>Lines of an announced list whose links cover the kickers of the stories only.</summary>
    private bool AreKickerLines(int from, int to)
    {
        if (to - from is <= 0 or > MostLinks) return false;
        for (int i = from; i < to; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            if (block.LinkCount != 1 || block.Length > LongestTitle || layout.Links[block.LinkStart].Start != block.Start
                || AsideLinks.PromotedBy(layout.TextOf(block), AddressOf(layout.Links[block.LinkStart]), draft.Url) is null) return false;
        }
        return true;
    }

    /// <summary>Whether the words announce by themselves, or before a colon with which they lead to a link that is all the rest ("WATCH: …") or, behind the story, end ("More recipes:").</summary>
    private bool Announces(int block, Announcement announcement, bool isBehind)
    {
        if (!announcement.IsFound || announcement.IsStrong) return announcement.IsFound;
        ref readonly var at = ref layout.Blocks[block];
        if (at.LinkCount > 0) return announcement.HasSeparator && at.LinkLetters >= at.Letters;
        return isBehind && at.Length <= LongestLabel && layout.TextOf(at)[^1] is ':' or '：';
    }

    /// <summary>A label that is itself linked to a story is the button of what stands before it. Headings may be linked to where there is more.</summary>
    private bool IsButton(int block, Announcement announcement)
    {
        ref readonly var at = ref layout.Blocks[block];
        if (at.HeadingLevel > 0 || at.LinkLetters < at.Letters || at.LinkCount == 0) return false;
        var behind = layout.TextOf(at)[announcement.TitleStart..];
        if (!behind.IsEmpty && !ReadMorePhrases.IsButton(behind)) return false;
        return LeadsWithinPage(layout.Links[at.LinkStart]) || (AddressOf(layout.Links[at.LinkStart]) is { } address && StoryAddress.CanBeOtherStory(address, draft.Url));
    }

    /// <summary>"Read more" that jumps to a place further down ("#" alone is a script's).</summary>
    private bool LeadsWithinPage(LayoutLink link) => PlaceInPage.IsNamedBy(page.Attribute(link.Node, HtmlAttribute.Href).Trim(), draft.Url);

    /// <summary>A short line without links that ends with a colon announces what follows it, in whatever language.</summary>
    private bool AnnouncesInOtherWords(int block)
    {
        var text = layout.TextOf(layout.Blocks[block]);
        return text.Length is > 2 and <= LongestLabel && text[^1] is ':' or '：' && !HasLink(block, block + 1) && !ReadMorePhrases.Read(text).IsStrong;
    }

    private bool IsByline(int block) => BylineLine.TryRead(layout.TextOf(layout.Blocks[block]), out _);

    /// <summary>Whether all links of the element stand in captions.</summary>
    private bool IsCaption(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (layout.Blocks[i].LinkCount > 0 && (layout.Blocks[i].State & LayoutState.Caption) == 0) return false;
        return true;
    }

    /// <summary>The topics "subscribe", "share" and "comment".</summary>
    private const uint PagePhrases = 1 << 0 | 1 << 1 | 1 << 6;

    private bool Has(int from, int to, int topic)
    {
        var containers = layout.Containers;
        for (int i = from; i < Math.Min(to, from + BlocksToLabel); i++)
        {
            for (int at = layout.Blocks[i].Container; at >= 0 && containers[at].FirstBlock >= from && containers[at].EndBlock <= to; at = containers[at].Parent)
                if (containers[at].Topics[topic] == 0) return true;
        }
        return false;
    }

    private bool IsMostlyLinks(int from, int to)
    {
        int letters = 0, linked = 0;
        for (int i = from; i < to; i++)
        {
            letters += layout.Blocks[i].Letters;
            linked += layout.Blocks[i].LinkLetters;
        }
        // One block alone must be nothing but its link, and what announces it in words that we may not know.
        bool isSentence = to - from == 1 && !OpensWithLabel(layout.Blocks[from]);
        return 10 * linked >= (isSentence ? 9 : 6) * letters;
    }

    /// <summary>Whether the words before the first link end with a colon or a bar.</summary>
    private bool OpensWithLabel(in LayoutBlock block)
    {
        if (block.LinkCount == 0) return false;
        var before = layout.Text.AsSpan(block.Start, Math.Max(block.Start, layout.Links[block.LinkStart].Start)).TrimEnd();
        return before.Length > 0 && before[^1] is ':' or '：' or '|' or '｜';
    }
}

using NewsParsing.Drafting;
using NewsParsing.Structure;

namespace NewsParsing.Links;

/// <summary>
/// Tells promotions of other stories from the story's own paragraphs and turns them into read-more blocks: asides that the reader saw, lines and lists that
/// a phrase announces, phrases inside paragraphs, linked headlines between paragraphs.
/// </summary>
internal static class ReadMoreFinder
{
    private const int LongestOffer = 90;

    // A guide has lists of links for each of its parts; a story one or two.
    private const int MostLinkedLists = 2;
    private const double MostlyLinked = 0.5;

    public static void Find(Draft draft, StoryFacts facts)
    {
        FindIn(draft, draft.Blocks, isEntry: false);
        foreach (var block in draft.Blocks)
            if (block.Blocks is { } entry) FindIn(draft, entry, isEntry: true);
        draft.Blocks.RemoveAll(block => IsAboutAuthor(block, facts));
        PlaceLast(draft.Blocks);
    }

    private static void FindIn(Draft draft, List<DraftBlock> blocks, bool isEntry)
    {
        var kept = new List<DraftBlock>(blocks.Count);
        int first = blocks.FindIndex(block => IsRunningText(draft, block)), last = blocks.FindLastIndex(block => IsRunningText(draft, block));
        int linkedLists = blocks.Count(block => block.Kind == DraftKind.List && BlockLinks.Cover(draft, block, block.Start, block.End) >= MostlyLinked);
        string? label = null;
        var kickers = Kickers.Find(draft, blocks);
        for (int i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (ContinuesCard(draft, block, kept)) continue;
            if (block.IsAside)
            {
                label = AsideLinks.Read(draft, block, kickers, label, kept);
                continue;
            }
            // What a label outside the story announces may have been taken for a part of the story; its picture goes with it.
            if (label is not null && CanAnnounce(block) && TryReadAnnounced(draft, block, label, kept)) continue;
            if (!CanAnnounce(block))
            {
                if (block.Kind != DraftKind.Figure) label = null;
                kept.Add(block);
                continue;
            }
            label = null;
            int taken = AnnouncedLinks.TryRead(draft, blocks, i, kept);
            if (taken > 0)
            {
                i += taken - 1;
                continue;
            }
            if (IsOffer(draft, block)) continue;
            if (((first >= 0 && i > first && i < last) || isEntry) && (block.Kind != DraftKind.List || (linkedLists <= MostLinkedLists && i > 0 && !IsOfTheSite(draft, blocks[i - 1]))) && LinkedHeadline.TryRead(draft, block, kept)) continue;
            InlineLinks.Cut(draft, block, kept);
        }
        LastLabels.Read(draft, kept);
        blocks.Clear();
        blocks.AddRange(kept);
    }

    /// <summary>"Rosa Lind, born in 1979, is our editor for the theatre", linked to her page and announced by nothing.</summary>
    private static bool IsAboutAuthor(DraftBlock block, StoryFacts facts)
    {
        if (block is not { Kind: DraftKind.ReadMore, Label: null, Title: { } title }) return false;
        foreach (var author in facts.Authors)
            if (author.Name.Contains(' ', StringComparison.Ordinal) && title.StartsWith(author.Name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>A line that is nothing but a link to the story just promoted is of the same card: its headline below a kicker, a line about it. A short heading opens what comes next.</summary>
    private static bool ContinuesCard(Draft draft, DraftBlock block, List<DraftBlock> kept)
    {
        if (kept.Count == 0 || kept[^1] is not { Kind: DraftKind.ReadMore, Url: { } url } card || block.IsAside || !CanAnnounce(block) || block.Kind == DraftKind.List) return false;
        if (BlockLinks.FirstIn(block, block.Start, block.End)?.Url != url || !BlockLinks.IsWhollyLinked(draft, block, block.Start, block.End)) return false;
        if (block.Kind == DraftKind.Heading && !AsideLinks.IsSurelyHeadline(draft.TextOf(block))) return false;
        AsideLinks.Retitle(card, ReadMoreTitle.Clean(draft.TextOf(block)));
        return true;
    }

    private static bool TryReadAnnounced(Draft draft, DraftBlock block, string label, List<DraftBlock> kept)
    {
        int pictures = kept.Count, behind = kept.Count;
        while (pictures > 0 && kept[pictures - 1].Kind == DraftKind.Figure) pictures--;
        if (!AnnouncedLinks.TryReadAnnounced(draft, block, label, kept)) return false;
        kept.RemoveRange(pictures, behind - pictures);
        return true;
    }

    /// <summary>"Most read" over a list.</summary>
    private static bool IsOfTheSite(Draft draft, DraftBlock before) => before.Kind is DraftKind.Heading or DraftKind.Paragraph && ReadMorePhrases.IsElsewhere(draft.TextOf(before));

    private static bool IsRunningText(Draft draft, DraftBlock block) =>
        block is { Kind: DraftKind.Paragraph, IsAside: false } && !BlockLinks.IsWhollyLinked(draft, block, block.Start, block.End);

    /// <summary>A paragraph that is nothing but a button ("Read the full review") or a linked offer of the site ("Download our app"): no other story, nor a part of this one.</summary>
    private static bool IsOffer(Draft draft, DraftBlock block)
    {
        if (block.Kind != DraftKind.Paragraph || block.End - block.Start > LongestOffer || !BlockLinks.IsWhollyLinked(draft, block, block.Start, block.End)) return false;
        var text = draft.TextOf(block);
        var announcement = ReadMorePhrases.Read(text);
        bool isOffer = ReadMorePhrases.IsPromotion(text) || ReadMorePhrases.IsButton(announcement.IsFound ? text[announcement.TitleStart..] : text);
        if (isOffer) draft.Trace?.Add(new BlockTrace(false, "links", "a button or an offer", null, text.ToString()));
        return isOffer;
    }

    private static bool CanAnnounce(DraftBlock block) =>
        !block.IsEmpty && block.Kind is DraftKind.Paragraph or DraftKind.Heading or DraftKind.List or DraftKind.BlockQuote or DraftKind.PullQuote;

    /// <summary>Links behind the last block of the story stand at its end.</summary>
    private static void PlaceLast(List<DraftBlock> blocks)
    {
        for (int i = blocks.Count - 1; i >= 0 && blocks[i].Kind == DraftKind.ReadMore; i--)
            if (blocks[i].Placement == ReadMorePlacement.Block) blocks[i].Placement = ReadMorePlacement.End;
    }
}

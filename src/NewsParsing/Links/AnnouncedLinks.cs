using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Links;

/// <summary>Reads blocks that a phrase announces: "READ MORE: title" in one block, or the phrase alone over linked headlines.</summary>
internal static class AnnouncedLinks
{
    private const int LongestLabelBlock = 60;

    // A headline with its source and date.
    private const int LongestLinkedLine = 260;
    private const double LeastLinked = 0.25, MostlyLinked = 0.9;

    // Between a phrase and the linked headline that it announces.
    private const int LongestComplement = 32, MostComplementWords = 3;

    private const int WidestUnlinked = 140;

    // Links in a row with one address are joined to one title up to here.
    private const int LongestJoined = 300;

    /// <summary>Reads the block at <paramref name="index"/>; returns how many blocks were used up, 0 where nothing is announced.</summary>
    public static int TryRead(Draft draft, List<DraftBlock> blocks, int index, List<DraftBlock> kept)
    {
        var block = blocks[index];
        if (block.Kind == DraftKind.List) return TryReadList(draft, block, kept) ? 1 : 0;
        var text = draft.TextOf(block);
        var announcement = ReadMorePhrases.Read(text);
        if (!announcement.IsStrong && EndsWithColon(text)) return ReadBelowColon(draft, blocks, index, kept);
        if (!announcement.IsFound) return 0;
        if (announcement.TitleStart >= text.Length) return text.Length <= LongestLabelBlock ? ReadBelow(draft, blocks, index, announcement, kept) : 0;
        return TryReadLine(draft, block, block.Start, block.End, announcement, kept) ? 1 : 0;
    }

    /// <summary>Reads label and titles of a stretch of a block, and adds the links found.</summary>
    public static bool TryReadLine(Draft draft, DraftBlock block, int from, int to, Announcement announcement, List<DraftBlock> kept)
    {
        var text = draft.Text.AsSpan(from, to);
        var label = text[announcement.LabelStart..announcement.LabelEnd];
        int titleFrom = from + announcement.TitleStart;
        var title = text[announcement.TitleStart..];
        bool isLinked = BlockLinks.FirstIn(block, from, to) is not null;
        if (!isLinked)
        {
            if (!ReadMoreTitle.IsPlausible(title)) return false;
            bool announces = announcement.HasSeparator
                ? announcement.IsStrong || (Writing.IsAllCapitals(label) && !Writing.EndsSentence(title))
                : Writing.IsAllCapitals(label) && announcement.IsStrong && !Writing.IsAllCapitals(title);
            if (!announces) return false;
            kept.Add(ReadMoreTitle.NewBlock(block.Start, label.ToString(), ReadMoreTitle.Clean(title), null));
            return true;
        }
        if (StartBehindComplement(draft, block, titleFrom, to, announcement) is { } linkStart)
        {
            label = draft.Text.AsSpan(from + announcement.LabelStart, linkStart).TrimEnd(" \t\"“„«‹「『:：-–—>›→");
            titleFrom = linkStart;
        }
        bool isWhole = BlockLinks.IsWhollyLinked(draft, block, titleFrom, to);
        bool isMostly = announcement is { IsStrong: true, HasSeparator: true } && BlockLinks.Cover(draft, block, titleFrom, to) >= 0.5;
        if (!isWhole && !isMostly) return false;
        if (!announcement.IsStrong && !announcement.HasSeparator && BlockLinks.Cover(draft, block, from, titleFrom) > 0) return false;
        return AddLinks(draft, block, titleFrom, to, label.ToString(), kept);
    }

    /// <summary>
    /// "Read in our magazine <a>…</a>": a few words may stand between a phrase and the linked headline that is all the rest. The start of that link; null where
    /// there is none. The headline must look like one by itself and belong to the site: sentences link documents, too.
    /// </summary>
    private static int? StartBehindComplement(Draft draft, DraftBlock block, int titleFrom, int to, Announcement announcement)
    {
        if (!announcement.IsStrong || BlockLinks.In(block, titleFrom, to) is not [{ Url: { } url } link, ..] || link.Start <= titleFrom || link.Start - titleFrom > LongestComplement) return null;
        if (draft.Text.AsSpan(titleFrom, link.Start).Trim().Count(' ') >= MostComplementWords) return null;
        var words = draft.Text.AsSpan(link.Start, link.End).TrimStart("\"“„«‹「『‘'");
        if (words.IsEmpty || char.IsLower(words[0]) || !AsideLinks.IsSurelyHeadline(words) || !StoryAddress.IsSameSite(draft.Url, url)) return null;
        return link.Start;
    }

    /// <summary>Reads a block that something before it announced: it must be linked headlines, with little beside them.</summary>
    public static bool TryReadAnnounced(Draft draft, DraftBlock block, string label, List<DraftBlock> kept) =>
        IsLinkedLine(draft, block) && (TryAddLine(draft, block, label, kept) || AddLinks(draft, block, block.Start, block.End, label, kept));

    /// <summary>A line whose only link covers the kicker of the promoted story and not all of its title.</summary>
    private static bool TryAddLine(Draft draft, DraftBlock block, string? label, List<DraftBlock> kept)
    {
        if (block.Links is not [{ Url: { } url }] || BlockLinks.IsWhollyLinked(draft, block, block.Start, block.End)) return false;
        if (AsideLinks.PromotedBy(draft.TextOf(block), url, draft.Url) is null) return false;
        kept.Add(ReadMoreTitle.NewBlock(block.Start, label, ReadMoreTitle.Clean(draft.TextOf(block)), url));
        return true;
    }

    /// <summary>A line that opens with a link; a source and a date may stand behind it.</summary>
    private static bool IsLinkedLine(Draft draft, DraftBlock block)
    {
        if (block.IsEmpty || block.Links is not { Count: > 0 } links || block.End - block.Start > LongestLinkedLine) return false;
        return BlockLinks.Cover(draft, block, block.Start, block.End) >= (links[0].Start - block.Start <= 2 ? LeastLinked : MostlyLinked);
    }

    /// <summary>Adds every link of the stretch that can be a story.</summary>
    private static bool AddLinks(Draft draft, DraftBlock block, int from, int to, string? label, List<DraftBlock> kept)
    {
        bool any = false;
        foreach (var link in BlockLinks.In(block, from, to))
        {
            if (link.Url is null) continue;
            var title = draft.Text.AsSpan(Math.Max(link.Start, from), Math.Min(link.End, to));
            if (!StoryAddress.CanBeOtherStory(link.Url, draft.Url) || ReadMorePhrases.IsPromotion(title) || ReadMorePhrases.IsButton(title)) continue;
            string clean = ReadMoreTitle.Clean(title);
            if (clean.Length == 0) continue;
            // A headline in several links in a row (a bold word in it) is one.
            if (any && kept[^1].Url == link.Url && kept[^1].Title!.Length < LongestJoined) kept[^1].Title += " " + clean;
            else kept.Add(ReadMoreTitle.NewBlock(block.Start, label, clean, link.Url));
            any = true;
        }
        return any;
    }

    /// <summary>A label alone announces the linked headlines that follow it: one list of them, or paragraphs.</summary>
    private static int ReadBelow(Draft draft, List<DraftBlock> blocks, int index, Announcement announcement, List<DraftBlock> kept)
    {
        if (!announcement.IsStrong || IsLinkedButton(draft, blocks[index])) return 0;
        string label = draft.TextOf(blocks[index])[announcement.LabelStart..announcement.LabelEnd].ToString();
        int at = index + 1;
        while (at < blocks.Count)
        {
            var below = blocks[at];
            bool isAnnounced = below.Kind == DraftKind.List
                ? BlockLinks.IsWhollyLinked(draft, below, below.Start, below.End) || OpensEachItem(draft, below)
                : below.Kind is DraftKind.Paragraph or DraftKind.Heading && IsLinkedLine(draft, below);
            if (!isAnnounced || !(TryAddLine(draft, below, label, kept) || AddLinks(draft, below, below.Start, below.End, label, kept))) break;
            at++;
            if (below.Kind == DraftKind.List) break;
        }
        if (at == index + 1 && at < blocks.Count && (announcement.HasSeparator || Writing.IsAllCapitals(label)) && TryReadUnlinked(draft, blocks[at], label, kept)) at++;
        return at == index + 1 ? 0 : at - index;
    }

    /// <summary>In a text without links, the line below a label, or the list, is the title: no sentence, and not long.</summary>
    private static bool TryReadUnlinked(Draft draft, DraftBlock block, string label, List<DraftBlock> kept)
    {
        if (block.Links is { Count: > 0 } || block.IsAside || block.Kind is not (DraftKind.Paragraph or DraftKind.Heading or DraftKind.List)) return false;
        int before = kept.Count;
        foreach (var line in block.Items ?? [new DraftItem(block.Start, block.End, 1)])
        {
            var words = draft.Text.AsSpan(line.Start, line.End);
            if (AsideLinks.CanBeHeadline(words) && Writing.Columns(words) <= WidestUnlinked && !Writing.EndsSentence(words) && ReadMoreTitle.IsPlausible(words))
            {
                kept.Add(ReadMoreTitle.NewBlock(block.Start, label, ReadMoreTitle.Clean(words), null));
                continue;
            }
            kept.RemoveRange(before, kept.Count - before);
            return false;
        }
        return true;
    }

    /// <summary>"Read the full story" under a teaser, linked to it: it ends something and announces nothing. Headings may be linked to where there is more.</summary>
    private static bool IsLinkedButton(Draft draft, DraftBlock block) =>
        block.Kind == DraftKind.Paragraph && BlockLinks.FirstIn(block, block.Start, block.End) is { Url: { } url } && StoryAddress.CanBeOtherStory(url, draft.Url)
        && BlockLinks.IsWhollyLinked(draft, block, block.Start, block.End);

    /// <summary>Whether each item of a list opens with a linked headline; what it is about may stand behind it.</summary>
    private static bool OpensEachItem(Draft draft, DraftBlock list)
    {
        foreach (var item in list.Items ?? [])
        {
            if (BlockLinks.In(list, item.Start, item.End) is not [{ Url: not null } link] || link.Start - item.Start > 2 || item.End - item.Start > LongestLinkedLine) return false;
            if (!AsideLinks.CanBeHeadline(draft.Text.AsSpan(link.Start, link.End))) return false;
            var behind = draft.Text.AsSpan(link.End, item.End).TrimStart();
            if (!behind.IsEmpty && char.IsLetterOrDigit(behind[0])) return false;
        }
        return list.Items is { Count: > 0 };
    }

    private static bool EndsWithColon(ReadOnlySpan<char> text) => text.Length is > 2 and <= LongestLabelBlock && text[^1] is ':' or '：';

    /// <summary>A short line that ends with a colon, in whatever language, announces what follows it where that is nothing but linked headlines of the site.</summary>
    private static int ReadBelowColon(Draft draft, List<DraftBlock> blocks, int index, List<DraftBlock> kept)
    {
        var label = draft.TextOf(blocks[index]);
        if (blocks[index].Links is { Count: > 0 } || ReadMorePhrases.IsElsewhere(label)) return 0;
        int at = index + 1, before = kept.Count;
        while (at < blocks.Count && !blocks[at].IsAside && BlockLinks.FirstIn(blocks[at], blocks[at].Start, blocks[at].End) is { } link
            && AsideLinks.IsSurelyHeadline(draft.Text.AsSpan(link.Start, link.End)) && LinkedHeadline.TryRead(draft, blocks[at], kept))
        {
            at++;
        }
        for (int i = before; i < kept.Count; i++) kept[i].Label ??= label[..^1].TrimEnd().ToString();
        return at == index + 1 ? 0 : at - index;
    }

    /// <summary>A list whose every item is announced.</summary>
    private static bool TryReadList(Draft draft, DraftBlock list, List<DraftBlock> kept)
    {
        if (list.Items is not { Count: > 0 } items) return false;
        int before = kept.Count;
        foreach (var item in items)
        {
            var announcement = ReadMorePhrases.Read(draft.Text.AsSpan(item.Start, item.End));
            if (announcement.IsFound && TryReadLine(draft, list, item.Start, item.End, announcement, kept)) continue;
            kept.RemoveRange(before, kept.Count - before);
            return false;
        }
        return true;
    }
}

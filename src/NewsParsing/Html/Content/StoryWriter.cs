using NewsParsing.Drafting;
using NewsParsing.Html.Metadata;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Turns the chosen blocks of a page into draft blocks, in one pass over the layout; what stands foreign between them becomes asides.</summary>
internal sealed class StoryWriter
{
    private const float AllButPunctuation = 0.95f;
    private const int LongestCite = 160;

    private readonly PageTree page;
    private readonly PageLayout layout;
    private readonly StoryChoice choice;
    private readonly Draft draft;
    private readonly PageLinks links;
    private readonly StoryMap map;
    private readonly ListWriter lists;
    private readonly FigureWriter figures;
    private readonly LiveEntries entries;
    private readonly AsideWriter asides;

    private StoryWriter(PageTree page, PageLayout layout, StoryChoice choice, int headline, Draft draft)
    {
        this.page = page;
        this.layout = layout;
        this.choice = choice;
        this.draft = draft;
        links = new PageLinks(page, draft.Url);
        map = new StoryMap(layout, choice);
        lists = new ListWriter(page, layout, choice, draft, this);
        entries = LiveEntries.Find(page, layout, choice, map, draft);
        figures = new FigureWriter(page, layout, choice, map, links, draft);
        asides = new AsideWriter(StoryAsides.Find(page, layout, links, draft, choice, headline), this);
    }

    public static void Write(PageTree page, PageLayout layout, StoryChoice choice, int headline, Draft draft)
    {
        if (choice.First < 0) return;
        new StoryWriter(page, layout, choice, headline, draft).WriteAll(headline);
    }

    private void WriteAll(int headline)
    {
        int end = Math.Max(choice.Last + 1, Math.Min(layout.Containers[map.StoryContainer].EndBlock, choice.Last + 1 + AsideWriter.MostBehindTheStory));
        int begin = headline >= 0 && headline < choice.First ? headline : choice.First;
        figures.SkipTo(begin);
        int at = begin;
        while (at < end)
        {
            figures.WriteUpTo(at);
            at = entries.EntryAt(at) is var entry and >= 0 ? WriteEntry(at, entry) : WriteFrom(at);
        }
        if (end > choice.Last + 1) figures.WriteUpTo(end);
        asides.WriteRest(end);
    }

    /// <summary>Writes one entry of a live blog, its blocks inside it.</summary>
    private int WriteEntry(int at, int entry)
    {
        int first = draft.Blocks.Count, end = layout.Containers[entry].EndBlock;
        var written = new DraftBlock(DraftKind.LiveEntry, draft.Text.Length, draft.Text.Length) { Time = entries.TimeOf(entry) };
        while (at < end)
        {
            figures.WriteUpTo(at);
            at = entries.IsTime(at, written.Time) ? at + 1 : WriteFrom(at);
        }
        written.Blocks = draft.Blocks.GetRange(first, draft.Blocks.Count - first);
        draft.Blocks.RemoveRange(first, draft.Blocks.Count - first);
        written.End = draft.Text.Length;
        if (written.Blocks.Count > 0) draft.Blocks.Add(written);
        return at;
    }

    /// <summary>Writes what begins at a block and returns the block to go on with.</summary>
    private int WriteFrom(int at)
    {
        var block = layout.Blocks[at];
        if ((block.State & LayoutState.Quotation) != 0 && TryWritePost(at, block) is var behind and > 0) return behind;
        if (!choice.IsKept(at)) return asides.Write(at);
        if (lists.TryWrite(at) is var behindList and > 0) return behindList;
        if (block.HeadingLevel > 0)
        {
            Add(DraftKind.Heading, at, at + 1).Level = block.HeadingLevel;
            return at + 1;
        }
        if ((block.State & LayoutState.Quotation) != 0 || choice.IsPullQuote(at))
        {
            if (TryWriteCite(at, block)) return at + 1;
            Add(choice.IsPullQuote(at) ? DraftKind.PullQuote : DraftKind.BlockQuote, at, at + 1);
            return at + 1;
        }
        if (!TryJoin(at)) Add(DraftKind.Paragraph, at, at + 1);
        return at + 1;
    }

    /// <summary>A post of a social network, quoted so that a script can replace it by the post itself.</summary>
    private int TryWritePost(int at, in LayoutBlock block)
    {
        int quotation = map.Nearest(block.Container, HtmlTag.Blockquote);
        if (quotation < 0 || EmbedSource.ReadPost(page, links, layout.Containers[quotation].Node) is not { } post) return 0;
        draft.Blocks.Add(new DraftBlock(DraftKind.Embed, draft.Text.Length, draft.Text.Length) { Provider = post.Provider, Url = post.Url });
        return Math.Max(at + 1, layout.Containers[quotation].EndBlock);
    }

    /// <summary>Who is quoted, in the last line of a block quote: <c>&lt;cite&gt;</c>, <c>&lt;footer&gt;</c>, or behind a dash.</summary>
    private bool TryWriteCite(int at, in LayoutBlock block)
    {
        int quotation = map.Nearest(block.Container, HtmlTag.Blockquote);
        if (quotation < 0 || at == layout.Containers[quotation].FirstBlock || at != layout.Containers[quotation].EndBlock - 1 || block.Length > LongestCite) return false;
        if (draft.Blocks.Count == 0 || draft.Blocks[^1] is not { Kind: DraftKind.BlockQuote } quote || quote.End != draft.Text.Length || !choice.IsKept(at - 1)) return false;
        var text = layout.TextOf(block);
        int cite = page.Find(HtmlTag.Cite, layout.Containers[quotation].Node, page.EndOf(layout.Containers[quotation].Node));
        bool isCite = block.Tag == HtmlTag.Footer || text[0] is '—' or '–' or '―' or '-' || (cite > 0 && PageText.LineOf(page, cite, LongestCite) is { Length: > 0 } name && text.Contains(name, StringComparison.Ordinal));
        if (!isCite) return false;
        quote.Cite = text.TrimStart(" —–―-").ToString();
        return true;
    }

    /// <summary>
    /// A paragraph that something foreign cut in two: the part before ends in no sentence, the part behind begins in lower case, and both stand in one container.
    /// </summary>
    private bool TryJoin(int at)
    {
        if (draft.Blocks.Count == 0 || at == 0) return false;
        var block = layout.Blocks[at];
        var text = layout.TextOf(block);
        if (!char.IsLower(text[0])) return false;
        int before = at - 1;
        while (before >= 0 && !choice.IsKept(before)) before--;
        if (before < 0) return false;
        var other = layout.Blocks[before];
        var last = draft.Blocks[^1];
        bool sameElement = other.Node == block.Node || layout.Containers[block.Container].Parent == other.Container
            || (other.Tag == HtmlTag.P && layout.Containers[other.Container].Parent == block.Container);
        if (!sameElement || block.IsContinuation || last.Kind != DraftKind.Paragraph || last.IsAside || last.End != draft.Text.Length) return false;
        char end = draft.Text[draft.Text.Length - 1];
        if (other.EndsSentence || !(char.IsLetterOrDigit(end) || end is ',' or '-' or '–')) return false;
        draft.Text.Append(' ');
        AppendLinks(last, at, draft.Text.Length);
        draft.Text.Append(text);
        last.End = draft.Text.Length;
        return true;
    }

    /// <summary>Adds one draft block with the text of some layout blocks, a space between them.</summary>
    public DraftBlock Add(DraftKind kind, int from, int to, char separator = ' ')
    {
        var added = new DraftBlock(kind, draft.Text.Length, draft.Text.Length);
        int letters = 0, bold = 0;
        float score = 0;
        for (int i = from; i < to; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            if (i > from) draft.Text.Append(separator);
            AppendLinks(added, i, draft.Text.Length);
            draft.Text.Append(layout.TextOf(block));
            letters += block.Letters;
            bold += block.BoldLetters;
            score += choice.Scores[i];
        }
        added.End = draft.Text.Length;
        added.IsBold = bold >= letters * AllButPunctuation;
        added.Score = score / Math.Max(1, to - from);
        draft.Blocks.Add(added);
        return added;
    }

    public void AddAside(StoryAside aside)
    {
        choice.Fates?.BecameAside(aside.FirstBlock, aside.EndBlock);
        var added = Add(DraftKind.Paragraph, aside.FirstBlock, aside.EndBlock, '\n');
        added.IsAside = true;
        if (aside.Cover < 0) return;
        int start = added.Start;
        for (int i = aside.FirstBlock; i < aside.Title; i++) start += layout.Blocks[i].Length + 1;
        (added.Links ??= []).Add(new DraftLink(start, start + layout.Blocks[aside.Title].Length, links.Absolute(page.Attribute(aside.Cover, HtmlAttribute.Href))));
    }

    /// <summary>Gives a draft block the links of a layout block whose text goes in at <paramref name="offset"/>.</summary>
    public void AppendLinks(DraftBlock to, int block, int offset)
    {
        ref readonly var from = ref layout.Blocks[block];
        int shift = offset - from.Start;
        for (int i = from.LinkStart; i < from.LinkStart + from.LinkCount; i++)
        {
            var link = layout.Links[i];
            if (link.End > from.End || link.Start < from.Start) continue;
            (to.Links ??= []).Add(new DraftLink(link.Start + shift, link.End + shift, links.Absolute(page.Attribute(link.Node, HtmlAttribute.Href))));
        }
    }
}

using System.Globalization;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>
/// Lays out the text of a page: one walk over the tree, with a stack of the open elements. Blocks end where a block element begins or ends and at a
/// double line break; everything that the features need is counted while the characters go by.
/// </summary>
internal sealed class LayoutReader
{
    private const int NodesBetweenCancellationChecks = 4096;

    /// <summary>Class names of inline elements: what only screen readers say; letters drawn large at the beginning of a story.</summary>
    private static readonly WordScanner InlineClasses = new(
        ["visually-hidden", "visuallyhidden", "sr-only", "screen-reader"],
        ["dropcap", "drop-cap", "lettrine", "firstletter", "first-letter"]);

    /// <summary>Names that the tools for consent give their dialogs, which stand in the page, long and well written, until a script hides them.</summary>
    private static readonly WordScanner ConsentTools = new(
        ["onetrust", "ot-sdk", "didomi", "usercentrics", "cybotcookiebot", "qc-cmp2", "sp_message_container", "cookielawinfo", "cookie-law-info", "truste-consent", "cmplz-", "cky-consent"]);

    private readonly PageTree page;
    private readonly PageLayout layout = new();
    private readonly List<Frame> frames = new(64);
    private readonly List<int> breaks = [];

    private LayoutBlock run;
    private bool inRun, spacePending, lastWasLetter, mediaSeen;
    private int breaksPending, runBlockFrame = -1, lastRunNode = -1, openLinkStart = -1;
    private char dropCap;

    private LayoutReader(PageTree page) => this.page = page;

    private struct Frame
    {
        public int Node, End, Container, LinkNode, HeadingLevel;
        public HtmlTag Tag;
        public bool IsBlock, IsDropCap;
        public LayoutState State;
    }

    public static PageLayout Read(PageTree page, CancellationToken cancellation)
    {
        var reader = new LayoutReader(page);
        reader.Walk(cancellation);
        return reader.layout;
    }

    private void Walk(CancellationToken cancellation)
    {
        frames.Add(new Frame { Node = 0, End = page.Count, Container = -1, LinkNode = -1, IsBlock = true });
        int node = 1, untilCheck = NodesBetweenCancellationChecks;
        while (node < page.Count)
        {
            if (--untilCheck == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                untilCheck = NodesBetweenCancellationChecks;
            }
            while (frames[^1].End <= node) Close();
            node = Visit(node);
        }
        while (frames.Count > 0) Close();
        SumUp(layout.Containers);
        SiblingShapes.Count(layout.Containers);
    }

    /// <summary>Adds what each container holds to the one around it; children stand behind their parents.</summary>
    private static void SumUp(Span<LayoutContainer> containers)
    {
        for (int i = containers.Length - 1; i > 0; i--)
        {
            ref readonly var inner = ref containers[i];
            ref var outer = ref containers[inner.Parent];
            outer.Letters += inner.Letters;
            outer.LinkLetters += inner.LinkLetters;
            outer.Blocks += inner.Blocks;
            outer.SentenceEnds += inner.SentenceEnds;
            outer.Commas += inner.Commas;
            outer.ProseLetters += inner.ProseLetters;
            outer.Headings += inner.Headings;
        }
    }

    /// <summary>Takes a node in and returns the node to go on with.</summary>
    private int Visit(int node)
    {
        var tag = page.TagOf(node);
        if (tag == HtmlTag.Text)
        {
            if ((frames[^1].State & LayoutState.Noscript) == 0) AppendText(page.TextOf(node));
            return node + 1;
        }
        switch (TagDisplay.Of(tag))
        {
            case Display.None:
                return page.EndOf(node);
            case Display.Replaced:
                Replaced(node, tag);
                return page.EndOf(node);
            case Display.Inline when tag == HtmlTag.Unknown && page.NameOf(node) is "amp-img":
                Replaced(node, HtmlTag.Img);
                return page.EndOf(node);
            default:
                if (page.EndOf(node) > node + 1) Open(node, tag);
                else if (TagDisplay.Of(tag) == Display.Block && tag != HtmlTag.Unknown) EndRun();
                return node + 1;
        }
    }

    private void Open(int node, HtmlTag tag)
    {
        var above = frames[^1];
        var frame = new Frame
        {
            Node = node, End = page.EndOf(node), Tag = tag, Container = -1, LinkNode = above.LinkNode, HeadingLevel = above.HeadingLevel,
            State = above.State | StateOf(tag),
            IsBlock = TagDisplay.Of(tag) == Display.Block || (tag == HtmlTag.Unknown && !inRun),
        };
        ReadAttributes(node, ref frame);
        if (tag == HtmlTag.A) frame.LinkNode = node;
        if (tag is >= HtmlTag.H1 and <= HtmlTag.H6) frame.HeadingLevel = tag - HtmlTag.H1 + 1;
        if (frame.IsBlock)
        {
            EndRun();
            mediaSeen = false;
        }
        else if (tag == HtmlTag.A && inRun)
        {
            openLinkStart = -1;
        }
        frames.Add(frame);
    }

    private void Close()
    {
        var frame = frames[^1];
        if (frame.IsBlock) EndRun();
        else if (frame.Tag == HtmlTag.A) EndLink(frame.Node);
        if (frame.Container >= 0) layout.Containers[frame.Container].EndBlock = layout.BlockCount;
        frames.RemoveAt(frames.Count - 1);
    }

    private void ReadAttributes(int node, ref Frame frame)
    {
        for (int i = 0; i < page.AttributeCountOf(node); i++)
        {
            switch (page.AttributeIdOf(node, i))
            {
                case HtmlAttribute.Hidden:
                    frame.State = Hidden(frame.State);
                    break;
                case HtmlAttribute.AriaHidden:
                    if (!frame.IsBlock || page.AttributeValue(node, i) is not "true") break;
                    if ((frame.State & LayoutState.Hidden) == 0) frame.State |= LayoutState.Hidden | LayoutState.Decoration;
                    break;
                case HtmlAttribute.Style:
                    if (HidesByStyle(page.AttributeValue(node, i))) frame.State = Hidden(frame.State);
                    break;
                case HtmlAttribute.Class when !frame.IsBlock:
                    uint classes = InlineClasses.Find(page.AttributeValue(node, i));
                    if ((classes & 1) != 0) frame.State |= LayoutState.Unread;
                    if ((classes & 2) != 0) frame.IsDropCap = true;
                    break;
                case HtmlAttribute.Class or HtmlAttribute.Id when frame.IsBlock:
                    if (ConsentTools.Find(page.AttributeValue(node, i)) != 0) frame.State = Hidden(frame.State);
                    break;
            }
        }
    }

    private static LayoutState Hidden(LayoutState state) => (state | LayoutState.Hidden) & ~LayoutState.Decoration;

    private static bool HidesByStyle(ReadOnlySpan<char> style)
    {
        int at = style.IndexOf("display");
        if (at >= 0 && style[(at + 7)..].TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase)) return true;
        at = style.IndexOf("visibility");
        return at >= 0 && style[(at + 10)..].TrimStart(" :").StartsWith("hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static LayoutState StateOf(HtmlTag tag) => tag switch
    {
        HtmlTag.B or HtmlTag.Strong => LayoutState.Bold,
        HtmlTag.I or HtmlTag.Em or HtmlTag.Cite => LayoutState.Italic,
        HtmlTag.A => LayoutState.Link,
        HtmlTag.Figure => LayoutState.Figure,
        HtmlTag.Figcaption => LayoutState.Caption,
        HtmlTag.Pre => LayoutState.Preformatted,
        HtmlTag.Button => LayoutState.Button,
        HtmlTag.Blockquote => LayoutState.Quotation,
        HtmlTag.Li or HtmlTag.Dd or HtmlTag.Dt => LayoutState.Item,
        HtmlTag.Td or HtmlTag.Th => LayoutState.Cell,
        HtmlTag.Noscript => LayoutState.Noscript,
        _ => LayoutState.None,
    };

    private void Replaced(int node, HtmlTag tag)
    {
        switch (tag)
        {
            case HtmlTag.Br:
                if (inRun) breaksPending++;
                return;
            case HtmlTag.Wbr or HtmlTag.Source:
                return;
        }
        mediaSeen = true;
        if (inRun) run.HasMedia = true;
        layout.Media.Add(new LayoutMedia(node, ContainerOf(InnermostBlock()), layout.BlockCount, frames[^1].LinkNode, frames[^1].State));
    }

    private void AppendText(ReadOnlySpan<char> text)
    {
        var state = frames[^1].State;
        if ((state & LayoutState.Unread) != 0)
        {
            spacePending |= inRun;
            return;
        }
        bool preformatted = (state & LayoutState.Preformatted) != 0;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c <= ' ' || (c >= '\u00A0' && char.IsWhiteSpace(c)))
            {
                if (!inRun) continue;
                if (preformatted && c == '\n') breaksPending += breaksPending == 0 ? 1 : 0;
                else spacePending = true;
                lastWasLetter = false;
                continue;
            }
            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF') continue;
            if (!inRun || breaksPending > 0 || spacePending) Separate(c, state, preformatted);
            layout.Text.Append(c);
            Count(c, state);
            if (lastWasLetter) i += AppendLetters(text[(i + 1)..], state);
        }
    }

    /// <summary>Takes in the ASCII letters that directly follow a letter: most characters of most pages. Returns how many they are.</summary>
    private int AppendLetters(ReadOnlySpan<char> text, LayoutState state)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiLetter(text[count])) count++;
        if (count == 0) return 0;
        layout.Text.Append(text[..count]);
        run.Letters += count;
        run.Weight += count;
        if ((state & LayoutState.Link) != 0) run.LinkLetters += count;
        if ((state & LayoutState.Bold) != 0) run.BoldLetters += count;
        if ((state & LayoutState.Italic) != 0) run.ItalicLetters += count;
        return count;
    }

    /// <summary>What goes before a character that does not directly follow another: the beginning of a run, a line break, a space.</summary>
    private void Separate(char next, LayoutState state, bool preformatted)
    {
        if (inRun && breaksPending >= 2 && !preformatted && (state & (LayoutState.Cell | LayoutState.Item)) == 0) EndRun(continues: true);
        if (!inRun) BeginRun(state);
        else if (dropCap != 0 && char.IsLower(next) && layout.Text.Length == run.Start + 1) spacePending = false;
        else if (breaksPending > 0)
        {
            if (!preformatted) breaks.Add(layout.Text.Length);
            layout.Text.Append(preformatted ? '\n' : ' ');
        }
        else if (spacePending) layout.Text.Append(' ');
        breaksPending = 0;
        spacePending = false;
        if ((state & LayoutState.Link) != 0 && openLinkStart < 0) openLinkStart = layout.Text.Length;
    }

    private void Count(char c, LayoutState state)
    {
        if (openLinkStart < 0 && (state & LayoutState.Link) != 0) openLinkStart = layout.Text.Length - 1;
        bool letter = c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || IsMark(c);
        if (!letter)
        {
            lastWasLetter = c is '\'' or '’' && lastWasLetter;
            if (c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔') run.SentenceEnds++;
            else if (c is ',' or '，' or '、' or '،') run.Commas++;
            else if (c is '"' or '“' or '”' or '„' or '«' or '»' or '「' or '」') run.QuoteMarks++;
            return;
        }
        run.Letters++;
        run.Weight += c < '\u1100' ? 1 : WeightOf(c);
        if ((state & (LayoutState.Link | LayoutState.Bold | LayoutState.Italic)) != 0)
        {
            if ((state & LayoutState.Link) != 0) run.LinkLetters++;
            if ((state & LayoutState.Bold) != 0) run.BoldLetters++;
            if ((state & LayoutState.Italic) != 0) run.ItalicLetters++;
        }
        if (char.IsAsciiDigit(c)) run.Digits++;
        if (!lastWasLetter)
        {
            run.Words++;
            if (c < 128 ? char.IsAsciiLetterUpper(c) : char.IsUpper(c)) run.CapitalWords++;
            dropCap = (char)(frames[^1].IsDropCap ? 1 : 0);
        }
        lastWasLetter = true;
    }

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>How many Latin letters a letter is worth: an ideograph holds about as much as three, a syllable as two.</summary>
    private static int WeightOf(char c) => c switch
    {
        >= '\u2E80' and <= '\u9FFF' => 3,
        >= '\uAC00' and <= '\uD7AF' => 2,
        >= '\uD800' and <= '\uDFFF' => 1,
        >= '\uF900' and <= '\uFAFF' => 3,
        _ => 1,
    };

    private int InnermostBlock()
    {
        int at = frames.Count - 1;
        while (!frames[at].IsBlock) at--;
        return at;
    }

    private void BeginRun(LayoutState state)
    {
        runBlockFrame = InnermostBlock();
        var frame = frames[runBlockFrame];
        run = new LayoutBlock
        {
            Start = layout.Text.Length, Node = frame.Node, Tag = frame.Tag, Container = ContainerOf(runBlockFrame), HeadingLevel = frame.HeadingLevel,
            State = state, LinkStart = layout.Links.Count, HasMedia = mediaSeen, IsContinuation = frame.Node == lastRunNode,
        };
        inRun = true;
        lastWasLetter = false;
        mediaSeen = false;
        dropCap = (char)0;
        openLinkStart = -1;
        breaks.Clear();
        breaksPending = 0;
        spacePending = false;
    }

    private void EndLink(int node)
    {
        if (openLinkStart >= 0 && inRun) layout.Links.Add(new LayoutLink(openLinkStart, layout.Text.Length, node));
        openLinkStart = -1;
    }

    private void EndRun(bool continues = false)
    {
        if (!inRun) return;
        var frame = frames[^1];
        bool linkGoesOn = openLinkStart >= 0 && frame.LinkNode >= 0;
        if (openLinkStart >= 0 && frame.LinkNode >= 0) EndLink(frame.LinkNode);
        inRun = false;
        spacePending = false;
        breaksPending = 0;
        run.End = layout.Text.Length;
        if (run.Letters == 0)
        {
            layout.Text.Truncate(run.Start);
            if (layout.Links.Count > run.LinkStart) layout.Links.RemoveRange(run.LinkStart, layout.Links.Count - run.LinkStart);
            return;
        }
        lastRunNode = run.Node;
        run.LinkCount = layout.Links.Count - run.LinkStart;
        run.EndsSentence = EndsSentence(layout.Text.AsSpan(run.Start, run.End));
        if (breaks.Count > 0 && LineBreaks.SeparateParagraphs(layout.Text.AsSpan(run.Start, run.End), run.Start, breaks)) AddPieces();
        else AddRun(run);
        _ = continues || linkGoesOn;
    }

    /// <summary>Adds a run whose line breaks stand between paragraphs as one block for each; the counts are shared out by length.</summary>
    private void AddPieces()
    {
        var whole = run;
        int start = whole.Start, link = whole.LinkStart, linkEnd = whole.LinkStart + whole.LinkCount;
        for (int i = 0; i <= breaks.Count; i++)
        {
            int end = i < breaks.Count ? breaks[i] : whole.End;
            if (end > start)
            {
                var piece = whole;
                double share = (end - start) / (double)Math.Max(1, whole.Length);
                piece.Start = start;
                piece.End = end;
                piece.Letters = Math.Max(1, (int)(whole.Letters * share));
                piece.Weight = Math.Max(1, (int)(whole.Weight * share));
                piece.BoldLetters = (int)(whole.BoldLetters * share);
                piece.ItalicLetters = (int)(whole.ItalicLetters * share);
                piece.Digits = (int)(whole.Digits * share);
                piece.Words = Math.Max(1, (int)(whole.Words * share));
                piece.CapitalWords = (int)(whole.CapitalWords * share);
                piece.SentenceEnds = (int)Math.Ceiling(whole.SentenceEnds * share);
                piece.Commas = (int)(whole.Commas * share);
                piece.QuoteMarks = (int)(whole.QuoteMarks * share);
                piece.LinkStart = link;
                piece.LinkLetters = 0;
                while (link < linkEnd && layout.Links[link].Start < end)
                {
                    piece.LinkLetters += Math.Min(layout.Links[link].End, end) - layout.Links[link].Start;
                    link++;
                }
                piece.LinkLetters = Math.Min(piece.LinkLetters, piece.Letters);
                piece.LinkCount = link - piece.LinkStart;
                piece.IsContinuation = i > 0 || whole.IsContinuation;
                piece.EndsSentence = EndsSentence(layout.Text.AsSpan(start, end));
                AddRun(piece);
            }
            start = end + 1;
        }
    }

    private void AddRun(in LayoutBlock block)
    {
        layout.Add(block);
        var containers = layout.Containers;
        bool prose = block.EndsSentence && block.LinkLetters * 3 < block.Letters && block.Weight >= 60;
        ref var container = ref containers[block.Container];
        container.Letters += block.Weight;
        container.LinkLetters += block.LinkLetters;
        container.Blocks++;
        container.SentenceEnds += block.SentenceEnds;
        container.Commas += block.Commas;
        if (prose) container.ProseLetters += block.Weight;
        if (block.HeadingLevel > 0) container.Headings++;
        if (!prose) return;
        float score = 1 + block.Commas + Math.Min(block.Weight / 100f, 3);
        for (int at = block.Container, level = 0; at >= 0 && level < 4; at = containers[at].Parent, level++)
            containers[at].Density += level <= 1 ? score : score / level;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \"”“'’»«)]」』");
        return !text.IsEmpty && text[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔';
    }

    /// <summary>The container of an open block element, made, with those above it, the first time text stands in it.</summary>
    private int ContainerOf(int frameIndex)
    {
        if (frames[frameIndex].Container >= 0) return frames[frameIndex].Container;
        int from = frameIndex;
        while (from > 0 && frames[from].Container < 0) from--;
        int parent = frames[from].Container;
        if (parent < 0) parent = AddContainer(from, -1);
        for (int i = from + 1; i <= frameIndex; i++)
            if (frames[i].IsBlock || frames[i].Tag == HtmlTag.A) parent = AddContainer(i, parent);
        return parent;
    }

    private int AddContainer(int frameIndex, int parent)
    {
        var frame = frames[frameIndex];
        var above = parent < 0 ? MarkupTopics.Outermost : layout.Containers[parent].Topics;
        int own = frame.Node == 0 || frame.Tag is HtmlTag.Html or HtmlTag.Body ? 0 : MarkupTopics.Of(page, frame.Node, frame.Tag);
        frame.Container = layout.Add(new LayoutContainer
        {
            Parent = parent, Node = frame.Node, Depth = frameIndex, Tag = frame.Tag, FirstBlock = layout.BlockCount, EndBlock = layout.BlockCount,
            Topics = MarkupTopics.Below(above, own), Signature = SiblingShapes.Signature(page, frame.Node, frame.Tag), Alike = 1,
        });
        frames[frameIndex] = frame;
        return frame.Container;
    }
}

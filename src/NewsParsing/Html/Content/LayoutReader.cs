using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>
/// Lays out the text of a page: one walk over the tree, with a stack of the open elements. Blocks end where a block element begins or ends and at a
/// double line break; everything that the features need is counted while the characters go by.
/// </summary>
internal sealed partial class LayoutReader
{
    private const int NodesBetweenCancellationChecks = 4096;

    private const uint ForScreenReaders = 1, DrawnLarge = 2, AsksForConsent = 4;

    /// <summary>
    /// Class names of inline elements: what only screen readers say; letters drawn large at the beginning of a story. And those that the tools for consent give
    /// their dialogs, which stand in the page, long and well written, until a script hides them.
    /// </summary>
    private static readonly WordScanner Names = new(
        ["visually-hidden", "visuallyhidden", "sr-only", "screen-reader"],
        ["dropcap", "drop-cap", "lettrine", "firstletter", "first-letter"],
        ["onetrust", "ot-sdk", "didomi", "usercentrics", "cybotcookiebot", "qc-cmp2", "sp_message_container", "cookielawinfo", "cookie-law-info", "truste-consent", "cmplz-", "cky-consent"]);

    private readonly PageTree page;
    private readonly PageLayout layout = new();
    private readonly List<int> breaks = [];

    /// <summary>The open elements, <see cref="depth"/> of them.</summary>
    private Frame[] frames = new Frame[64];
    private int depth;

    private LayoutBlock run;
    private bool inRun, spacePending, lastWasLetter, mediaSeen;
    private int breaksPending, runBlockFrame = -1, lastRunNode = -1, openLinkStart = -1;
    private char dropCap;

    private readonly ValueMemo<uint> names, shapes;
    private readonly ValueMemo<int> words;

    private LayoutReader(PageTree page)
    {
        this.page = page;
        names = new ValueMemo<uint>(page, Names.Find);
        shapes = new ValueMemo<uint>(page, SiblingShapes.ShapeOf);
        words = new ValueMemo<int>(page, MarkupWords.Read);
    }

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
        Push(new Frame { Node = 0, End = page.Count, Container = -1, LinkNode = -1, IsBlock = true });
        int node = 1, untilCheck = NodesBetweenCancellationChecks;
        while (node < page.Count)
        {
            if (--untilCheck == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                untilCheck = NodesBetweenCancellationChecks;
            }
            while (frames[depth - 1].End <= node) Close();
            node = Visit(node);
        }
        while (depth > 0) Close();
        SumUp(layout.Containers);
        FindDensities();
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
            if ((frames[depth - 1].State & LayoutState.Noscript) == 0) AppendText(page.TextOf(node));
            return node + 1;
        }
        switch (TagDisplay.Of(tag))
        {
            case Display.None:
                return page.EndOf(node);
            case Display.Replaced:
                Replaced(node, tag);
                return page.EndOf(node);
            case Display.Inline when Ruby.IsBare(page, node):
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
        ref readonly var above = ref frames[depth - 1];
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
        Push(frame);
    }

    private void Push(in Frame frame)
    {
        if (depth == frames.Length) Array.Resize(ref frames, 2 * depth);
        frames[depth++] = frame;
    }

    private void Close()
    {
        ref readonly var frame = ref frames[depth - 1];
        if (frame.IsBlock) EndRun();
        else if (frame.Tag == HtmlTag.A) EndLink(frame.Node);
        if (frame.Container >= 0) layout.Containers[frame.Container].EndBlock = layout.BlockCount;
        depth--;
    }

    private void ReadAttributes(int node, ref Frame frame)
    {
        var attributes = page.AttributeIdsOf(node);
        for (int i = 0; i < attributes.Length; i++)
        {
            switch ((HtmlAttribute)attributes[i])
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
                    uint said = names.Of(node, i);
                    if ((said & ForScreenReaders) != 0) frame.State |= LayoutState.Unread;
                    if ((said & DrawnLarge) != 0) frame.IsDropCap = true;
                    break;
                case HtmlAttribute.Class when frame.Tag is > HtmlTag.H1 and <= HtmlTag.H6 && (names.Of(node, i) & ForScreenReaders) != 0:
                    frame.State = Hidden(frame.State);
                    break;
                case HtmlAttribute.Class or HtmlAttribute.Id when frame.IsBlock:
                    if ((names.Of(node, i) & AsksForConsent) != 0) frame.State = Hidden(frame.State) | LayoutState.Consent;
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
        layout.Media.Add(new LayoutMedia(node, ContainerOf(InnermostBlock()), layout.BlockCount, frames[depth - 1].LinkNode, frames[depth - 1].State));
    }
}

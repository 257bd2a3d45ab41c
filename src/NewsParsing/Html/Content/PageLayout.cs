using System.Buffers;
using System.Runtime.Intrinsics;
using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>All text of a page laid out as blocks in reading order, with the containers they stand in, the links in them and the media between them.</summary>
/// <remarks>On rented memory: dispose it when the page is read. Nothing is lost where that is left out.</remarks>
internal sealed class PageLayout : IDisposable
{
    private LayoutBlock[] blocks = ArrayPool<LayoutBlock>.Shared.Rent(512);
    private LayoutContainer[] containers = ArrayPool<LayoutContainer>.Shared.Rent(512);
    private int containerCount;

    /// <summary>The text of all blocks, white space normalised, one behind the other without separators.</summary>
    public TextBuffer Text { get; } = new(32768, isRented: true);

    public Span<LayoutBlock> Blocks => blocks.AsSpan(0, BlockCount);

    public Span<LayoutContainer> Containers => containers.AsSpan(0, containerCount);

    public List<LayoutLink> Links { get; } = [];

    public List<LayoutMedia> Media { get; } = [];

    public int BlockCount { get; private set; }

    public void Add(in LayoutBlock block)
    {
        if (BlockCount == blocks.Length) Grow(ref blocks);
        blocks[BlockCount++] = block;
    }

    public int Add(in LayoutContainer container)
    {
        if (containerCount == containers.Length) Grow(ref containers);
        containers[containerCount] = container;
        return containerCount++;
    }

    public void Dispose()
    {
        ArrayPool<LayoutBlock>.Shared.Return(blocks);
        ArrayPool<LayoutContainer>.Shared.Return(containers);
        blocks = [];
        containers = [];
        BlockCount = containerCount = 0;
        Text.Dispose();
    }

    private static void Grow<T>(ref T[] items)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, 2 * items.Length));
        items.CopyTo(larger.AsSpan());
        ArrayPool<T>.Shared.Return(items);
        items = larger;
    }

    /// <summary>The weight of all kept blocks.</summary>
    public int WeightOf(StoryChoice choice)
    {
        int weight = 0;
        for (int i = 0; i < BlockCount; i++)
            if (choice.IsKept(i)) weight += blocks[i].Weight;
        return weight;
    }

    /// <summary>
    /// The outermost element that holds a block and nothing else: many publishers set each paragraph in boxes of its own, and how many says nothing. Each such element is
    /// passed once, whichever the page.
    /// </summary>
    public int BoxOf(in LayoutBlock block)
    {
        int box = block.Container;
        while (containers[box].Parent >= 0 && containers[containers[box].Parent].Blocks == 1) box = containers[box].Parent;
        return box;
    }

    public ReadOnlySpan<char> TextOf(in LayoutBlock block) => Text.AsSpan(block.Start, block.End);
}

/// <summary>A run of text that stands apart on the page, and what was counted in it.</summary>
internal struct LayoutBlock
{
    /// <summary>Into <see cref="PageLayout.Text"/>.</summary>
    public int Start, End;

    /// <summary>The element whose text this is, its tag, and its index among the containers.</summary>
    public int Node, Container;
    public HtmlTag Tag;

    /// <summary>1 to 6 within a heading, else 0.</summary>
    public int HeadingLevel;

    public LayoutState State;

    /// <summary>Letters and digits; the same weighted so that a block of any script weighs what it would take in a Latin one.</summary>
    public int Letters, Weight;
    public int LinkLetters, BoldLetters, ItalicLetters, Digits;
    public int Words, CapitalWords;
    public int SentenceEnds, Commas, QuoteMarks;

    /// <summary>Links are <see cref="PageLayout.Links"/> from this index on.</summary>
    public int LinkStart, LinkCount;

    /// <summary>Whether an image or another medium stands inside the run or directly before it in the same element.</summary>
    public bool HasMedia;

    /// <summary>Whether it continues the element of the block before it (behind a double line break).</summary>
    public bool IsContinuation;

    /// <summary>Whether the last character that is no closing mark ends a sentence.</summary>
    public bool EndsSentence;

    /// <summary>The topics of <see cref="FurniturePhrases"/> that its words speak of; none where it is longer than is searched for them.</summary>
    public uint Phrases;

    public readonly int Length => End - Start;
}

/// <summary>What holds for a place in the page.</summary>
[Flags]
internal enum LayoutState : ushort
{
    None = 0,
    Hidden = 1,
    Bold = 2,
    Italic = 4,
    Link = 8,
    Figure = 16,
    Caption = 32,
    Preformatted = 64,
    Button = 128,
    Quotation = 256,
    Item = 512,
    Cell = 1024,
    Noscript = 2048,
    Unread = 4096,

    /// <summary>Hidden from screen readers only, as pictures often are: what is drawn there is seen.</summary>
    Decoration = 8192,

    /// <summary>Inside the dialog of a tool for consent.</summary>
    Consent = 16384,
}

/// <summary>An element that holds blocks, with sums over all text inside it.</summary>
internal struct LayoutContainer
{
    /// <summary>Index among the containers; -1 for the outermost.</summary>
    public int Parent;
    public int Node, Depth;
    public HtmlTag Tag;

    /// <summary>Equal for elements with the same tag and class.</summary>
    public int Signature;

    /// <summary>Number of elements next to it, itself included, with its signature.</summary>
    public int Alike;

    /// <summary>Index of the first of those among the containers.</summary>
    public int FirstAlike;

    /// <summary>For each topic of <see cref="MarkupTopics"/>: how many levels up the nearest element of the topic is; 255 where there is none.</summary>
    public Vector256<byte> Topics;

    public int Letters, LinkLetters, Blocks, SentenceEnds, Commas, ProseLetters, Headings;

    /// <summary>The blocks inside it: from the first up to, not including, the end.</summary>
    public int FirstBlock, EndBlock;

    /// <summary>Score of the density method: what its own paragraphs and those one and two levels below give it.</summary>
    public float Density;
}

/// <summary>A link in the laid out text.</summary>
internal readonly record struct LayoutLink(int Start, int End, int Node);

/// <summary>A picture, frame or player and where it stands.</summary>
/// <param name="Node">The element.</param>
/// <param name="Container">The container it stands in.</param>
/// <param name="BeforeBlock">Index of the block that follows it.</param>
/// <param name="LinkNode">The link around it; -1 where there is none.</param>
/// <param name="State">What holds at its place.</param>
internal readonly record struct LayoutMedia(int Node, int Container, int BeforeBlock, int LinkNode, LayoutState State);

using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>What becomes of a block of the page.</summary>
internal enum Verdict : byte
{
    /// <summary>Not of the story.</summary>
    Dropped,

    /// <summary>A part of the story.</summary>
    Kept,

    /// <summary>Says again what another kept block says: a second copy for another screen, a teaser of the story itself.</summary>
    Copy,

    /// <summary>Stands under a picture: what it says goes with the picture.</summary>
    Caption,

    /// <summary>A heading under which nothing of the story follows.</summary>
    LooseHeading,

    /// <summary>The headline, which is a field of its own.</summary>
    Headline,

    /// <summary>Reads like a story, but stands far from this one: a notice, another story below.</summary>
    Island,

    /// <summary>Asks for consent, or says that something is not shown without it.</summary>
    Notice,

    /// <summary>A line of a table of contents.</summary>
    Contents,

    /// <summary>Holds a place that a script would fill.</summary>
    Placeholder,
}

/// <summary>Which blocks of a page are the story: the model's judgements, made one decision.</summary>
internal sealed partial class StoryChoice
{
    /// <summary>On folds of WCXB as many wanted snippets are found as unwanted ones are absent (0.970) from here on; at 0.5 fewer are found.</summary>
    private const float LikelyPart = 0.49f;

    private readonly Verdict[] verdicts;
    private HashSet<int>? pullQuotes;

    private StoryChoice(Verdict[] verdicts, float[] scores)
    {
        this.verdicts = verdicts;
        Scores = scores;
        First = Array.IndexOf(verdicts, Verdict.Kept);
        Last = Array.LastIndexOf(verdicts, Verdict.Kept);
    }

    /// <summary>By block: how much it looks like a part of the story, 0 to 1.</summary>
    public float[] Scores { get; }

    /// <summary>The first and the last kept block; -1 where none is kept.</summary>
    public int First { get; }

    /// <inheritdoc cref="First"/>
    public int Last { get; }

    /// <summary>Where blocks outside the running text went; null where nobody asked.</summary>
    public BlockFates? Fates { get; init; }

    /// <summary>Whether a block sets words of the story, or of someone in it, large: they stand in a paragraph too.</summary>
    public bool IsPullQuote(int block) => pullQuotes is not null && pullQuotes.Contains(block);

    public bool IsKept(int block) => verdicts[block] == Verdict.Kept;

    public Verdict this[int block] => verdicts[block];

    public static StoryChoice Make(PageTree page, PageLayout layout, PageContext context, Uri? address, float[] scores, BlockFates? fates = null)
    {
        var verdicts = new Verdict[layout.BlockCount];
        AlikeBlocks.Smooth(layout, scores);
        for (int i = 0; i < verdicts.Length; i++) verdicts[i] = scores[i] >= LikelyPart ? Verdict.Kept : Verdict.Dropped;
        CompleteLists(layout, verdicts, scores);
        ConsentNotices.Drop(layout, verdicts);
        DropHidden(layout, verdicts);
        DropCaptions(layout, verdicts);
        DropLabels(layout, verdicts);
        Crossheads.ReadAsParagraphs(layout, verdicts);
        DropHeadline(layout, verdicts);
        Continuations.Keep(layout, verdicts);
        Crossheads.DropSubtitles(layout, verdicts);
        Crossheads.Keep(layout, verdicts);
        ShortLines.Keep(layout, verdicts, scores);
        WholeTables.Keep(layout, verdicts);
        ContentsLists.Drop(page, layout, address, verdicts);
        DropLooseNames(layout, verdicts);
        OfferBoxes.Drop(layout, verdicts);
        StoryIslands.Drop(layout, context, verdicts);
        DropTail(layout, verdicts, scores);
        DropLooseHeadings(layout, verdicts);
        DropCopies(layout, context, verdicts, scores);
        var choice = new StoryChoice(verdicts, scores) { Fates = fates };
        choice.FindPullQuotes(layout, context);
        return choice;
    }

    /// <summary>Everything of a page that holds nothing but a story: what a script carried.</summary>
    public static StoryChoice All(PageLayout layout)
    {
        var verdicts = new Verdict[layout.BlockCount];
        Array.Fill(verdicts, Verdict.Kept);
        DropCaptions(layout, verdicts);
        DropPlaceholders(layout, verdicts);
        float[] scores = new float[layout.BlockCount];
        Array.Fill(scores, LikelyPart);
        return new StoryChoice(verdicts, scores);
    }

    private void FindPullQuotes(PageLayout layout, PageContext context)
    {
        Dictionary<ulong, bool>? openings = null;
        for (int i = 0; i < verdicts.Length; i++)
            if (verdicts[i] == Verdict.Kept && IsSetApart(layout, i) && context.OpeningOf(i) is var opening and not 0) (openings ??= [])[opening] = false;
        if (openings is null) return;
        for (int i = 0; i < verdicts.Length; i++)
            if (verdicts[i] == Verdict.Kept && !IsSetApart(layout, i)) Fingerprints.Find(layout.TextOf(layout.Blocks[i]), openings);
        for (int i = 0; i < verdicts.Length; i++)
            if (verdicts[i] == Verdict.Kept && IsSetApart(layout, i) && openings.GetValueOrDefault(context.OpeningOf(i))) (pullQuotes ??= []).Add(i);
    }

    private static bool IsSetApart(PageLayout layout, int block) =>
        (layout.Blocks[block].State & LayoutState.Quotation) != 0 || layout.Containers[layout.Blocks[block].Container].Topics[Quote] <= 2;

    private static readonly int Quote = System.Numerics.BitOperations.TrailingZeroCount(MarkupWords.BitOf("quote"));
}

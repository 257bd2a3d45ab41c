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
}

/// <summary>Which blocks of a page are the story: the model's judgements, made one decision.</summary>
internal sealed class StoryChoice
{
    private const float LikelyPart = 0.5f;

    private const int LongestCompletedList = 60;

    /// <summary>Shorter blocks may rightly occur twice ("Yes.", a name over each answer).</summary>
    private const int LettersOfACopy = 40;

    private readonly Verdict[] verdicts;

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

    public bool IsKept(int block) => verdicts[block] == Verdict.Kept;

    public Verdict this[int block] => verdicts[block];

    public static StoryChoice Make(PageLayout layout, float[] scores)
    {
        var verdicts = new Verdict[layout.BlockCount];
        for (int i = 0; i < verdicts.Length; i++) verdicts[i] = scores[i] >= LikelyPart ? Verdict.Kept : Verdict.Dropped;
        CompleteLists(layout, verdicts);
        DropCaptions(layout, verdicts);
        DropLooseHeadings(layout, verdicts);
        DropCopies(layout, verdicts, scores);
        return new StoryChoice(verdicts, scores);
    }

    /// <summary>What markup calls the caption of a figure is one, however much it reads like the story.</summary>
    private static void DropCaptions(PageLayout layout, Verdict[] verdicts)
    {
        for (int i = 0; i < verdicts.Length; i++)
            if (verdicts[i] == Verdict.Kept && (layout.Blocks[i].State & LayoutState.Caption) != 0) verdicts[i] = Verdict.Caption;
    }

    /// <summary>The items of a list stay together: where most of a short list is kept, what is missing of it is kept too, links to elsewhere left out.</summary>
    private static void CompleteLists(PageLayout layout, Verdict[] verdicts)
    {
        foreach (ref readonly var list in layout.Containers)
        {
            int count = list.EndBlock - list.FirstBlock;
            if (list.Tag is not (HtmlTag.Ul or HtmlTag.Ol) || count < 2 || count > LongestCompletedList) continue;
            int kept = 0;
            for (int i = list.FirstBlock; i < list.EndBlock; i++) kept += verdicts[i] == Verdict.Kept ? 1 : 0;
            if (kept == count || kept * 2 < count) continue;
            for (int i = list.FirstBlock; i < list.EndBlock; i++)
                if (layout.Blocks[i].LinkLetters * 2 <= layout.Blocks[i].Letters && (layout.Blocks[i].State & LayoutState.Figure) == 0) verdicts[i] = Verdict.Kept;
        }
    }

    /// <summary>A heading stays only where something of the story follows under it.</summary>
    private static void DropLooseHeadings(PageLayout layout, Verdict[] verdicts)
    {
        var blocks = layout.Blocks;
        bool followed = false;
        for (int i = verdicts.Length - 1; i >= 0; i--)
        {
            if (blocks[i].HeadingLevel == 0) followed |= verdicts[i] == Verdict.Kept;
            else if (verdicts[i] == Verdict.Kept && !followed) verdicts[i] = Verdict.LooseHeading;
        }
    }

    private static void DropCopies(PageLayout layout, Verdict[] verdicts, float[] scores)
    {
        var first = new Dictionary<ulong, int>();
        var blocks = layout.Blocks;
        for (int i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] != Verdict.Kept || blocks[i].Letters < LettersOfACopy) continue;
            ulong print = Fingerprints.Of(layout.TextOf(blocks[i]));
            if (first.TryAdd(print, i)) continue;
            int other = first[print];
            bool otherIsBetter = scores[other] >= scores[i] - 0.2f;
            verdicts[otherIsBetter ? i : other] = Verdict.Copy;
            if (!otherIsBetter) first[print] = i;
        }
    }
}

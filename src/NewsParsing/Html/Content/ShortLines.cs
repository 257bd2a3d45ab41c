namespace NewsParsing.Html.Content;

/// <summary>
/// Guides, lists of products and recipes are made of short lines: names, prices, ingredients, pros and cons, headings of cards. Judged by itself such a line says
/// little; where several around one are kept, it is likely one of them, and a sentence that stands in a story of such lines needs less to be of it than one in
/// news, where what stands between paragraphs is nearly always furniture. (On folds the rules are right for three of four blocks that they keep on WCXB, and touch
/// next to nothing on fundus.)
/// </summary>
internal static class ShortLines
{
    /// <summary>How many blocks on either side are looked at.</summary>
    private const int Reach = 10;

    private const int FewestAround = 3, MostlyLines = 6;

    /// <summary>A story with so many short lines is one of the sort.</summary>
    private const int FewestOfThePage = 6;

    private const float LikelyLine = 0.2f, LikelyItem = 0.3f, LikelySentence = 0.36f;

    /// <summary>Cells of tables need no others of their kind: between kept blocks four of five are of the story. Nor do lines of code.</summary>
    private const float LikelyCell = 0.2f, LikelyCode = 0.25f;

    public static void Keep(PageLayout layout, Span<Verdict> verdicts, ReadOnlySpan<float> scores)
    {
        int first = verdicts.IndexOf(Verdict.Kept), last = verdicts.LastIndexOf(Verdict.Kept);
        if (first < 0) return;
        int reached = Math.Min(verdicts.Length, last + 1);
        // Lines kept before each block, so that those around one are a difference.
        Span<int> linesBefore = reached < 4096 ? stackalloc int[reached + 1] : new int[reached + 1];
        linesBefore[0] = 0;
        for (int i = 0; i < reached; i++)
            linesBefore[i + 1] = linesBefore[i] + (verdicts[i] == Verdict.Kept && layout.Blocks[i].HeadingLevel == 0 && !layout.Blocks[i].EndsSentence ? 1 : 0);
        int lastKept = first;
        for (int i = first + 1; i < last; i++)
        {
            if (verdicts[i] == Verdict.Kept) lastKept = i;
            if (verdicts[i] != Verdict.Dropped || scores[i] < LikelyLine) continue;
            ref readonly var block = ref layout.Blocks[i];
            if (block.LinkLetters > 0 || (block.State & (LayoutState.Hidden | LayoutState.Button | LayoutState.Figure)) != 0) continue;
            bool isAmong = i - lastKept <= Reach && NextKept(verdicts, i) - i <= Reach;
            int around = isAmong ? linesBefore[Math.Min(reached, i + Reach + 1)] - linesBefore[Math.Max(0, i - Reach)] : -1;
            if (IsLikely(block, scores[i], around, linesBefore[reached]) && !SpeaksForThePage(layout.TextOf(block))) verdicts[i] = Verdict.Kept;
        }
    }

    /// <param name="block">A block between kept ones.</param>
    /// <param name="score">What the model says of it.</param>
    /// <param name="around">How many kept lines stand near it; -1 where nothing kept stands near it on one side.</param>
    /// <param name="ofThePage">How many the page has.</param>
    private static bool IsLikely(in LayoutBlock block, float score, int around, int ofThePage)
    {
        bool isSentence = block.EndsSentence && block.HeadingLevel == 0;
        if (isSentence && (block.State & (LayoutState.Item | LayoutState.Cell)) == 0) return score >= LikelySentence && ofThePage >= FewestOfThePage;
        if (around < 0) return false;
        if ((block.State & LayoutState.Cell) != 0) return score >= LikelyCell;
        if ((block.State & LayoutState.Preformatted) != 0) return score >= LikelyCode;
        if (around < FewestAround) return false;
        if (block.HeadingLevel > 0) return around >= MostlyLines;
        return (block.State & LayoutState.Item) == 0 || score >= LikelyItem;
    }

    private static bool SpeaksForThePage(ReadOnlySpan<char> text) => FurniturePhrases.TopicsOf(text) != 0 || FurniturePhrases.IsLabel(text);

    private static int NextKept(ReadOnlySpan<Verdict> verdicts, int block)
    {
        int end = Math.Min(verdicts.Length, block + Reach + 1);
        int at = verdicts[block..end].IndexOf(Verdict.Kept);
        return at < 0 ? int.MaxValue : block + at;
    }
}

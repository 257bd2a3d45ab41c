using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>
/// Headings of one level in a row, with no word of text between them, head no sections: they are titles of other stories, and leave the body.
/// Paragraphs that were marked up as headings end like sentences; they stay, and so does what ends the story. Behind an aside, which may announce them, they
/// become asides too: the links stage decides.
/// </summary>
internal static class HeadingRuns
{
    /// <summary>Two in a row happen: a section and its first part with the same markup. (fundus: three in a row never were headings of the story.)</summary>
    private const int ShortestRun = 3;

    public static void TakeOut(Draft draft)
    {
        var blocks = draft.Blocks;
        int kept = 0;
        for (int i = 0; i < blocks.Count;)
        {
            int end = i, headings = 0, sentences = 0;
            while (blocks[i].Kind == DraftKind.Heading && end < blocks.Count && (blocks[end].IsEmpty || (blocks[end].Kind == DraftKind.Heading && blocks[end].Level == blocks[i].Level)))
            {
                if (!blocks[end].IsEmpty) headings++;
                if (draft.TextOf(blocks[end]).TrimEnd().EndsWith(".")) sentences++;
                end++;
            }
            bool isRun = headings >= ShortestRun && sentences * 3 <= headings && end < blocks.Count;
            end = isRun ? end : i + 1;
            bool isAnnounced = kept > 0 && blocks[kept - 1].IsAside;
            for (; i < end; i++)
            {
                if (isRun && blocks[i].Kind == DraftKind.Heading)
                {
                    if (!isAnnounced || blocks[i].Links is null) continue;
                    blocks[i].IsAside = true;
                }
                blocks[kept++] = blocks[i];
            }
        }
        blocks.RemoveRange(kept, blocks.Count - kept);
    }
}

using NewsParsing.Drafting;

namespace NewsParsing.Links;

/// <summary>Takes stretches out of a block: what remains is laid anew at the end of the draft's text, and the block points there.</summary>
internal static class CutText
{
    /// <summary>Removes stretches, each with the white space before it (behind it, where it opens the block).</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="block">One of its blocks.</param>
    /// <param name="cuts">In order, not overlapping, offsets into the draft's text; widened over the white space.</param>
    public static void Remove(Draft draft, DraftBlock block, List<(int From, int To)> cuts)
    {
        int oldStart = block.Start, oldEnd = block.End, start = draft.Text.Length, at = oldStart;
        var links = new List<DraftLink>();
        foreach (var (cutFrom, cutTo) in cuts)
        {
            int from = cutFrom, to = cutTo;
            while (from > at && char.IsWhiteSpace(draft.Text[from - 1])) from--;
            if (from == oldStart)
                while (to < oldEnd && char.IsWhiteSpace(draft.Text[to])) to++;
            Keep(draft, block, at, from, links);
            at = Math.Max(at, to);
        }
        Keep(draft, block, at, oldEnd, links);
        block.Start = start;
        block.End = draft.Text.Length;
        block.Links = links.Count > 0 ? links : null;
    }

    private static void Keep(Draft draft, DraftBlock block, int from, int to, List<DraftLink> links)
    {
        int shift = draft.Text.Length - from;
        foreach (var link in BlockLinks.In(block, from, to))
            links.Add(link with { Start = Math.Max(link.Start, from) + shift, End = Math.Min(link.End, to) + shift });
        draft.Text.Append(draft.Text.AsSpan(from, to));
    }
}

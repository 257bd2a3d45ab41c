using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Links;

/// <summary>Cuts read-more links out of paragraphs: in brackets ("(READ MORE: title)") or as the last sentence ("… Lesen Sie hier: title").</summary>
internal static class InlineLinks
{
    // An announcement inside a paragraph is a line of it, not a story: nothing is looked for over longer stretches.
    private const int LongestInsertion = 500;

    // Marks and spaces between the end of a sentence and the next one.
    private const int MostClosers = 8;

    /// <summary>Keeps the block, without the read-more links inside it, and adds these behind it.</summary>
    public static void Cut(Draft draft, DraftBlock block, List<DraftBlock> kept)
    {
        if (block.Kind != DraftKind.Paragraph)
        {
            kept.Add(block);
            return;
        }
        var found = new List<DraftBlock>();
        var cuts = new List<(int From, int To)>();
        FindBracketed(draft, block, found, cuts);
        FindLastSentence(draft, block, found, cuts);
        if (cuts.Count > 0) CutText.Remove(draft, block, cuts);
        if (!block.IsEmpty) kept.Add(block);
        foreach (var link in found)
        {
            link.Start = link.End = block.Start;
            link.Placement = ReadMorePlacement.Inline;
            kept.Add(link);
        }
    }

    private static void FindBracketed(Draft draft, DraftBlock block, List<DraftBlock> found, List<(int From, int To)> cuts)
    {
        var text = draft.TextOf(block);
        int from = 0;
        while (from < text.Length)
        {
            int open = text[from..].IndexOfAny("([（［【");
            if (open < 0) return;
            open += from;
            from = open + 1;
            // No further than a bracket may reach: a text of nothing but brackets would be read to its end for each.
            var announcement = ReadMorePhrases.Read(text[(open + 1)..Math.Min(text.Length, open + 1 + LongestInsertion)]);
            if (announcement is not { IsFound: true, IsStrong: true }) continue;
            int close = ClosingBracket(text, open);
            if (close < 0) continue;
            // Read anew within the brackets: separators must not be looked for behind them.
            announcement = ReadMorePhrases.Read(text[(open + 1)..close]);
            if (!announcement.IsFound || announcement.TitleStart >= close - open - 1) continue;
            if (!AnnouncedLinks.TryReadLine(draft, block, block.Start + open + 1, block.Start + close, announcement, found)) continue;
            cuts.Add((block.Start + open, block.Start + close + 1));
            from = close + 1;
        }
    }

    private static int ClosingBracket(ReadOnlySpan<char> text, int open)
    {
        int depth = 0;
        for (int i = open; i < Math.Min(text.Length, open + LongestInsertion); i++)
        {
            if (text[i] is '(' or '[' or '（' or '［' or '【') depth++;
            else if (text[i] is ')' or ']' or '）' or '］' or '】' && --depth == 0) return i;
        }
        return -1;
    }

    private static void FindLastSentence(Draft draft, DraftBlock block, List<DraftBlock> found, List<(int From, int To)> cuts)
    {
        var text = draft.TextOf(block);
        int from = Math.Max(1, text.Length - LongestInsertion);
        if (cuts.Count > 0) from = Math.Max(from, cuts[^1].To - block.Start);
        for (int end = NextSentenceEnd(text, from - 1); end >= 0; end = NextSentenceEnd(text, end + 1))
        {
            int at = end + 1;
            while (at < text.Length && at - end < MostClosers && !(char.IsLetter(text[at]) || char.IsSymbol(text[at]))) at++;
            if (at == text.Length || at - end == MostClosers || Writing.IsSentenceEnd(text[at])) continue;
            var announcement = ReadMorePhrases.Read(text[at..]);
            if (announcement is not { IsFound: true, IsStrong: true } || at + announcement.TitleStart >= text.Length) continue;
            if (!AnnouncedLinks.TryReadLine(draft, block, block.Start + at, block.End, announcement, found)) continue;
            cuts.Add((block.Start + at, block.End));
            return;
        }
    }

    private static int NextSentenceEnd(ReadOnlySpan<char> text, int from)
    {
        int end = from < text.Length ? text[from..].IndexOfAny(Writing.SentenceEnds) : -1;
        return end < 0 ? -1 : from + end;
    }
}

using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>Takes out of the body what is a field of the article: headline, kicker, standfirst, byline and dates that the reader kept as blocks.</summary>
internal static class RepeatedFacts
{
    /// <summary>Fields stand among the first blocks with text; further down the same words are the story's.</summary>
    private const int BlocksOfTheHead = 8;

    /// <summary>Further down, what says the standfirst is a crosshead that was taken for one.</summary>
    private const int ParagraphsAboveStandfirst = 2;

    private const int LongestByline = 160;

    /// <summary>A part of a standfirst of several lines is at least so long.</summary>
    private const int ShortestPart = 12;

    public static void TakeOut(Draft draft, StoryFacts facts)
    {
        int seen = 0, sentences = 0;
        var order = DateOrder.DayFirst;
        for (int i = 0; i < draft.Blocks.Count && seen < BlocksOfTheHead; i++)
        {
            var block = draft.Blocks[i];
            if (block.IsEmpty || block.IsAside) continue;
            seen++;
            if (block.Kind is not (DraftKind.Paragraph or DraftKind.Heading or DraftKind.List or DraftKind.BlockQuote)) continue;
            if (block.Kind == DraftKind.Paragraph && Writing.EndsSentence(draft.TextOf(block))) sentences++;
            var text = draft.TextOf(block);
            string? field = RepeatedField(text, block.Kind == DraftKind.Heading, facts, order) ?? (sentences == 0 && IsBylineWithDate(text, facts, order) ? "byline" : null);
            if (field is null || IsOnlyText(draft, i)) continue;
            if (field == "standfirst" && sentences > ParagraphsAboveStandfirst) continue;
            if (field == "headline" && sentences > 0 && block.Kind == DraftKind.Heading && !Is(facts.Headline, draft.TextOf(block))) continue;
            draft.Trace?.Add(new BlockTrace(false, "structure", "says the " + field + " again", block.Score, draft.TextOf(block)[..Math.Min(80, block.End - block.Start)].ToString()));
            draft.Blocks.RemoveAt(i--);
        }
    }

    private static string? RepeatedField(ReadOnlySpan<char> text, bool isHeading, StoryFacts facts, DateOrder order)
    {
        if (Is(facts.Headline, text) || (isHeading && facts.Headline is { } headline && text.Length >= ShortestPart && Likeness.Contains(headline, text))) return "headline";
        if (Is(facts.Kicker, text)) return "kicker";
        if (Is(facts.Standfirst, text) || (facts.Standfirst is { } standfirst && text.Length >= ShortestPart && text.Length < standfirst.Length && Likeness.Contains(standfirst, text)))
            return "standfirst";
        if (text.Length > LongestByline) return null;
        if (Is(facts.Byline, text) || Is(facts.Dateline, text) || BylineLine.NamesOnly(text, facts.Authors)) return "byline";
        if (BylineLine.TryRead(text, out _)) return "byline";
        return DateLine.TryRead(text, order, out _) ? "date" : null;
    }

    /// <summary>"By Jane Doe 14 September 2025, 12:00": above the first sentence an author with a date and nothing else that is no name.</summary>
    private static bool IsBylineWithDate(ReadOnlySpan<char> text, StoryFacts facts, DateOrder order)
    {
        if (text.Length > LongestByline || Writing.EndsSentence(text) || !DateLine.TryReadBesideNames(text, order, out _)) return false;
        foreach (var author in facts.Authors)
            if (Likeness.Contains(text.ToString(), author.Name)) return true;
        return false;
    }

    private static bool Is(string? field, ReadOnlySpan<char> text) => field is not null && Likeness.Same(field, text);

    private static bool IsOnlyText(Draft draft, int index)
    {
        for (int i = 0; i < draft.Blocks.Count; i++)
            if (i != index && !draft.Blocks[i].IsEmpty && draft.Blocks[i] is { IsAside: false, Kind: not DraftKind.Heading }) return false;
        return true;
    }
}

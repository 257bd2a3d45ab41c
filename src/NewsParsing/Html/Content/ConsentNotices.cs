using System.Numerics;

namespace NewsParsing.Html.Content;

/// <summary>
/// Tells notices of consent from a story: what a dialog says of cookies, and what stands in place of a video until a reader agrees. They are written in whole
/// sentences; what betrays them is that their markup and their words say so both.
/// </summary>
internal static class ConsentNotices
{
    /// <summary>Levels up to the element whose markup speaks of consent.</summary>
    private const int Levels = 4;

    private static readonly int MarkupTopic = BitOperations.TrailingZeroCount(MarkupWords.BitOf("consent"));
    private static readonly uint Phrase = FurniturePhrases.BitOf("consent");

    public static bool SpeaksOfConsent(ReadOnlySpan<char> text) =>
        (FurniturePhrases.TopicsOf(text[..Math.Min(text.Length, FurniturePhrases.LongestText)]) & Phrase) != 0;

    /// <summary>Drops what stands in the dialog of a tool for consent, and other notices unless they are most of what is kept: then the page is about consent.</summary>
    public static void Drop(PageLayout layout, Span<Verdict> verdicts)
    {
        int kept = 0, notices = 0;
        Span<bool> isNotice = verdicts.Length <= 4096 ? stackalloc bool[verdicts.Length] : new bool[verdicts.Length];
        isNotice.Clear();
        for (int i = 0; i < verdicts.Length; i++)
        {
            if (verdicts[i] != Verdict.Kept) continue;
            if ((layout.Blocks[i].State & LayoutState.Consent) != 0)
            {
                verdicts[i] = Verdict.Notice;
                continue;
            }
            kept += layout.Blocks[i].Weight;
            if (layout.Containers[layout.Blocks[i].Container].Topics[MarkupTopic] > Levels || !SpeaksOfConsent(layout.TextOf(layout.Blocks[i]))) continue;
            isNotice[i] = true;
            notices += layout.Blocks[i].Weight;
        }
        if (notices == 0 || notices * 2 > kept) return;
        for (int i = 0; i < verdicts.Length; i++)
            if (isNotice[i]) verdicts[i] = Verdict.Notice;
    }
}

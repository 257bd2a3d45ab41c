namespace NewsParsing.Html.Content;

/// <summary>Writes down what became of each block of a page, for whoever asked for a trace.</summary>
internal static class ContentTrace
{
    private const int FirstWords = 80;
    private const float LinksOnly = 0.9f;

    public static void Write(PageLayout layout, StoryChoice choice, ParseTrace trace)
    {
        for (int i = 0; i < layout.BlockCount; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            var text = layout.TextOf(block);
            string? fate = choice.Fates?.Of(i);
            trace.Add(new BlockTrace(choice.IsKept(i) || fate is not null, "content", fate ?? Reason(block, choice, i), Math.Round(choice.Scores[i], 3), text[..Math.Min(text.Length, FirstWords)].ToString()));
        }
    }

    private static string Reason(in LayoutBlock block, StoryChoice choice, int index) => choice[index] switch
    {
        Verdict.Kept => "looks like the story",
        Verdict.Copy => "says again what another block says",
        Verdict.Headline => "is the headline, or goes with it",
        Verdict.Island => "stands far from the story",
        Verdict.Caption => "stands under a picture: its caption or credit",
        Verdict.Contents => "a table of contents",
        Verdict.Notice => "asks for consent",
        Verdict.Placeholder => "holds a place that a script would fill",
        Verdict.LooseHeading => "a heading with nothing of the story under it",
        _ when (block.State & LayoutState.Hidden) != 0 => "is not shown",
        _ when block.LinkLetters >= block.Letters * LinksOnly => "is nothing but links",
        _ when (block.State & LayoutState.Button) != 0 => "is a button",
        _ => "looks like furniture",
    };
}

using NewsParsing.Quotes.Attributing;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes;

/// <summary>
/// Makes quotes out of stretches: tells whole clauses from fragments, and joins what one speaker says in one go: around the attribution ("A," X said.
/// "B.") and over paragraphs that repeat the opening mark.
/// </summary>
internal static class QuoteJoiner
{
    public static void Join(StoryTokens story, PooledList<Attribution> attributions, PooledList<FoundQuote> found, PooledList<TextPosition> segments)
    {
        int previous = -1;
        for (int i = 0; i < story.Stretches.Count; i++)
        {
            ref readonly var stretch = ref story.Stretches[i];
            ref readonly var attribution = ref attributions[i];
            if (!attribution.IsSpeech) continue;
            var kind = KindOf(story, stretch, attribution);
            if (previous >= 0 && Continues(story, previous, i, attributions, kind, found.Last.Kind))
            {
                found.Last.SegmentCount++;
            }
            else
            {
                bool elsewhere = attribution.IsInherited && attribution.Mention >= 0 && !InPassage(story, stretch.Passage, attribution.SourceFirst);
                found.Add(new FoundQuote { Kind = kind, FirstSegment = segments.Count, SegmentCount = 1, Attribution = attribution, IsImplicit = elsewhere });
            }
            segments.Add(new TextPosition(stretch.Start, stretch.End));
            previous = i;
        }
    }

    /// <summary>
    /// Direct where the marks hold a sentence of its own: at the start of the paragraph or behind a sentence, comma or colon, and with a capital, or going
    /// on behind an attribution; mixed where it is a piece of a clause that the story tells.
    /// </summary>
    private static QuoteKind KindOf(StoryTokens story, in Stretch stretch, in Attribution attribution)
    {
        if (stretch.ContinuesPrevious || stretch.IsDash) return QuoteKind.Direct;
        var tokens = story.Tokens;
        int before = stretch.FirstToken - 1;
        bool opens = before < story.FirstTokens[stretch.Passage] || tokens[before].IsQuoted || tokens[before].Kind is TokenKind.Stop or TokenKind.Colon or TokenKind.Dash;
        bool tag = before >= 0 && tokens[before].Kind == TokenKind.Comma;
        bool capital = !char.IsLower(story.Text[stretch.Start]);
        bool sentence = capital && stretch.Words > 1;
        if (opens) return capital || attribution.IsInherited ? QuoteKind.Direct : QuoteKind.Mixed;
        if (tag) return sentence || attribution.CueEnd == before || stretch.Words >= 6 ? QuoteKind.Direct : QuoteKind.Mixed;
        // said "We will go": a whole sentence without a comma before it.
        return sentence && attribution.HasCue && attribution.CueEnd == stretch.FirstToken && stretch.Words > 3 ? QuoteKind.Direct : QuoteKind.Mixed;
    }

    /// <summary>Whether a stretch goes on with the quote of the last one that was speech; a title or a term in marks may stand between them.</summary>
    private static bool Continues(StoryTokens story, int previous, int current, PooledList<Attribution> attributions, QuoteKind kind, QuoteKind kindBefore)
    {
        ref readonly var before = ref story.Stretches[previous];
        ref readonly var stretch = ref story.Stretches[current];
        if (stretch.ContinuesPrevious && previous == current - 1) return !attributions[current].HasCue || attributions[current].IsInherited;
        if (kind != QuoteKind.Direct || kindBefore != QuoteKind.Direct || before.Passage != stretch.Passage) return false;
        ref readonly var a = ref attributions[previous];
        ref readonly var b = ref attributions[current];
        if (a.Mention < 0 || a.Mention != b.Mention) return false;
        // The attribution stands between the two, or the second has none of its own.
        bool between = a.CueEnd > before.EndToken && a.CueEnd <= stretch.FirstToken;
        return between && (b.IsInherited || b.CueFirst == a.CueFirst);
    }

    private static bool InPassage(StoryTokens story, int passage, int token) => token >= story.FirstTokens[passage] && token < story.FirstTokens[passage + 1];
}

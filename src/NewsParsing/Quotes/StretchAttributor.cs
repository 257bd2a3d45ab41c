namespace NewsParsing.Quotes;

/// <summary>First version: the nearest verb of speech in the sentence, and the mention nearest to it.</summary>
internal static class StretchAttributor
{
    public static void Attribute(StoryTokens story, PooledList<MentionCandidate> mentions, PooledList<Attribution> attributions)
    {
        int sentence = 0, mention = 0;
        var tokens = story.Tokens;
        foreach (var stretch in story.Stretches.AsSpan())
        {
            while (story.Sentences[sentence].EndToken <= stretch.FirstToken) sentence++;
            while (mention < mentions.Count && mentions[mention].Sentence < sentence) mention++;
            var attribution = Attribution.None;
            var span = story.Sentences[sentence];
            int cue = -1;
            for (int i = span.FirstToken; i < span.EndToken; i++)
            {
                if (tokens[i].IsQuoted || !tokens[i].Is(WordTraits.Speech)) continue;
                if (cue < 0 || Distance(stretch, i) < Distance(stretch, cue)) cue = i;
            }
            if (cue >= 0)
            {
                attribution.CueFirst = cue;
                attribution.CueEnd = cue + 1;
                for (int m = mention; m < mentions.Count && mentions[m].Sentence == sentence; m++)
                {
                    if (mentions[m].IsQuoted) continue;
                    if (attribution.Mention < 0 || Distance(mentions[m], cue) < Distance(mentions[attribution.Mention], cue)) attribution.Mention = m;
                }
            }
            if (attribution.Mention >= 0)
            {
                attribution.SourceFirst = mentions[attribution.Mention].First;
                attribution.SourceEnd = mentions[attribution.Mention].AppositionEnd;
                attribution.Confidence = 0.6f;
            }
            attributions.Add(attribution);
        }
    }

    private static int Distance(in Stretch stretch, int token) => token < stretch.FirstToken ? stretch.FirstToken - token : token - stretch.EndToken;

    private static int Distance(in MentionCandidate mention, int token) => token < mention.First ? mention.First - token : token - mention.End;
}

namespace NewsParsing.Quotes;

/// <summary>Quotes that nothing in their own sentence attributes take the source of what stands around them.</summary>
internal static class FloatingStretches
{
    private const float Confidence = 0.6f;

    /// <summary>How many paragraphs of nothing but quotes go on with one speaker.</summary>
    private const int MaxParagraphsAway = 1;

    public static void Attribute(StoryTokens story, PooledList<Attribution> attributions)
    {
        for (int i = 0; i < attributions.Count; i++)
        {
            if (attributions[i].Mention >= 0) continue;
            int source = SourceOf(story, attributions, i);
            if (source < 0) continue;
            bool speech = attributions[i].IsSpeech;
            attributions[i] = attributions[source];
            attributions[i].IsSpeech = speech;
            attributions[i].IsInherited = true;
            attributions[i].CueFirst = attributions[i].CueEnd = 0;
            attributions[i].Confidence = Math.Min(Confidence, attributions[i].Confidence);
        }
    }

    private static int SourceOf(StoryTokens story, PooledList<Attribution> attributions, int i)
    {
        ref readonly var stretch = ref story.Stretches[i];
        if (i > 0 && attributions[i - 1].Mention >= 0 && (stretch.ContinuesPrevious || story.Stretches[i - 1].Passage == stretch.Passage)) return i - 1;
        // A quote over several paragraphs, or the first of a row, has its source behind it.
        for (int next = i + 1; next < attributions.Count; next++)
        {
            bool same = story.Stretches[next].Passage == stretch.Passage || story.Stretches[next].ContinuesPrevious;
            if (!same) break;
            if (attributions[next].Mention >= 0) return next;
        }
        if (i > 0 && attributions[i - 1].Mention >= 0 && stretch.Passage - story.Stretches[i - 1].Passage <= MaxParagraphsAway) return i - 1;
        return -1;
    }
}

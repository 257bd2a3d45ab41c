using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Attributing;

/// <summary>Quotes that nothing in their own sentence attributes take the source of what stands around them.</summary>
internal static class FloatingStretches
{
    /// <summary>How many quotes away the source is looked for.</summary>
    private const int Reach = 20;

    /// <summary>How many paragraphs of nothing but quotes go on with one speaker.</summary>
    private const int MaxParagraphsAway = 1;

    public static void Attribute(StoryTokens story, MentionIndex mentions, PooledList<Attribution> attributions)
    {
        for (int i = 0; i < attributions.Count; i++)
        {
            // A signature names the source, whatever leads to the quote.
            if (attributions[i].Mention >= 0 && !(attributions[i].IsInherited && TrySignature(story, mentions, attributions, i)) || attributions[i].IsUnnamed || TrySignature(story, mentions, attributions, i)) continue;
            int source = SourceOf(story, attributions, i);
            if (source < 0) continue;
            bool speech = attributions[i].IsSpeech;
            attributions[i] = attributions[source];
            attributions[i].IsSpeech = speech;
            attributions[i].IsInherited = true;
            attributions[i].CueFirst = attributions[i].CueEnd = 0;
            attributions[i].Confidence = Math.Min(Sureness.OfFloating(story.Stretches[i].Words), attributions[i].Confidence);
        }
    }

    private static int SourceOf(StoryTokens story, PooledList<Attribution> attributions, int i)
    {
        ref readonly var stretch = ref story.Stretches[i];
        int previous = i - 1;
        while (previous > 0 && i - previous < Reach && !attributions[previous].IsSpeech && story.Stretches[previous].Passage == stretch.Passage) previous--;
        bool known = previous >= 0 && attributions[previous].Mention >= 0;
        // Where no spaces part the words too little is known of who speaks to go on with anybody.
        if (story.Lexicon.IsUnspaced || story.Lexicon.HasParticles) return known && (stretch.ContinuesPrevious || (story.Stretches[previous].Passage == stretch.Passage && StandsAlone(story, stretch))) ? previous : -1;
        if (known && (stretch.ContinuesPrevious || story.Stretches[previous].Passage == stretch.Passage)) return previous;
        // A quote over several paragraphs, or the first of a row, has its source behind it.
        for (int next = i + 1; next < Math.Min(attributions.Count, i + Reach); next++)
        {
            bool same = story.Stretches[next].Passage == stretch.Passage || story.Stretches[next].ContinuesPrevious;
            if (!same) break;
            if (attributions[next].Mention >= 0) return next;
        }
        if (known && stretch.Passage - story.Stretches[previous].Passage <= MaxParagraphsAway) return previous;
        return -1;
    }

    /// <summary>A sentence of nothing but the marks.</summary>
    private static bool StandsAlone(StoryTokens story, in Stretch stretch) =>
        stretch.FirstToken > story.FirstTokens[stretch.Passage] && story.Tokens[stretch.FirstToken - 1].Kind == TokenKind.Stop
        && (stretch.EndToken >= story.FirstTokens[stretch.Passage + 1] || story.Tokens[stretch.EndToken].Kind is TokenKind.Stop or TokenKind.Mark);

    /// <summary>A paragraph of its own behind the quote's: "― Anna Smith, in a letter to the editor".</summary>
    private static bool TrySignature(StoryTokens story, MentionIndex mentions, PooledList<Attribution> attributions, int i)
    {
        const int longest = 12;
        ref readonly var stretch = ref story.Stretches[i];
        int next = stretch.Passage + 1;
        if (next >= story.Passages.Count || stretch.EndToken != story.FirstTokens[next]) return false;
        int dash = story.FirstTokens[next], end = story.FirstTokens[next + 1];
        bool hasDash = dash < end && story.Tokens[dash].Kind == TokenKind.Dash;
        if (end - dash is < 2 or > longest || !(hasDash ? story.Tokens[dash + 1].IsCapital : IsNameLine(story, stretch, dash, end))) return false;
        int name = hasDash ? dash + 1 : dash, nameEnd = name;
        while (nameEnd < end && story.Tokens[nameEnd].IsWord && !story.Tokens[nameEnd].IsQuoted) nameEnd++;
        if (nameEnd == name) return false;
        ref var attribution = ref attributions[i];
        attribution.Mention = mentions.Covering(name, nameEnd);
        attribution.SourceFirst = name;
        attribution.SourceEnd = nameEnd;
        attribution.CueFirst = dash;
        attribution.CueEnd = hasDash ? dash + 1 : 0;
        attribution.CueTraits = WordTraits.Speech;
        attribution.Confidence = Sureness.OfFloating(stretch.Words);
        return true;
    }

    /// <summary>"Anna Lind, Harbour Institute" below a paragraph of nothing but the quote: a name and what else has capitals, no verb among them.</summary>
    private static bool IsNameLine(StoryTokens story, in Stretch stretch, int first, int end)
    {
        if (story.Lexicon.NamesSourcesSurely || stretch.FirstToken != story.FirstTokens[stretch.Passage] || !story.Tokens[first].IsCapital || !story.Tokens[first + 1].IsCapital) return false;
        if ((story.NameTraits(first) & PersonTraits.AnyName) == 0) return false;
        for (int i = first; i < end; i++)
        {
            ref readonly var token = ref story.Tokens[i];
            if (token.Kind is TokenKind.Comma or TokenKind.Mark || (token.Kind == TokenKind.Stop && i == end - 1)) continue;
            if (!token.IsWord || !(token.IsCapital && !token.Is(WordTraits.Finite) || token.Is(WordTraits.Preposition | WordTraits.Determiner | WordTraits.Coordinator | WordTraits.Role))) return false;
        }
        return true;
    }
}

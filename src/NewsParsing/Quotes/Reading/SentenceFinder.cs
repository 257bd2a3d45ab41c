using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <summary>Cuts passages into sentences of the story's own voice. A quote belongs to the sentence that attributes it, with all the sentences inside it.</summary>
internal static class SentenceFinder
{
    /// <summary>How far behind a quote that ends with ? or ! a verb of speech may follow and still belong to it ("…?" the mayor of Leeds asked).</summary>
    private const int InversionReach = 8;

    private const int AppositionReach = 24;

    /// <summary>
    /// Items (words, and quotes as one) after which a sentence ends whatever stands there: what looks at all clauses of a sentence for each of its quotes
    /// stays linear in the text. The longest sentences of PolNeAR have some 150.
    /// </summary>
    private const int LongestSentence = 200;

    public static void Find(StoryTokens story)
    {
        var tokens = story.Tokens.AsSpan();
        for (int passage = 0; passage < story.Passages.Count; passage++)
        {
            int start = story.FirstTokens[passage];
            int end = story.FirstTokens[passage + 1];
            int items = 0;
            var traits = WordTraits.None;
            int i = start;
            while (i < end)
            {
                ref readonly var token = ref tokens[i];
                int next = i + 1;
                bool boundary = false;
                if (token.IsQuoted)
                {
                    next = story.Stretches[token.Stretch].EndToken;
                    boundary = EndsWithStretch(story, token.Stretch, next, end);
                }
                else
                {
                    traits |= token.Traits;
                    if (token.Kind == TokenKind.Stop || token.Is(TokenForm.Abbreviated)) boundary = EndsWith(story, i, start, end);
                    if (boundary && next < end && tokens[next].Kind == TokenKind.CloseBracket) next++;
                }
                i = next;
                if (!boundary && i < end && ++items < LongestSentence) continue;
                story.Sentences.Add(new Sentence(start, i, passage, traits));
                items = 0;
                traits = WordTraits.None;
                start = i;
            }
        }
    }

    private static bool EndsWith(StoryTokens story, int token, int start, int end)
    {
        var tokens = story.Tokens;
        ref readonly var last = ref tokens[token];
        if (token + 1 >= end) return true;
        ref readonly var next = ref tokens[token + 1];
        if (last.Kind == TokenKind.Stop)
        {
            if (story.Text[last.End - 1] is '。' or '！' or '？') return next.Kind != TokenKind.CloseBracket || tokens[start].Kind == TokenKind.OpenBracket;
            if (!next.Is(TokenForm.SpaceBefore) && next.Kind is not (TokenKind.Mark or TokenKind.CloseBracket)) return false;
            return next.Kind switch
            {
                TokenKind.CloseBracket => tokens[start].Kind == TokenKind.OpenBracket,
                TokenKind.Word => next.IsCapital || story.Text[last.End - 1] is '.' && last.Length == 1 && !char.IsLower(story.Text[next.Start]),
                TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon => false,
                _ => true,
            };
        }
        // "Inc." and "U.S." end a sentence where a word follows that has its capital from opening one.
        return last.Is(TokenForm.Abbreviated) && !last.Is(WordTraits.Honorific) && next.IsCapital && next.Is(TokenForm.SpaceBefore)
            && next.Is(WordTraits.Function | WordTraits.NoName) && (last.Length > 2 || (story.Lexicon.NamesSourcesSurely && !next.Is(WordTraits.Particle)));
    }

    private static bool EndsWithStretch(StoryTokens story, int index, int next, int end)
    {
        if (next >= end) return true;
        var tokens = story.Tokens;
        ref readonly var stretch = ref story.Stretches[index];
        char last = LastSign(story.Text, stretch.Start, stretch.End);
        if (last is not ('.' or '?' or '!' or '…')) return false;
        ref readonly var after = ref tokens[next];
        if (after.Kind is TokenKind.Mark) return true;
        if (after.Kind != TokenKind.Word || !after.IsCapital) return after.Kind == TokenKind.OpenBracket && last == '.';
        return !SpeechFollows(story, next, end, isQuestion: last is '?' or '!');
    }

    /// <summary>Whether name and verb of speech come next, with nothing between that ends a clause: "…?" Smith asked.</summary>
    private static bool SpeechFollows(StoryTokens story, int token, int end, bool isQuestion)
    {
        int reach = isQuestion ? InversionReach : 4;
        var tokens = story.Tokens;
        bool named = false;
        for (int i = token; i < end && i < token + reach; i++)
        {
            ref readonly var t = ref tokens[i];
            if (t.Kind is TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon) return false;
            if (t.Kind == TokenKind.Comma && isQuestion)
            {
                // "…!" Price, the mayor's niece, shouted: the apposition may be long.
                reach = AppositionReach;
                continue;
            }
            if (t.Kind == TokenKind.Comma || (t.IsQuoted && !isQuestion)) return false;
            if (t.IsQuoted) continue;
            if (t.Is(WordTraits.Speech) && t.Is(WordTraits.Finite) && !t.IsCapital)
                return named && EndsHere(story, i + 1, end, isQuestion);
            if (t.Is(WordTraits.Auxiliary | WordTraits.Subordinator | WordTraits.That)) return false;
            named = true;
        }
        return false;
    }

    /// <summary>A tag behind a quote is short: the verb, perhaps where and when, then the sentence ends. A reported clause of its own is another sentence.</summary>
    private static bool EndsHere(StoryTokens story, int token, int end, bool isQuestion)
    {
        var tokens = story.Tokens;
        if (token >= end) return true;
        ref readonly var t = ref tokens[token];
        // "shouted to the crowd" is a tag, "asked to speak" is none.
        if (isQuestion && t.Is(WordTraits.InfinitiveMark) && token + 1 < end && !tokens[token + 1].Is(WordTraits.Bare)) return true;
        if (!isQuestion) return t.Kind == TokenKind.Stop || t.Is(WordTraits.Time);
        return tokens[token - 1].Is(WordTraits.TakesHearer) || t.Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Colon || t.Is(WordTraits.Time)
            || (t.Is(WordTraits.Preposition | WordTraits.Subordinator) && !t.Is(WordTraits.That | WordTraits.InfinitiveMark));
    }

    private static char LastSign(string text, int start, int end)
    {
        for (int i = end - 1; i >= start; i--)
            if (!char.IsWhiteSpace(text[i]) && text[i] is not ('\'' or '’' or '"' or '”' or ')')) return text[i];
        return '\0';
    }
}

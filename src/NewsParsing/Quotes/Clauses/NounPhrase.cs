using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>Reads noun phrases to the left and to the right of a verb, with title, modifiers, apposition and relative clause.</summary>
internal static partial class NounPhrase
{
    /// <summary>The longest phrase, in items: PolNeAR's longest sources have 33 words.</summary>
    private const int Reach = 40;

    /// <summary>Whether a noun phrase can end with the item.</summary>
    public static bool CanEnd(SentenceItems s, int i)
    {
        ref readonly var item = ref s[i];
        if (item.IsStretch) return false;
        if (item.Kind is TokenKind.Number) return true;
        if (item.Kind == TokenKind.OpenBracket) return item.End > item.First + 1;
        if (item.Kind == TokenKind.Other) return item.First >= 0 && s.Story.Text[s.Story.Tokens[item.First].Start] == '%';
        if (!item.IsWord) return false;
        if (item.Is(TokenForm.Capital) && !item.Is(TokenForm.OpensSentence) && item.Is(WordTraits.Auxiliary | WordTraits.Bare)) return true;
        return !item.Is(WordTraits.Function & ~(WordTraits.Pronoun | WordTraits.Determiner) | WordTraits.Auxiliary) || item.Is(WordTraits.Pronoun);
    }

    /// <summary>Whether a noun phrase can begin with the item.</summary>
    public static bool CanBegin(SentenceItems s, int i)
    {
        ref readonly var item = ref s[i];
        if (item.Kind == TokenKind.Number) return true;
        if (!item.IsWord || (item.Is(WordTraits.Time) && !item.Is(WordTraits.AnyVerb))) return false;
        if (item.Is(WordTraits.Determiner | WordTraits.Possessive | WordTraits.Honorific | WordTraits.Role | WordTraits.Body | WordTraits.Document)) return true;
        if (item.Is(TokenForm.Capital)) return !item.Is(WordTraits.Function | WordTraits.NoName) || item.Is(TokenForm.Abbreviated);
        return !item.Is(WordTraits.Function | WordTraits.AnyVerb | WordTraits.Adverb);
    }

    /// <summary>"stellte am Montag klar, dass …": whether the particle of a verb ends its clause.</summary>
    public static bool HasParticleBehind(SentenceItems s, int verb)
    {
        for (int i = verb + 1; i < s.Count && i - verb < Reach; i++)
            if (IsClosingParticle(s, i)) return true;
        return false;
    }

    /// <summary>A particle right before a comma, a colon, a quote or the end: "mit" is a preposition elsewhere.</summary>
    private static bool IsClosingParticle(SentenceItems s, int i) =>
        s.Is(i, WordTraits.VerbParticle) && (i + 1 >= s.Count || s[i + 1].IsStretch || s[i + 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash
            || s.Is(i + 1, WordTraits.Coordinator));

    /// <summary>Behind the last item of the noun phrase that begins at <paramref name="start"/>, its apposition included.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="start">First item.</param>
    /// <param name="isFree">Whether all kinds of prepositions may belong to the phrase ("according to people in the room").</param>
    public static int EndAfter(SentenceItems s, int start, bool isFree)
    {
        bool inName = IsName(s, start) && !isFree;
        bool apposition = false, relative = false;
        int i = start;
        for (; i < s.Count && i - start < Reach; i++)
        {
            ref readonly var item = ref s[i];
            if (item.IsStretch && i > start && IsNameOfBody(s, i)) continue;
            if (item.IsStretch) break;
            switch (item.Kind)
            {
                case TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon or TokenKind.CloseBracket or TokenKind.Dash:
                    return i;
                case TokenKind.Comma:
                    if (!GoesOnAfterComma(s, i, apposition)) return i;
                    apposition = true;
                    relative = s.Is(i + 1, WordTraits.Relative);
                    inName = false;
                    continue;
                case TokenKind.Number or TokenKind.Possessive or TokenKind.Other or TokenKind.OpenBracket:
                    continue;
            }
            if (relative)
            {
                if (i > start && IsTagEnd(s, i)) return i;
                continue;
            }
            // The German article is a relative pronoun behind a comma only.
            if (item.Is(WordTraits.Relative) && !(s.Story.Lexicon.CapitalizesNouns && item.Is(WordTraits.Determiner)))
            {
                relative = true;
                continue;
            }
            if (i > start && IsClosingParticle(s, i)) return i;
            if (!apposition && IsInfinitiveMark(s, i)) return i;
            if (item.Is(WordTraits.Preposition))
            {
                if (item.Is(WordTraits.Genitive) || (i == start + 1 && s.Is(start, WordTraits.Determiner) && !s.Is(start, WordTraits.Pronoun))) continue;
                if (item.Is(WordTraits.Subordinator) || (inName && !apposition)) return i;
                if (!apposition && s.Is(i + 1, WordTraits.Time)) return i;
                if (!apposition && IsPlaceOfSpeech(s, i)) return i;
                continue;
            }
            if (item.Is(WordTraits.Subordinator) && !item.Is(WordTraits.Determiner)) return i;
            if (item.Is(WordTraits.Coordinator))
            {
                if (!CanBegin(s, i + 1) || IsVerbBehindName(s, i)) return i;
                continue;
            }
            if (item.Is(WordTraits.Pronoun) && !item.Is(WordTraits.Determiner)) return i > start ? i : i + 1;
            if (i == start) continue;
            // "schrieb Lind seinen Kindern", "erzählte Lind dem Blatt": the next phrase is another one.
            if (s.Story.Lexicon.CapitalizesNouns && item.Is(WordTraits.Determiner | WordTraits.Possessive) && !item.Is(WordTraits.Genitive) && s[i - 1].IsWord && s[i - 1].Is(TokenForm.Capital) && !s[i - 1].Is(TokenForm.OpensSentence)) return i;
            // "der 35 Jahre alte Kapitän"
            if (item.Is(WordTraits.Time) && s[i - 1].Kind == TokenKind.Number && s.Is(start, WordTraits.Determiner) && s.Story.Lexicon.NamesSourcesSurely) continue;
            // "according to an August 2025 report", "reads a Wednesday editorial"
            if (item.Is(WordTraits.Time) && item.Is(TokenForm.Capital) && i == start + 1 && s.Is(start, WordTraits.Determiner) && !s.Story.Lexicon.NamesSourcesSurely) continue;
            if (item.Is(WordTraits.Time) && !IsName(s, i - 1) && !apposition) return i;
            if (item.Is(WordTraits.Time) && item.Is(TokenForm.Capital) && !item.Is(WordTraits.AnyVerb)) return i;
            // "de la même source"
            if (item.Is(WordTraits.Adverb) && s.Is(i - 1, WordTraits.Determiner) && s.Story.Lexicon.DescribesBehindNouns) continue;
            if (item.Is(WordTraits.Adverb) && !apposition && !item.Is(TokenForm.Capital)) return i;
            if (VerbReading.IsVerb(s, i) && !item.Is(TokenForm.Capital))
            {
                if (item.Is(WordTraits.Auxiliary) || !(apposition || !inName)) return i;
                if (item.Is(WordTraits.Finite) && !s.Is(i + 1, WordTraits.Preposition)) return i;
            }
        }
        return i;
    }

    /// <summary>"sagte Anna Lind und lachte": behind a name a small word that no lexicon knows is another verb.</summary>
    private static bool IsVerbBehindName(SentenceItems s, int coordinator)
    {
        ref readonly var next = ref s[coordinator + 1];
        return s.Story.Lexicon.NamesSourcesSurely && IsName(s, coordinator - 1) && !s.Is(coordinator - 1, WordTraits.CommonNoun) && next.IsWord && !next.Is(TokenForm.Capital)
            && (next.Traits & ~(WordTraits.Verb | WordTraits.Finite)) == WordTraits.None && !s[coordinator + 2].Is(TokenForm.Capital);
    }

    /// <summary>"die Sprecherin des Vereins „Rettet den Wald“ Anna Lind": marks between a noun and a full name hold what the body is called.</summary>
    private static bool IsNameOfBody(SentenceItems s, int stretch)
    {
        const int longestTitle = 4;
        return s.Story.Lexicon.NamesSourcesSurely && s[stretch - 1].IsWord && s.Story.Stretches[s[stretch].Stretch].Words <= longestTitle && s[stretch + 1].IsWord && s[stretch + 1].Is(TokenForm.Capital)
            && s[stretch + 2].IsWord && s[stretch + 2].Is(TokenForm.Capital) && (s.Story.NameTraits(s[stretch + 1].First) & PersonTraits.AnyName) != 0;
    }

    /// <summary>Whether the word opens an infinitive; where it is a preposition too ("de no dar", "di aver"), what follows tells.</summary>
    public static bool IsInfinitiveMark(SentenceItems s, int i) =>
        s.Is(i, WordTraits.InfinitiveMark) && (!s.Story.Lexicon.DescribesBehindNouns || !s.Is(i, WordTraits.Preposition) || IsInfinitive(s, i + 1));

    /// <summary>A bare form of a known verb, or by its ending one of an unknown verb.</summary>
    public static bool IsInfinitive(SentenceItems s, int i)
    {
        if (s.Is(i, WordTraits.Bare | WordTraits.Auxiliary)) return true;
        if (s.Story.Lexicon.InfinitiveEndings.Length == 0) return !s.Story.Lexicon.NamesSourcesSurely && IsUnknownBare(s, i);
        while (s.Is(i, WordTraits.Negation | WordTraits.Adverb | WordTraits.Determiner)) i++;
        if (!s[i].IsWord || s[i].Is(TokenForm.Capital)) return false;
        if (s.Is(i, WordTraits.Bare | WordTraits.Auxiliary)) return true;
        // "la première" is no verb.
        if (s.Is(i - 1, WordTraits.Determiner) && !s.Is(i - 1, WordTraits.Adverb)) return false;
        return s[i].Traits == WordTraits.None && EndsAsInfinitive(s, i);
    }

    /// <summary>"pledged to forcibly deport", "asked them to repaint": behind "to" a word that no list knows is a verb, unless it ends as nouns in the plural and participles do.</summary>
    private static bool IsUnknownBare(SentenceItems s, int i)
    {
        while (s.Is(i, WordTraits.Adverb | WordTraits.Negation)) i++;
        if (s.Is(i, WordTraits.Bare | WordTraits.Auxiliary)) return true;
        if (!s[i].IsWord || s[i].Is(TokenForm.Capital) || s[i].Traits != WordTraits.None) return false;
        var word = s.Story.Word(s[i].First);
        return !word.EndsWith("ing", StringComparison.Ordinal) && !(word[^1] == 's' && !word.EndsWith("ss", StringComparison.Ordinal));
    }

    /// <summary>By the letters alone: "partir", "avoir".</summary>
    public static bool EndsAsInfinitive(SentenceItems s, int i)
    {
        const int shortest = 3;
        var word = s.Story.Word(s[i].First);
        return word.Length >= shortest && Endings.Close(word, s.Story.Lexicon.InfinitiveEndings);
    }

    private static bool IsName(SentenceItems s, int i) => s[i].IsWord && s[i].Is(TokenForm.Capital) && !s.Is(i, WordTraits.Function);

    /// <summary>"in a statement", "at a rally", "on Twitter" behind a name tell where it was said.</summary>
    private static bool IsPlaceOfSpeech(SentenceItems s, int i)
    {
        if (!(s.IsWord(i, "in") || s.IsWord(i, "on") || s.IsWord(i, "at") || s.IsWord(i, "during"))) return false;
        for (int k = i + 1; k < i + 6; k++)
        {
            if (s.Is(k, WordTraits.Document | WordTraits.SpeechNoun)) return true;
            if (!s[k].IsWord || s.Is(k, WordTraits.Preposition | WordTraits.AnyVerb & ~WordTraits.Auxiliary)) return s.IsWord(k, "interview");
        }
        return false;
    }

    private static bool IsTagEnd(SentenceItems s, int i) => s.Is(i, WordTraits.Gerund) && s.Is(i, WordTraits.Speech) && s.Is(i - 1, TokenKind.Comma);

    /// <summary>Whether what follows the comma still describes the same noun: "Madden, a strategist", "Reed, R-Calif.", "Gonzalez, 55, of Brigantine".</summary>
    private static bool GoesOnAfterComma(SentenceItems s, int comma, bool apposition)
    {
        int next = comma + 1;
        ref readonly var item = ref s[next];
        if (item.IsStretch || next >= s.Count) return false;
        if (item.Kind == TokenKind.Number) return true;
        if (!item.IsWord) return false;
        if (item.Is(WordTraits.Relative)) return true;
        if (item.Is(WordTraits.Gerund)) return false;
        if (item.Is(WordTraits.Genitive)) return true;
        if (item.Is(WordTraits.Coordinator | WordTraits.Subordinator | WordTraits.Preposition | WordTraits.Pronoun) && !item.Is(WordTraits.Determiner)) return false;
        if (item.Is(WordTraits.Determiner | WordTraits.Possessive)) return !ClauseFollows(s, next);
        if (item.Is(TokenForm.Capital)) return !ClauseFollows(s, next);
        if (item.Is(WordTraits.AnyVerb) && !item.Is(WordTraits.Role)) return false;
        if (item.Is(WordTraits.Adverb)) return s.IsWord(next, "then") || s.IsWord(next, "now");
        return !apposition || !ClauseFollows(s, next);
    }

    /// <summary>Whether a noun phrase with a verb of its own comes next: then a new clause begins there.</summary>
    private static bool ClauseFollows(SentenceItems s, int start)
    {
        for (int i = start; i < s.Count && i < start + 14; i++)
        {
            ref readonly var item = ref s[i];
            if (item.IsStretch || item.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash) return false;
            if (item.Is(WordTraits.Relative)) return false;
            if (item.Is(WordTraits.Auxiliary)) return true;
            if (i > start && item.Is(WordTraits.Finite) && !item.Is(TokenForm.Capital) && VerbReading.IsVerb(s, i) && !s.Is(i + 1, WordTraits.Preposition)) return true;
        }
        return false;
    }
}

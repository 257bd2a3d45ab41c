using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>To the left of a verb: where its subject begins.</summary>
internal static partial class NounPhrase
{
    /// <summary>Steps to the left over adverbs, times and short phrases of time that may stand between subject and verb.</summary>
    public static int SkipAdverbialsLeft(SentenceItems s, int i)
    {
        while (i >= 0)
        {
            ref readonly var item = ref s[i];
            if (item.Is(WordTraits.Adverb | WordTraits.Negation) && !item.Is(WordTraits.Pronoun | WordTraits.Coordinator | WordTraits.Relative))
            {
                i--;
                continue;
            }
            // "Mme Roy lui a répondu": behind a noun, before a verb, the pronoun is whom it was told to.
            if (item.Is(WordTraits.Adverb) && item.Is(WordTraits.Pronoun) && s.Story.Lexicon.DescribesBehindNouns && !item.Is(TokenForm.Capital) && s.Is(i + 1, WordTraits.AnyVerb) && s[i - 1].IsWord && !s.Is(i - 1, WordTraits.Function) && CanEnd(s, i - 1))
            {
                i--;
                continue;
            }
            if (item.Is(WordTraits.Time) && TimePhraseStart(s, i) is var start && start >= 0)
            {
                i = start - 1;
                continue;
            }
            // "Paz la considera": right before a verb the article is a pronoun.
            if (item.Is(WordTraits.Determiner) && s.Story.Lexicon.DescribesBehindNouns && !item.Is(TokenForm.Capital) && s.Is(i + 1, WordTraits.AnyVerb) && CanEnd(s, i - 1))
            {
                i--;
                continue;
            }
            if (s.Is(i, TokenKind.Comma) && s.Is(i - 1, WordTraits.Adverb | WordTraits.NoName))
            {
                int opening = i - 1;
                while (s.Is(opening, WordTraits.Adverb | WordTraits.NoName)) opening--;
                if (!s.Is(opening, TokenKind.Comma)) break;
                i = opening - 1;
                continue;
            }
            if (s.Is(i, TokenKind.Comma) && AdverbialParentheticalStart(s, i) is var open && open > 0)
            {
                i = open - 1;
                continue;
            }
            break;
        }
        return i;
    }

    /// <summary>"on Monday night", "last week", "Sept. 11": where the phrase of time that ends at <paramref name="i"/> begins.</summary>
    public static int TimePhraseStart(SentenceItems s, int i)
    {
        int start = i;
        while (s.Is(start - 1, WordTraits.Time) || s[start - 1].Kind == TokenKind.Number) start--;
        if (s.Is(start - 1, WordTraits.Determiner) && !s[start - 1].Is(TokenForm.Capital)) start--;
        if (s.Is(start - 1, WordTraits.Preposition) && !s.Is(start - 1, WordTraits.Genitive)) return start - 1;
        // A bare "week" or "day" is a noun like others; a weekday or "today" is a time wherever it stands.
        return s[i].Is(TokenForm.Capital) || start < i || s.Is(i, WordTraits.Adverb) || IsBareTime(s, i) ? start : -1;
    }

    /// <summary>
    /// Where the subject that ends at item <paramref name="end"/> (inclusive) begins; -1 where there is none. A closing comma takes an apposition,
    /// a relative clause or a parenthesis with it.
    /// </summary>
    public static int StartBefore(SentenceItems s, int end)
    {
        if (s.Is(end, TokenKind.Comma))
        {
            int start = StartBeforeApposition(s, end, TokenKind.Comma);
            // A comma too many: "Jack Reed (D-R.I.), said".
            return start < 0 && s.Is(end - 1, TokenKind.OpenBracket) ? StartBefore(s, end - 1) : start;
        }
        if (s.Is(end, TokenKind.Dash)) return StartBeforeApposition(s, end, TokenKind.Dash);
        return CanEnd(s, end) ? StartOfPlain(s, end) : -1;
    }

    private static bool IsBareTime(SentenceItems s, int i) => s.IsWord(i, "today") || s.IsWord(i, "yesterday") || s.IsWord(i, "tonight") || s.IsWord(i, "earlier") || s.IsWord(i, "later");

    /// <summary>Items between the commas of such a phrase.</summary>
    private const int LongestParenthesis = 20;

    /// <summary>A phrase between commas or dashes that tells when, where or how: "Cavusoglu, for his part, thanked". Its opening comma; 0 where it is none.</summary>
    private static int AdverbialParentheticalStart(SentenceItems s, int comma)
    {
        for (int i = comma - 1; i > 0 && comma - i < LongestParenthesis; i--)
        {
            if (s[i].IsStretch) return 0;
            if (!s.Is(i, TokenKind.Comma)) continue;
            int open = i + 1;
            // "in Columbus, Ohio, said": the comma inside the name of a place.
            if (comma - open == 1 && s[open].Is(TokenForm.Capital) && s[i - 1].Is(TokenForm.Capital)) continue;
            if (s.Is(open, WordTraits.Gerund)) return i;
            // "when asked about the levy", "while praising the crew"
            if (s.Is(open, WordTraits.Subordinator) && s.Is(open + 1, WordTraits.Finite | WordTraits.Gerund) && !s.Is(open + 1, WordTraits.Auxiliary)) return i;
            if (!s.Is(open, WordTraits.Preposition) || s.Is(open, WordTraits.Genitive) || s.IsWord(open, "including")) return 0;
            if (s.Is(open + 1, WordTraits.Possessive) || s.Is(open, WordTraits.Gerund) || s.IsWord(open, "during") || s.IsWord(open + 1, "turn") || s.IsWord(open + 1, "fact")) return i;
            for (int k = open; k < comma; k++)
                if (s.Is(k, WordTraits.Time | WordTraits.Document | WordTraits.SpeechNoun) || s.IsWord(k, "interview")) return i;
            return 0;
        }
        return 0;
    }

    public static int StartBeforeApposition(SentenceItems s, int close, TokenKind kind)
    {
        for (int open = close - 1; open > 0 && close - open < Reach; open--)
        {
            if (s[open].IsStretch && s.Story.Stretches[s[open].Stretch].Words > 6) return -1;
            if (s[open].Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon) return -1;
            if (!s.Is(open, kind)) continue;
            if (!CanEnd(s, open - 1) || s.Is(open + 1, WordTraits.Coordinator) || !IsDescription(s, open + 1, close)) continue;
            int start = StartOfPlain(s, open - 1);
            if (start < 0) continue;
            // "Flake, R-Ariz., a critic,": what stands before may itself describe a noun before it.
            // "Jordi Sastre, del centro de Blanes, que …,": a preposition may open it.
            int lead = s.Story.Lexicon.DescribesBehindNouns && s.Is(start - 1, WordTraits.Preposition) ? start - 1 : start;
            if (kind == TokenKind.Comma && s.Is(lead - 1, TokenKind.Comma) && CanEnd(s, lead - 2) && IsDescription(s, lead, open) && !IsIntroduction(s, lead - 1))
            {
                int outer = StartBeforeApposition(s, open, kind);
                if (outer >= 0) return outer;
            }
            return start;
        }
        return -1;
    }

    /// <summary>Whether the items describe a noun before them: no verb of their own unless under "who".</summary>
    private static bool IsDescription(SentenceItems s, int start, int end)
    {
        if (s.Is(start, WordTraits.Relative)) return true;
        if (s.Is(start, WordTraits.Pronoun | WordTraits.Subordinator) && !s.Is(start, WordTraits.Determiner | WordTraits.Preposition)) return false;
        for (int i = start; i < end; i++)
        {
            if (s.Is(i, WordTraits.Relative) || (s.Is(i, WordTraits.That) && i > start)) return true;
            if (s.Is(i, WordTraits.Auxiliary) && i > start) return false;
            if (i > start && s.Is(i, WordTraits.Finite) && !s[i].Is(TokenForm.Capital) && VerbReading.IsVerb(s, i) && !s.Is(i + 1, WordTraits.Preposition)) return false;
        }
        return true;
    }

    /// <summary>Whether what ends at the comma opens the sentence without being its subject: "In Washington, …", "When asked, …".</summary>
    private static bool IsIntroduction(SentenceItems s, int comma)
    {
        int i = comma - 1;
        while (i > 0 && !s.Is(i - 1, TokenKind.Comma) && !s[i - 1].IsStretch && s[i - 1].Kind is not (TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash)) i--;
        return s.Is(i, WordTraits.Preposition | WordTraits.Subordinator | WordTraits.Gerund | WordTraits.Adverb | WordTraits.NoName | WordTraits.Time | WordTraits.Coordinator)
            || s[i].Is(TokenForm.PastEnding);
    }

    /// <summary>Where the phrase without closing comma begins that ends at <paramref name="end"/>.</summary>
    public static int StartOfPlain(SentenceItems s, int end)
    {
        if (s.Is(end, WordTraits.Pronoun) && !s.Is(end, WordTraits.Determiner)) return end;
        int start = end;
        int coordinator = -1;
        int i = end;
        for (; i >= 0 && end - i < Reach; i--)
        {
            ref readonly var item = ref s[i];
            if (item.IsStretch)
            {
                // A name or a term in marks inside the phrase: the so-called "Gang of Eight" said.
                if (i < end && s.Story.Stretches[item.Stretch].Words <= 4 && s.Story.Text[s.Story.Stretches[item.Stretch].End - 1] is not (',' or '.') && (s.Is(i - 1, WordTraits.Determiner) || (IsName(s, i - 1) && IsName(s, i + 1)))) continue;
                break;
            }
            if (item.Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash) break;
            if (item.Kind is TokenKind.Number or TokenKind.Possessive or TokenKind.OpenBracket or TokenKind.Other)
            {
                start = i;
                continue;
            }
            if (!item.IsWord) break;
            if (item.Is(WordTraits.Coordinator))
            {
                if (coordinator < 0) coordinator = i;
                if (s.Is(i - 1, TokenKind.Comma) || !CanEnd(s, i - 1)) break;
                start = i;
                continue;
            }
            // "according to a story her sister told": a source phrase is no part of a subject.
            if (item.Is(WordTraits.Source) && !item.Is(WordTraits.Preposition) && !s.Story.Lexicon.NamesSourcesSurely && VerblessSource.PhraseEnd(s, i) > 0) break;
            // "Cabe recordar que la mujer denunció": behind a verb the word opens what that verb says.
            if (item.Is(WordTraits.Relative) && item.Is(WordTraits.That) && s.Is(i - 1, WordTraits.AnyVerb)) break;
            // "which the mayor praised": without a verb between, the word stands for the object, and the subject begins behind it.
            if (item.Is(WordTraits.Relative) && !item.Is(WordTraits.Possessive) && i < end && !s.Story.Lexicon.NamesSourcesSurely
                && (s.Is(i + 1, WordTraits.Determiner | WordTraits.Possessive) || s[i + 1].Kind == TokenKind.Number || s[i + 1].IsWord && s[i + 1].Is(TokenForm.Capital))) break;
            // "un chiffre que M. Nguyen juge", "un'offerta che Chiara Pedrazzini definisce": whom the word does not stand for is the subject.
            if (item.Is(WordTraits.Relative) && i < end && s.Story.Lexicon.DescribesBehindNouns && start == i + 1 && NamesSubject(s, start, end)) break;
            if (item.Is(WordTraits.Relative) && !item.Is(WordTraits.Determiner)) continue;
            if (item.Is(WordTraits.Preposition))
            {
                if (item.Is(WordTraits.Subordinator) && !s.Is(i - 1, WordTraits.Role | WordTraits.Body)) break;
                start = i;
                continue;
            }
            if (item.Is(WordTraits.Subordinator) && !item.Is(WordTraits.Determiner)) break;
            if (item.Is(WordTraits.That)) break;
            if (item.Is(WordTraits.Pronoun) && !item.Is(WordTraits.Determiner) && i < end) break;
            if (item.Is(WordTraits.InfinitiveMark)) break;
            if (item.Is(WordTraits.AnyVerb) || item.Is(TokenForm.PastEnding))
            {
                // "São Gonçalo"
                bool isName = item.Is(TokenForm.Capital) && s.Story.Lexicon.DescribesBehindNouns && s[i + 1].Is(TokenForm.Capital);
                if (!isName && VerbReading.IsVerb(s, i))
                {
                    int relative = RelativeBefore(s, i);
                    if (relative > 0)
                    {
                        i = relative;
                        start = i;
                        continue;
                    }
                    bool reduced = !item.Is(WordTraits.Auxiliary | WordTraits.Speech) && i < end && CanEnd(s, i - 1) && !item.Is(WordTraits.Bare)
                        && (s.Is(i + 1, WordTraits.Preposition) || item.Is(WordTraits.Gerund));
                    if (!reduced) break;
                }
            }
            start = i;
        }
        if (coordinator >= 0 && i >= 0 && s.Is(i, WordTraits.AnyVerb) && !s.Is(i, WordTraits.Speech | WordTraits.Mental) && start <= coordinator) start = coordinator + 1;
        return Trim(s, start, end);
    }

    /// <summary>A name, an honorific, or an article with a name, a role or a body: and no verb up to the end.</summary>
    private static bool NamesSubject(SentenceItems s, int start, int end)
    {
        if (!IsName(s, start) && !s.Is(start, WordTraits.Honorific) && !(s.Is(start, WordTraits.Determiner) && s[start + 1].IsWord && (s[start + 1].Is(TokenForm.Capital) || s.Is(start + 1, WordTraits.Role | WordTraits.Body)))) return false;
        for (int i = start; i <= end; i++)
            if (s.Is(i, WordTraits.AnyVerb) && !s[i].Is(TokenForm.Capital) && VerbReading.IsVerb(s, i)) return false;
        return true;
    }

    /// <summary>Cuts off what cannot open a subject; a phrase behind a preposition that opens the sentence is none either.</summary>
    private static int Trim(SentenceItems s, int start, int end)
    {
        while (start < end && (s.Is(start, WordTraits.Coordinator | WordTraits.Negation) || s[start].Kind is TokenKind.Possessive or TokenKind.OpenBracket
            || (s.Is(start, WordTraits.Adverb | WordTraits.NoName) && !s.Is(start, WordTraits.Determiner | WordTraits.Role | WordTraits.Pronoun | WordTraits.Possessive) && CanBegin(s, start + 1))))
            start++;
        if (s.Is(start, WordTraits.Time) && s[start].Is(TokenForm.OpensSentence) && start < end) start++;
        // "a associação", "des habitants": an article that is spelt like a preposition.
        if (s.Is(start, WordTraits.Preposition) && !s.Is(start, WordTraits.Determiner) && !IsQuantity(s, start))
        {
            // "In a statement Clinton said": the name that ends here, with what belongs to it.
            int i = end;
            while (i > start + 1 && s[i - 1].IsWord && !s.Is(i - 1, WordTraits.Preposition | WordTraits.Time)
                && (IsName(s, i) == IsName(s, i - 1) || s.Is(i - 1, WordTraits.Role | WordTraits.Honorific | WordTraits.Determiner)))
                i--;
            // "Davanti al giudice ha dichiarato": what the preposition governs is no subject where a verb may leave its own out.
            if (s.Story.Lexicon.DropsPronouns && s.Is(i - 1, WordTraits.Preposition)) return -1;
            return i > start + 1 && (IsName(s, i) || s.Is(i, WordTraits.Role | WordTraits.Honorific | WordTraits.Determiner)) ? i : -1;
        }
        return CanBegin(s, start) || s.Is(start, WordTraits.Pronoun | WordTraits.Preposition) || s[start].Kind == TokenKind.Number || s.Is(start, WordTraits.Gerund) ? start : -1;
    }

    /// <summary>"About half of voters", "Nearly 20".</summary>
    private static bool IsQuantity(SentenceItems s, int i) => s.IsWord(i, "about") && (s[i + 1].Kind == TokenKind.Number || s.Is(i + 1, WordTraits.Determiner));

    /// <summary>The item before "who" when the verb at <paramref name="verb"/> stands in a relative clause without a comma; -1 where it does not.</summary>
    private static int RelativeBefore(SentenceItems s, int verb)
    {
        for (int i = verb - 1; i > 0 && verb - i < 10; i--)
        {
            if (s[i].IsStretch || s[i].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash) return -1;
            if (s.Is(i, WordTraits.Relative) || (s.IsWord(i, "that") && s.Is(i - 1, WordTraits.Role | WordTraits.Body | WordTraits.Document))) return CanEnd(s, i - 1) ? i : -1;
            if (s.Is(i, WordTraits.Speech) && s.Is(i, WordTraits.Finite)) return -1;
            if (s.Is(i, WordTraits.Subordinator)) return -1;
        }
        return -1;
    }
}

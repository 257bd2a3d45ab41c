using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>Tells verbs from the nouns and participles that look like them ("reports", "proposed"), by what stands around them.</summary>
internal static class VerbReading
{
    /// <summary>Whether the item is a verb that does something here.</summary>
    public static bool IsVerb(SentenceItems s, int i)
    {
        ref readonly var item = ref s[i];
        if (!item.IsWord) return false;
        if (item.Is(WordTraits.Auxiliary)) return true;
        if (item.Is(TokenForm.PastEnding)) return !IsModifier(s, i);
        if (!item.Is(WordTraits.AnyVerb) || (item.Is(WordTraits.Participle) && !HasAuxiliary(s, i))) return false;
        if (item.Is(TokenForm.Capital) && !item.Is(TokenForm.OpensSentence)) return false;
        if (item.Is(WordTraits.Gerund)) return !s.Is(i - 1, WordTraits.Determiner | WordTraits.Possessive) && !IsCompound(s, i);
        if (item.Is(WordTraits.Finite) && !(item.Is(WordTraits.Bare) && IsBare(s, i))) return !IsModifier(s, i) && !(IsPluralNoun(s, item) && IsNoun(s, i));
        return IsBare(s, i);
    }

    /// <summary>Whether an auxiliary governs the participle: right before it, in German anywhere in the sentence ("hat den Plan gestern abgelehnt").</summary>
    private static bool HasAuxiliary(SentenceItems s, int i)
    {
        const int reach = 40;
        if (!s.Story.Lexicon.CapitalizesNouns)
        {
            int left = i - 1;
            while (s.Is(left, WordTraits.Adverb | WordTraits.Negation | WordTraits.Pronoun)) left--;
            return s.Is(left, WordTraits.Auxiliary);
        }
        for (int k = Math.Max(0, i - reach); k < Math.Min(s.Count, i + reach); k++)
            if (s.Is(k, WordTraits.Auxiliary)) return true;
        return false;
    }

    /// <summary>"a Senate hearing", "the city's voting system": a noun, or the first part of one.</summary>
    private static bool IsCompound(SentenceItems s, int i)
    {
        if ((s.Is(i, WordTraits.Speech | WordTraits.Stance) && !s.Is(i, WordTraits.Document | WordTraits.SpeechNoun)) || !s[i - 1].IsWord || !s[i - 1].Is(TokenForm.Capital) && !s.Is(i - 1, WordTraits.Body)) return false;
        ref readonly var next = ref s[i + 1];
        return next.Kind is TokenKind.Stop or TokenKind.Comma || next.Is(WordTraits.Preposition | WordTraits.Finite | WordTraits.Body)
            || (next.IsWord && next.Traits == WordTraits.None && !next.Is(TokenForm.Capital));
    }

    /// <summary>A bare form is a verb behind "to", an auxiliary, a plural subject or "who".</summary>
    private static bool IsBare(SentenceItems s, int i)
    {
        int before = i - 1;
        while (s.Is(before, WordTraits.Adverb | WordTraits.Negation)) before--;
        ref readonly var previous = ref s[before];
        if (previous.Is(WordTraits.InfinitiveMark | WordTraits.Auxiliary | WordTraits.Relative) || (previous.Is(WordTraits.Pronoun) && !previous.Is(WordTraits.Determiner))) return true;
        if (previous.Is(WordTraits.Function)) return false;
        if (!previous.IsWord) return s.Is(i, WordTraits.Speech) && !s.Is(i, WordTraits.SpeechNoun | WordTraits.Role | WordTraits.Document | WordTraits.Body);
        // "according to a Reuters report": what "a" stands before is no plural.
        if (s.Is(before - 1, WordTraits.Determiner) && !s.Story.Lexicon.NamesSourcesSurely && (s.IsWord(before - 1, "a") || s.IsWord(before - 1, "an"))) return false;
        if (s.Is(i, WordTraits.TakesClause)) return true;
        if (IsCoordinatedName(s, before) && !s.Is(i + 1, WordTraits.Preposition) && s[i + 1].Kind == TokenKind.Word) return true;
        var word = s.Story.Word(previous.First);
        return (word[^1] == 's' || IsPluralPeople(word)) && (s[i + 1].IsStretch || s.Is(i + 1, WordTraits.That | WordTraits.Determiner | WordTraits.Pronoun | WordTraits.Possessive) || s.Is(i, WordTraits.Speech));
    }

    /// <summary>"Lee and Park call it": two names are a plural subject.</summary>
    private static bool IsCoordinatedName(SentenceItems s, int i) =>
        s[i].Is(TokenForm.Capital) && s.Is(i - 1, WordTraits.Coordinator) && s[i - 2].IsWord && s[i - 2].Is(TokenForm.Capital) && !s.Is(i - 2, WordTraits.Function);

    private static bool IsPluralPeople(ReadOnlySpan<char> word) =>
        word.EndsWith("men", StringComparison.Ordinal) || word.EndsWith("people", StringComparison.OrdinalIgnoreCase)
        || word.Equals("police", StringComparison.OrdinalIgnoreCase) || word.Equals("children", StringComparison.OrdinalIgnoreCase);

    /// <summary>Behind an article, a possessive or a preposition no verb stands: "the proposed law", "his claims".</summary>
    private static bool IsModifier(SentenceItems s, int i)
    {
        ref readonly var before = ref s[i - 1];
        if (before.Kind == TokenKind.Possessive) return true;
        // "in 12 states", "90 pledged votes"
        if (before.Kind == TokenKind.Number && s.Is(i, WordTraits.NeedsThat | WordTraits.SpeechNoun)) return true;
        if (before.Is(WordTraits.Pronoun | WordTraits.Relative) && !before.Is(WordTraits.Possessive)) return false;
        // "Paz la considera …": an article between a name and a verb is a pronoun.
        if (before.Is(WordTraits.Determiner) && s.Story.Lexicon.DescribesBehindNouns && s.Is(i, WordTraits.Finite) && s[i - 2].Is(TokenForm.Capital) && !s.Is(i - 2, WordTraits.Function)) return false;
        // "…, según asegura Campo"
        bool opensTag = before.Is(WordTraits.Source) && s.Story.Lexicon.DescribesBehindNouns && s.Is(i, WordTraits.Speech);
        if (before.Is(WordTraits.Preposition) && !opensTag && !before.Is(WordTraits.Subordinator | WordTraits.Adverb | WordTraits.InfinitiveMark)) return true;
        // "the mother of three replied": a number that ends a phrase of its own.
        if (before.Is(WordTraits.Determiner) && (before.Is(WordTraits.NoName) || s.Story.Lexicon.NamesSourcesSurely) && s.Is(i - 2, WordTraits.Preposition) && s.Is(i, WordTraits.Speech) && s.Story.Word(s[i].First)[^1] != 's') return false;
        // "Another tweeted", "Some say": a determiner alone is the subject.
        if (before.Is(WordTraits.Determiner) && before.Is(TokenForm.OpensSentence) && before.Is(WordTraits.NoName) && s.Is(i, WordTraits.Speech) && !IsPluralNoun(s, s[i])) return false;
        return before.Is(WordTraits.Determiner | WordTraits.Possessive) && !before.Is(WordTraits.That);
    }

    /// <summary>"claims", "tests", "debates": the form may be a plural noun.</summary>
    private static bool IsPluralNoun(SentenceItems s, in Item item) =>
        item.Is(WordTraits.SpeechNoun | WordTraits.Role | WordTraits.Document) || (item.Is(WordTraits.Body) && item.Is(WordTraits.Speech)) || (!item.Is(WordTraits.Speech) && s.Story.Word(item.First)[^1] == 's');

    /// <summary>"Trump's controversial claims", "recent reports": a noun, unless an object or a clause follows.</summary>
    private static bool IsNoun(SentenceItems s, int i)
    {
        // "the early voting states that follow", "finds states shifting": a verb behind a text, a name or a pronoun only.
        if (s.Is(i, WordTraits.Body) && s.Is(i, WordTraits.Speech)) return !(s.Is(i - 1, WordTraits.Document | WordTraits.Pronoun | WordTraits.Role | WordTraits.Relative | WordTraits.Adverb) || s[i - 1].Is(TokenForm.Capital) || (s[i - 1].Kind == TokenKind.Comma && !s.Is(i + 1, WordTraits.AnyVerb)));
        // "a flood of council orders"
        if (!s.Is(i, WordTraits.Speech) && s.Is(i - 2, WordTraits.Preposition) && s.Is(i - 1, WordTraits.Role | WordTraits.Body | WordTraits.Document)) return true;
        if (s[i + 1].IsStretch) return BeginsWithVerb(s, s[i + 1].Stretch);
        if (s.Is(i + 1, WordTraits.That | WordTraits.Determiner | WordTraits.Pronoun | WordTraits.Possessive) || s[i + 1].Is(TokenForm.Capital)) return false;
        ref readonly var before = ref s[i - 1];
        // "old harbour issues, saying": these verbs want an object.
        if ((s[i + 1].Kind is TokenKind.Comma or TokenKind.Stop || s.Is(i + 1, WordTraits.Coordinator)) && before.IsWord && !(before.Is(TokenForm.Capital) && IsBehindStretch(s, i - 1)) && !s.Is(i, WordTraits.Speech | WordTraits.Stance | WordTraits.Mental) && !before.Is(WordTraits.Pronoun | WordTraits.Relative | WordTraits.Adverb | WordTraits.Auxiliary)) return true;
        // "“…,” the complaint reads."
        if (s.Is(i, WordTraits.Speech | WordTraits.Stance) && s.Is(i - 2, WordTraits.Determiner) && s[i - 3].IsStretch && s[i + 1].Kind is TokenKind.Stop or TokenKind.Comma) return false;
        // "and calls people “sheep”", "Calls voters “geese”"
        if (s.Is(i + 1, WordTraits.Role) && (i == 0 || before.Is(WordTraits.Coordinator))) return false;
        // "32 percent of Democratic claims": under a preposition the capital is an adjective's.
        if (before.Is(TokenForm.Capital) && s.Is(i, WordTraits.SpeechNoun) && s.Is(i - 2, WordTraits.Preposition)) return true;
        if (!before.IsWord || before.Is(TokenForm.Capital) || before.Is(WordTraits.Role | WordTraits.Body | WordTraits.Document | WordTraits.Pronoun | WordTraits.Relative | WordTraits.Adverb)) return false;
        return true;
    }

    /// <summary>"“…,” Adv Lind shares.": nothing but a name between the marks and the word.</summary>
    private static bool IsBehindStretch(SentenceItems s, int i)
    {
        while (s[i].IsWord && s[i].Is(TokenForm.Capital)) i--;
        return s[i].IsStretch;
    }

    /// <summary>"those documents “may try to …”": the quote goes on with the verb of which the noun is the subject.</summary>
    private static bool BeginsWithVerb(SentenceItems s, int stretch)
    {
        ref readonly var quote = ref s.Story.Stretches[stretch];
        ref readonly var first = ref s.Story.Tokens[Math.Min(quote.FirstToken + 1, quote.EndToken - 1)];
        return first.Is(WordTraits.Auxiliary) && !first.IsCapital;
    }
}

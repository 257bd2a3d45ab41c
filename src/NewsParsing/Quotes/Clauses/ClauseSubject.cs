using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>Finds who does what a verb says: before it, behind it, or taken over from the clause before.</summary>
internal static class ClauseSubject
{
    public static void Find(SentenceItems s, PooledList<Clause> clauses, ref Clause clause)
    {
        int group = clause.GroupItem;
        bool bareGerund = group == clause.VerbItem && clause.Is(WordTraits.Gerund);
        int before = NounPhrase.SkipAdverbialsLeft(s, group - 1);
        if (bareGerund)
        {
            clause.Form = ClauseForm.Gerund;
            if (OwnSubjectOfGerund(s, before, clause.Is(WordTraits.Speech | WordTraits.Stance)) is var own && own > 0)
            {
                clause.SubjectFirst = own;
                clause.SubjectEnd = before + 1;
                return;
            }
            // "who opened the campaign by declaring …": behind "by" the verb is that of the clause right before.
            Inherit(clauses, ref clause, skipEmbedded: !s.IsWord(before, "by") && (s.Is(before, TokenKind.Comma) || (s.Is(group - 1, TokenKind.Comma) && !s.Story.Lexicon.NamesSourcesSurely) || s[before].IsStretch || clause.Is(WordTraits.Speech)));
            return;
        }
        if (group == 0 && clause.VerbItem == 0 && OpensWithTag(s, group))
        {
            clause.IsPassive = false;
            Invert(s, ref clause);
            return;
        }
        bool speaks = clause.Is(WordTraits.Speech | WordTraits.Stance) && s.Story.Lexicon.Inverts;
        if (speaks && Inversion.TryReadTag(s, ref clause)) return;
        // "In dem Bericht heißt es": there the place of the words is their source.
        bool isToldBy = s.Is(clause.VerbItem, WordTraits.PhraseHead) && s.Is(clause.VerbItem + 1, WordTraits.Impersonal);
        if ((speaks || s.Is(clause.VerbItem + 1, WordTraits.SubjectPronoun)) && !isToldBy && Inversion.TryReadPronoun(s, ref clause, before)) return;
        if (CanInvert(s, clause) && IsInverted(s, clause, before) && !(EndsWithTitle(s, before) && NounPhrase.StartBeforeApposition(s, before, TokenKind.Comma) >= 0))
        {
            Invert(s, ref clause);
            return;
        }
        if (s.Is(before, WordTraits.InfinitiveMark))
        {
            clause.Form = ClauseForm.Infinitive;
            Inherit(clauses, ref clause, skipEmbedded: false);
            return;
        }
        if (s.Is(before, WordTraits.Relative) && !s.Is(before, WordTraits.Determiner))
        {
            clause.Form = ClauseForm.Relative;
            clause.SubjectFirst = before;
            clause.SubjectEnd = before + 1;
            return;
        }
        if (s.Is(before, WordTraits.Coordinator))
        {
            clause.Form = ClauseForm.Coordinated;
            Inherit(clauses, ref clause, skipEmbedded: clause.Is(WordTraits.Speech | WordTraits.Stance));
            if (!clause.HasSubject && s.Story.Lexicon.DescribesBehindNouns && clause.Is(WordTraits.Speech)) TakeSubjectOfUnknown(s, ref clause, before);
            return;
        }
        if (speaks && VerbLast.TryRead(s, clauses, ref clause)) return;
        // "Det skriver avisen.": a pronoun for what was said is no subject where one stands behind the verb.
        if (speaks && before == 0 && s.Is(0, WordTraits.Impersonal) && s.Story.Lexicon.NamesSourcesSurely && !s.Story.Lexicon.CapitalizesNouns && group == clause.VerbItem && Inversion.TryRead(s, ref clause)) return;
        int start = EndsWithTitle(s, before) ? NounPhrase.StartBeforeApposition(s, before, TokenKind.Comma) : NounPhrase.StartBefore(s, before);
        // "In einem Brief sagte der Minister": what stands behind a preposition is no subject where nouns have capitals.
        if (start > 0 && !isToldBy && s.Story.Lexicon.CapitalizesNouns && s.Is(start - 1, WordTraits.Preposition) && !s.Is(start - 1, WordTraits.Subordinator))
        {
            if (!speaks || !Inversion.TryRead(s, ref clause)) clause.SubjectFirst = clause.SubjectEnd = 0;
            return;
        }
        if (start >= 0)
        {
            clause.SubjectFirst = start;
            clause.SubjectEnd = before + 1;
            int opener = start - 1;
            // "unless further rivals quit"
            if (!s.Story.Lexicon.NamesSourcesSurely && s.Is(opener, WordTraits.Adverb) && s.Is(opener - 1, WordTraits.Subordinator)) opener--;
            clause.IsReported = s.Is(opener, WordTraits.That | WordTraits.Speech | WordTraits.Mental);
            clause.IsEmbedded = clause.IsReported || !(clause.Is(WordTraits.Speech) && s.IsWord(opener, s.Story.Lexicon.TagOpener)) && s.Is(opener, WordTraits.Subordinator | WordTraits.Relative);
            return;
        }
        if (CanInvert(s, clause) && clause.Is(WordTraits.Speech | WordTraits.Stance) && !clause.Is(WordTraits.TakesHearer) && NounPhrase.CanBegin(s, clause.VerbItem + 1) && s.Is(before, TokenKind.Comma) | s.Is(before, TokenKind.Dash))
        {
            Invert(s, ref clause);
            return;
        }
        if (speaks && Inversion.TryRead(s, ref clause)) return;
        // "…, según explicó, …": nobody is named.
        if (speaks && s.IsWord(before, s.Story.Lexicon.TagOpener) && s.Is(clause.VerbItem + 1, TokenKind.Comma) && Inversion.TryDrop(s, ref clause)) return;
        // "Agregó que …", "Al juez dijo que …": nobody is named, and no clause stands before it.
        if (speaks && !HasSubjectBefore(clauses) && (s.Is(clause.VerbItem + 1, WordTraits.That | WordTraits.InfinitiveMark) || s.Is(clause.VerbItem + 1, TokenKind.Colon)) && Inversion.TryDrop(s, ref clause)) return;
        clause.Form = ClauseForm.Coordinated;
        Inherit(clauses, ref clause, skipEmbedded: false);
    }

    /// <summary>"Washington, star of “Scandal,” thanked …": the comma that closes the apposition stands inside the marks of a title.</summary>
    private static bool EndsWithTitle(SentenceItems s, int i)
    {
        const int longestTitle = 5;
        // British papers write the comma behind the marks: "Brask, author of “Salt and Steel”, says he …".
        if (s.Is(i, TokenKind.Comma) && s[i - 1].IsStretch && s.Is(i - 2, WordTraits.Preposition | WordTraits.Naming))
        {
            var title = s.Story.Stretches[s[i - 1].Stretch];
            return title.Words <= longestTitle && char.IsUpper(s.Story.Text[title.Start]);
        }
        if (!s[i].IsStretch || !s[i - 1].IsWord && s[i - 1].Kind != TokenKind.Possessive || s.Is(i - 1, WordTraits.That | WordTraits.Speech)) return false;
        var stretch = s.Story.Stretches[s[i].Stretch];
        // "Lee, who called it “theft,” said": the marks end a clause that describes the subject.
        if (s.Story.Text[stretch.End - 1] == ',' && DescribesWithWho(s, i)) return true;
        return stretch.Words <= longestTitle && char.IsUpper(s.Story.Text[stretch.Start]) && s.Story.Text[stretch.End - 1] is ',' or '?' or '!';
    }

    private static bool DescribesWithWho(SentenceItems s, int end)
    {
        const int reach = 12;
        for (int i = end - 1; i > 0 && end - i < reach && s[i].Kind == TokenKind.Word; i--)
            if (s.Is(i, WordTraits.Relative) && s.Is(i - 1, TokenKind.Comma)) return true;
        return false;
    }

    /// <summary>"with the mayor calling it …": the mayor calls. The item behind "with"; 0 where there is none.</summary>
    private static int OwnSubjectOfGerund(SentenceItems s, int before, bool speaks)
    {
        const int reach = 12;
        if (!NounPhrase.CanEnd(s, before)) return 0;
        // "both men praised the talks – Ryan saying he was “encouraged” and Trump calling it “great”"
        if (speaks && !s.Story.Lexicon.NamesSourcesSurely && s[before].IsWord && s[before].Is(TokenForm.Capital) && !s.Is(before, WordTraits.Function) && s.Is(before + 1, WordTraits.Gerund))
        {
            int first = before;
            while (s[first - 1].IsWord && s[first - 1].Is(TokenForm.Capital) && !s.Is(first - 1, WordTraits.Function)) first--;
            if (first > 1 && (s[first - 1].Kind is TokenKind.Dash or TokenKind.Semicolon || s.Is(first - 1, WordTraits.Coordinator) && s[first - 2].IsStretch)) return first;
        }
        for (int i = before; i > 0 && before - i < reach; i--)
        {
            if (s[i].IsStretch || s[i].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash || s.Is(i, WordTraits.AnyVerb)) return 0;
            if (s.IsWord(i, "with") && i < before) return i + 1;
            // "footage of the minister asking", "a letter from Lee calling …": a name right before, under a preposition.
            if (speaks && s.Is(i, WordTraits.Preposition) && !IsPlace(s, i) && i < before && s[before].Is(TokenForm.Capital) && (i + 1 == before || NounPhrase.CanBegin(s, i + 1))) return i + 1;
        }
        return 0;
    }

    /// <summary>"responded on Facebook writing", "a note to the paper explaining": what stands behind these words does not speak.</summary>
    private static bool IsPlace(SentenceItems s, int i) => s.IsWord(i, "on") || s.IsWord(i, "in") || s.IsWord(i, "at") || s.IsWord(i, "to");

    private static bool CanInvert(SentenceItems s, in Clause clause) =>
        clause.GroupItem == clause.VerbItem && clause.Is(WordTraits.Finite) && !clause.Is(WordTraits.Auxiliary)
        && !s.Is(clause.VerbItem + 1, WordTraits.That) && !(s.Is(clause.VerbItem, WordTraits.PhraseHead) && s.Is(clause.VerbItem + 1, WordTraits.Impersonal)) && !(s.Is(clause.VerbItem + 1, WordTraits.Preposition) && s.IsWord(clause.VerbItem + 1, "by")) && (NounPhrase.CanBegin(s, clause.VerbItem + 1) || s.Is(clause.VerbItem + 1, WordTraits.Pronoun));

    /// <summary>"…," said X: a quote stands right before the verb, and no object before the next comma says otherwise.</summary>
    private static bool IsInverted(SentenceItems s, in Clause clause, int before)
    {
        int quote = before;
        if (s.Is(quote, TokenKind.Comma) && s[quote - 1].IsStretch) quote--;
        if (!s[quote].IsStretch) return !s.Is(clause.VerbItem + 1, WordTraits.Oblique) && !(s.Is(clause.VerbItem + 1, WordTraits.Determiner | WordTraits.Pronoun) && s.Is(clause.VerbItem + 2, WordTraits.Time)) && clause.Is(WordTraits.Speech) && !clause.Is(WordTraits.TakesHearer) && s[before].Kind is TokenKind.Comma or TokenKind.Dash && EndsSentence(s, clause.VerbItem + 1);
        // "Lee, who called it “theft,” said he doesn't …": the pronoun has a verb of its own.
        if (s.Is(clause.VerbItem + 1, WordTraits.Pronoun) && !s.Story.Lexicon.NamesSourcesSurely && s.Is(clause.VerbItem + 2, WordTraits.Auxiliary | WordTraits.Finite)) return false;
        if (clause.Is(WordTraits.Speech)) return true;
        if (!clause.Is(WordTraits.Stance) && !EndsSentence(s, clause.VerbItem + 1)) return false;
        var stretch = s.Story.Stretches[s[quote].Stretch];
        return quote < before || s.Story.Text[stretch.End - 1] is ',' or '?' or '!' or '.';
    }

    /// <summary>Whether the noun phrase here is the last thing of the sentence but for where and when: "…, said the minister on Monday."</summary>
    private static bool EndsSentence(SentenceItems s, int start)
    {
        int end = NounPhrase.EndAfter(s, start, isFree: false);
        return end >= s.Count || s[end].Kind is TokenKind.Stop || s.Is(end, WordTraits.Preposition | WordTraits.Time) && !s.Is(end, WordTraits.InfinitiveMark);
    }

    /// <summary>"Said Lee: “…”", "Wrote one critic, “…”": a name or a role behind a verb of speech, and then at once the quote.</summary>
    private static bool OpensWithTag(SentenceItems s, int verb)
    {
        if (s.Story.Lexicon.NamesSourcesSurely || !s.HasStretch || !s[verb].Is(TokenForm.OpensSentence) || !(s.Is(verb, WordTraits.Speech) && s.Is(verb, WordTraits.Finite)) || s.Is(verb, WordTraits.TakesHearer) || !NounPhrase.CanBegin(s, verb + 1)) return false;
        int end = NounPhrase.EndAfter(s, verb + 1, isFree: true);
        return s[end].Kind is TokenKind.Comma or TokenKind.Colon && s[end + 1].IsStretch;
    }

    private static void Invert(SentenceItems s, ref Clause clause)
    {
        clause.Form = ClauseForm.Inverted;
        clause.SubjectFirst = clause.VerbItem + 1;
        clause.SubjectEnd = NounPhrase.EndAfter(s, clause.SubjectFirst, isFree: false);
    }

    /// <summary>"Brandão chorou e alegou …": the name before a small word that no lexicon knows, which is a verb where another one is coordinated with it.</summary>
    private static void TakeSubjectOfUnknown(SentenceItems s, ref Clause clause, int coordinator)
    {
        const int reach = 8;
        int start = coordinator;
        while (start > 0 && coordinator - start < reach && s[start - 1].IsWord) start--;
        int end = start;
        while (end < coordinator && (s[end].Is(TokenForm.Capital) || s.Is(end, WordTraits.Determiner | WordTraits.Role | WordTraits.Honorific))) end++;
        if (end == start || end == coordinator || s[end].Traits != WordTraits.None || !(s[end - 1].Is(TokenForm.Capital) || s.Is(end - 1, WordTraits.Role)) || s.Is(start, WordTraits.NoName) && !s.Is(start, WordTraits.Determiner)) return;
        clause.Form = ClauseForm.Plain;
        clause.SubjectFirst = start;
        clause.SubjectEnd = end;
    }

    /// <summary>Takes the subject of the clause before.</summary>
    private static void Inherit(PooledList<Clause> clauses, ref Clause clause, bool skipEmbedded)
    {
        for (int i = clauses.Count - 1; i >= 0; i--)
        {
            ref readonly var earlier = ref clauses[i];
            if (!earlier.HasSubject || earlier.Form is ClauseForm.Noun or ClauseForm.SourcePhrase or ClauseForm.Label || (earlier.IsAgent && i > 0 && HasMatrix(clauses, i))) continue;
            // "… after she attacked the police and blamed them": what a conjunction of time or reason opens goes on behind "and".
            bool goesOn = clause.Form == ClauseForm.Coordinated && clause.Is(WordTraits.Stance) && i == clauses.Count - 1;
            if (skipEmbedded && ((earlier.IsEmbedded && !goesOn) || earlier.IsReported || earlier.Form == ClauseForm.Relative) && HasMatrix(clauses, i)) continue;
            clause.SubjectFirst = earlier.SubjectFirst;
            clause.SubjectEnd = earlier.SubjectEnd;
            clause.IsEmbedded = earlier.IsEmbedded;
            clause.IsReported = earlier.IsReported;
            return;
        }
    }

    private static bool HasSubjectBefore(PooledList<Clause> clauses)
    {
        for (int i = 0; i < clauses.Count; i++)
            if (clauses[i].HasSubject && !clauses[i].IsEmbedded && clauses[i].Form is ClauseForm.Plain or ClauseForm.Inverted) return true;
        return false;
    }

    private static bool HasMatrix(PooledList<Clause> clauses, int before)
    {
        for (int i = before - 1; i >= 0; i--)
            if (clauses[i].HasSubject && !clauses[i].IsEmbedded && clauses[i].Form is ClauseForm.Plain or ClauseForm.Inverted) return true;
        return false;
    }

    /// <summary>"Calling it …, the mayor …": what opens the sentence has the subject of what follows.</summary>
    public static void ResolveOpening(PooledList<Clause> clauses, bool surely)
    {
        for (int i = clauses.Count - 1; i >= 0; i--)
        {
            ref var clause = ref clauses[i];
            if (clause.HasSubject || clause.Form is not (ClauseForm.Gerund or ClauseForm.Coordinated or ClauseForm.Infinitive)) continue;
            if (surely && clause.Form == ClauseForm.Coordinated && !clause.IsPassive) continue;
            for (int k = i + 1; k < clauses.Count; k++)
            {
                if (!clauses[k].HasSubject || clauses[k].IsReported || clauses[k].Form is not (ClauseForm.Plain or ClauseForm.Inverted)) continue;
                clause.SubjectFirst = clauses[k].SubjectFirst;
                clause.SubjectEnd = clauses[k].SubjectEnd;
                break;
            }
        }
    }
}

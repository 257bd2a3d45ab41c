namespace NewsParsing.Quotes;

/// <summary>Finds the verbs of a sentence, and what else attributes, with the subject of each. A shallow reading: it knows words, not grammar.</summary>
internal static class ClauseFinder
{
    public static void Find(SentenceItems s, PooledList<Clause> clauses)
    {
        clauses.Clear();
        FindLabel(s, clauses);
        FindSignature(s, clauses);
        if (s.Story.Lexicon.IsUnspaced)
        {
            UnspacedReading.Find(s, clauses);
            return;
        }
        if (s.Story.Lexicon.IsVerbFinal)
        {
            VerbFinalReading.Find(s, clauses);
            return;
        }
        for (int i = 0; i < s.Count; i++)
        {
            ref readonly var item = ref s[i];
            if (!item.IsWord) continue;
            if (item.Is(WordTraits.Source) && SourcePhraseEnd(s, i) is var behind && behind > 0)
            {
                AddSourcePhrase(s, clauses, i, behind);
                i = behind - 1;
            }
            else if (i > 0 && item.Is(WordTraits.Source) && s.Story.Lexicon.IsPostposition(s.Story.Word(item.First)))
            {
                VerbFinalReading.AddSource(s, clauses, i);
            }
            else if (item.Is(WordTraits.Auxiliary) && !IsGivenName(s, i))
            {
                int main = MainVerbOf(s, i);
                AddVerb(s, clauses, i, main);
                i = main;
            }
            else if (VerbReading.IsVerb(s, i) && !IsGivenName(s, i))
            {
                AddVerb(s, clauses, i, i);
            }
            else if (item.Is(WordTraits.SpeechNoun))
            {
                AddNoun(s, clauses, i);
            }
        }
        ResolveOpening(clauses);
        FindNameBeforeColon(s, clauses);
    }

    /// <summary>Will Smith, Mark Evans.</summary>
    private static bool IsGivenName(SentenceItems s, int i) =>
        s[i].Is(TokenForm.Capital) && s[i + 1].IsWord && s[i + 1].Is(TokenForm.Capital) && !s.Is(i + 1, WordTraits.Function) && s[i].Is(WordTraits.Auxiliary | WordTraits.Bare)
        || s[i].Is(TokenForm.Capital) && s[i].Is(WordTraits.Auxiliary | WordTraits.Bare) && s.Is(i + 1, WordTraits.Speech) && s.Is(i + 1, WordTraits.Finite);

    /// <summary>Behind the phrase of a source that begins here ("according to"); 0 where none does.</summary>
    private static int SourcePhraseEnd(SentenceItems s, int i)
    {
        foreach (string[] phrase in s.Story.Lexicon.SourcePhrases)
        {
            int k = 0;
            while (k < phrase.Length && s.IsWord(i + k, phrase[k])) k++;
            if (k == phrase.Length && NounPhrase.CanBegin(s, i + k) | s.Is(i + k, WordTraits.Pronoun)) return i + k;
        }
        return 0;
    }

    private static void AddSourcePhrase(SentenceItems s, PooledList<Clause> clauses, int start, int behind)
    {
        int end = NounPhrase.EndAfter(s, behind, isFree: true);
        int subject = behind;
        // "a statement by the minister": the minister speaks.
        for (int i = behind; i + 1 < end; i++)
        {
            if (!s.Is(i, WordTraits.SpeechNoun | WordTraits.Document)) continue;
            if ((s.IsWord(i + 1, "by") || s.IsWord(i + 1, "from")) && NounPhrase.CanBegin(s, i + 2))
            {
                subject = i + 2;
                end = NounPhrase.EndAfter(s, subject, isFree: false);
                break;
            }
        }
        // "Enligt Eva Lind kostar driften …": where verbs stand second, the small word behind a name is the verb.
        if (s.Story.Lexicon.Inverts)
        {
            for (int i = subject + 1; i < end; i++)
            {
                if (!s[i].IsWord || s[i].Is(TokenForm.Capital) || !s[i - 1].IsWord || !s[i - 1].Is(TokenForm.Capital) || s.Is(i - 1, WordTraits.Function)) continue;
                if (!s.Is(i, WordTraits.Function | WordTraits.Particle | WordTraits.Genitive | WordTraits.Role)) end = i;
            }
        }
        // "Según Rubio, el billete costará 40 euros": a source that took the whole sentence has taken what it attributes.
        if (start <= 1 && (end >= s.Count || s.Is(end, TokenKind.Stop)))
        {
            int comma = subject;
            while (comma < end && !s.Is(comma, TokenKind.Comma)) comma++;
            if (comma > subject) end = comma;
        }
        clauses.Add(new Clause
        {
            Form = ClauseForm.SourcePhrase,
            Traits = WordTraits.Speech,
            GroupItem = start,
            VerbItem = behind - 1,
            SubjectFirst = subject,
            SubjectEnd = end,
        });
    }

    /// <summary>The main verb of a group that begins with an auxiliary; the auxiliary itself where none follows.</summary>
    private static int MainVerbOf(SentenceItems s, int auxiliary)
    {
        int last = auxiliary;
        for (int i = auxiliary + 1; i < auxiliary + 6; i++)
        {
            ref readonly var item = ref s[i];
            if (item.Is(WordTraits.Auxiliary)) last = i;
            else if (item.IsWord && item.Is(WordTraits.AnyVerb) | item.Is(TokenForm.PastEnding) && !item.Is(TokenForm.Capital)) return i;
            else if (!item.Is(WordTraits.Adverb | WordTraits.Negation)) break;
        }
        return last;
    }

    private static void AddVerb(SentenceItems s, PooledList<Clause> clauses, int group, int main)
    {
        var clause = new Clause { GroupItem = group, VerbItem = main, Traits = s[main].Traits };
        if (s[main].Is(TokenForm.PastEnding)) clause.Traits |= WordTraits.Verb | WordTraits.Finite;
        if (s[main].Is(WordTraits.PhraseHead) && IsSpeechPhrase(s, main)) clause.Traits |= WordTraits.Speech;
        bool passive = false;
        for (int i = group; i <= main; i++)
        {
            clause.IsNegated |= s.Is(i, WordTraits.Negation);
            clause.IsFuture |= i < main && s.Is(i, WordTraits.Future);
            passive |= i < main && s.Is(i, WordTraits.Passive);
        }
        clause.IsPassive = passive && !s.Is(main, WordTraits.Gerund) && (group < main);
        // "Asked whether …, she said": a past form that opens the sentence with a capital is a participle.
        clause.IsPassive |= group == main && s[main].Is(TokenForm.OpensSentence) && s.Is(main, WordTraits.Finite) && !s.Is(main, WordTraits.Auxiliary);
        FindSubject(s, clauses, ref clause);
        clauses.Add(clause);
    }

    private static bool IsSpeechPhrase(SentenceItems s, int verb)
    {
        foreach (string[] phrase in s.Story.Lexicon.SpeechPhrases)
            if (s.IsWord(verb, phrase[0]) && s.IsWord(verb + 1, phrase[1])) return true;
        return false;
    }

    private static void FindSubject(SentenceItems s, PooledList<Clause> clauses, ref Clause clause)
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
            Inherit(clauses, ref clause, skipEmbedded: s.Is(before, TokenKind.Comma) || s[before].IsStretch || clause.Is(WordTraits.Speech));
            return;
        }
        bool speaks = clause.Is(WordTraits.Speech | WordTraits.Stance) && s.Story.Lexicon.Inverts;
        if (speaks && Inversion.TryReadTag(s, ref clause)) return;
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
            return;
        }
        int start = EndsWithTitle(s, before) ? NounPhrase.StartBeforeApposition(s, before, TokenKind.Comma) : NounPhrase.StartBefore(s, before);
        if (start >= 0)
        {
            clause.SubjectFirst = start;
            clause.SubjectEnd = before + 1;
            clause.IsReported = s.Is(start - 1, WordTraits.That | WordTraits.Speech | WordTraits.Mental);
            clause.IsEmbedded = clause.IsReported || s.Is(start - 1, WordTraits.Subordinator | WordTraits.Relative);
            return;
        }
        if (CanInvert(s, clause) && clause.Is(WordTraits.Speech | WordTraits.Stance) && !clause.Is(WordTraits.TakesHearer) && NounPhrase.CanBegin(s, clause.VerbItem + 1) && s.Is(before, TokenKind.Comma) | s.Is(before, TokenKind.Dash))
        {
            Invert(s, ref clause);
            return;
        }
        if (speaks && Inversion.TryRead(s, ref clause)) return;
        clause.Form = ClauseForm.Coordinated;
        Inherit(clauses, ref clause, skipEmbedded: false);
    }

    /// <summary>"Washington, star of “Scandal,” thanked …": the comma that closes the apposition stands inside the marks of a title.</summary>
    private static bool EndsWithTitle(SentenceItems s, int i)
    {
        const int longestTitle = 5;
        if (!s[i].IsStretch || !s[i - 1].IsWord && s[i - 1].Kind != TokenKind.Possessive || s.Is(i - 1, WordTraits.That | WordTraits.Speech)) return false;
        var stretch = s.Story.Stretches[s[i].Stretch];
        return stretch.Words <= longestTitle && char.IsUpper(s.Story.Text[stretch.Start]) && s.Story.Text[stretch.End - 1] is ',' or '?' or '!';
    }

    /// <summary>"with the mayor calling it …": the mayor calls. The item behind "with"; 0 where there is none.</summary>
    private static int OwnSubjectOfGerund(SentenceItems s, int before, bool speaks)
    {
        const int reach = 12;
        if (!NounPhrase.CanEnd(s, before)) return 0;
        for (int i = before; i > 0 && before - i < reach; i--)
        {
            if (s[i].IsStretch || s[i].Kind is TokenKind.Comma or TokenKind.Semicolon or TokenKind.Colon or TokenKind.Dash || s.Is(i, WordTraits.AnyVerb)) return 0;
            if (s.IsWord(i, "with") && i < before) return i + 1;
            // "footage of the minister asking", "a letter from Lee calling …": a name right before, under a preposition.
            if (speaks && s.Is(i, WordTraits.Preposition) && i < before && s[before].Is(TokenForm.Capital) && (i + 1 == before || NounPhrase.CanBegin(s, i + 1))) return i + 1;
        }
        return 0;
    }

    private static bool CanInvert(SentenceItems s, in Clause clause) =>
        clause.GroupItem == clause.VerbItem && clause.Is(WordTraits.Finite) && !clause.Is(WordTraits.Auxiliary)
        && !s.Is(clause.VerbItem + 1, WordTraits.That) && (NounPhrase.CanBegin(s, clause.VerbItem + 1) || s.Is(clause.VerbItem + 1, WordTraits.Pronoun));

    /// <summary>"…," said X: a quote stands right before the verb, and no object before the next comma says otherwise.</summary>
    private static bool IsInverted(SentenceItems s, in Clause clause, int before)
    {
        int quote = before;
        if (s.Is(quote, TokenKind.Comma) && s[quote - 1].IsStretch) quote--;
        if (!s[quote].IsStretch) return clause.Is(WordTraits.Speech) && !clause.Is(WordTraits.TakesHearer) && s[before].Kind is TokenKind.Comma or TokenKind.Dash && EndsSentence(s, clause.VerbItem + 1);
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

    private static void Invert(SentenceItems s, ref Clause clause)
    {
        clause.Form = ClauseForm.Inverted;
        clause.SubjectFirst = clause.VerbItem + 1;
        clause.SubjectEnd = NounPhrase.EndAfter(s, clause.SubjectFirst, isFree: false);
    }

    /// <summary>Takes the subject of the clause before.</summary>
    private static void Inherit(PooledList<Clause> clauses, ref Clause clause, bool skipEmbedded)
    {
        for (int i = clauses.Count - 1; i >= 0; i--)
        {
            ref readonly var earlier = ref clauses[i];
            if (!earlier.HasSubject || earlier.Form is ClauseForm.Noun or ClauseForm.SourcePhrase or ClauseForm.Label) continue;
            if (skipEmbedded && (earlier.IsEmbedded || earlier.IsReported || earlier.Form == ClauseForm.Relative) && HasMatrix(clauses, i)) continue;
            clause.SubjectFirst = earlier.SubjectFirst;
            clause.SubjectEnd = earlier.SubjectEnd;
            clause.IsEmbedded = earlier.IsEmbedded;
            clause.IsReported = earlier.IsReported;
            return;
        }
    }

    private static bool HasMatrix(PooledList<Clause> clauses, int before)
    {
        for (int i = before - 1; i >= 0; i--)
            if (clauses[i].HasSubject && !clauses[i].IsEmbedded && clauses[i].Form is ClauseForm.Plain or ClauseForm.Inverted) return true;
        return false;
    }

    /// <summary>"Calling it …, the mayor …": what opens the sentence has the subject of what follows.</summary>
    private static void ResolveOpening(PooledList<Clause> clauses)
    {
        for (int i = clauses.Count - 1; i >= 0; i--)
        {
            ref var clause = ref clauses[i];
            if (clause.HasSubject || clause.Form is not (ClauseForm.Gerund or ClauseForm.Coordinated or ClauseForm.Infinitive)) continue;
            for (int k = i + 1; k < clauses.Count; k++)
            {
                if (!clauses[k].HasSubject || clauses[k].IsReported || clauses[k].Form is not (ClauseForm.Plain or ClauseForm.Inverted)) continue;
                clause.SubjectFirst = clauses[k].SubjectFirst;
                clause.SubjectEnd = clauses[k].SubjectEnd;
                break;
            }
        }
    }

    /// <summary>"his claim", "the mayor's claim", "a claim by the mayor".</summary>
    private static void AddNoun(SentenceItems s, PooledList<Clause> clauses, int noun)
    {
        var clause = new Clause { Form = ClauseForm.Noun, Traits = WordTraits.SpeechNoun, GroupItem = noun, VerbItem = noun };
        if ((s.IsWord(noun + 1, "by") || s.IsWord(noun + 1, "from")) && NounPhrase.CanBegin(s, noun + 2))
        {
            clause.SubjectFirst = noun + 2;
            clause.SubjectEnd = NounPhrase.EndAfter(s, noun + 2, isFree: false);
        }
        else
        {
            int owner = noun - 1;
            while (owner > noun - 5 && s[owner].IsWord && !s.Is(owner, WordTraits.Function | WordTraits.Auxiliary) && s[owner].Kind != TokenKind.Possessive) owner--;
            if (s.Is(owner, WordTraits.Possessive))
            {
                clause.SubjectFirst = owner;
                clause.SubjectEnd = owner + 1;
            }
            else if (s.Is(owner, TokenKind.Possessive) && NounPhrase.StartOfPlain(s, owner - 1) is var start && start >= 0)
            {
                clause.SubjectFirst = start;
                clause.SubjectEnd = owner + 1;
            }
        }
        if (clause.HasSubject) clauses.Add(clause);
    }

    /// <summary>"SMITH: …" and "Anna Smith: …" at the start of a passage.</summary>
    private static void FindLabel(SentenceItems s, PooledList<Clause> clauses)
    {
        const int longest = 6;
        int i = 0;
        while (i < longest && s[i].IsWord && s[i].Is(TokenForm.Capital) && !s.Is(i, WordTraits.Function & ~WordTraits.Preposition)) i++;
        if (i == 0 || !s.Is(i, TokenKind.Colon)) return;
        clauses.Add(new Clause { Form = ClauseForm.Label, Traits = WordTraits.Speech, GroupItem = i, VerbItem = i, SubjectFirst = 0, SubjectEnd = i });
    }

    /// <summary>"…" ― Anna Smith: a dash and a name behind the quote, nothing else in the sentence.</summary>
    private static void FindSignature(SentenceItems s, PooledList<Clause> clauses)
    {
        for (int i = 1; i < s.Count; i++)
        {
            if (!s.Is(i, TokenKind.Dash) || !s[i - 1].IsStretch || !s[i + 1].Is(TokenForm.Capital)) continue;
            int end = NounPhrase.EndAfter(s, i + 1, isFree: false);
            if (end >= s.Count || s.Is(end, TokenKind.Stop))
                clauses.Add(new Clause { Form = ClauseForm.Signature, Traits = WordTraits.Speech, GroupItem = i, VerbItem = i, SubjectFirst = i + 1, SubjectEnd = end });
        }
    }

    /// <summary>"More from Anna Smith: “…”": a name and a colon right before the quote, and no verb in what leads to it.</summary>
    private static void FindNameBeforeColon(SentenceItems s, PooledList<Clause> clauses)
    {
        for (int i = 2; i < s.Count; i++)
        {
            if (!s[i].IsStretch || !s.Is(i - 1, TokenKind.Colon) || !s[i - 2].Is(TokenForm.Capital)) continue;
            foreach (ref readonly var clause in clauses.AsSpan())
                if (clause.GroupItem < i && clause.HasSubject) return;
            int start = NounPhrase.StartOfPlain(s, i - 2);
            if (start >= 0) clauses.Add(new Clause { Form = ClauseForm.Label, Traits = WordTraits.Speech, GroupItem = i - 1, VerbItem = i - 1, SubjectFirst = start, SubjectEnd = i - 1 });
            return;
        }
    }
}

namespace NewsParsing.Quotes;

/// <summary>
/// Finds what is reported without marks: the clause under a verb of speech, before it or behind it, and the sentence that a source phrase attributes.
/// Plans, wishes and denials of speech ("would say", "declined to say") report nothing.
/// </summary>
internal sealed partial class IndirectSpeech(StoryTokens story, SentenceItems items, PooledList<Clause> clauses)
{
    /// <summary>How far behind the verb "that" may stand: "said in a statement on Monday that".</summary>
    private const int ThatReach = 14;

    /// <summary>"said yes", "say the same" tell nothing.</summary>
    private const int ShortestObject = 3;

    /// <summary>A reported clause of fewer words is no clause: "he said so".</summary>
    private const int ShortestClause = 2;

    /// <summary>The content of a clause as up to two ranges of items; false where it reports nothing.</summary>
    public bool TryRead(int index, out Range first, out Range second)
    {
        ref readonly var clause = ref clauses[index];
        first = second = default;
        if (!clause.HasSubject || !clause.Is(WordTraits.Speech) || clause.IsPassive || clause.IsNegated || clause.IsFuture) return false;
        if (Fronted(clause) is > 0 and var fronted)
        {
            first = fronted..LastItem();
            return Words(first) >= ShortestClause;
        }
        switch (clause.Form)
        {
            case ClauseForm.SourcePhrase:
                return Source(clause, out first, out second);
            case ClauseForm.Framing or ClauseForm.Dropped when story.Lexicon.IsVerbFinal:
                return Framed(clause, out first, out second);
            // "described by the mayor": what stands before is what it is about, not what is said.
            case ClauseForm.Inverted when clause.SubjectFirst > clause.VerbItem + 1 && items.Is(clause.SubjectFirst - 1, WordTraits.Preposition):
                return false;
            case ClauseForm.Inverted when items.Is(clause.SubjectEnd, WordTraits.That) || (items.Is(clause.SubjectEnd, TokenKind.Comma) && items.Is(clause.SubjectEnd + 1, WordTraits.That) && story.Lexicon.PutsCommaBeforeClauses):
                int that = items.Is(clause.SubjectEnd, WordTraits.That) ? clause.SubjectEnd : clause.SubjectEnd + 1;
                first = that..EndOfContent(that, index);
                return Words(first) >= ShortestClause;
            case ClauseForm.Inverted when story.Lexicon.CapitalizesNouns && !IsBehindJoint(clause):
                int told = CommaClause(clause, clause.SubjectEnd);
                first = told..EndOfContent(told, index);
                return told > 0 && Words(first) >= ShortestClause;
            case ClauseForm.Inverted when story.Lexicon.NamesSourcesSurely && !IsBehindJoint(clause):
                return false;
            case ClauseForm.Inverted:
                return Before(clause, clause.GroupItem, clause.SubjectEnd, index, out first, out second);
            case ClauseForm.Plain or ClauseForm.Dropped or ClauseForm.Relative or ClauseForm.Coordinated or ClauseForm.Gerund:
                int start = Complement(clause);
                if (start > 0)
                {
                    first = start..EndOfContent(start, index);
                    return Words(first) >= ShortestClause;
                }
                int tag = story.Lexicon.NamesSourcesSurely && items.IsWord(clause.SubjectFirst - 1, story.Lexicon.TagOpener) ? clause.SubjectFirst - 1 : clause.SubjectFirst;
                return clause.Form == ClauseForm.Plain && items.Is(tag - 1, TokenKind.Comma) && !HasObject(clause) && Before(clause, tag, clause.VerbItem + 1, index, out first, out second);
            default:
                return false;
        }
    }

    /// <summary>"X, toplantının ertelendiğini söyledi": what stands between subject and verb, up to the word whose ending tells that it is reported.</summary>
    private bool Framed(in Clause clause, out Range first, out Range second)
    {
        const int reach = 4;
        first = second = default;
        int start = clause.Form == ClauseForm.Framing ? clause.SubjectEnd : 0;
        while (items.Is(start, TokenKind.Comma)) start++;
        for (int i = clause.GroupItem - 1; i > start && clause.GroupItem - i <= reach; i--)
        {
            if (!items[i].IsWord) return false;
            var word = story.Word(items[i].First);
            foreach (string ending in story.Lexicon.ReportedEndings)
            {
                if (word.Length <= ending.Length + 2 || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
                first = start..(i + 1);
                return Words(first) >= ShortestClause;
            }
        }
        return false;
    }

    private bool Source(in Clause clause, out Range first, out Range second)
    {
        second = default;
        int end = LastItem();
        if (clause.GroupItem <= 1)
        {
            int start = Math.Max(clause.SubjectEnd, clause.VerbItem + 1);
            if (items.Is(start, TokenKind.Comma)) start++;
            first = start..end;
            return Words(first) >= ShortestClause;
        }
        int cut = clause.GroupItem;
        if (items.Is(cut - 1, TokenKind.Comma)) cut--;
        first = SkipOpening()..cut;
        int behind = Math.Max(clause.SubjectEnd, clause.VerbItem + 1);
        if (items.Is(behind, TokenKind.Comma) && end - behind > 3) second = (behind + 1)..end;
        else if (story.Lexicon.Inverts && end > behind) second = behind..end;
        // "But, according to the poll, most stayed at home."
        if (first.Start.Value >= first.End.Value && second.End.Value > 0) (first, second) = (second, default);
        return Words(first) >= ShortestClause;
    }

    /// <summary>"…, the group reported a loss": a tag has nobody but its hearer behind it.</summary>
    private bool HasObject(in Clause clause)
    {
        if (story.Lexicon.NamesSourcesSurely || clause.Is(WordTraits.TakesHearer)) return false;
        int next = SkipAdverbials(clause.VerbItem + 1);
        return NounPhrase.CanBegin(items, next) && !items.Is(next, WordTraits.Time | WordTraits.Subordinator);
    }

    /// <summary>"CLAUSE, X said" and "CLAUSE, X said, CLAUSE".</summary>
    private bool Before(in Clause clause, int tagStart, int tagEnd, int index, out Range first, out Range second)
    {
        second = default;
        int cut = tagStart;
        if (items.Is(cut - 1, TokenKind.Comma) || items.Is(cut - 1, TokenKind.Dash)) cut--;
        first = SkipOpening()..cut;
        for (int i = tagEnd; i < items.Count; i++)
        {
            if (!items.Is(i, TokenKind.Comma)) continue;
            int next = i + 1;
            if (items.Is(next, WordTraits.Gerund) || items[next].IsStretch || items.Is(next, WordTraits.Relative)) break;
            int end = EndOfContent(next, index);
            if (end - next > 3) second = next..end;
            break;
        }
        if (!story.Lexicon.NamesSourcesSurely && !HasVerb(first))
        {
            // "Now, he says, it rains": the clause stands behind the tag. "In spring, he reported a profit": there is none.
            if (second.End.Value == 0 || !items.Is(SkipAdverbials(tagEnd), TokenKind.Comma)) return false;
            if (first.Start.Value < first.End.Value) return true;
            (first, second) = (second, default);
            return true;
        }
        return Words(first) >= ShortestClause && clause.GroupItem > 0 && (!story.Lexicon.NamesSourcesSurely || Words(first) > ShortestClause + 1 || HasVerb(first));
    }

    /// <summary>Where the reported clause behind the verb begins; 0 where there is none.</summary>
    private int Complement(in Clause clause)
    {
        int i = clause.VerbItem + 1;
        int limit = Math.Min(items.Count, i + ThatReach);
        for (int k = i; k < limit; k++)
        {
            ref readonly var item = ref items[k];
            if (item.Is(WordTraits.That) && !(item.Is(WordTraits.Determiner) && items.Is(k - 1, WordTraits.Preposition)) && !DescribesNoun(clause.VerbItem, k)) return k;
            if (item.IsStretch || item.Kind is TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon || VerbReading.IsVerb(items, k)) break;
            if (item.Is(WordTraits.InfinitiveMark) && NounPhrase.IsInfinitive(items, k + 1)) break;
        }
        if (story.Lexicon.CapitalizesNouns) return CommaClause(clause, i);
        if (clause.Is(WordTraits.NeedsThat)) return 0;
        // "called for a ban on lead", "called on the council to act"
        if (items.Is(clause.VerbItem, WordTraits.PhraseHead) && clause.Is(WordTraits.Calling) && items.Is(i, WordTraits.Preposition) && NounPhrase.CanBegin(items, i + 1)) return i + 1;
        i = SkipAdverbials(i);
        bool comma = story.Lexicon.PutsCommaBeforeClauses && items.Is(i, TokenKind.Comma);
        if (comma) i++;
        if (clause.Is(WordTraits.TakesHearer) && !comma && !(story.Lexicon.DescribesBehindNouns && NounPhrase.IsInfinitiveMark(items, i)))
        {
            int hearerEnd = HearerEnd(i);
            if (hearerEnd == i) return 0;
            i = SkipAdverbials(hearerEnd);
        }
        ref readonly var next = ref items[i];
        // "who asked not to be named": a request for oneself reports nothing.
        if (next.Is(WordTraits.InfinitiveMark) && items.IsWord(i + 1, "be")) return 0;
        if (next.Is(WordTraits.InfinitiveMark)) return clause.Form != ClauseForm.Relative && NounPhrase.IsInfinitive(items, i + 1) ? i : 0;
        // "dit vouloir partir"; without "que" these languages report by infinitives only.
        if (story.Lexicon.DescribesBehindNouns) return i == clause.VerbItem + 1 && NounPhrase.IsInfinitive(items, i) && (!next.Is(WordTraits.Auxiliary | WordTraits.Finite) || EndsAsInfinitive(i)) ? i : 0;
        if (next.Is(WordTraits.Pronoun) || ClauseBegins(i)) return i;
        // "say rivals outbid them"; "the tunnels that officials say lead north"
        if (clause.Is(WordTraits.TakesClause) && next.IsWord && LastItem() - i >= ShortestObject && (NounPhrase.CanBegin(items, i) || next.Is(WordTraits.Gerund | WordTraits.Finite) || next.Is(TokenForm.PastEnding))) return i;
        return 0;
    }

    /// <summary>
    /// "exigió cambios que …", "chiede l'estradizione dell'uomo, che …": the word that opens reported clauses describes a noun where the verb has an object
    /// without a preposition before it.
    /// </summary>
    private bool DescribesNoun(int verb, int that)
    {
        if (!story.Lexicon.DescribesBehindNouns || !items.Is(that, WordTraits.Relative) || that == verb + 1) return false;
        if (items.Is(that - 1, TokenKind.Comma) && !items.Is(verb + 1, TokenKind.Comma)) return true;
        for (int i = verb + 1; i < that; i++)
        {
            ref readonly var item = ref items[i];
            if (item.Is(WordTraits.Preposition)) return false;
            if (item.IsWord && !item.Is(WordTraits.Adverb | WordTraits.Time | WordTraits.Negation | WordTraits.Pronoun) && !(item.Is(WordTraits.Determiner) && items.Is(i + 1, WordTraits.Time))) return true;
        }
        return false;
    }

    /// <summary>Steps over adverbs, times, and phrases that tell where it was said.</summary>
    private int SkipAdverbials(int i)
    {
        while (i < items.Count)
        {
            ref readonly var item = ref items[i];
            if (item.Is(WordTraits.Adverb | WordTraits.Time) && !item.Is(WordTraits.Pronoun | WordTraits.Determiner))
            {
                i++;
                continue;
            }
            if (item.Is(WordTraits.Preposition) && !item.Is(WordTraits.InfinitiveMark | WordTraits.Subordinator))
            {
                int k = i + 1;
                while (k < i + 5 && items[k].Kind is TokenKind.Word or TokenKind.Number && !items.Is(k, WordTraits.Time | WordTraits.Document | WordTraits.SpeechNoun) && !VerbReading.IsVerb(items, k)) k++;
                if (items.Is(k, WordTraits.Time | WordTraits.Document | WordTraits.SpeechNoun))
                {
                    i = k + 1;
                    continue;
                }
            }
            break;
        }
        return i;
    }

    /// <summary>Behind those who are spoken to: a pronoun, a name or a noun phrase without a verb.</summary>
    private int HearerEnd(int i)
    {
        if (items.Is(i, WordTraits.Possessive | WordTraits.Pronoun) && !NounPhrase.CanBegin(items, i + 1)) return i + 1;
        int start = i;
        while (i < items.Count && i - start < 10)
        {
            ref readonly var item = ref items[i];
            if (item.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number) || item.Is(WordTraits.Pronoun | WordTraits.That | WordTraits.Time) || NounPhrase.IsInfinitiveMark(items, i)) break;
            // "told reporters the plan had failed": an article behind a noun opens the clause.
            if (i > start && item.Is(WordTraits.Determiner | WordTraits.Possessive) && !items.Is(i - 1, WordTraits.Preposition | WordTraits.Coordinator)) break;
            if (item.Is(WordTraits.Subordinator) || VerbReading.IsVerb(items, i)) break;
            i++;
        }
        return i;
    }

    /// <summary>Whether a noun phrase with a verb of its own begins here.</summary>
    private bool ClauseBegins(int start)
    {
        if (!NounPhrase.CanBegin(items, start) && !items.Is(start, WordTraits.Subordinator | WordTraits.Adverb | WordTraits.Preposition)) return false;
        for (int i = start + 1; i < items.Count && i < start + 30; i++)
        {
            ref readonly var item = ref items[i];
            if (item.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon) return false;
            if (item.Is(WordTraits.Auxiliary)) return true;
            if (item.Is(WordTraits.Finite) && VerbReading.IsVerb(items, i)) return true;
            if (item.Is(TokenForm.PastEnding) && VerbReading.IsVerb(items, i)) return true;
        }
        return false;
    }

    private int EndOfContent(int start, int index)
    {
        for (int i = start; i < items.Count; i++)
        {
            if (items.Is(i, TokenKind.Stop) && i >= items.Count - 2) return i;
            bool joint = items.Is(i, TokenKind.Comma) || items.Is(i, WordTraits.Coordinator);
            if (!joint || i == start) continue;
            int next = i + 1;
            while (items.Is(next, WordTraits.Coordinator | WordTraits.Adverb)) next++;
            if (!items.Is(next, WordTraits.Speech | WordTraits.Stance) || !VerbReading.IsVerb(items, next)) continue;
            // ", adding that …", "and said …": the same source goes on with another verb.
            if (items.Is(next, WordTraits.Gerund) && items.Is(i, TokenKind.Comma)) return i;
            if (items.Is(next, WordTraits.Finite) && items.Is(next, WordTraits.Speech) && SameSubject(next, index)) return items.Is(i - 1, TokenKind.Comma) ? i - 1 : i;
        }
        return LastItem();
    }

    private bool SameSubject(int verb, int index)
    {
        for (int c = index + 1; c < clauses.Count; c++)
            if (clauses[c].VerbItem == verb) return clauses[c].Form == ClauseForm.Coordinated && clauses[c].SubjectFirst == clauses[index].SubjectFirst;
        return false;
    }

    private int SkipOpening()
    {
        int i = 0;
        while (items.Is(i, WordTraits.Coordinator) || (i > 0 && items.Is(i, TokenKind.Comma))) i++;
        return i;
    }

    private int LastItem()
    {
        int end = items.Count;
        while (end > 0 && items[end - 1].Kind is TokenKind.Stop or TokenKind.CloseBracket) end--;
        return end;
    }

    /// <summary>"avoir", "être": auxiliaries as infinitives.</summary>
    private bool EndsAsInfinitive(int i)
    {
        const int shortest = 4;
        var word = story.Word(items[i].First);
        foreach (string ending in story.Lexicon.InfinitiveEndings)
            if (word.Length >= shortest && word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private bool HasVerb(Range range)
    {
        for (int i = range.Start.Value; i < range.End.Value; i++)
            if (items.Is(i, WordTraits.AnyVerb) || items[i].Is(TokenForm.PastEnding)) return true;
        return false;
    }

    private int Words(Range range)
    {
        int words = 0;
        for (int i = range.Start.Value; i < range.End.Value; i++)
            words += items[i].IsStretch ? story.Stretches[items[i].Stretch].Words : items[i].IsWord ? 1 : 0;
        return words;
    }
}

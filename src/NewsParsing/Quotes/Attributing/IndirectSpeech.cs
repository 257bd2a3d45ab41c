using NewsParsing.Quotes.Clauses;
using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Attributing;

/// <summary>
/// Finds what is reported without marks: the clause under a verb of speech, before it or behind it, and the sentence that a source phrase attributes.
/// Plans, wishes and denials of speech ("would say", "declined to say") report nothing.
/// </summary>
internal sealed partial class IndirectSpeech(StoryTokens story, SentenceItems items, PooledList<Clause> clauses)
{
    /// <summary>A reported clause of fewer words is no clause: "he said so".</summary>
    private const int ShortestClause = 2;

    /// <summary>Behind "…, die Betreiber, | am Mittwoch mit" fewer words tell nothing without a verb.</summary>
    private const int ShortestTold = 4;

    /// <summary>The item of a colon before which a clause's report ends, the quote behind it being its own; 0 where none is looked for.</summary>
    private int colon;

    /// <summary>"El alcalde recalca que habrá obras: «…»": what is reported before the colon by the clause that gives the quote.</summary>
    public bool TryReadBeforeColon(int index, out Range first, out Range second)
    {
        colon = 0;
        for (int i = clauses[index].VerbItem + 1; i + 1 < items.Count && colon == 0; i++)
        {
            if (items[i].IsStretch) break;
            // "afirmó que no habrá despidos y que «…»": the first of two clauses.
            if (items.Is(i, TokenKind.Colon) && items[i + 1].IsStretch || items.Is(i, WordTraits.Coordinator) && items.Is(i + 1, WordTraits.That) && items[i + 2].IsStretch) colon = i;
        }
        first = second = default;
        ref readonly var clause = ref clauses[index];
        bool found = colon > 0 && TryRead(index, out first, out second) && first.End.Value <= colon && second.End.Value <= colon
            && (clause.Form == ClauseForm.SourcePhrase || (!story.Lexicon.IsVerbFinal && first.Start.Value > clause.VerbItem));
        colon = 0;
        return found;
    }

    /// <summary>The content of a clause as up to two ranges of items; false where it reports nothing.</summary>
    public bool TryRead(int index, out Range first, out Range second)
    {
        ref readonly var clause = ref clauses[index];
        first = second = default;
        if (!clause.HasSubject || !clause.Is(WordTraits.Speech | WordTraits.TakesObject) || clause.IsPassive || clause.IsNegated || clause.IsFuture) return false;
        if (Fronted(clause) is > 0 and var fronted)
        {
            first = fronted..LastItem();
            return Words(first) >= ShortestClause;
        }
        switch (clause.Form)
        {
            case ClauseForm.SourcePhrase:
                return Source(clause, out first, out second);
            case ClauseForm.Framing or ClauseForm.Dropped when story.Lexicon.IsVerbFinal || story.Lexicon.HasParticles:
            case ClauseForm.Inverted when story.Lexicon.IsVerbFinal:
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
                return told > 0 && Words(first) >= ShortestClause && (Words(first) > ShortestTold || HasVerb(first));
            case ClauseForm.Inverted when story.Lexicon.NamesSourcesSurely && !IsBehindJoint(clause):
                return false;
            case ClauseForm.Inverted:
                return Before(clause, clause.GroupItem, clause.SubjectEnd, index, out first, out second);
            case ClauseForm.Plain or ClauseForm.Dropped or ClauseForm.Relative or ClauseForm.Coordinated or ClauseForm.Gerund:
                int start = IsClosedTag(clause) ? 0 : Complement(clause);
                if (start > 0)
                {
                    first = start..EndOfContent(start, index);
                    return Words(first) >= ShortestClause && (!story.Lexicon.NamesSourcesSurely || Words(first) > ShortestClause || HasVerb(first));
                }
                int tag = items.IsWord(clause.SubjectFirst - 1, story.Lexicon.TagOpener) ? clause.SubjectFirst - 1 : clause.SubjectFirst;
                return clause.Form == ClauseForm.Plain && items.Is(tag - 1, TokenKind.Comma) && !HasObject(clause) && Before(clause, tag, clause.VerbItem + 1, index, out first, out second);
            default:
                return false;
        }
    }

    /// <summary>"CLAUSE, Sanders said, a policy that …": between its commas a tag has nothing behind it.</summary>
    private bool IsClosedTag(in Clause clause) =>
        !story.Lexicon.NamesSourcesSurely && clause.Form == ClauseForm.Plain && items.Is(clause.VerbItem + 1, TokenKind.Comma) && clause.SubjectFirst > 1 && items.Is(clause.SubjectFirst - 1, TokenKind.Comma);

    /// <summary>"X, toplantının ertelendiğini söyledi": what stands between subject and verb, up to the word whose ending tells that it is reported.</summary>
    private bool Framed(in Clause clause, out Range first, out Range second)
    {
        const int reach = 4;
        first = second = default;
        int start = clause.Form == ClauseForm.Framing ? clause.SubjectEnd : 0;
        // "“…” dedi. Başvuracaklarını söyleyen Alpay": behind the last quote before the verb.
        if (clause.Form == ClauseForm.Inverted)
            for (int i = clause.GroupItem - 1; i >= 0 && start == 0; i--)
                if (items[i].IsStretch) start = i + 1;
        while (items.Is(start, TokenKind.Comma) || items.Is(start, WordTraits.TopicMark | WordTraits.Honorific | WordTraits.Role) && story.Lexicon.HasParticles) start++;
        // "…と発表した"
        if (items.Is(clause.VerbItem - 1, WordTraits.Quotative))
        {
            first = start..(clause.VerbItem - 1);
            return Words(first) >= ShortestClause;
        }
        for (int i = clause.GroupItem - 1; i > start && clause.GroupItem - i <= reach; i--)
        {
            if (items[i].Kind == TokenKind.Number) continue;
            // "sorularını yanıtlayan": an object, no clause.
            if (!items[i].IsWord || items.Is(i, WordTraits.SpeechNoun)) return false;
            var word = story.Word(items[i].First);
            if (!Endings.Close(word, story.Lexicon.ReportedEndings, stem: story.Lexicon.HasParticles ? 1 : 3)) continue;
            first = start..(i + 1);
            return Words(first) >= ShortestClause;
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
        // "has responded with harsh words"
        if (items.IsWord(next, "with")) return true;
        return NounPhrase.CanBegin(items, next) && !items.Is(next, WordTraits.Time | WordTraits.Subordinator);
    }

    /// <summary>"CLAUSE, X said" and "CLAUSE, X said, CLAUSE".</summary>
    private bool Before(in Clause clause, int tagStart, int tagEnd, int index, out Range first, out Range second)
    {
        second = default;
        int cut = tagStart;
        if (items.Is(cut - 1, TokenKind.Comma) || items.Is(cut - 1, TokenKind.Dash)) cut--;
        first = SkipOpening()..cut;
        if (story.Lexicon.NamesSourcesSurely && IsSubordinate(first)) return false;
        for (int i = tagEnd; i < items.Count; i++)
        {
            if (!items.Is(i, TokenKind.Comma)) continue;
            int next = i + 1;
            if (items.Is(next, WordTraits.Gerund) || items[next].IsStretch || items.Is(next, WordTraits.Relative)) break;
            int end = EndOfContent(next, index);
            if (end - next > 3) second = next..end;
            break;
        }
        // "When asked whether it would hold, Lind laughed": when it was said, not what.
        int opening = first.Start.Value;
        if (!story.Lexicon.NamesSourcesSurely && items.Is(opening, WordTraits.Subordinator) && items.Is(opening + 1, WordTraits.Speech | WordTraits.Gerund)) return false;
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

    /// <summary>"Nachdem der Plan gescheitert war, äußerte er sich erneut": a clause of when or why is not what is said.</summary>
    private bool IsSubordinate(Range range)
    {
        if (!items.Is(range.Start.Value, WordTraits.Subordinator) || items.Is(range.Start.Value, WordTraits.That | WordTraits.Determiner | WordTraits.Preposition)) return false;
        for (int i = range.Start.Value; i < range.End.Value; i++)
            if (items.Is(i, TokenKind.Comma)) return false;
        return true;
    }

    private int EndOfContent(int start, int index)
    {
        for (int i = start; i < (colon > 0 ? colon : items.Count); i++)
        {
            if (items.Is(i, TokenKind.Stop) && i >= items.Count - 2) return i;
            bool joint = items.Is(i, TokenKind.Comma) || items.Is(i, WordTraits.Coordinator);
            if (!joint || i == start) continue;
            int next = i + 1;
            while (items.Is(next, WordTraits.Coordinator | WordTraits.Adverb)) next++;
            if (!items.Is(next, WordTraits.Speech | WordTraits.Stance) || !VerbReading.IsVerb(items, next)) continue;
            // ", adding that …", "and said …": the same source goes on with another verb.
            if (items.Is(next, WordTraits.Gerund) && items.Is(i, TokenKind.Comma)) return i;
            if (items.Is(next, WordTraits.Finite) && (items.Is(next, WordTraits.Speech) || !story.Lexicon.NamesSourcesSurely && items.HasStretch) && SameSubject(next, index)) return items.Is(i - 1, TokenKind.Comma) ? i - 1 : i;
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
        if (colon > 0) return colon;
        int end = items.Count;
        while (end > 0 && items[end - 1].Kind is TokenKind.Stop or TokenKind.CloseBracket) end--;
        return end;
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

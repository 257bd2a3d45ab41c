using NewsParsing.Quotes.Clauses;
using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Attributing;

/// <content>Reported clauses behind their verb: "said that …", "told reporters the plan had failed", "asked them to leave".</content>
internal sealed partial class IndirectSpeech
{
    /// <summary>How far behind the verb "that" may stand: "said in a statement on Monday that".</summary>
    private const int ThatReach = 14;

    /// <summary>"said yes", "say the same" tell nothing.</summary>
    private const int ShortestObject = 3;

    /// <summary>Where the reported clause behind the verb begins; 0 where there is none.</summary>
    private int Complement(in Clause clause)
    {
        int i = clause.VerbItem + 1;
        // "ha fatto sapere che"
        if (story.Lexicon.DescribesBehindNouns && items.Is(clause.VerbItem, WordTraits.PhraseHead) && items.Is(i, WordTraits.Speech | WordTraits.Bare | WordTraits.Verb) && !items.Is(i, WordTraits.That | WordTraits.Preposition)) i++;
        int limit = Math.Min(items.Count, i + ThatReach);
        for (int k = i; k < limit; k++)
        {
            ref readonly var item = ref items[k];
            if (item.Is(WordTraits.That) && !(item.Is(WordTraits.Determiner) && items.Is(k - 1, WordTraits.Preposition)) && !DescribesNoun(i - 1, k)) return k;
            if (item.IsStretch || item.Kind is TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon || VerbReading.IsVerb(items, k)) break;
            if (item.Is(WordTraits.InfinitiveMark) && NounPhrase.IsInfinitive(items, k + 1)) break;
        }
        if (story.Lexicon.CapitalizesNouns) return CommaClause(clause, i);
        if (clause.Is(WordTraits.NeedsThat)) return 0;
        // "called for a ban on lead", "called on the council to act"
        if (items.Is(clause.VerbItem, WordTraits.PhraseHead) && clause.Is(WordTraits.Calling) && items.Is(i, WordTraits.Preposition) && (NounPhrase.CanBegin(items, i + 1) || items.Is(i + 1, WordTraits.Gerund))) return i + 1;
        // "lashed out after the vote": only "that" opens what such a phrase says.
        if (items.Is(clause.VerbItem, WordTraits.PhraseHead) && !clause.Is(WordTraits.TakesClause) && !story.Lexicon.NamesSourcesSurely && !items.Is(clause.VerbItem, WordTraits.Speech)) return 0;
        i = SkipAdverbials(i);
        bool comma = story.Lexicon.PutsCommaBeforeClauses && items.Is(i, TokenKind.Comma);
        if (comma) i++;
        if (clause.Is(WordTraits.TakesHearer) && !comma && !(story.Lexicon.DescribesBehindNouns && NounPhrase.IsInfinitiveMark(items, i)))
        {
            int hearerEnd = HearerEnd(i);
            if (hearerEnd == i) return 0;
            i = SkipAdverbials(hearerEnd);
            // "asked the mayor about his boat"
            if (IsAbout(i)) return i;
        }
        ref readonly var next = ref items[i];
        // "who asked not to be named": a request for oneself reports nothing.
        if (next.Is(WordTraits.InfinitiveMark) && items.IsWord(i + 1, "be")) return 0;
        if (next.Is(WordTraits.InfinitiveMark)) return clause.Form != ClauseForm.Relative && NounPhrase.IsInfinitive(items, i + 1) ? i : 0;
        // "dit vouloir partir"; without "que" these languages report by infinitives only.
        if (story.Lexicon.DescribesBehindNouns) return i == clause.VerbItem + 1 && NounPhrase.IsInfinitive(items, i) && (!next.Is(WordTraits.Auxiliary | WordTraits.Finite) || NounPhrase.EndsAsInfinitive(items, i)) ? i : 0;
        if (next.Is(WordTraits.Pronoun) || ClauseBegins(i, clause.Form == ClauseForm.Relative && !story.Lexicon.NamesSourcesSurely)) return i;
        // "announced his resignation"; "denied Carter a photograph" refuses, "announced this week" has no object.
        if (clause.Is(WordTraits.TakesObject) && LastItem() - i >= ShortestClause && NounPhrase.CanBegin(items, i) && !next.Is(TokenForm.Capital) && !items.Is(i + 1, WordTraits.Time)) return i;
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

    private bool IsAbout(int i) => items.Is(i, WordTraits.Preposition) && !story.Lexicon.NamesSourcesSurely && items.IsWord(i, "about") && NounPhrase.CanBegin(items, i + 1);

    /// <summary>Behind those who are spoken to: a pronoun, a name or a noun phrase without a verb.</summary>
    private int HearerEnd(int i)
    {
        if (items.Is(i, WordTraits.Possessive | WordTraits.Pronoun) && !NounPhrase.CanBegin(items, i + 1)) return i + 1;
        int start = i;
        while (i < items.Count && i - start < 10)
        {
            ref readonly var item = ref items[i];
            if (item.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Number) || item.Is(WordTraits.Pronoun | WordTraits.That | WordTraits.Time) || NounPhrase.IsInfinitiveMark(items, i) || IsAbout(i)) break;
            // "told reporters the plan had failed": an article behind a noun opens the clause.
            if (i > start && item.Is(WordTraits.Determiner | WordTraits.Possessive) && !items.Is(i - 1, WordTraits.Preposition | WordTraits.Coordinator)) break;
            if (item.Is(WordTraits.Subordinator) || VerbReading.IsVerb(items, i)) break;
            i++;
        }
        return i;
    }

    /// <summary>Whether a noun phrase with a verb of its own begins here; a clause that describes a noun ends with its comma.</summary>
    private bool ClauseBegins(int start, bool toComma)
    {
        if (!NounPhrase.CanBegin(items, start) && !items.Is(start, WordTraits.Subordinator | WordTraits.Adverb | WordTraits.Preposition)) return false;
        for (int i = start + 1; i < items.Count && i < start + 30; i++)
        {
            ref readonly var item = ref items[i];
            if (item.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon || (toComma && item.Kind == TokenKind.Comma)) return false;
            if (item.Is(WordTraits.Auxiliary)) return true;
            if (item.Is(WordTraits.Finite) && VerbReading.IsVerb(items, i)) return true;
            if (item.Is(TokenForm.PastEnding) && VerbReading.IsVerb(items, i)) return true;
        }
        return false;
    }
}

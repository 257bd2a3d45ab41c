using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>Finds the verbs of a sentence, and what else attributes, with the subject of each. A shallow reading: it knows words, not grammar.</summary>
internal static class ClauseFinder
{
    private const WordTraits Attributing = WordTraits.AnyVerb | WordTraits.Source | WordTraits.SpeechNoun;

    public static void Find(SentenceItems s, PooledList<Clause> clauses)
    {
        clauses.Clear();
        VerblessSource.FindLabel(s, clauses);
        VerblessSource.FindSignature(s, clauses);
        if (s.Story.Lexicon.HasParticles)
        {
            ParticleReading.Find(s, clauses);
            return;
        }
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
        bool hasTags = UnknownTag.MayStandIn(s);
        for (int i = 0; i < s.Count; i++)
        {
            ref readonly var item = ref s[i];
            if (item.Is(WordTraits.Possessive) && VerblessSource.IsOpinion(s, i))
            {
                VerblessSource.AddOpinion(s, clauses, i++);
                continue;
            }
            if (!item.IsWord || !(item.Is(Attributing) || item.Is(TokenForm.PastEnding) || hasTags)) continue;
            // "Jego zdaniem problem narasta": behind whose opinion it is the word opens no phrase.
            bool owned = item.Is(WordTraits.Source) && s.Is(i - 1, WordTraits.Possessive) && s.Story.Lexicon.IsPostposition(s.Story.Word(item.First));
            if (owned)
            {
                VerbFinalReading.AddSource(s, clauses, i);
            }
            else if (item.Is(WordTraits.Source) && VerblessSource.PhraseEnd(s, i) is var behind && behind > 0)
            {
                VerblessSource.AddPhrase(s, clauses, i, behind);
                i = behind - 1;
            }
            else if (item.Is(WordTraits.Source) && VerblessSource.OwnedNoun(s, i) is > 0 and var noun)
            {
                VerblessSource.AddOwned(clauses, i, noun);
                i = noun;
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
            else if (VerbReading.IsVerb(s, i) && !IsGivenName(s, i) || UnknownTag.Is(s, i) || IsSaidBy(s, i))
            {
                AddVerb(s, clauses, i, i);
            }
            else if (item.Is(WordTraits.SpeechNoun))
            {
                VerblessSource.AddNoun(s, clauses, i);
            }
        }
        ClauseSubject.ResolveOpening(clauses, s.Story.Lexicon.NamesSourcesSurely);
        VerblessSource.FindNameBeforeColon(s, clauses);
    }

    /// <summary>"Qualifié de «gourou» par un dirigeant": a participle without an auxiliary, and who said so behind it.</summary>
    private static bool IsSaidBy(SentenceItems s, int i) =>
        s[i].Is(WordTraits.Participle) && s[i].Is(WordTraits.Speech | WordTraits.Stance) && s.Story.Lexicon.DescribesBehindNouns && AgentOf(s, i) > 0;

    /// <summary>Will Smith, Mark Evans.</summary>
    private static bool IsGivenName(SentenceItems s, int i) =>
        s[i].Is(TokenForm.Capital) && s[i].Is(WordTraits.Auxiliary | WordTraits.Bare)
        && (s[i + 1].IsWord && s[i + 1].Is(TokenForm.Capital) && !s.Is(i + 1, WordTraits.Function) || s.Is(i + 1, WordTraits.Speech) && s.Is(i + 1, WordTraits.Finite));

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
        if (group == main && UnknownTag.Is(s, main)) clause.Traits |= WordTraits.Speech | WordTraits.Finite;
        if (s[main].Is(WordTraits.NeedsParticle) && group == main && !NounPhrase.HasParticleBehind(s, main))
            clause.Traits = (clause.Traits & ~(WordTraits.Speech | WordTraits.Stance | WordTraits.TakesHearer)) | WordTraits.Verb;
        // "continues to grow"
        if (s[main].Is(WordTraits.NeedsThat) && s.Is(main + 1, WordTraits.InfinitiveMark)) clause.Traits = (clause.Traits & ~WordTraits.Speech) | WordTraits.Verb;
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
        clause.IsPassive |= !s.Story.Lexicon.NamesSourcesSurely && group == main && s[main].Is(TokenForm.OpensSentence) && s[main].Is(TokenForm.Capital) && s.Is(main, WordTraits.Finite) && !s.Is(main, WordTraits.Auxiliary);
        int agent = s.Is(main, WordTraits.Finite) ? AgentOf(s, main) : 0;
        if (agent > 0 && clause.Is(WordTraits.Speech | WordTraits.Stance))
        {
            TakeAgent(s, ref clause, agent);
        }
        else
        {
            clause.IsPassive |= agent > 0;
            ClauseSubject.Find(s, clauses, ref clause);
            // A participle without a subject of its own has not that of the next clause: "the plan supported by Lee had failed".
            if (agent > 0 && !clause.HasSubject) clause.Form = ClauseForm.Plain;
            if (group == main && IsReduced(s, clause))
            {
                clause.IsReduced = true;
                clause.SubjectFirst = clause.SubjectEnd = 0;
            }
        }
        clauses.Add(clause);
    }

    /// <summary>
    /// "They slammed the loophole called …", "criticized the accord adopted in Paris, saying …": a past form behind the object of another verb describes
    /// that object. Behind verbs of saying and thinking the noun may be its subject: "said Lee called".
    /// </summary>
    private static bool IsReduced(SentenceItems s, in Clause clause)
    {
        int governor = clause.SubjectFirst - 1;
        bool hasGovernor = governor >= 0 && s.Is(governor, WordTraits.AnyVerb);
        if (!hasGovernor && !clause.Is(WordTraits.Calling)) return false;
        if (s.Story.Lexicon.NamesSourcesSurely || clause.Form != ClauseForm.Plain || !clause.HasSubject || clause.SubjectEnd > clause.VerbItem) return false;
        if (!s[clause.VerbItem].Is(TokenForm.PastEnding) && !s.Story.Word(s[clause.VerbItem].First).EndsWith("ed", StringComparison.Ordinal)) return false;
        // "a website called “…”": who calls something so has it between the verb and the name, unless "what" or "which" stands for it.
        if (clause.Is(WordTraits.Calling) && s[clause.VerbItem + 1].IsStretch && !s.Is(governor, WordTraits.Relative | WordTraits.That) && !s.Is(clause.SubjectEnd - 1, WordTraits.Pronoun)) return true;
        if (!hasGovernor || s.Is(governor, WordTraits.Speech | WordTraits.Mental) || !VerbReading.IsVerb(s, governor)) return false;
        // "had Congress passed", "at which point the crowd chanted"
        return s.Is(governor, WordTraits.Auxiliary) ? s.Is(governor, WordTraits.Passive) : !s.Is(governor - 1, WordTraits.Relative | WordTraits.Passive);
    }

    /// <summary>Where the agent of a passive begins: "described by the mayor", "dismissed as “pocket money” by the coach"; 0 where there is none.</summary>
    private static int AgentOf(SentenceItems s, int verb)
    {
        int by = verb + 1;
        if (s[by + 1].IsStretch && s.Is(by, WordTraits.Preposition | WordTraits.Determiner)) by++;
        else if (s[by + 2].IsStretch && s.Is(by, WordTraits.Preposition)) by += 2;
        if (s[by].IsStretch) by++;
        var lexicon = s.Story.Lexicon;
        // Where the forms differ a participle only has an agent: "criticó por la mañana".
        if (lexicon.DescribesBehindNouns ? !s.Is(verb, WordTraits.Participle) : lexicon.NamesSourcesSurely) return 0;
        return s.Is(by, WordTraits.Preposition) && lexicon.IsAgent(s.Story.Word(s[by].First)) && IsAgent(s, by + 1) ? by + 1 : 0;
    }

    /// <summary>Whether someone is named, not a means: "by club president Amado", not "by telephone".</summary>
    private static bool IsAgent(SentenceItems s, int start)
    {
        const int reach = 3;
        if (s.Is(start, WordTraits.Determiner | WordTraits.Possessive)) return !s.Is(start + 1, WordTraits.Time) || !s.Story.Lexicon.DescribesBehindNouns;
        for (int i = start; i < start + reach && s[i].IsWord && !s.Is(i, WordTraits.Function | WordTraits.Gerund | WordTraits.Auxiliary | WordTraits.Time); i++)
            if (s[i].Is(TokenForm.Capital) || s.Is(i, WordTraits.Role | WordTraits.Body)) return true;
        return false;
    }

    /// <summary>"described by the mayor as", "the levy, supported by the mayor": the mayor speaks, and what stands before the verb is what it is about.</summary>
    private static void TakeAgent(SentenceItems s, ref Clause clause, int start)
    {
        clause.IsPassive = false;
        clause.IsAgent = true;
        clause.Form = ClauseForm.Inverted;
        clause.SubjectFirst = start;
        clause.SubjectEnd = NounPhrase.EndAfter(s, start, isFree: false);
    }

    /// <summary>"a tenu à préciser", "quiso aclarar": an infinitive of speech, a preposition before it or not.</summary>
    private static bool LeadsToSpeech(SentenceItems s, int i)
    {
        if (s.Is(i, WordTraits.Preposition)) i++;
        return s.Is(i, WordTraits.Speech) && s.Is(i, WordTraits.Bare);
    }

    private static bool IsSpeechPhrase(SentenceItems s, int verb)
    {
        foreach (int[] phrase in s.Story.Lexicon.SpeechPhrases)
        {
            if (!s.IsWord(verb, phrase[0])) continue;
            if (phrase.Length == 1 ? LeadsToSpeech(s, verb + 1) : s.IsWord(verb + 1, phrase[1])) return phrase.Length == 1 || !s.Is(verb + 1, WordTraits.Impersonal) || !s.Is(verb + 2, WordTraits.Preposition) || HasTagOpener(s, verb);
        }
        return false;
    }

    /// <summary>"as Lee put it in a letter", not "Lee put it in a tin".</summary>
    private static bool HasTagOpener(SentenceItems s, int verb)
    {
        const int reach = 16;
        for (int i = verb - 1; i >= 0 && verb - i < reach; i--)
            if (s.IsWord(i, s.Story.Lexicon.TagOpener)) return true;
        return false;
    }
}

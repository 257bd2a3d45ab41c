using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>
/// Finds who says what in a language whose verb ends the sentence, Turkish: "Bakan Yılmaz, “…” dedi", "“…” diye konuştu Yılmaz", "Yılmaz, toplantının
/// ertelendiğini söyledi", "Yılmaz'a göre …". Who speaks opens the sentence; what is said stands between; a small word may tie the quote to the verb.
/// </summary>
internal static class VerbFinalReading
{
    /// <summary>The most items between a quote and its verb: "“…” şeklinde bir değerlendirmede bulundu".</summary>
    private const int TieReach = 4;

    /// <summary>The subject stands before the first, second or third comma, or not in the sentence.</summary>
    private const int MostSegments = 3;

    public static void Find(SentenceItems s, PooledList<Clause> clauses)
    {
        for (int i = 0; i < s.Count; i++)
        {
            ref readonly var item = ref s[i];
            if (!item.IsWord) continue;
            if (item.Is(WordTraits.Source) && i > 0)
            {
                AddSource(s, clauses, i);
            }
            else if (s.HasStretch && s.Story.Lexicon.IsRelay(s.Story.Word(item.First)) && OwnerBefore(s, i) is > 0 and var owner)
            {
                AddSource(s, clauses, owner);
                // What stands between the body and the quote is no report.
                if (clauses.Count > 0) clauses.Last.Traits = WordTraits.Stance;
            }
            else if (TiedVerb(s, i) is var verb && verb >= i)
            {
                AddVerb(s, clauses, i, verb);
                i = verb;
            }
        }
    }

    /// <summary>
    /// "Sendikası'ndan | yapılan açıklamada", "Bakanlığının | hesabından yapılan açıklamada": whose statement it was stands before the word; behind its name, 0
    /// where there is none.
    /// </summary>
    private static int OwnerBefore(SentenceItems s, int relay)
    {
        const int reach = 5;
        for (int i = relay - 1; i > 0 && relay - i <= reach && (s[i].IsWord || s[i].Kind == TokenKind.Possessive); i--)
            if (s[i].Kind == TokenKind.Possessive) return i + 1;
        return 0;
    }

    /// <summary>The verb that begins here or is tied to the quote right before ("diye konuştu", "ifadesini kullandı"); -1 where there is none.</summary>
    private static int TiedVerb(SentenceItems s, int i)
    {
        if (!s[i - 1].IsStretch) return s.Is(i, WordTraits.Speech) && !s.Is(i, WordTraits.Bare) && !s[i].Is(TokenForm.Capital) ? i : -1;
        int end = Math.Min(s.Count, i + TieReach);
        bool tied = false;
        for (int k = i; k < end && s[k].IsWord; k++)
        {
            if (s.Is(k, WordTraits.Speech) && !s.Is(k, WordTraits.Bare) || (tied && s.Is(k, WordTraits.Verb | WordTraits.Auxiliary))) return k;
            // "diye güldü": whatever the verb is, it tells how the words were said.
            if (s.Story.Lexicon.TiesQuote(s.Story.Word(s[k].First))) return k + 1 < s.Count && s[k + 1].IsWord ? k + 1 : k;
            // "“…” sorusunu yöneltti.": the last word of the sentence is its verb.
            if (tied && s[k].Traits == WordTraits.None && !s[k].Is(TokenForm.Capital) && s.Is(k + 1, TokenKind.Stop)) return k;
            tied |= s.Is(k, WordTraits.SpeechNoun);
        }
        return -1;
    }

    private static void AddVerb(SentenceItems s, PooledList<Clause> clauses, int group, int verb)
    {
        var clause = new Clause { Traits = WordTraits.Speech | WordTraits.Finite, GroupItem = group, VerbItem = verb, IsNegated = s.Is(verb + 1, WordTraits.Negation) };
        if (CanFollow(s, verb + 1))
        {
            clause.Form = ClauseForm.Inverted;
            clause.SubjectFirst = verb + 1;
            clause.SubjectEnd = EndOfName(s, verb + 1);
        }
        else if (!FindOpening(s, ref clause) && !Inherit(clauses, ref clause))
        {
            clause.Form = ClauseForm.Dropped;
            clause.SubjectFirst = verb;
            clause.SubjectEnd = verb + 1;
        }
        clauses.Add(clause);
    }

    /// <summary>"…” dedi Yılmaz", "…” diyen Yılmaz", "…” dedi müze müdürü Leyla Korkmaz": a name or a person behind the verb.</summary>
    private static bool CanFollow(SentenceItems s, int start)
    {
        const int reach = 4;
        if (s[start].Kind == TokenKind.Number && s[start + 1].IsWord) return true;
        // "geçtiğini anlatan üretici,"
        if (s[start].IsWord && s[start].Traits == WordTraits.None && s.Is(start + 1, TokenKind.Comma) && s.Is(start - 1, WordTraits.Bare)) return true;
        for (int i = start; i < start + reach; i++)
        {
            if (!s[i].IsWord || s.Is(i, WordTraits.Function | WordTraits.Adverb | WordTraits.AnyVerb | WordTraits.Time)) return false;
            if (s[i].Is(TokenForm.Capital) || s.Is(i, WordTraits.Role)) return true;
        }
        return false;
    }

    /// <summary>"“…” diyen Demir, “…” ifadesini kullandı": the second quote is Demir's too.</summary>
    private static bool Inherit(PooledList<Clause> clauses, ref Clause clause)
    {
        for (int i = clauses.Count - 1; i >= 0; i--)
        {
            if (clauses[i].Form is not (ClauseForm.Inverted or ClauseForm.Framing)) continue;
            clause.Form = ClauseForm.Framing;
            clause.SubjectFirst = clauses[i].SubjectFirst;
            clause.SubjectEnd = clauses[i].SubjectEnd;
            return true;
        }
        return false;
    }

    private static int EndOfName(SentenceItems s, int start)
    {
        int i = start;
        while (i < s.Count && (s[i].IsWord || s[i].Kind == TokenKind.Number) && !s.Is(i, WordTraits.AnyVerb | WordTraits.Coordinator))
        {
            // "diye yazdı Altıok köşesinde": what follows a name is where it was said.
            if (i > start && s[i - 1].Is(TokenForm.Capital) && s[i].IsWord && !s[i].Is(TokenForm.Capital) && !s.Is(i, WordTraits.Role | WordTraits.Body | WordTraits.Honorific)) break;
            i++;
        }
        return i;
    }

    /// <summary>The noun phrase before a comma or the quote at the start of the sentence whose last word can be a subject.</summary>
    private static bool FindOpening(SentenceItems s, ref Clause clause)
    {
        int start = 0;
        for (int segment = 0; segment < MostSegments; segment++)
        {
            int end = start;
            while (end < clause.GroupItem && !s[end].IsStretch && !s.Is(end, TokenKind.Comma)) end++;
            int last = end - 1;
            while (last > start && s.Is(last, WordTraits.Adverb | WordTraits.Time)) last--;
            bool closed = end < clause.GroupItem;
            if (closed && last >= start && CanBeSubject(s, last))
            {
                clause.Form = ClauseForm.Framing;
                clause.SubjectFirst = BehindParticiple(s, start, last);
                clause.SubjectEnd = last + 1;
                return true;
            }
            if (!closed) return NameAtStart(s, start, ref clause);
            if (s[end].IsStretch) return false;
            start = end + 1;
        }
        return false;
    }

    /// <summary>"Yardımın sürdüğünü aktaran | Vali Elban": what describes the subject stands before it and ends with a participle.</summary>
    private static int BehindParticiple(SentenceItems s, int start, int last)
    {
        for (int i = last - 1; i >= start; i--)
        {
            if (!s[i].IsWord || s[i].Is(TokenForm.Capital) || s.Is(i, WordTraits.Role | WordTraits.Body | WordTraits.Document)) continue;
            if (Endings.Close(s.Story.Word(s[i].First), s.Story.Lexicon.SubjectParticiples, stem: 2)) return i + 1;
        }
        return start;
    }

    /// <summary>"Yılmaz toplantının ertelendiğini söyledi": without a comma the name that opens the sentence.</summary>
    private static bool NameAtStart(SentenceItems s, int start, ref Clause clause)
    {
        int end = start;
        while (end < clause.GroupItem && s[end].IsWord && (s[end].Is(TokenForm.Capital) || s.Is(end, WordTraits.Role)) && !s.Is(end, WordTraits.Function | WordTraits.NoName)) end++;
        if (end == start || !CanBeSubject(s, end - 1) || s[end].Kind == TokenKind.Possessive) return false;
        clause.Form = ClauseForm.Framing;
        clause.SubjectFirst = start;
        clause.SubjectEnd = end;
        return true;
    }

    /// <summary>A name, a person, a body or a pronoun; a noun with an ending behind an apostrophe is none.</summary>
    private static bool CanBeSubject(SentenceItems s, int i) =>
        s[i].IsWord && !s.Is(i, WordTraits.AnyVerb | WordTraits.Preposition | WordTraits.NoName)
        && (s[i].Is(TokenForm.Capital) || s.Is(i, WordTraits.Role | WordTraits.Body | WordTraits.Document) || (s.Is(i, WordTraits.Pronoun) && !s.Is(i, WordTraits.Determiner)));

    /// <summary>"…, wie sie | Medienberichten zufolge …": where verbs do not end the clause, small words stand before the source.</summary>
    private static bool IsEdge(SentenceItems s, int i) =>
        !s.Story.Lexicon.IsVerbFinal && s.Is(i, WordTraits.Function | WordTraits.Adverb) && !s.Is(i, WordTraits.Genitive) && !(s.Is(i, WordTraits.Determiner) && !s.Is(i - 1, WordTraits.AnyVerb));

    /// <summary>"“Pembe Harita” adlı rapora göre": the name of a text in marks.</summary>
    private static bool IsTitle(SentenceItems s, int i, int source)
    {
        const int longest = 4, reach = 3;
        return s[i].IsStretch && s.Story.Lexicon.IsVerbFinal && source - i <= reach && s.Is(i + 1, WordTraits.Naming) && s.Story.Stretches[s[i].Stretch].Words <= longest;
    }

    /// <summary>"Yılmaz'a göre", "rapora göre".</summary>
    public static void AddSource(SentenceItems s, PooledList<Clause> clauses, int source)
    {
        int end = source;
        if (s[end - 1].Kind == TokenKind.Possessive) end--;
        int start = end;
        while (start > 0 && (IsTitle(s, start - 1, source) || s[start - 1].IsWord && !s.Is(start - 1, WordTraits.AnyVerb | WordTraits.Coordinator) && !IsEdge(s, start - 1))) start--;
        if (start == end || s.Story.Lexicon.IsUnnamedSource(s.Story.Word(s[start].First))) return;
        if (!s.Story.Lexicon.IsVerbFinal && end > start + 1)
        {
            // "Ihren Angaben zufolge", "Angaben der Polizei zufolge": who tells, not what is told.
            if (s.Is(start, WordTraits.Possessive) && s.Is(start + 1, WordTraits.SpeechNoun)) end = start + 1;
            else if (s.Is(start, WordTraits.SpeechNoun) && s.Is(start + 1, WordTraits.Genitive)) start += s.Is(start + 1, WordTraits.Determiner) ? 1 : 2;
        }
        clauses.Add(new Clause
        {
            Form = ClauseForm.SourcePhrase,
            Traits = WordTraits.Speech,
            GroupItem = start,
            VerbItem = source,
            SubjectFirst = start,
            SubjectEnd = end,
        });
    }
}

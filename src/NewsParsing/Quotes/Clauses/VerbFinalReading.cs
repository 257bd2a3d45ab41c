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
            else if (TiedVerb(s, i) is var verb && verb >= i)
            {
                AddVerb(s, clauses, i, verb);
                i = verb;
            }
        }
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
            if (s.IsWord(k, "diye")) return k + 1 < s.Count && s[k + 1].IsWord ? k + 1 : k;
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
        while (i < s.Count && (s[i].IsWord || s[i].Kind == TokenKind.Number) && !s.Is(i, WordTraits.AnyVerb | WordTraits.Coordinator)) i++;
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
                clause.SubjectFirst = start;
                clause.SubjectEnd = last + 1;
                return true;
            }
            if (!closed) return NameAtStart(s, start, ref clause);
            if (s[end].IsStretch) return false;
            start = end + 1;
        }
        return false;
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

    /// <summary>"Yılmaz'a göre", "rapora göre".</summary>
    public static void AddSource(SentenceItems s, PooledList<Clause> clauses, int source)
    {
        int end = source;
        if (s[end - 1].Kind == TokenKind.Possessive) end--;
        int start = end;
        while (start > 0 && s[start - 1].IsWord && !s.Is(start - 1, WordTraits.AnyVerb | WordTraits.Coordinator) && !IsEdge(s, start - 1)) start--;
        if (start == end) return;
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

using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>
/// Finds who says what in Japanese and Korean, where particles behind the words tell what they do: "町長の山田さんは「…」と話した", "박정훈 교육감은 “…”고 말했다". Behind the
/// marks a particle says that they are quoted; before them one says who is spoken of.
/// </summary>
internal static class ParticleReading
{
    /// <summary>How far behind the marks the verb may stand: "「…」と心配そうに話した".</summary>
    private const int VerbReach = 8;

    /// <summary>How many words of office, body and brackets may stand between a name and its particle: "이재명 더불어민주당 대선 후보는".</summary>
    private const int TitleReach = 8;

    private const WordTraits Marks = WordTraits.TopicMark | WordTraits.SubjectMark;

    public static void Find(SentenceItems s, PooledList<Clause> clauses)
    {
        for (int i = 0; i < s.Count; i++)
        {
            if (s[i].IsStretch && !AddTag(s, clauses, i)) AddQuoting(s, clauses, i);
            else if (i > 0 && s.Is(i, WordTraits.Source) && s.Story.Lexicon.IsPostposition(s.Story.Word(s[i].First))) AddSource(s, clauses, i);
            else if (!s.HasStretch && s.Is(i, WordTraits.Speech)) AddReporting(s, clauses, i);
        }
    }

    /// <summary>"X は「…」と話した", "「…」と X は話した", "「…」と話すのは、X だ", "X は「…」。", "「…」고 했다".</summary>
    private static void AddQuoting(SentenceItems s, PooledList<Clause> clauses, int stretch)
    {
        int behind = stretch + 1;
        int owner = OwnerBehind(s, behind);
        bool quotes = s.Is(behind, WordTraits.Quotative) || owner > 0;
        bool closes = (behind >= s.Count || s.Is(behind, TokenKind.Stop)) && s.Is(stretch - 1, WordTraits.TopicMark) && s.Story.Lexicon.IsUnspaced;
        if (!quotes && !closes) return;
        int verb = quotes ? VerbBehind(s, behind) : stretch - 1;
        var clause = new Clause { Traits = WordTraits.Speech | WordTraits.Finite, GroupItem = quotes ? behind : verb, VerbItem = verb, Form = ClauseForm.Framing };
        if (owner > 0)
        {
            (clause.GroupItem, clause.VerbItem, clause.Form) = (behind, owner + 1, ClauseForm.Inverted);
            if (TakePhrase(s, owner, behind, ref clause)) clauses.Add(clause);
            return;
        }
        bool found = quotes && (TakeCleft(s, behind, ref clause) || TakeBetween(s, behind, ref clause)) || TakeBefore(s, stretch, ref clause);
        if (!found)
        {
            // "이어 “…”고 덧붙였다": nobody is named; who spoke goes on.
            if (!quotes || !s.Is(verb, WordTraits.Speech)) return;
            clause.Form = ClauseForm.Dropped;
            clause.SubjectFirst = verb;
            clause.SubjectEnd = verb + 1;
        }
        clauses.Add(clause);
    }

    /// <summary>"“…” 이장 최영자 씨는 말했다", "“…”, सुनीता देवी ने कहा", "सुनीता देवी ने कहा, “…”": subject, particle and verb right beside the marks, and nothing that says they are quoted.</summary>
    private static bool AddTag(SentenceItems s, PooledList<Clause> clauses, int stretch)
    {
        int first = stretch + 1;
        while (s.Is(first, TokenKind.Comma)) first++;
        int verb = first;
        while (verb - first <= TitleReach && s[verb].IsWord && !s.Is(verb, WordTraits.Speech | WordTraits.Quotative)) verb++;
        bool behind = verb > first + 1 && s.Is(verb, WordTraits.Speech);
        if (!behind)
        {
            verb = stretch - 1;
            while (s.Is(verb, TokenKind.Comma) || s.Is(verb, TokenKind.Colon) || s.Is(verb, WordTraits.That)) verb--;
            if (!s.Is(verb, WordTraits.Speech)) return false;
            first = verb;
            while (first > 0 && verb - first <= TitleReach && s[first - 1].IsWord && !s.Is(first - 1, WordTraits.Speech)) first--;
        }
        var clause = new Clause { Traits = WordTraits.Speech | WordTraits.Finite, GroupItem = behind ? first : verb, VerbItem = verb, Form = behind ? ClauseForm.Inverted : ClauseForm.Framing };
        int mark = verb - 1;
        if (s.Is(mark, WordTraits.Pronoun)) (clause.SubjectFirst, clause.SubjectEnd) = (mark, verb);
        else if (!s.Is(mark, WordTraits.TopicMark)) return false;
        else if (!TakePhrase(s, mark, first, ref clause)) (clause.SubjectFirst, clause.SubjectEnd) = (first, mark);
        if (!clause.HasSubject) return false;
        clauses.Add(clause);
        return true;
    }

    /// <summary>"“…” 최 양의 말이다": the particle behind whose words they are; 0 where none is.</summary>
    private static int OwnerBehind(SentenceItems s, int behind)
    {
        const int reach = 6;
        for (int i = behind + 1; i < behind + reach && s[i].IsWord; i++)
            if (s.Is(i, WordTraits.Genitive) && s.Is(i + 1, WordTraits.Speech)) return i;
        return 0;
    }

    /// <summary>The verb of speech behind the particle; the particle itself where none is known.</summary>
    private static int VerbBehind(SentenceItems s, int quotative)
    {
        for (int i = quotative; i < s.Count && i - quotative <= VerbReach && !s[i].IsStretch; i++)
            if (s.Is(i, WordTraits.Speech)) return i;
        return quotative;
    }

    /// <summary>"「…」と笑うのは、会社員の高橋さんだ": whom the sentence is about stands at its end.</summary>
    private static bool TakeCleft(SentenceItems s, int quotative, ref Clause clause)
    {
        const int reach = 8;
        for (int i = quotative + 1; i < s.Count && i - quotative <= reach && !s[i].IsStretch; i++)
        {
            if (!s.Is(i, WordTraits.TopicMark) || !s.Is(i - 1, WordTraits.Nominalizer)) continue;
            int end = s.Count;
            while (end > i + 1 && (s[end - 1].Kind == TokenKind.Stop || s.Is(end - 1, WordTraits.Auxiliary))) end--;
            if (!TakePhrase(s, end, i + 1, ref clause)) return false;
            clause.Form = ClauseForm.Inverted;
            return true;
        }
        return false;
    }

    /// <summary>"「…」と町長は話した": the subject between the marks and the verb.</summary>
    private static bool TakeBetween(SentenceItems s, int quotative, ref Clause clause)
    {
        for (int i = quotative + 1; i < clause.VerbItem; i++)
        {
            if (!s.Is(i, Marks) || !TakePhrase(s, i, quotative + 1, ref clause)) continue;
            clause.Form = ClauseForm.Inverted;
            return true;
        }
        return false;
    }

    /// <summary>The nearest topic before the marks; where there is none, the nearest subject.</summary>
    private static bool TakeBefore(SentenceItems s, int stretch, ref Clause clause)
    {
        foreach (var mark in (ReadOnlySpan<WordTraits>)[WordTraits.TopicMark, WordTraits.SubjectMark])
            for (int i = stretch - 1; i > 0; i--)
                if (s.Is(i, mark) && !s[i].IsStretch && TakePhrase(s, i, 0, ref clause)) return true;
        return false;
    }

    /// <summary>Takes who is named right before an item: the name before office and honorific, else the office, the body or the pronoun itself.</summary>
    private static bool TakePhrase(SentenceItems s, int end, int from, ref Clause clause)
    {
        int name = end - 1;
        bool titled = false;
        int office = -1;
        while (name >= from && end - name <= TitleReach)
        {
            ref readonly var item = ref s[name];
            bool title = item.Is(WordTraits.Honorific | WordTraits.Role | WordTraits.Body | WordTraits.Document | WordTraits.Portfolio);
            if (!title && item.Kind is not (TokenKind.OpenBracket or TokenKind.Number) && !(titled && item.Is(WordTraits.Coordinator))) break;
            if (title && office < 0 && !item.Is(WordTraits.Portfolio)) office = name;
            titled |= item.Is(WordTraits.Honorific);
            name--;
        }
        // "이현주 경북대 교수": the word before the office is where, before it stands who.
        if (name > from && !s.Story.Lexicon.IsUnspaced && s[name].Traits == WordTraits.None && LooksLikeName(s, name - 1)) name--;
        if (name >= from && (IsName(s, name, titled) || titled && LooksLikeName(s, name)))
        {
            clause.SubjectFirst = name;
            clause.SubjectEnd = name + 1;
            return true;
        }
        if (office < 0)
        {
            if (name != end - 1 || !s.Is(name, WordTraits.Pronoun)) return false;
            office = name;
        }
        clause.SubjectFirst = office;
        clause.SubjectEnd = office + 1;
        return true;
    }

    /// <summary>
    /// Where spaces part the words, a surname tells; before an office any word that no lexicon knows is a name. Where none do, the run of letters before the
    /// particle is whoever is spoken of.
    /// </summary>
    private static bool IsName(SentenceItems s, int i, bool titled)
    {
        ref readonly var item = ref s[i];
        if (!item.IsWord || item.Is(WordTraits.Function | WordTraits.AnyVerb | WordTraits.Adverb | WordTraits.Time | WordTraits.NoName | Marks | WordTraits.Quotative | WordTraits.Nominalizer)) return false;
        if (s.Story.Lexicon.IsUnspaced) return titled || !IsHiragana(s.Story.Text[s.Story.Tokens[item.First].End - 1]);
        return item.Is(WordTraits.GivenName) || titled && item.Traits == WordTraits.None;
    }

    /// <summary>A surname and two syllables more.</summary>
    private static bool LooksLikeName(SentenceItems s, int i)
    {
        const int usualName = 3;
        if (!s[i].IsWord || s[i].Traits is not (WordTraits.None or WordTraits.GivenName)) return false;
        var word = s.Story.Word(s[i].First);
        return word.Length == usualName && (s.Story.Lexicon.Words.Find(word[..1]).Person & PersonTraits.FamilyName) != 0;
    }

    /// <summary>Endings of verbs and small words are written so: "を巡っては".</summary>
    private static bool IsHiragana(char c) => c is >= '\u3041' and <= '\u309F';

    /// <summary>"都公衆浴場組合によると、…", "경찰에 따르면 …".</summary>
    private static void AddSource(SentenceItems s, PooledList<Clause> clauses, int source)
    {
        int end = source;
        while (end > 0 && s.Is(end - 1, WordTraits.Preposition)) end--;
        int start = end;
        while (start > 0 && s[start - 1].IsWord && !s.Is(start - 1, WordTraits.AnyVerb | WordTraits.Time | Marks)) start--;
        // "2人によると"
        if (start == end || s.HasStretch || s[start - 1].Kind == TokenKind.Number) return;
        clauses.Add(new Clause { Form = ClauseForm.SourcePhrase, Traits = WordTraits.Speech, GroupItem = start, VerbItem = source, SubjectFirst = start, SubjectEnd = end });
    }

    /// <summary>"교육청은 학교를 1년 더 운영하기로 했다고 12일 밝혔다."</summary>
    private static void AddReporting(SentenceItems s, PooledList<Clause> clauses, int verb)
    {
        if (s.Story.Lexicon.IsUnspaced && !s.Is(verb - 1, WordTraits.Quotative)) return;
        var clause = new Clause { Form = ClauseForm.Framing, Traits = WordTraits.Speech | WordTraits.Finite, GroupItem = verb, VerbItem = verb };
        for (int i = 1; i < verb; i++)
        {
            if (!s.Is(i, WordTraits.TopicMark) || !TakePhrase(s, i, 0, ref clause)) continue;
            clauses.Add(clause);
            return;
        }
    }
}

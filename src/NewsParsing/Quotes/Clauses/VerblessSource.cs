using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>What attributes without a verb: "according to X", "X's claim", "X: …", "…" ― X.</summary>
internal static class VerblessSource
{
    /// <summary>", so die Ministerin.", "“…”, so Müller": behind what is said, up to the end of the clause; "so viele Leute" is no tag.</summary>
    private static bool IsTag(SentenceItems s, int i)
    {
        if (!s[i - 1].IsStretch && s[i - 1].Kind is not (TokenKind.Comma or TokenKind.Dash) && !(i == 0 && s[i].Is(TokenForm.Capital) && s[i + 1].Is(TokenForm.Capital))) return false;
        int next = i + 1;
        if (!s[next].IsWord || !(s[next].Is(TokenForm.Capital) || (s.Is(next, WordTraits.Determiner | WordTraits.Possessive) && !s.Is(next, WordTraits.Pronoun | WordTraits.Negation)))) return false;
        int end = NounPhrase.EndAfter(s, next, isFree: false);
        return end >= s.Count || s[end].IsStretch || s[end].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Dash or TokenKind.Colon or TokenKind.Semicolon
            || s.Is(end, WordTraits.Preposition | WordTraits.Time | WordTraits.Adverb);
    }

    /// <summary>Whether a source phrase can be found in a sentence; that a word may begin one tells little ("in", "as").</summary>
    public static bool MayStandIn(StoryTokens story, in Sentence sentence)
    {
        if (story.Lexicon.HasSourceWords || story.Lexicon.OwnedSources.Length > 0) return true;
        var tokens = story.Tokens.AsSpan()[..sentence.EndToken];
        for (int i = sentence.FirstToken; i < tokens.Length; i++)
        {
            if (!tokens[i].Is(WordTraits.Source)) continue;
            foreach (int[] phrase in story.Lexicon.SourcePhrases)
            {
                int k = 0;
                while (k < phrase.Length && i + k < tokens.Length && tokens[i + k].Number == phrase[k]) k++;
                if (k == phrase.Length) return true;
            }
        }
        return false;
    }

    /// <summary>Behind the phrase of a source that begins here ("according to"); 0 where none does.</summary>
    public static int PhraseEnd(SentenceItems s, int i)
    {
        if (i == 0 && s.Story.Lexicon.IsOpinionPreposition(s.Story.Word(s[i].First))) return IsSomebody(s, 1) ? 1 : 0;
        foreach (int[] phrase in s.Story.Lexicon.SourcePhrases)
        {
            int k = 0;
            while (k < phrase.Length && s.IsWord(i + k, phrase[k])) k++;
            if (k < phrase.Length) continue;
            // "no segundo semestre": the number, not the source.
            if (phrase.Length == 1 && i > 0 && s.Story.Lexicon.DescribesBehindNouns && s.Is(i - 1, WordTraits.Determiner | WordTraits.Preposition) && !s.Is(i - 1, WordTraits.Adverb)) continue;
            if (k == 1 && phrase.Length == 1 && s.Story.Lexicon.IsSourceTag(s.Story.Word(s[i].First)) && !IsTag(s, i)) continue;
            // "12 euros per crate": a measure; a source is named.
            if (k == 1 && s.IsWord(i, "per") && !s[i + 1].Is(TokenForm.Capital) && !s.Is(i + 1, WordTraits.Determiner | WordTraits.Possessive | WordTraits.Document | WordTraits.Body | WordTraits.Role)) continue;
            // "Según trascendió, …", "secondo la quale": nobody is named.
            if (s.Story.Lexicon.DescribesBehindNouns && NamesNobody(s, i + k)) continue;
            // "according to exit polls": whatever the word is elsewhere.
            if (NounPhrase.CanBegin(s, i + k) || s.Is(i + k, WordTraits.Pronoun) || (k > 1 && !s.Story.Lexicon.NamesSourcesSurely && s[i + k].IsWord && !s.Is(i + k, WordTraits.Function))) return i + k;
        }
        return 0;
    }

    /// <summary>The noun of an owned source that begins here: "nach Linds | Angaben", "по его | словам"; 0 where none does.</summary>
    public static int OwnedNoun(SentenceItems s, int i)
    {
        const int longestOwner = 4;
        if (s.Story.Lexicon.OwnedSources.Length == 0) return 0;
        int noun = i + 1;
        if (s.Is(noun, WordTraits.Possessive)) noun++;
        else while (noun - i <= longestOwner && s[noun].IsWord && s[noun].Is(TokenForm.Capital) && !s.Is(noun, WordTraits.Function | WordTraits.SpeechNoun)) noun++;
        if (noun == i + 1) return 0;
        // "nach Reents’ Angaben"
        if (s[noun].Kind is TokenKind.Possessive || s[noun].Kind == TokenKind.Mark && !s[noun].IsStretch) noun++;
        foreach (int[] pair in s.Story.Lexicon.OwnedSources)
            if (s.IsWord(i, pair[0]) && s.IsWord(noun, pair[1])) return noun;
        return 0;
    }

    public static void AddOwned(PooledList<Clause> clauses, int start, int noun) => clauses.Add(new Clause
    {
        Form = ClauseForm.SourcePhrase,
        Traits = WordTraits.Speech,
        GroupItem = start,
        VerbItem = noun,
        SubjectFirst = start + 1,
        SubjectEnd = noun,
    });

    /// <summary>"à ses yeux", "a su juicio": whose opinion it is the story has told.</summary>
    public static bool IsOpinion(SentenceItems s, int possessive) =>
        s.Is(possessive, WordTraits.Possessive) && s.Is(possessive - 1, WordTraits.Preposition) && s[possessive + 1].IsWord && s.Story.Lexicon.IsOpinionNoun(s.Story.Word(s[possessive + 1].First));

    public static void AddOpinion(SentenceItems s, PooledList<Clause> clauses, int possessive) => clauses.Add(new Clause
    {
        Form = ClauseForm.SourcePhrase,
        Traits = WordTraits.Speech,
        GroupItem = possessive - 1,
        VerbItem = possessive + 1,
        SubjectFirst = possessive,
        SubjectEnd = possessive + 1,
    });

    private static bool NamesNobody(SentenceItems s, int i) =>
        s.Is(i + 1, WordTraits.Relative) && s.Is(i, WordTraits.Determiner) || s[i].IsWord && s[i].Traits == WordTraits.None && !s[i].Is(TokenForm.Capital) && s.Is(i + 1, TokenKind.Comma);

    public static void AddPhrase(SentenceItems s, PooledList<Clause> clauses, int start, int behind)
    {
        int end = NounPhrase.EndAfter(s, behind, isFree: true);
        // "according to the “Fares for all” paper": the marks stand inside what is named.
        if (end == behind + 1 && s[end].IsStretch && s.Is(behind, WordTraits.Determiner | WordTraits.Possessive) && s[end + 1].IsWord) end = NounPhrase.EndAfter(s, end + 1, isFree: true);
        // "nach Angaben des Anklägers": the article that closes the phrase is the noun's.
        int subject = behind - start > 1 && s.Is(behind - 1, WordTraits.Determiner) ? behind - 1 : behind;
        // "secondo quanto riferito dalla polizia": who told it stands behind "by"; where nobody does, it is nobody's.
        if (s.Story.Lexicon.IsRelay(s.Story.Word(s[behind].First)))
        {
            const int reach = 6;
            while (subject < behind + reach && !s.Story.Lexicon.IsAgent(s[subject].IsWord ? s.Story.Word(s[subject].First) : default)) subject++;
            if (subject >= behind + reach || !NounPhrase.CanBegin(s, ++subject)) return;
            end = NounPhrase.EndAfter(s, subject, isFree: true);
        }
        // "a statement by the minister": the minister speaks.
        for (int i = behind; i + 1 < end; i++)
        {
            if (!s.Is(i, WordTraits.SpeechNoun | WordTraits.Document) || !NamesTeller(s, i + 1)) continue;
            subject = i + 2;
            end = NounPhrase.EndAfter(s, subject, isFree: false);
            break;
        }
        if (s.Story.Lexicon.Inverts) end = EndBeforeVerb(s, subject, end);
        // "Según Rubio, el billete costará 40 euros": a source that took the whole sentence has taken what it attributes.
        if (start <= 1 && (end >= s.Count || s.Is(end, TokenKind.Stop)))
        {
            int comma = subject;
            while (comma < end && !s.Is(comma, TokenKind.Comma)) comma++;
            if (comma > subject) end = NameBehind(s, subject, comma);
        }
        // "Per Giorgio Baldi il restauro …": a name without a comma ends with its capitals.
        if (start == 0 && behind == 1 && s.Story.Lexicon.IsOpinionPreposition(s.Story.Word(s[0].First))) end = Math.Min(end, EndOfName(s, subject));
        clauses.Add(new Clause
        {
            Form = ClauseForm.SourcePhrase,
            Traits = WordTraits.Speech,
            GroupItem = start,
            VerbItem = Math.Min(behind, subject) - 1,
            SubjectFirst = subject,
            SubjectEnd = end,
        });
    }

    /// <summary>"by the minister", "from Lee": behind a noun of speech the words of whoever this names.</summary>
    private static bool NamesTeller(SentenceItems s, int preposition) =>
        s.Is(preposition, WordTraits.Preposition) && s.Story.Lexicon.IsTeller(s.Story.Word(s[preposition].First)) && NounPhrase.CanBegin(s, preposition + 1);

    /// <summary>"Enligt Eva Lind kostar driften …": where verbs stand second, the small word behind a name is the verb, and ends the source.</summary>
    private static int EndBeforeVerb(SentenceItems s, int subject, int end)
    {
        var lexicon = s.Story.Lexicon;
        for (int i = subject + 1; i < end; i++)
        {
            ref readonly var before = ref s[i - 1];
            ref readonly var item = ref s[i];
            if (item.Is(TokenForm.Capital)) continue;
            // Where nouns have capitals, too, nothing but a genitive goes on behind the noun: "laut Polizei drei Menschen".
            if (lexicon.CapitalizesNouns && before.Is(TokenForm.Capital) && item.Kind is TokenKind.Word or TokenKind.Number
                && !item.Is(WordTraits.Genitive | WordTraits.Particle | WordTraits.Relative | WordTraits.Coordinator)) return i;
            if (!item.IsWord || item.Is(WordTraits.Function | WordTraits.Particle | WordTraits.Genitive | WordTraits.Role)) continue;
            // "Ifølge kommunen koster billetten …"
            if (!lexicon.DescribesBehindNouns && !lexicon.CapitalizesNouns && before.Is(WordTraits.Body | WordTraits.Role | WordTraits.Document) && !item.Is(WordTraits.Body)) return i;
            if (before.IsWord && before.Is(TokenForm.Capital) && !before.Is(WordTraits.Function)) return i;
        }
        return end;
    }

    /// <summary>"Vom Kai ertönten Rufe: …": where nouns have capitals it takes a title or a given name to be somebody.</summary>
    private static bool HasPerson(SentenceItems s, int start, int end)
    {
        if (!s.Story.Lexicon.CapitalizesNouns) return true;
        // "meldete sich die Weltmeisterin zu Wort:" has a verb, known or not.
        if (!s[start].Is(TokenForm.Capital) && !s.Is(start, WordTraits.Determiner | WordTraits.Possessive | WordTraits.Honorific)) return false;
        for (int i = start; i < end; i++)
            if (s.Is(i, WordTraits.Role | WordTraits.GivenName | WordTraits.Honorific)) return true;
        return false;
    }

    private static int EndOfName(SentenceItems s, int subject)
    {
        int end = subject, name = subject;
        while (s[end].IsWord && (s[end].Is(TokenForm.Capital) || s.Is(end, WordTraits.Particle | WordTraits.Honorific | WordTraits.Role | WordTraits.Determiner)))
            if (s[end++].Is(TokenForm.Capital)) name = end;
        return name > subject && !s.Is(end, TokenKind.Comma) ? name : int.MaxValue;
    }

    /// <summary>"Pour le docteur Arnoux, …", "Per Andrea Bigi …": a title or a given name; "Para Madrid" is where, "para el verano" when.</summary>
    private static bool IsSomebody(SentenceItems s, int i)
    {
        const int reach = 4;
        // "Para ela, …"
        if (s.Is(i, WordTraits.Pronoun) && (s.Story.FactsOf(s[i].First).Person & PersonTraits.PersonPronoun) != 0 && s.Is(i + 1, TokenKind.Comma)) return true;
        // "Para a Ordem dos Médicos, …"
        if (s.Is(i, WordTraits.Determiner) && s[i + 1].IsWord && s[i + 1].Is(TokenForm.Capital) && (s.Is(i + 1, WordTraits.Body) || (s.Story.NameTraits(s[i + 1].First) & PersonTraits.Organization) != 0)) return true;
        if (s.Is(i, WordTraits.Determiner) && !s.Is(i + 1, WordTraits.Role | WordTraits.Honorific)) return false;
        if (s.Is(i, WordTraits.Determiner) && s.Is(i + 1, WordTraits.Role) && s.Is(i + 2, TokenKind.Comma)) return true;
        // "Per Ammann, quel terreno …"
        if (IsSurname(s, i) && s.Is(i + 1, TokenKind.Comma)) return true;
        for (int k = i; k < i + reach && s[k].IsWord; k++)
            if (s[k].Is(TokenForm.Capital) && (s.Story.NameTraits(s[k].First) & PersonTraits.AnyName) != 0 || s.Is(k, WordTraits.Role | WordTraits.Honorific) && s[k + 1].Is(TokenForm.Capital)) return true;
        return false;
    }

    private static bool IsSurname(SentenceItems s, int i) =>
        s[i].IsWord && s[i].Is(TokenForm.Capital) && !s.Is(i, WordTraits.Function | WordTraits.NoName | WordTraits.Time | WordTraits.Body) && (s.Story.NameTraits(s[i].First) & (PersonTraits.Place | PersonTraits.Thing)) == 0;

    /// <summary>"Según el presidente del club, Ana Ruiz, …": behind the name in apposition to a role; else the comma.</summary>
    private static int NameBehind(SentenceItems s, int subject, int comma)
    {
        const int longestName = 6;
        bool role = false;
        for (int i = subject; i < comma; i++) role |= s.Is(i, WordTraits.Role | WordTraits.Body);
        int end = comma + 1;
        while (end < s.Count && end - comma <= longestName && s[end].IsWord && (s[end].Is(TokenForm.Capital) || s.Is(end, WordTraits.Particle | WordTraits.Honorific))) end++;
        return role && end > comma + 2 && s.Is(end, TokenKind.Comma) ? end : comma;
    }

    /// <summary>"his claim", "the mayor's claim", "a claim by the mayor".</summary>
    public static void AddNoun(SentenceItems s, PooledList<Clause> clauses, int noun)
    {
        var clause = new Clause { Form = ClauseForm.Noun, Traits = WordTraits.SpeechNoun, GroupItem = noun, VerbItem = noun };
        if (NamesTeller(s, noun + 1))
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
                clause.SubjectFirst = OwnerBehindPreposition(s, start, owner);
                clause.SubjectEnd = owner + 1;
            }
        }
        if (clause.HasSubject) clauses.Add(clause);
    }

    /// <summary>"a check on the mayor's claim", "seized on the mayor's claim": the mayor claims.</summary>
    private static int OwnerBehindPreposition(SentenceItems s, int start, int owner)
    {
        for (int i = owner - 1; i > start; i--)
            if (s.Is(i, WordTraits.Preposition) && !s.Is(i, WordTraits.Genitive)) return i + 1;
        return start;
    }

    /// <summary>"SMITH: …" and "Anna Smith: …" at the start of a passage.</summary>
    public static void FindLabel(SentenceItems s, PooledList<Clause> clauses)
    {
        const int longest = 6;
        int i = 0;
        while (i < longest && s[i].IsWord && s[i].Is(TokenForm.Capital) && !s.Is(i, WordTraits.Function & ~WordTraits.Preposition)) i++;
        if (i == 0 || !s.Is(i, TokenKind.Colon) || IsPlainNoun(s, i - 1)) return;
        // "Correction: …", "Note: …"
        if (i == 1 && s.Is(0, WordTraits.NoName)) return;
        clauses.Add(new Clause { Form = ClauseForm.Label, Traits = WordTraits.Speech, GroupItem = i, VerbItem = i, SubjectFirst = 0, SubjectEnd = i });
    }

    /// <summary>"Rufe:", "… liefert eine Erklärung:": where nouns have capitals, one that names nobody labels nothing.</summary>
    private static bool IsPlainNoun(SentenceItems s, int i) =>
        s.Story.Lexicon.CapitalizesNouns && !s.Is(i, WordTraits.Role | WordTraits.GivenName) && s.Is(i, WordTraits.CommonNoun | WordTraits.SpeechNoun | WordTraits.Document | WordTraits.Time);

    /// <summary>"…" ― Anna Smith: a dash and a name behind the quote.</summary>
    public static void FindSignature(SentenceItems s, PooledList<Clause> clauses)
    {
        if (!s.HasStretch || !s.Holds(TokenKind.Dash)) return;
        // Behind words of speech outside the marks it is the name of the reporter: "… insisted it was “fine”. – Ann Lee".
        for (int i = 1; i < s.Count && !(s.Is(i - 1, WordTraits.Speech) && s.Is(i - 1, WordTraits.Finite)); i++)
        {
            if (!s.Is(i, TokenKind.Dash) || !s[i - 1].IsStretch || !s[i + 1].Is(TokenForm.Capital)) continue;
            int end = NounPhrase.EndAfter(s, i + 1, isFree: false);
            if (end >= s.Count || s.Is(end, TokenKind.Stop))
                clauses.Add(new Clause { Form = ClauseForm.Signature, Traits = WordTraits.Speech, GroupItem = i, VerbItem = i, SubjectFirst = i + 1, SubjectEnd = end });
        }
    }

    /// <summary>"More from Anna Smith: “…”": a name and a colon right before the quote, and no verb in what leads to it.</summary>
    public static void FindNameBeforeColon(SentenceItems s, PooledList<Clause> clauses)
    {
        if (!s.HasStretch || !s.Holds(TokenKind.Colon)) return;
        for (int i = 2; i < s.Count; i++)
        {
            if (!s[i].IsStretch || !s.Is(i - 1, TokenKind.Colon) || !s[i - 2].Is(TokenForm.Capital) || s.Is(i - 2, WordTraits.Function | WordTraits.NoName) || IsPlainNoun(s, i - 2)) continue;
            foreach (ref readonly var clause in clauses.AsSpan())
                if (clause.GroupItem < i && clause.HasSubject) return;
            int start = NounPhrase.StartOfPlain(s, i - 2);
            if (start >= 0 && HasPerson(s, start, i - 1)) clauses.Add(new Clause { Form = ClauseForm.Label, Traits = WordTraits.Speech, GroupItem = i - 1, VerbItem = i - 1, SubjectFirst = start, SubjectEnd = i - 1 });
            return;
        }
    }
}

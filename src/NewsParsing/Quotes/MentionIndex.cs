using NewsParsing.Quotes.Speakers;

namespace NewsParsing.Quotes;

/// <summary>All mentions of a story, findable by place; noun phrases that turn out to be sources are added, and put in order at the end.</summary>
internal sealed class MentionIndex(PooledList<MentionCandidate> mentions, StoryTokens story)
{
    private readonly int known = mentions.Count;

    /// <summary>Where <see cref="FirstAt"/> found its mention last.</summary>
    private int latest;

    /// <summary>The mention that is the head of the phrase from one token to another; a new nominal where none is known.</summary>
    public int Covering(int first, int end)
    {
        if (end == first + 1 && story.Tokens[first].Is(WordTraits.Relative)) return AddRelative(first);
        int head = HeadOf(first, end, out bool coordinated);
        if (head == first && end > first + 1 && story.Lexicon.CapitalizesNouns && story.Tokens[first].Is(WordTraits.Determiner) && LastName(first, end) is >= 0 and var last) return last;
        int found = -1, named = -1;
        for (int i = FirstAt(first); i < known && mentions[i].CoreFirst < end; i++)
        {
            ref readonly var mention = ref mentions[i];
            if (mention.IsQuoted) continue;
            // "El productor, Iñaki Zubeldia,": a noun that no lexicon knows, and the name in apposition to it.
            if (named < 0 && story.Lexicon.NamesSourcesSurely && mention.Kind == MentionKind.Name && mention.First > head + 1 && story.Tokens[mention.First - 1].Kind == TokenKind.Comma) named = i;
            if (mention.CoreFirst <= head && head < mention.CoreEnd) found = i;
            else if (found >= 0 && NamesInApposition(found, i)) return i;
            else if (found >= 0 && (story.Lexicon.DescribesBehindNouns || story.Lexicon.CapitalizesNouns) && mentions[found].Kind == MentionKind.Nominal && mention.Kind == MentionKind.Name
                && story.Tokens[mention.First - 1].Kind == TokenKind.Comma) return i;
        }
        if (found < 0 && story.Lexicon.DescribesBehindNouns && !coordinated) found = NounBefore(first, head, end);
        if (found < 0 && !coordinated && named >= 0) return named;
        if (found < 0 || coordinated) return AddNominal(first, head + 1, coordinated);
        return found;
    }

    /// <summary>The first person named in a range of tokens, not behind a preposition; -1 where there is none.</summary>
    public int PersonIn(int first, int end)
    {
        for (int i = FirstAt(first); i < known && mentions[i].First < end; i++)
        {
            ref readonly var mention = ref mentions[i];
            if (mention.First < first || mention.Kind != MentionKind.Name || mention.IsQuoted || mention.IsPossessive || !IsPerson(i)) continue;
            if (mention.First > first && story.Tokens[mention.First - 1].Is(WordTraits.Preposition | WordTraits.Oblique)) continue;
            return i;
        }
        return -1;
    }

    public int StartOf(int mention) => mentions[mention].First;

    /// <summary>A given name or a title tells it; of a surname alone that it ended a fuller name of a person before.</summary>
    private bool IsPerson(int mention)
    {
        const int reach = 200;
        var name = mentions[mention];
        if (name.CoreFirst > name.First) return true;
        if (name.CoreEnd - name.CoreFirst > 1)
        {
            for (int i = name.CoreFirst; i < name.CoreEnd - 1; i++)
                if ((story.NameTraits(i) & PersonTraits.AnyName) != 0) return true;
            return false;
        }
        for (int i = mention - 1; i >= 0 && mention - i < reach; i--)
        {
            ref readonly var before = ref mentions[i];
            if (before.Kind == MentionKind.Name && before.CoreEnd - before.CoreFirst > 1 && (story.NameTraits(before.CoreFirst) & PersonTraits.AnyName) != 0
                && (story.Word(before.CoreEnd - 1).Equals(story.Word(name.CoreFirst), StringComparison.Ordinal) || story.Word(before.CoreFirst).Equals(story.Word(name.CoreFirst), StringComparison.Ordinal))) return true;
        }
        return false;
    }

    public int EndOf(int mention) => mentions[mention].End;

    /// <summary>"der für die Aufsicht zuständige Vizechef Michael Barr": what describes the noun stands before it, and holds nouns of its own.</summary>
    private int LastName(int first, int end)
    {
        int last = -1;
        for (int i = FirstAt(first); i < known && mentions[i].CoreFirst < end; i++)
            if (mentions[i].Kind == MentionKind.Name && !mentions[i].IsQuoted && mentions[i].CoreEnd == end) last = i;
        return last;
    }

    /// <summary>The mention at a place inside marks.</summary>
    public int Quoted(int first, int end)
    {
        for (int i = FirstAt(first); i < known && mentions[i].CoreFirst < end; i++)
        {
            if (mentions[i].Kind != MentionKind.Name) continue;
            mentions[i].IsQuoted = false;
            return i;
        }
        return AddNominal(first, end);
    }

    /// <summary>Puts the mentions in the order of the text; <paramref name="moved"/> gets for each old index its new one.</summary>
    /// <remarks>The known ones are in order and stay so: the few added ones are sorted and merged in from behind.</remarks>
    public void Sort(PooledList<int> moved)
    {
        int count = mentions.Count;
        for (int i = 0; i < count; i++) moved.Add(i);
        if (count == known) return;
        using var order = new PooledList<int>();
        using var added = new PooledList<MentionCandidate>();
        for (int i = known; i < count; i++)
        {
            order.Add(i);
            added.Add(mentions[i]);
        }
        order.AsSpan().Sort((a, b) => added[a - known].First != added[b - known].First ? added[a - known].First.CompareTo(added[b - known].First) : a.CompareTo(b));
        int left = known - 1, right = order.Count - 1;
        for (int place = count - 1; right >= 0; place--)
        {
            if (left >= 0 && mentions[left].First > added[order[right] - known].First)
            {
                mentions[place] = mentions[left];
                moved[left--] = place;
            }
            else
            {
                mentions[place] = added[order[right] - known];
                moved[order[right--]] = place;
            }
        }
    }

    /// <summary>"la portavoz socialista, Lourdes Caro": the noun that the adjectives describe, or the name in apposition to it.</summary>
    private int NounBefore(int first, int head, int end)
    {
        int noun = -1;
        for (int i = FirstAt(first); i < known && mentions[i].CoreFirst < end; i++)
        {
            ref readonly var mention = ref mentions[i];
            if (mention.IsQuoted || mention.Kind == MentionKind.Pronoun) continue;
            if (noun < 0 && mention.Kind == MentionKind.Nominal && mention.CoreEnd <= head) noun = i;
            else if (noun >= 0 && mention.Kind == MentionKind.Name && mention.First > first && story.Tokens[mention.First - 1].Kind == TokenKind.Comma) return i;
        }
        return noun;
    }

    /// <summary>"the mayor's lawyer, Ann Lee": the name in apposition is the person.</summary>
    private bool NamesInApposition(int nominal, int name) =>
        mentions[nominal].Kind == MentionKind.Nominal && mentions[name].Kind == MentionKind.Name
        && mentions[name].First == mentions[nominal].End + 1 && story.Tokens[mentions[nominal].End].Kind == TokenKind.Comma;

    /// <summary>
    /// The token that the phrase is about: the last word before a preposition, a comma or a clause ("the supporters | of Smith"); of a possessive alone its
    /// owner. Two nouns joined by "and" are both its head.
    /// </summary>
    private int HeadOf(int first, int end, out bool coordinated)
    {
        coordinated = false;
        int head = first;
        for (int i = first; i < end; i++)
        {
            ref readonly var token = ref story.Tokens[i];
            if (i > first && (token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket || token.IsQuoted)) break;
            // "der 58-Jährige"
            if (token.Kind == TokenKind.Number && char.IsLetter(story.Text[token.End - 1])) head = i;
            if (!token.IsWord) continue;
            if (i > first && token.Is(WordTraits.Relative)) break;
            if (i > first && story.Lexicon.CapitalizesNouns)
            {
                if (token.Is(WordTraits.Genitive) && story.Tokens[i - 1].IsCapital && !InName(i)) break;
                // A small word is no noun: "sagte Anna Lind gestern erneut".
                if (!token.IsCapital && !token.Is(WordTraits.Coordinator) && !token.Is(WordTraits.Preposition)) continue;
                if (token.Is(WordTraits.Coordinator) && IsOneOffice(i)) continue;
            }
            // "la prima cittadina": behind an article it is an adjective.
            // "burmistrz dziennikarzom": without articles the first noun is the head, the next is told.
            if (i > first && !story.Lexicon.CapitalizesNouns && !story.Lexicon.DescribesBehindNouns && story.Lexicon.NamesSourcesSurely && story.Tokens[i - 1].Is(WordTraits.Role) && !token.IsCapital && !token.Is(WordTraits.Role | WordTraits.Coordinator) && !HasCapital(i, end)) break;
            if (i > first && token.Is(WordTraits.Preposition) && !InName(i) && !(i == first + 1 && story.Tokens[first].Is(WordTraits.Determiner) && !token.Is(WordTraits.Genitive))) break;
            if (i > first && token.Is(WordTraits.AnyVerb) && !token.IsCapital && !token.Is(WordTraits.Role | WordTraits.Body | WordTraits.Document)
                && !story.Tokens[i - 1].Is(WordTraits.Determiner | WordTraits.Possessive)) break;
            if (token.Is(WordTraits.Coordinator) && !InName(i))
            {
                // "der Aufbauspieler und Kapitän": one article of one person.
                if (story.Lexicon.CapitalizesNouns && (story.FactsOf(first).Person & PersonTraits.MaleDeterminer) != 0 && (story.FactsOf(first).Person & PersonTraits.PluralDeterminer) == 0 && !story.Tokens[i + 1].Is(WordTraits.Determiner)) break;
                coordinated = true;
                if (story.Lexicon.CapitalizesNouns) continue;
            }
            head = i;
        }
        return head;
    }

    private bool HasCapital(int first, int end)
    {
        for (int i = first; i < end; i++)
            if (story.Tokens[i].IsCapital) return true;
        return false;
    }

    /// <summary>"die Ärztin und Autorin Eva Lind": two offices of one person.</summary>
    private bool IsOneOffice(int coordinator) =>
        coordinator + 1 < story.Tokens.Count && story.Tokens[coordinator - 1].Is(WordTraits.Role) && story.Tokens[coordinator + 1].Is(WordTraits.Role);

    /// <summary>"Secretary of State", "Department of Health and Human Services": the small word stands inside a name.</summary>
    private bool InName(int token)
    {
        for (int i = FirstAt(token); i < known && mentions[i].First <= token; i++)
            if (mentions[i].Kind == MentionKind.Name && mentions[i].First < token && token < mentions[i].End) return true;
        return false;
    }

    /// <summary>A verb without a subject names nobody: who speaks follows from what came before.</summary>
    public int AddDropped(int verb)
    {
        int index = AddNominal(verb, verb + 1);
        mentions[index].Kind = MentionKind.Implicit;
        return index;
    }

    private int AddRelative(int token)
    {
        int noun = token - 1;
        if (noun > 0 && story.Tokens[noun].Kind is TokenKind.Comma or TokenKind.Dash) noun--;
        int index = AddNominal(token, token + 1);
        mentions[index].Kind = MentionKind.Pronoun;
        mentions[index].StandsFor = Math.Max(noun, 0);
        return index;
    }

    private int AddNominal(int first, int end, bool coordinated = false)
    {
        mentions.Add(new MentionCandidate
        {
            First = first,
            End = end,
            AppositionEnd = end,
            CoreFirst = coordinated ? first : end - 1,
            CoreEnd = end,
            Kind = story.Tokens[first].Is(WordTraits.Pronoun) && end == first + 1 ? MentionKind.Pronoun : MentionKind.Nominal,
            Sentence = SentenceOf(first),
            IsSubject = true,
        });
        return mentions.Count - 1;
    }

    private int SentenceOf(int token)
    {
        int low = 0, high = story.Sentences.Count - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (story.Sentences[middle].EndToken <= token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The first known mention whose name or noun ends behind the token. Asked for mostly near where it was asked for before: a few steps from there find it.</summary>
    private int FirstAt(int token)
    {
        const int near = 12;
        for (int steps = 0; steps < near; steps++)
        {
            if (latest > 0 && mentions[latest - 1].CoreEnd > token) latest--;
            else if (latest < known && mentions[latest].CoreEnd <= token) latest++;
            else return latest;
        }
        int low = 0, high = known;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (mentions[middle].CoreEnd <= token) low = middle + 1;
            else high = middle;
        }
        return latest = low;
    }
}

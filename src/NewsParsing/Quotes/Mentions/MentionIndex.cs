using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Mentions;

/// <summary>All mentions of a story, findable by place; noun phrases that turn out to be sources are added, and put in order at the end.</summary>
internal sealed partial class MentionIndex(PooledList<MentionCandidate> mentions, StoryTokens story)
{
    private readonly int known = mentions.Count;

    /// <summary>Where <see cref="FirstAt"/> found its mention last.</summary>
    private int latest;

    /// <summary>The mention that is the head of the phrase from one token to another; a new nominal where none is known.</summary>
    public int Covering(int first, int end)
    {
        if (end == first + 1 && story.Tokens[first].Is(WordTraits.Relative)) return AddRelative(first);
        if (OwnerOf(first, end) is >= 0 and var owner) return owner;
        int head = HeadOf(first, end, out bool coordinated);
        if (head == first && end > first + 1 && story.Lexicon.CapitalizesNouns && story.Tokens[first].Is(WordTraits.Determiner) && LastName(first, end) is >= 0 and var last) return last;
        if (HolderOf(first, head, end) is >= 0 and var holder) return holder;
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
        if (end - head > 2 && !story.Lexicon.NamesSourcesSurely && (found < 0 || coordinated || IsOffice(found)) && NameBehindOffice(first, head, end, coordinated) is >= 0 and var bearer) return bearer;
        if (found < 0 || coordinated) return AddNominal(first, head + 1, coordinated);
        return found;
    }

    /// <summary>The first person named in a range of tokens, not behind a preposition; -1 where there is none.</summary>
    /// <param name="first">First token.</param>
    /// <param name="end">Behind the last one.</param>
    /// <param name="owns">Whether one who owns something is looked for, too.</param>
    public int PersonIn(int first, int end, bool owns = false)
    {
        for (int i = FirstAt(first); i < known && mentions[i].First < end; i++)
        {
            ref readonly var mention = ref mentions[i];
            if (mention.First < first || mention.Kind != MentionKind.Name || mention.IsQuoted || (mention.IsPossessive && !owns) || !IsPerson(i)) continue;
            if (mention.First > first && story.Tokens[mention.First - 1].Is(WordTraits.Preposition | WordTraits.Oblique)) continue;
            return i;
        }
        return -1;
    }

    /// <summary>"Auch die Experten der Bank sehen es so: „…“": people who open a range of tokens; -1 where something else does.</summary>
    public int NominalAtStart(int first, int end)
    {
        const int reach = 2;
        // Where adjectives stand behind, few such nouns are known well enough to tell whom they call.
        if (story.Lexicon.DescribesBehindNouns) return -1;
        for (int i = FirstAt(first); i < known && mentions[i].First < Math.Min(end, first + reach); i++)
        {
            ref readonly var mention = ref mentions[i];
            if (mention.First < first || mention.Kind != MentionKind.Nominal || mention.IsQuoted || mention.IsPossessive) continue;
            if (!story.Tokens[mention.First].Is(WordTraits.Determiner) || !story.Tokens[mention.CoreEnd - 1].Is(WordTraits.Role)) continue;
            return mention.First == first || story.Tokens[first].Is(WordTraits.Adverb | WordTraits.Coordinator) && !story.Tokens[first].Is(WordTraits.Preposition) ? i : -1;
        }
        return -1;
    }

    /// <summary>Whether a mention is headed by a word for a body or a text.</summary>
    public bool IsBody(int mention) => story.Tokens[mentions[mention].CoreEnd - 1].Is(WordTraits.Body | WordTraits.Document);

    /// <summary>Whether two mentions end with the same word: "Anna Lind" and "Lind".</summary>
    public bool IsSameName(int mention, int other) =>
        story.Word(mentions[mention].CoreEnd - 1).Equals(story.Word(mentions[other].CoreEnd - 1), StringComparison.Ordinal);

    /// <summary>
    /// The noun for a person that opens a sentence, before any verb; -1 where there is none. Of an answer whose it is may stand behind "of": "Réponse de
    /// l'aîné:".
    /// </summary>
    /// <param name="first">First token of the sentence.</param>
    /// <param name="end">Behind the last token that is looked at.</param>
    /// <param name="isFree">Whether neither a name nor such a noun stands there outside of a phrase behind a preposition.</param>
    public int PersonalNounIn(int first, int end, out bool isFree)
    {
        isFree = true;
        int verb = first;
        while (verb < end && !IsVerbOrSubject(verb, first)) verb++;
        for (int i = FirstAt(first); i < known && mentions[i].First < end; i++)
        {
            ref readonly var mention = ref mentions[i];
            if (mention.First < first || mention.IsQuoted || mention.IsPossessive || mention.Kind == MentionKind.Pronoun) continue;
            bool governed = mention.First > first && story.Tokens[mention.First - 1].Is(WordTraits.Preposition) || story.Tokens[mention.First].Is(WordTraits.Preposition) && !story.Tokens[mention.First].Is(WordTraits.Determiner);
            if (governed && !(mention.First <= first + 4 && story.Tokens[first].Is(WordTraits.SpeechNoun))) continue;
            // "un mensaje" is sent; "Recién" is no name.
            bool isSomebody = mention.Kind == MentionKind.Name ? !(story.Tokens[mention.CoreFirst].Is(TokenForm.OpensSentence) && mention.CoreEnd - mention.CoreFirst == 1) : story.Tokens[mention.CoreEnd - 1].Is(WordTraits.Role | WordTraits.Body);
            isFree &= !isSomebody;
            if (mention.Kind == MentionKind.Nominal && mention.First <= verb && mention.CoreEnd <= end && (story.Tokens[mention.CoreEnd - 1].Is(WordTraits.Role) || (story.Tokens[mention.CoreEnd - 1].Is(WordTraits.Body) && mention.First == first))) return i;
        }
        return -1;
    }

    /// <summary>A verb, or a pronoun that may be its subject.</summary>
    private bool IsVerbOrSubject(int token, int first)
    {
        ref readonly var word = ref story.Tokens[token];
        if (word.Is(WordTraits.AnyVerb) && word.Is(WordTraits.Finite) && !word.IsCapital) return true;
        return word.Is(WordTraits.Pronoun) && !word.Is(WordTraits.Determiner) && !(token > first && story.Tokens[token - 1].Is(WordTraits.Preposition));
    }

    public int StartOf(int mention) => mentions[mention].First;

    public int EndOf(int mention) => mentions[mention].End;

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
        using var order = PooledList<int>.Take();
        using var added = PooledList<MentionCandidate>.Take();
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

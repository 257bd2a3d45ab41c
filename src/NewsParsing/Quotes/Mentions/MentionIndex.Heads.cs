using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Mentions;

/// <content>What a phrase is about: its head noun, or the name beside it.</content>
internal sealed partial class MentionIndex
{
    /// <summary>"der für die Aufsicht zuständige Vizechef Michael Barr": what describes the noun stands before it, and holds nouns of its own.</summary>
    private int LastName(int first, int end)
    {
        int last = -1;
        for (int i = FirstAt(first); i < known && mentions[i].CoreFirst < end; i++)
            if (mentions[i].Kind == MentionKind.Name && !mentions[i].IsQuoted && mentions[i].CoreEnd == end) last = i;
        return last;
    }

    /// <summary>
    /// "Der Vorsitzende des Aufsichtsrats Wolfgang Steub", "директор компании Игорь Лапин": an office, what it is of, and the full name of who holds it. Not
    /// "die Tochter des Malers Emil Lind": there the name is the painter's. -1 where the phrase is none such.
    /// </summary>
    private int HolderOf(int first, int head, int end)
    {
        var tokens = story.Tokens;
        while (head > first && !tokens[head].Is(WordTraits.Role)) head--;
        if (!story.Lexicon.NamesSourcesSurely || story.Lexicon.DescribesBehindNouns || end - head < 3 || !tokens[head].Is(WordTraits.Role) || (story.FactsOf(head).Person & (PersonTraits.Kin | PersonTraits.Plural)) != 0) return -1;
        int name = LastName(first, end);
        if (name < 0 || mentions[name].CoreFirst <= head + 1 || mentions[name].CoreEnd - mentions[name].CoreFirst < 2) return -1;
        int start = mentions[name].CoreFirst;
        while (start < end && !IsGivenName(start)) start++;
        if (start > end - 2 || start <= head + 1 || tokens[start - 1].Is(WordTraits.Role | WordTraits.Honorific | WordTraits.Preposition)) return -1;
        for (int i = head + 1; i < start; i++)
            if (!(tokens[i].IsWord || tokens[i].IsQuoted) || tokens[i].IsCapital && IsGivenName(i) || tokens[i].Is(WordTraits.AnyVerb | WordTraits.Coordinator | WordTraits.Relative) && !tokens[i].Is(WordTraits.Genitive)) return -1;
        return name;
    }

    /// <summary>In any case: "Дмитрия Корнеева".</summary>
    private bool IsGivenName(int token) => (story.NameTraits(token) & PersonTraits.AnyName) != 0 || PersonLexicon.Of(story.Lexicon.Language).IsGivenNameInCase(story.Word(token), story.Lexicon);

    /// <summary>"lautet sein Fazit", "lyder hendes råd": the words are the owner's; -1 where the phrase is not of that kind.</summary>
    private int OwnerOf(int first, int end)
    {
        if (end != first + 2 || !story.Lexicon.NamesSourcesSurely || !story.Tokens[first].Is(WordTraits.Possessive) || !story.Tokens[first + 1].Is(WordTraits.SpeechNoun) || story.Tokens[first + 1].Is(WordTraits.Role | WordTraits.Body)) return -1;
        for (int i = FirstAt(first); i < known && mentions[i].First <= first; i++)
            if (mentions[i].Kind == MentionKind.Pronoun && mentions[i].CoreFirst == first && !mentions[i].IsQuoted) return i;
        return -1;
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

    /// <summary>"the Palestinian Ambassador", "the harbour office": not a person's name, but what somebody is or speaks for.</summary>
    private bool IsOffice(int mention)
    {
        if (mentions[mention].Kind == MentionKind.Nominal) return true;
        if (mentions[mention].Kind != MentionKind.Name) return false;
        // "Harbour Chief Executive, Karl Berg,": all that the title leaves as a name is a role.
        if (mentions[mention].CoreFirst > mentions[mention].First) return mentions[mention].CoreEnd == mentions[mention].CoreFirst + 1 && story.Tokens[mentions[mention].CoreFirst].Is(WordTraits.Role);
        for (int i = mentions[mention].CoreFirst; i < mentions[mention].CoreEnd; i++)
            if (story.Tokens[i].Is(WordTraits.Role | WordTraits.Body)) return !HasGivenName(mention);
        return false;
    }

    /// <summary>
    /// "Ambassador to the Netherlands, Ammar Hijazi,": the name that a comma puts beside an office, where a given name or the rest of the story tells that it
    /// is a person's; -1 where there is none.
    /// </summary>
    private int NameBehindOffice(int first, int head, int end, bool coordinated)
    {
        if (coordinated && story.Tokens[first].Is(WordTraits.Determiner)) return -1;
        for (int i = FirstAt(head + 1); i < known && mentions[i].First < end; i++)
        {
            ref readonly var mention = ref mentions[i];
            if (mention.Kind == MentionKind.Name && !mention.IsQuoted && !mention.IsPossessive && mention.First > head && mention.CoreEnd - mention.CoreFirst > 1
                && story.Tokens[mention.First - 1].Kind == TokenKind.Comma && (HasGivenName(i) || IsNamedAgain(i))) return i;
        }
        return -1;
    }

    private bool HasGivenName(int mention)
    {
        for (int i = mentions[mention].CoreFirst; i < mentions[mention].CoreEnd - 1; i++)
            if ((story.NameTraits(i) & PersonTraits.AnyName) != 0) return true;
        return false;
    }

    /// <summary>Whether the last word of a name stands alone further on, as surnames do and places do not.</summary>
    private bool IsNamedAgain(int mention)
    {
        const int reach = 100;
        int surname = mentions[mention].CoreEnd - 1;
        for (int i = mention + 1; i < known && i - mention < reach; i++)
            if (mentions[i].Kind == MentionKind.Name && mentions[i].CoreEnd - mentions[i].CoreFirst == 1 && story.Word(mentions[i].CoreFirst).Equals(story.Word(surname), StringComparison.Ordinal)) return true;
        return false;
    }

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
            // "the “Quiet Coast” plan": the noun stands behind the marks.
            if (token.IsQuoted && i > first && head == first && story.Tokens[first].Is(WordTraits.Determiner) && !story.Tokens[end - 1].IsQuoted) continue;
            if (i > first && (token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.OpenBracket || token.IsQuoted)) break;
            // "der 58-Jährige"
            // "contó el 1": a player by his number.
            if (token.Kind == TokenKind.Number && (char.IsLetter(story.Text[token.End - 1]) || (i == first + 1 && story.Lexicon.DescribesBehindNouns && story.Tokens[first].Is(WordTraits.Determiner)))) head = i;
            if (!token.IsWord) continue;
            if (i > first && token.Is(WordTraits.Relative)) break;
            if (i > first && story.Lexicon.CapitalizesNouns)
            {
                if (token.Is(WordTraits.Genitive) && story.Tokens[i - 1].IsCapital && !InName(i)) break;
                // A small word is no noun: "sagte Anna Lind gestern erneut".
                if (!token.IsCapital && !token.Is(WordTraits.Coordinator) && !token.Is(WordTraits.Preposition)) continue;
                if (token.Is(WordTraits.Coordinator) && IsOneOffice(i)) continue;
            }
            // "burmistrz dziennikarzom": without articles the first noun is the head, the next is told.
            if (i > first && !story.Lexicon.CapitalizesNouns && !story.Lexicon.DescribesBehindNouns && story.Lexicon.NamesSourcesSurely && story.Tokens[i - 1].Is(WordTraits.Role) && !token.IsCapital && !token.Is(WordTraits.Role | WordTraits.Coordinator) && !HasCapital(i, end)) break;
            // "sier Damli etterfulgt av latter": a name ends with its capitals.
            if (i > first && !story.Lexicon.CapitalizesNouns && !story.Lexicon.DescribesBehindNouns && story.Lexicon.NamesSourcesSurely && story.Tokens[i - 1].IsCapital && !story.Tokens[i - 1].Is(WordTraits.Function | WordTraits.NoName) && !token.IsCapital
                && !token.Is(WordTraits.Function | WordTraits.Particle | WordTraits.Role | WordTraits.Body | WordTraits.Document | WordTraits.Genitive) && i > first + 1 - (story.Tokens[first].Is(TokenForm.OpensSentence) ? 0 : 1)) break;
            // "la prima cittadina": right behind an article a word that is a preposition too is an adjective.
            if (i > first && token.Is(WordTraits.Preposition) && !InName(i) && !(i == first + 1 && !story.Lexicon.CapitalizesNouns && story.Tokens[first].Is(WordTraits.Determiner) && !token.Is(WordTraits.Genitive))) break;
            if (i > first && token.Is(WordTraits.AnyVerb) && !token.IsCapital && !token.Is(WordTraits.Role | WordTraits.Body | WordTraits.Document)
                && !story.Tokens[i - 1].Is(WordTraits.Determiner | WordTraits.Possessive)) break;
            if (token.Is(WordTraits.Coordinator) && !InName(i))
            {
                // "Moderator and author Shameez Patel": without an article two offices of one person.
                if (!story.Lexicon.NamesSourcesSurely && i + 2 < end && i == first + 1 && IsOneOffice(i) && !story.Tokens[i + 1].IsCapital && story.Tokens[i + 2].IsCapital) continue;
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
}

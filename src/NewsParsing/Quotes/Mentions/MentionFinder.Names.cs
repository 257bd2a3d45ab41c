using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Mentions;

/// <content>Names: which words can be part of one, where it ends, where it begins behind honorifics and offices.</content>
internal ref partial struct MentionFinder
{
    /// <summary>
    /// "小川健一|さん", "이재명 더불어민주당 대선 |후보": where names look like other words, one stands before its honorific, in Korean with the party between; -1 where none does.
    /// </summary>
    private readonly int NameBeforeTitle(int i)
    {
        const int reach = 4, usualName = 3;
        int name = i - 1;
        while (!story.Lexicon.IsUnspaced && name > first && i - name < reach && tokens[name].Is(WordTraits.Body | WordTraits.Portfolio)) name--;
        if (name < first || !tokens[name].IsWord || (tokens[name].Traits & ~WordTraits.GivenName) != WordTraits.None) return -1;
        if (mentions.Count > 0 && mentions.Last.First >= name) return -1;
        bool named = story.Lexicon.IsUnspaced || tokens[name].Is(WordTraits.GivenName);
        return named || (tokens[name].Length == usualName && (story.Lexicon.Words.Find(story.Word(name)[..1]).Person & PersonTraits.FamilyName) != 0) ? name : -1;
    }

    /// <summary>Whether the token can be a word of a name: a capital that means something.</summary>
    private readonly bool IsNameWord(int i, bool opening)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind != TokenKind.Word || !token.IsCapital) return false;
        // "Gesundheits-, Sozial- und Integrationsdirektor": the first part of a compound.
        if (token.End < story.Text.Length && story.Text[token.End] == '-' && story.Lexicon.CapitalizesNouns) return false;
        if (token.Is(WordTraits.Function | WordTraits.NoName) && !token.Is(TokenForm.Abbreviated)) return IsGivenName(i);
        if (token.Is(WordTraits.CommonNoun) && !(opening && tokens[i].Is(WordTraits.Role | WordTraits.Body) && NextIsName(i))) return false;
        // "Julio Pardo": where months have no capital, one before a name is a given name.
        if (opening && token.Is(WordTraits.Time)) return story.Lexicon.NamesSourcesSurely && !story.Lexicon.CapitalizesNouns ? NextIsName(i) && !tokens[i + 1].Is(WordTraits.Time) : IsMonthAsGivenName(i);
        if (!token.Is(TokenForm.OpensSentence)) return true;
        if (token.Is(WordTraits.AnyVerb)) return IsGivenName(i);
        // "Zdaniem Jana Nowaka": the capital is the sentence's.
        if (token.Is(WordTraits.Source)) return false;
        return !token.Is(WordTraits.Adverb) && !(token.Is(WordTraits.Role) && !token.Is(WordTraits.Honorific) && !NextIsName(i));
    }

    /// <summary>April Jones, June Park: a month before a surname, not before or behind what makes it a date.</summary>
    private readonly bool IsMonthAsGivenName(int i) =>
        NextIsName(i) && !tokens[i + 1].Is(WordTraits.Time) && (i == first || !tokens[i - 1].Is(WordTraits.Preposition | WordTraits.Time | WordTraits.Determiner))
        && (story.IsWord(i, "april") || story.IsWord(i, "may") || story.IsWord(i, "june") || story.IsWord(i, "august")) && (i + 2 >= end || tokens[i + 2].Kind == TokenKind.Comma || tokens[i + 2].Is(WordTraits.AnyVerb));

    /// <summary>Words like Will, Mark, Hope and May are names where a capital follows in running text.</summary>
    private readonly bool IsGivenName(int i) =>
        tokens[i].Is(WordTraits.Bare | WordTraits.Auxiliary) && !tokens[i].Is(WordTraits.Determiner | WordTraits.Negation) && NextIsName(i)
        && !tokens[i + 1].Is(TokenForm.AllCapitals);

    private readonly bool NextIsName(int i) =>
        i + 1 < end && tokens[i + 1].IsWord && tokens[i + 1].IsCapital && !tokens[i + 1].Is(WordTraits.Function | WordTraits.NoName);

    private int AddName(int start)
    {
        int i = start + 1;
        while (i < end)
        {
            if (IsNameWord(i, opening: false) && !(tokens[i].Is(WordTraits.Time) && !tokens[i].Is(WordTraits.AnyVerb))
                && !(tokens[i - 1].Is(TokenForm.Abbreviated) && tokens[i].Is(TokenForm.OpensSentence)))
            {
                i++;
                continue;
            }
            if (tokens[i].Kind == TokenKind.Mark && BehindNickname(start, i) is > 0 and var behind)
            {
                i = behind;
                continue;
            }
            int joined = JoinedNameAt(start, i);
            if (joined == 0) break;
            i += joined;
        }
        int nameEnd = i;
        start = BehindPortfolio(start, nameEnd);
        int core = CoreOf(start, nameEnd);
        int office = OfficeOf(start, core);
        if (office >= 0) core = GivenNameIn(core, nameEnd);
        bool allRoles = true;
        for (int k = start; k < nameEnd; k++) allRoles &= tokens[k].Is(WordTraits.Role | WordTraits.Preposition | WordTraits.Honorific);
        // "Erste Parlamentarische Geschäftsführer": adjectives with capitals before an office, and no given name.
        if (story.Lexicon.CapitalizesNouns && tokens[nameEnd - 1].Is(WordTraits.Role) && !tokens[nameEnd - 1].Is(WordTraits.GivenName))
        {
            bool named = false;
            for (int k = start; k < nameEnd - 1; k++) named |= tokens[k].Is(WordTraits.GivenName);
            if (!named) (allRoles, core) = (true, nameEnd - 1);
        }
        int title = TitleBefore(start);
        // A title in small letters ("the minister" of "the minister Liz Truss") has been taken for a nominal of its own: it is part of the name's.
        while (mentions.Count > 0 && mentions.Last.First >= title && mentions.Last.Sentence == sentence && mentions.Last.Kind == MentionKind.Nominal) mentions.Truncate(mentions.Count - 1);
        // "Minister of Natural Resources": an office, and nobody's name.
        if (core < 0)
        {
            Add(MentionKind.Nominal, title, office, office + 1);
            return nameEnd;
        }
        // "Foreign Minister" in "Foreign Minister's spokesman": the rest is a noun phrase in small letters behind the capitals.
        Add(allRoles && !tokens[nameEnd - 1].Is(TokenForm.Abbreviated) ? MentionKind.Nominal : MentionKind.Name, title, core, nameEnd);
        return nameEnd;
    }

    /// <summary>The word of an office that "of" ties what follows to ("Mayor of London"); -1 where it does not.</summary>
    private readonly int OfficeOf(int start, int core)
    {
        if (story.Lexicon.NamesSourcesSurely || core <= start + 1) return -1;
        int i = core - 1;
        if (i > start && tokens[i].Is(WordTraits.Determiner)) i--;
        return i > start && tokens[i].Is(WordTraits.Preposition) && tokens[i - 1].Is(WordTraits.Role | WordTraits.Honorific) ? i - 1 : -1;
    }

    /// <summary>The first given name that another word of the name follows; -1 where none is known.</summary>
    private readonly int GivenNameIn(int from, int to)
    {
        for (int i = from; i < to - 1; i++)
            if ((story.NameTraits(i) & PersonTraits.AnyName) != 0) return i;
        return -1;
    }

    /// <summary>The number of tokens at <paramref name="i"/> that go on with a name though they have no capital: "van", "of the" in names of bodies, "&amp;".</summary>
    private readonly int JoinedNameAt(int start, int i)
    {
        ref readonly var token = ref tokens[i];
        if (token.Kind is not (TokenKind.Word or TokenKind.Other)) return 0;
        // "Kritik von Lind", "Opfer der Flut": where nouns have capitals, small words join the names of people and of bodies only.
        if (token.Is(WordTraits.Particle) && story.Lexicon.CapitalizesNouns && !tokens[i - 1].Is(WordTraits.GivenName | WordTraits.Honorific) && !tokens[start].Is(WordTraits.Body)) return 0;
        // "Giorgia Meloni da Donald Trump": two full names.
        if (token.Is(WordTraits.Particle) && story.Lexicon.DescribesBehindNouns && i - start >= 2 && NextIsName(i) && NextIsName(i + 1)
            && (story.NameTraits(i + 1) & PersonTraits.AnyName) != 0 && (story.NameTraits(start) & PersonTraits.AnyName) != 0) return 0;
        if (token.Is(WordTraits.Particle) && i + 1 < end && IsNameWord(i + 1, opening: false)) return 1;
        if (token.Is(WordTraits.Particle) && i + 2 < end && tokens[i + 1].Is(WordTraits.Particle) && IsNameWord(i + 2, opening: false)) return 2;
        if (token.Kind == TokenKind.Other) return story.Text[token.Start] == '&' && i + 1 < end && IsNameWord(i + 1, opening: false) ? 1 : 0;
        bool body = tokens[i - 1].Is(WordTraits.Body | WordTraits.Role | WordTraits.Honorific) || tokens[start].Is(WordTraits.Body);
        if (!body || !token.Is(WordTraits.Preposition) || !story.Lexicon.JoinsNames(story.Word(i))) return 0;
        int next = i + 1;
        if (next < end && tokens[next].Is(WordTraits.Determiner) && !tokens[next].IsCapital) next++;
        return next < end && IsNameWord(next, opening: false) && !tokens[next].Is(WordTraits.Time) ? next - i : 0;
    }

    /// <summary>Where the name itself begins behind honorifics and offices ("Secretary of State | Antony Blinken"); the start where nothing is left behind them.</summary>
    private readonly int CoreOf(int start, int nameEnd)
    {
        int core = start;
        for (int i = start; i < nameEnd; i++)
        {
            if (!tokens[i].Is(WordTraits.Honorific | WordTraits.Role)) continue;
            int after = i + 1;
            if (after < nameEnd && tokens[after].Is(WordTraits.Preposition))
            {
                after++;
                while (after < nameEnd && tokens[after].Is(WordTraits.Portfolio | WordTraits.Determiner | WordTraits.Coordinator)) after++;
            }
            if (after < nameEnd) core = after;
        }
        return core;
    }
}

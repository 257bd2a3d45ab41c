using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Mentions;

/// <summary>
/// Finds all words of a story that name someone or something: names with the title before them, pronouns, noun phrases whose head is a person, a body
/// or a text. One pass from left to right; a title is looked for to the left of the name that it belongs to.
/// </summary>
internal ref struct MentionFinder
{
    /// <summary>The longest title or noun phrase, in tokens: longer ones are a list or a sentence that was misread.</summary>
    private const int Reach = 12;

    /// <summary>A word in small letters begins a mention only as one of these.</summary>
    private const WordTraits Beginnings = WordTraits.Pronoun | WordTraits.Possessive | WordTraits.Determiner | WordTraits.Role;
    private readonly StoryTokens story;
    private readonly Span<Token> tokens;
    private readonly PooledList<MentionCandidate> mentions;
    private int sentence;
    private int first;
    private int end;

    private MentionFinder(StoryTokens story, PooledList<MentionCandidate> mentions)
    {
        this.story = story;
        this.mentions = mentions;
        tokens = story.Tokens.AsSpan();
    }

    public static void Find(StoryTokens story, PooledList<MentionCandidate> mentions)
    {
        var finder = new MentionFinder(story, mentions);
        for (int i = 0; i < story.Sentences.Count; i++) finder.FindIn(i, story.Sentences[i]);
    }

    private void FindIn(int index, Sentence span)
    {
        sentence = index;
        first = span.FirstToken;
        end = span.EndToken;
        int i = IsShouted(span) ? end : first;
        while (i < end)
        {
            ref readonly var token = ref tokens[i];
            if (story.Lexicon.HasParticles && token.Is(WordTraits.Honorific) && NameBeforeTitle(i) is >= 0 and var name)
            {
                Add(MentionKind.Nominal, name, name, name + 1);
                i++;
            }
            else if (token.Kind != TokenKind.Word)
            {
                i = token.Kind == TokenKind.Number && IsAge(i) ? AddNominal(i, i) : i + 1;
            }
            else if (!token.IsCapital && !token.Is(Beginnings))
            {
                i++;
            }
            else if (IsNameWord(i, opening: true))
            {
                i = AddName(i);
            }
            else if (token.Is(WordTraits.Pronoun | WordTraits.Possessive) && !token.Is(WordTraits.Determiner))
            {
                Add(MentionKind.Pronoun, i, i, i + 1, owns: !token.Is(WordTraits.Pronoun));
                i = token.Is(WordTraits.Possessive) ? AddNominal(i, i + 1, minimum: i + 1) : i + 1;
            }
            else if (token.Is(WordTraits.Determiner))
            {
                i = AddNominal(i, i + 1, minimum: i + 1);
            }
            else if (token.Is(WordTraits.Role) && IsPlainNoun(i))
            {
                i = AddNominal(AdjectivesBefore(i), i, minimum: i + 1);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>"UNUSUAL ENVELOPE": a paragraph of nothing but capitals is a heading, and names nobody that can be told.</summary>
    private readonly bool IsShouted(in Sentence span)
    {
        const int shortest = 2;
        if (!tokens[first].Is(TokenForm.AllCapitals) || span.EndToken - first < shortest || story.FirstTokens[span.Passage] != first || story.FirstTokens[span.Passage + 1] != span.EndToken) return false;
        for (int i = first; i < span.EndToken; i++)
            if (!tokens[i].IsWord || !tokens[i].Is(TokenForm.AllCapitals)) return false;
        return true;
    }

    private void Add(MentionKind kind, int start, int core, int mentionEnd, bool owns = false)
    {
        mentions.Append() = new MentionCandidate
        {
            Kind = kind,
            First = start,
            CoreFirst = core,
            End = mentionEnd,
            CoreEnd = mentionEnd,
            AppositionEnd = mentionEnd,
            Sentence = sentence,
            IsQuoted = tokens[core].IsQuoted,
            IsPossessive = owns || (mentionEnd < end && tokens[mentionEnd].Kind == TokenKind.Possessive),
        };
    }

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
        if (token.Is(WordTraits.Particle) && i + 1 < end && IsNameWord(i + 1, opening: false)) return 1;
        if (token.Is(WordTraits.Particle) && i + 2 < end && tokens[i + 1].Is(WordTraits.Particle) && IsNameWord(i + 2, opening: false)) return 2;
        if (token.Kind == TokenKind.Other) return story.Text[token.Start] == '&' && i + 1 < end && IsNameWord(i + 1, opening: false) ? 1 : 0;
        bool body = tokens[i - 1].Is(WordTraits.Body | WordTraits.Role | WordTraits.Honorific) || tokens[start].Is(WordTraits.Body);
        if (!body || !token.Is(WordTraits.Preposition) || !(story.IsWord(i, "of") || story.IsWord(i, "for") || story.IsWord(i, "on"))) return 0;
        int next = i + 1;
        if (next < end && story.IsWord(next, "the")) next++;
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

    /// <summary>Where the title before a name begins: a role right before it, what describes the role, and the determiner before that.</summary>
    private readonly int TitleBefore(int start)
    {
        int i = start - 1;
        if (i < first || !tokens[i].IsWord || tokens[i].IsQuoted != tokens[start].IsQuoted) return start;
        if (tokens[i].Is(WordTraits.Role | WordTraits.Honorific)) return PhraseBefore(i);
        return IsNounBeforeName(i) ? i - 1 : start;
    }

    /// <summary>
    /// "la mairesse Guylaine Bissonnette", "el buzo Iñaki Ruiz": in the languages whose adjectives stand behind, the noun between an article and a name of two
    /// words is what its bearer does, whatever it is.
    /// </summary>
    private readonly bool IsNounBeforeName(int noun)
    {
        if (!story.Lexicon.DescribesBehindNouns || noun <= first || !NextIsName(noun) || !NextIsName(noun + 1)) return false;
        ref readonly var token = ref tokens[noun];
        if (token.IsCapital || token.Traits != WordTraits.None || !tokens[noun - 1].Is(WordTraits.Determiner)) return false;
        const PersonTraits naming = PersonTraits.MaleDeterminer | PersonTraits.FemaleDeterminer | PersonTraits.Definite;
        return (story.FactsOf(noun - 1).Person & naming) != 0 && (story.NameTraits(noun + 1) & PersonTraits.AnyName) != 0;
    }

    /// <summary>"la ministra de Sanidad Mónica García", "le ministre de l'Intérieur Bruno Valle": what an office is about ends where the given name begins.</summary>
    private readonly int BehindPortfolio(int start, int nameEnd)
    {
        if (!story.Lexicon.DescribesBehindNouns || nameEnd - start < 3 || start <= first || !tokens[start - 1].Is(WordTraits.Genitive | WordTraits.Determiner)) return start;
        if ((story.NameTraits(start) & (PersonTraits.AnyName | PersonTraits.FamilyName)) != 0 || tokens[start].Is(WordTraits.Role | WordTraits.Honorific) || tokens[start].Is(TokenForm.Abbreviated)) return start;
        for (int i = start + 1; i + 1 < nameEnd; i++)
            if (tokens[i].IsCapital && (story.NameTraits(i) & PersonTraits.AnyName) != 0 && tokens[i + 1].IsCapital && !tokens[i - 1].Is(WordTraits.Particle | WordTraits.Preposition | WordTraits.Genitive)) return i;
        return start;
    }

    /// <summary>Where the noun phrase begins whose head, or whose describing word, stands at <paramref name="i"/>.</summary>
    private readonly int PhraseBefore(int i)
    {
        int last = i;
        bool determined = false;
        for (i--; i >= first && last - i < Reach; i--)
        {
            ref readonly var token = ref tokens[i];
            if (token.IsQuoted != tokens[last].IsQuoted) break;
            if (token.Kind == TokenKind.Possessive) continue;
            if (token.Is(WordTraits.Determiner | WordTraits.Possessive) && !token.Is(WordTraits.That))
            {
                i--;
                determined = true;
                // "o seu colega", "il suo legale".
                if (token.Is(WordTraits.Possessive) && i >= first && story.Lexicon.DescribesBehindNouns && tokens[i].Is(WordTraits.Determiner)) i--;
                break;
            }
            if (token.Kind == TokenKind.Number) continue;
            if (!token.IsWord) break;
            if (token.Is(WordTraits.Source) && token.Is(TokenForm.OpensSentence)) break;
            if (story.Lexicon.HasParticles && !token.Is(WordTraits.Body)) break;
            bool owns = tokens[i + 1].Kind == TokenKind.Possessive;
            if (token.IsCapital && !token.Is(WordTraits.Function | WordTraits.NoName)) continue;
            if (owns || !token.Is(WordTraits.Function | WordTraits.AnyVerb | WordTraits.Adverb | WordTraits.Relative)) continue;
            break;
        }
        i++;
        // "I nuläget vet polisen": without an article the small words before a noun may be anything.
        while (!determined && story.Lexicon.NamesSourcesSurely && i < last && !tokens[i].IsCapital) i++;
        while (i < last && tokens[i].Kind == TokenKind.Possessive) i++;
        return i;
    }

    private readonly int AdjectivesBefore(int i) => PhraseBefore(i);

    private readonly bool IsPlainNoun(int i) => !tokens[i].Is(WordTraits.AnyVerb) || (i > first && !tokens[i - 1].Is(WordTraits.InfinitiveMark | WordTraits.Auxiliary));

    /// <summary>"34-year-old".</summary>
    private readonly bool IsAge(int i)
    {
        // "2016": most numbers have no ending at all.
        if (char.IsAsciiDigit(story.Text[tokens[i].End - 1])) return false;
        foreach (string ending in story.Lexicon.AgeEndings)
            if (story.Word(i).EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>
    /// Adds the noun phrase that begins at <paramref name="start"/> when its head is a person, a body or a text; returns where to go on reading.
    /// </summary>
    private int AddNominal(int start, int from, int minimum = 0)
    {
        int head = -1;
        int i = from;
        for (; i < end && i - start < Reach; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Number)
            {
                if (IsAge(i)) head = i;
                continue;
            }
            if (!token.IsWord || (token.Is(WordTraits.Function) && i > from) || token.IsQuoted != tokens[start].IsQuoted) break;
            if (token.IsCapital && !token.Is(TokenForm.OpensSentence) && !token.Is(WordTraits.Role)) break;
            bool noun = token.Is(WordTraits.Role | WordTraits.Body | WordTraits.Document);
            // "the report said": the first verb behind a noun ends the phrase.
            if (head >= 0 && token.Is(WordTraits.AnyVerb) && !noun) break;
            if (head >= 0 && token.Is(WordTraits.Finite) && token.Is(WordTraits.Speech)) break;
            if (token.Is(WordTraits.Auxiliary | WordTraits.Adverb)) break;
            if (noun) head = i;
        }
        if (head < 0) return Math.Max(minimum, start + 1);
        Add(MentionKind.Nominal, start, head, head + 1);
        return head + 1;
    }
}

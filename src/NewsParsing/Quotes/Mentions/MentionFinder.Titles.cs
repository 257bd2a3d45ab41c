using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Mentions;

/// <content>What belongs to a name: the title before it, small words and nicknames inside it.</content>
internal ref partial struct MentionFinder
{
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
        if (token.IsCapital || token.Traits != WordTraits.None || (story.NameTraits(noun) & PersonTraits.Thing) != 0 || !tokens[noun - 1].Is(WordTraits.Determiner)) return false;
        const PersonTraits naming = PersonTraits.MaleDeterminer | PersonTraits.FemaleDeterminer | PersonTraits.Definite;
        return (story.FactsOf(noun - 1).Person & naming) != 0 && (story.NameTraits(noun + 1) & PersonTraits.AnyName) != 0;
    }

    /// <summary>"la ministra de Sanidad Mónica García", "le ministre de l'Intérieur Bruno Valle": what an office is about ends where the given name begins.</summary>
    private readonly int BehindPortfolio(int start, int nameEnd)
    {
        if (!story.Lexicon.DescribesBehindNouns || nameEnd - start < 3 || start <= first + 1) return start;
        // "scrive su Instagram Martina Festi"
        if (!tokens[start - 1].Is(WordTraits.Genitive | WordTraits.Preposition) && !(tokens[start - 1].Is(WordTraits.Determiner) && tokens[start - 2].Is(WordTraits.Genitive))) return start;
        if ((story.NameTraits(start) & (PersonTraits.AnyName | PersonTraits.FamilyName)) != 0 || tokens[start].Is(WordTraits.Role | WordTraits.Honorific) || tokens[start].Is(TokenForm.Abbreviated)) return start;
        for (int i = start + 1; i + 1 < nameEnd; i++)
            if (tokens[i].IsCapital && (story.NameTraits(i) & PersonTraits.AnyName) != 0 && tokens[i + 1].IsCapital && !tokens[i - 1].Is(WordTraits.Particle | WordTraits.Preposition | WordTraits.Genitive)) return i;
        return start;
    }

    /// <summary>Cristian “Pulga” Ojeda: behind the closing mark of a nickname inside a name; 0 where it is none.</summary>
    private readonly int BehindNickname(int start, int mark)
    {
        const int longest = 3;
        if (!(story.Lexicon.DescribesBehindNouns || story.Lexicon.HasSuffixes) || tokens[start].IsQuoted || (story.NameTraits(mark - 1) & PersonTraits.AnyName) == 0) return 0;
        int i = mark + 1;
        while (i < end && i - mark <= longest && tokens[i].IsWord) i++;
        if (i == mark + 1 || i + 1 >= end || tokens[i].Kind != TokenKind.Mark || !tokens[mark + 1].IsCapital) return 0;
        return IsNameWord(i + 1, opening: false) ? i + 1 : 0;
    }
}

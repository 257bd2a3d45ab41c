using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>
/// "…“, staunt Anna Lind.", "«…», suelta el alcalde": right behind a quote, before a name or a person, a small word is a verb of speech whatever the lexicon
/// knows of it. For the languages that put the subject of a tag behind its verb.
/// </summary>
internal static class UnknownTag
{
    /// <summary>A shorter quote is a title as often: "Agua", obra de Lucía Vergara.</summary>
    private const int ShortestQuote = 3;

    /// <summary>How far behind an article the noun must show that it is somebody.</summary>
    private const int NounReach = 4;

    public static bool MayStandIn(SentenceItems s) => s.HasStretch && s.Story.Lexicon.Inverts && s.Story.Lexicon.NamesSourcesSurely;

    public static bool Is(SentenceItems s, int i)
    {
        if (!MayStandIn(s) || !IsBehindQuote(s, i)) return false;
        ref readonly var verb = ref s[i];
        if (!verb.IsWord || verb.Is(TokenForm.Capital) || verb.Is(WordTraits.Function | WordTraits.Role | WordTraits.Body | WordTraits.Document | WordTraits.Adverb | WordTraits.Time | WordTraits.Source | WordTraits.Honorific)) return false;
        if (verb.Traits != WordTraits.None && !verb.Is(WordTraits.Verb | WordTraits.Stance | WordTraits.Mental)) return false;
        int subject = i + 1;
        // "zeigt sich Lind überzeugt"
        while (s.Is(subject, WordTraits.Adverb) && !s[subject].Is(TokenForm.Capital)) subject++;
        // "– wskazał.": a language that leaves pronouns out needs nobody behind a dash.
        if (s.Story.Lexicon.DropsPronouns && s.Is(i - 1, TokenKind.Dash) && s.Is(subject, TokenKind.Stop)) return true;
        // "– nie krył wzruszenia trener Jan Nowak"
        if (s.Is(i - 1, TokenKind.Dash) || s.Is(i - 1, WordTraits.Negation) && s.Is(i - 2, TokenKind.Dash))
            if (s[subject].IsWord && s[subject].Traits == WordTraits.None && !s[subject].Is(TokenForm.Capital) && (s.Is(subject + 1, WordTraits.Role) || s[subject + 1].Is(TokenForm.Capital))) return s.Story.Lexicon.HasDashesInside;
        return IsSomebody(s, subject);
    }

    private static bool IsBehindQuote(SentenceItems s, int i)
    {
        int quote = i - 1;
        // "– nie krył"
        if (s.Is(quote, WordTraits.Negation)) quote--;
        // "«…», se gausse Olivier Defrêne"
        if (s.Story.Lexicon.DescribesBehindNouns && s.Is(quote, WordTraits.Adverb) && s[quote].End - s[quote].First == 1 && (s.Is(quote - 1, TokenKind.Comma) || s[quote - 1].IsStretch)) quote--;
        if (s.Is(quote, TokenKind.Comma) || s.Is(quote, TokenKind.Dash)) quote--;
        if (!s[quote].IsStretch) return false;
        ref readonly var stretch = ref s.Story.Stretches[s[quote].Stretch];
        bool ended = s.Story.Text[stretch.End - 1] is '?' or '!' or '…';
        return ended || stretch.Words >= ShortestQuote && (s.Is(quote + 1, TokenKind.Comma) || s.Is(quote + 1, TokenKind.Dash) || s.Story.Text[stretch.End - 1] is ',' or '.');
    }

    private static bool IsSomebody(SentenceItems s, int i)
    {
        if (s.Is(i, WordTraits.Pronoun) && s.Is(i, WordTraits.SubjectPronoun)) return true;
        if (!s[i].IsWord) return false;
        if (s[i].Is(TokenForm.Capital)) return !s.Is(i, WordTraits.Function | WordTraits.NoName | WordTraits.CommonNoun | WordTraits.Time) || s.Is(i, WordTraits.Role);
        if (s.Is(i, WordTraits.Honorific | WordTraits.Role)) return true;
        if (!s.Is(i, WordTraits.Determiner | WordTraits.Possessive)) return false;
        for (int k = i + 1; k <= i + NounReach && s[k].Kind is TokenKind.Word or TokenKind.Number; k++)
            if (s.Is(k, WordTraits.Role | WordTraits.Honorific) || s[k].Kind == TokenKind.Number && char.IsLetter(s.Story.Text[s.Story.Tokens[s[k].First].End - 1])) return true;
        return false;
    }
}

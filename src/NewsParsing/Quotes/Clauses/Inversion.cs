using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>
/// Subjects behind their verb, in the languages that put them there: "«…», a déclaré le ministre", "„…“, sagte gestern die Sprecherin", "«…», dijo él".
/// The lexicon's option <c>inversion</c> tells which languages do.
/// </summary>
internal static class Inversion
{
    /// <summary>How many items may stand between a verb and the subject behind it: where and when it was said, to whom in short ("sagte ihm gestern der …").</summary>
    private const int Reach = 6;

    /// <summary>So are those of papers.</summary>
    private const int LongestPaper = 3;

    /// <summary>Names of bodies in marks are short.</summary>
    private const int LongestTitle = 4;

    /// <summary>
    /// Reads the subject behind a verb of speech that stands as a tag: behind a quote, a reported clause or a dash. False where the verb is no tag or nobody
    /// follows it.
    /// </summary>
    public static bool TryReadTag(SentenceItems s, ref Clause clause)
    {
        int left = LeftOf(s, clause.GroupItem);
        bool behindStretch = s[left].IsStretch || (IsJoint(s, left) && s[left - 1].IsStretch);
        if (!behindStretch && !IsJoint(s, left)) return false;
        // "Scholz, der Kanzler, sagte …": the comma closes an apposition.
        if (!behindStretch && NounPhrase.StartBefore(s, left) >= 0) return false;
        // "Il comitato «Lenta ma viva» ha annunciato": the marks hold the name of the body before them.
        if (s[left].IsStretch && s.Is(left - 1, WordTraits.Body) && s.Story.Stretches[s[left].Stretch].Words <= LongestTitle && NounPhrase.StartOfPlain(s, left - 1) is >= 0 and var body)
        {
            clause.SubjectFirst = body;
            clause.SubjectEnd = left;
            return true;
        }
        clause.IsTag = behindStretch;
        return TryRead(s, ref clause) || TryDrop(s, ref clause);
    }

    /// <summary>
    /// "Das Gewicht schätzt er auf …", "Über die Wahl sagte sie: …": where the verb stands second, the pronoun right behind it is the subject, unless a name
    /// or a person stands before it and the pronoun may be an object ("Müller lobte sie").
    /// </summary>
    public static bool TryReadPronoun(SentenceItems s, ref Clause clause, int before)
    {
        int next = clause.VerbItem + 1;
        if (!s.Story.Lexicon.CapitalizesNouns || !s.Is(next, WordTraits.Pronoun) || s.Is(next, WordTraits.Determiner)) return false;
        if (!s.Is(next, WordTraits.SubjectPronoun) && !s.Is(before, WordTraits.CommonNoun | WordTraits.Document | WordTraits.SpeechNoun)) return false;
        clause.Form = ClauseForm.Inverted;
        clause.SubjectFirst = next;
        clause.SubjectEnd = next + 1;
        return true;
    }

    /// <summary>"«…», afirmó.": in languages that leave pronouns out a tag without a subject has that of what came before.</summary>
    public static bool TryDrop(SentenceItems s, ref Clause clause)
    {
        if (!s.Story.Lexicon.DropsPronouns || !clause.Is(WordTraits.Finite) || !clause.Is(WordTraits.Speech)) return false;
        clause.Form = ClauseForm.Dropped;
        clause.SubjectFirst = clause.VerbItem;
        clause.SubjectEnd = clause.VerbItem + 1;
        return true;
    }

    /// <summary>Reads the subject behind a verb that has none before it: "Gestern sagte Scholz: …", "Dijo el alcalde que …".</summary>
    public static bool TryRead(SentenceItems s, ref Clause clause)
    {
        int first = SubjectBehind(s, clause.VerbItem, clause.IsTag || IsJoint(s, LeftOf(s, clause.GroupItem)));
        if (first == 0) return false;
        clause.Form = ClauseForm.Inverted;
        clause.SubjectFirst = first;
        clause.SubjectEnd = s.Is(first, WordTraits.Pronoun) && !s.Is(first, WordTraits.Determiner | WordTraits.Possessive)
            ? first + 1
            : NounPhrase.EndAfter(s, first, isFree: false);
        // "repetiu três vezes, durante os debates, a promotora": what stands right behind the verb is nobody.
        if (clause.IsTag && s.Is(clause.SubjectEnd, TokenKind.Comma) && !CanSpeak(s, clause.SubjectFirst, clause.SubjectEnd) && BehindParenthesis(s, clause.SubjectEnd) is > 0 and var behind)
        {
            clause.SubjectFirst = behind;
            clause.SubjectEnd = NounPhrase.EndAfter(s, behind, isFree: false);
        }
        return clause.HasSubject && ((clause.IsTag || s.Is(clause.SubjectEnd, WordTraits.That)) && s.Is(first, WordTraits.Determiner) || s.Story.Lexicon.CapitalizesNouns || s.Story.Lexicon.HasNoCapitals || CanSpeak(s, clause.SubjectFirst, clause.SubjectEnd));
    }

    /// <summary>"lamentou o encerramento": a noun that names nobody is no speaker but an object.</summary>
    private static bool CanSpeak(SentenceItems s, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (s.Is(i, WordTraits.Role | WordTraits.Body | WordTraits.Document | WordTraits.Pronoun | WordTraits.Possessive) || s[i].Is(TokenForm.Capital) || s[i].Kind == TokenKind.Number) return true;
        return false;
    }

    /// <summary>The item before a verb group, small words that belong to the verb ("s'", "le", "ne", "ha") stepped over.</summary>
    public static int LeftOf(SentenceItems s, int group)
    {
        int left = group - 1;
        while (s.Is(left, WordTraits.Adverb | WordTraits.Negation | WordTraits.Auxiliary) && !s.Is(left, WordTraits.Coordinator)) left--;
        // "«…», l'ha definita il dirigente", "«…», la llamó el alcalde": between the joint and the verb the article is a pronoun.
        if (s.Story.Lexicon.DescribesBehindNouns && left > 0 && s.Is(left, WordTraits.Determiner) && !s.Is(left, WordTraits.Preposition) && (IsJoint(s, left - 1) || s[left - 1].IsStretch)) left--;
        // "…, según asegura Campo"
        if (s.Is(left, WordTraits.Source) && s.Story.Lexicon.DescribesBehindNouns && s.Is(group, WordTraits.AnyVerb)) left--;
        return left;
    }

    /// <summary>"a expliqué à l'agence Gilles Rouxel", "disse à Lusa o comandante": who it was told to stands before the subject.</summary>
    private static int BehindHearer(SentenceItems s, int preposition)
    {
        const int reach = 5;
        for (int i = preposition + 1; i <= preposition + reach && s[i].IsWord; i++)
        {
            if (i > preposition + 1 && s[i].Is(TokenForm.Capital) && (s.Story.NameTraits(s[i].First) & PersonTraits.AnyName) != 0) return i;
            if (i > preposition + 1 && s.Is(i, WordTraits.Determiner | WordTraits.Possessive) && !s.Is(i, WordTraits.Preposition | WordTraits.Genitive) && s.Is(i + 1, WordTraits.Role)) return i;
        }
        return 0;
    }

    private static bool IsJoint(SentenceItems s, int i) => s.Is(i, TokenKind.Comma) || s.Is(i, TokenKind.Dash);

    /// <summary>"justificou, em conferência de imprensa, o presidente do clube": where and how it was said stands between commas before the subject.</summary>
    private static int BehindParenthesis(SentenceItems s, int comma)
    {
        const int longest = 9;
        if (!s.Story.Lexicon.DescribesBehindNouns || !s.Is(comma + 1, WordTraits.Preposition | WordTraits.Gerund | WordTraits.Adverb | WordTraits.Time) && s[comma + 1].Traits != WordTraits.None) return 0;
        for (int i = comma + 2; i <= comma + longest && (s[i].IsWord || s[i].Kind is TokenKind.Comma or TokenKind.Number); i++)
        {
            if (s.Is(i, WordTraits.Relative | WordTraits.Finite) && !s.Is(i, WordTraits.Preposition | WordTraits.Determiner)) return 0;
            if (!s.Is(i, TokenKind.Comma)) continue;
            int next = i + 1;
            return s[next].IsWord && NounPhrase.CanBegin(s, next) && (s[next].Is(TokenForm.Capital) || s.Is(next, WordTraits.Determiner | WordTraits.Honorific)) ? next : 0;
        }
        return 0;
    }

    /// <summary>The first item of the noun phrase or pronoun behind a verb; 0 where none stands there.</summary>
    private static int SubjectBehind(SentenceItems s, int verb, bool isTag)
    {
        int i = verb + 1;
        while (i < s.Count && i - verb <= Reach)
        {
            ref readonly var item = ref s[i];
            // "mówi „Rzeczpospolitej” Jan Nowak": whom it was told.
            if (item.IsStretch && i == verb + 1 && s.Story.Stretches[item.Stretch].Words <= LongestPaper && s[i + 1].IsWord && s[i + 1].Is(TokenForm.Capital) && s.Story.Lexicon.NamesSourcesSurely)
            {
                i++;
                continue;
            }
            if (isTag && item.Kind == TokenKind.Comma && i == verb + 1) return BehindParenthesis(s, i);
            if (!item.IsWord && item.Kind != TokenKind.Number) return 0;
            if (item.Is(WordTraits.Pronoun) && !item.Is(WordTraits.Determiner | WordTraits.Adverb)) return i;
            if (item.Is(WordTraits.Time) || (item.Is(WordTraits.Adverb | WordTraits.Negation) && !item.Is(WordTraits.Determiner)))
            {
                i++;
                continue;
            }
            // "am Montag", "ce mardi", "este lunes": a small word before a time belongs to it.
            if (item.Is(WordTraits.Preposition | WordTraits.Determiner) && s.Is(i + 1, WordTraits.Time))
            {
                i += 2;
                continue;
            }
            if (item.Is(WordTraits.Preposition) && !item.Is(WordTraits.Determiner) && isTag) return BehindHearer(s, i);
            return NounPhrase.CanBegin(s, i) && !item.Is(WordTraits.That | WordTraits.Subordinator) ? i : 0;
        }
        return 0;
    }
}

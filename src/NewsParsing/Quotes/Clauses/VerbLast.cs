using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>
/// German verbs that close their clause: "…, wie er auf der Pressekonferenz in Mainz zugab", "in einem Interview hatte er noch gestern betont: „…“". Who does it stands far
/// before them, behind the word that opens the clause or beside the auxiliary.
/// </summary>
internal static class VerbLast
{
    /// <summary>The most items between the verb and the word that opens its clause.</summary>
    private const int Reach = 25;

    public static bool TryRead(SentenceItems s, PooledList<Clause> clauses, ref Clause clause)
    {
        if (!s.Story.Lexicon.CapitalizesNouns || clause.GroupItem != clause.VerbItem || !Closes(s, clause.VerbItem + 1)) return false;
        for (int i = clause.VerbItem - 1; i >= 0 && clause.VerbItem - i <= Reach; i--)
        {
            if (s[i].IsStretch && i < clause.VerbItem - 1 || s[i].Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash or TokenKind.Stop) return false;
            if (s.IsWord(i, s.Story.Lexicon.TagOpener)) return TakeBehind(s, i + 1, ref clause);
            if (s.Is(i, WordTraits.Auxiliary) && !s.Is(i, WordTraits.Future | WordTraits.Passive)) return TakeAuxiliary(s, clauses, i, ref clause);
        }
        return false;
    }

    private static bool Closes(SentenceItems s, int next) =>
        next >= s.Count || s[next].IsStretch || s[next].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Colon or TokenKind.Dash or TokenKind.Semicolon;

    /// <summary>"wie | der Betreiber am Montag mitteilte"</summary>
    private static bool TakeBehind(SentenceItems s, int first, ref Clause clause)
    {
        if (first >= clause.GroupItem || !(NounPhrase.CanBegin(s, first) || s.Is(first, WordTraits.Pronoun))) return false;
        clause.Form = ClauseForm.Plain;
        clause.SubjectFirst = first;
        clause.SubjectEnd = s.Is(first, WordTraits.Pronoun) && !s.Is(first, WordTraits.Determiner) ? first + 1 : Math.Min(clause.GroupItem, NounPhrase.EndAfter(s, first, isFree: false));
        return clause.HasSubject;
    }

    /// <summary>"hatte er … betont": the auxiliary has found its subject.</summary>
    private static bool TakeAuxiliary(SentenceItems s, PooledList<Clause> clauses, int auxiliary, ref Clause clause)
    {
        // "Damals hatte sie angegeben": what stands before is when.
        if (s.Is(auxiliary + 1, WordTraits.Pronoun) && !s.Is(auxiliary + 1, WordTraits.Determiner | WordTraits.Possessive | WordTraits.Impersonal))
        {
            clause.Form = ClauseForm.Plain;
            clause.SubjectFirst = auxiliary + 1;
            clause.SubjectEnd = auxiliary + 2;
            return true;
        }
        // "…, hat Lind der Zeitung erzählt", "Inmitten der Krise hat Minister Lind erklärt": the auxiliary stands second, or first behind what was said.
        bool joint = s[auxiliary - 1].IsStretch || s[auxiliary - 1].Kind is TokenKind.Comma or TokenKind.Dash;
        if (joint ? NounPhrase.CanBegin(s, auxiliary + 1) : s[auxiliary + 1].Is(TokenForm.Capital) && s.Is(auxiliary + 1, WordTraits.Role | WordTraits.Honorific | WordTraits.GivenName))
        {
            clause.Form = ClauseForm.Plain;
            clause.SubjectFirst = auxiliary + 1;
            clause.SubjectEnd = Math.Min(clause.GroupItem, NounPhrase.EndAfter(s, auxiliary + 1, isFree: false));
            return clause.HasSubject;
        }
        for (int i = clauses.Count - 1; i >= 0; i--)
        {
            ref readonly var earlier = ref clauses[i];
            if (earlier.GroupItem != auxiliary || !earlier.HasSubject || earlier.SubjectEnd == 1 && s.Is(0, WordTraits.CommonNoun)) continue;
            clause.Form = ClauseForm.Plain;
            clause.SubjectFirst = earlier.SubjectFirst;
            clause.SubjectEnd = earlier.SubjectEnd;
            clause.IsEmbedded = earlier.IsEmbedded;
            clause.IsReported = earlier.IsReported;
            return true;
        }
        return false;
    }
}

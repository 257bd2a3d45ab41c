using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>
/// Sentences whose verb tells by its mood alone that they are reported: German "Die Buchhaltung habe allein ihr Mann geführt." Who says it is who was heard in
/// the sentence before.
/// </summary>
internal static class ReportedMood
{
    /// <summary>Whether the main clause of the sentence stands in the mood of reports, and nobody speaks in the first person.</summary>
    /// <param name="s">The sentence.</param>
    /// <param name="withMarks">Whether some of its words may stand in marks: "Das Projekt sei „baureif“."</param>
    public static bool Is(SentenceItems s, bool withMarks = false)
    {
        bool reported = false, known = false;
        for (int i = 0; i < s.Count; i++)
        {
            if ((s[i].IsStretch && !withMarks) || s.Is(i, WordTraits.Paper)) return false;
            // The first verb that hangs on nothing is that of the main clause.
            if (known || !s[i].IsWord || !s.Is(i, WordTraits.ReportedMood | WordTraits.Finite | WordTraits.Auxiliary) || s[i].Is(TokenForm.Capital) || s.Is(i, WordTraits.Participle) || IsSubordinate(s, i)) continue;
            known = true;
            reported = s.Is(i, WordTraits.ReportedMood);
        }
        return reported;
    }

    /// <summary>"…, dass es zu spät sei": the clause hangs on another one.</summary>
    private static bool IsSubordinate(SentenceItems s, int verb)
    {
        int start = verb;
        while (start > 0 && !s.Is(start - 1, TokenKind.Comma) && s[start - 1].Kind is not (TokenKind.Colon or TokenKind.Semicolon or TokenKind.Dash)) start--;
        return start > 0 && s.Is(start, WordTraits.Subordinator | WordTraits.Relative | WordTraits.That | WordTraits.Preposition) && verb > start + 1 || s.Is(start, WordTraits.That);
    }
}

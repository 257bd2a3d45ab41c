using NewsParsing.Quotes.Clauses;
using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Attributing;

/// <content>Reported clauses that a comma opens: German "sagte, er sei krank", "kündigte an, in Revision zu gehen", "Wie die Polizei mitteilte, …".</content>
internal sealed partial class IndirectSpeech
{
    /// <summary>How far behind the verb the comma may stand.</summary>
    private const int CommaReach = 12;

    /// <summary>
    /// Where the clause begins that a comma parts from its verb; 0 where there is none. An object before the comma takes what follows for itself ("nannte den
    /// Plan, der …"), unless the verb is told to somebody or its particle stands there ("warf der Stadt vor, …").
    /// </summary>
    private int CommaClause(in Clause clause, int from)
    {
        bool governed = false, hasObject = false, endsGoverned = false;
        for (int i = from; i < Math.Min(items.Count, from + CommaReach); i++)
        {
            ref readonly var item = ref items[i];
            if (item.IsStretch || item.Kind is TokenKind.Stop or TokenKind.Colon or TokenKind.Semicolon) return 0;
            if (items.Is(i, TokenKind.Comma))
            {
                int next = i + 1;
                if (!items[next].IsWord && items[next].Kind != TokenKind.Number || items.Is(next, WordTraits.Coordinator)) return 0;
                if (hasObject && !clause.Is(WordTraits.TakesHearer) && !items.Is(i - 1, WordTraits.VerbParticle)) return 0;
                // "stellt Lehrlinge ein, die im Herbst beginnen": no noun follows the article, it is a pronoun.
                bool pronoun = items.Is(next + 1, WordTraits.Function | WordTraits.Adverb | WordTraits.Time) || (hasObject && items.Is(next + 1, WordTraits.AnyVerb));
                if (items.Is(next, WordTraits.Relative) && pronoun) return 0;
                // "berichtet über den Versuch, Wissen zu sammeln": what hangs on the noun before the comma is no report.
                if (endsGoverned && !items.Is(next, WordTraits.That) && !HasMood(next)) return 0;
                return items.Is(next, WordTraits.Speech) && items.Is(next, WordTraits.Finite) ? 0 : next;
            }
            endsGoverned = governed && item.Is(TokenForm.Capital) && !item.Is(WordTraits.Time);
            if (!item.IsWord || item.Is(WordTraits.VerbParticle) && items.Is(i + 1, TokenKind.Comma)) continue;
            if (VerbReading.IsVerb(items, i) && !item.Is(TokenForm.Capital)) return 0;
            if (item.Is(WordTraits.Preposition)) governed = true;
            else if (item.Is(TokenForm.Capital) && !item.Is(WordTraits.Time)) (hasObject, governed) = (hasObject || !governed, false);
        }
        return 0;
    }

    private bool HasMood(int from)
    {
        const int reach = 25;
        for (int i = from; i < Math.Min(items.Count, from + reach); i++)
            if (items.Is(i, WordTraits.ReportedMood)) return true;
        return false;
    }

    /// <summary>"Wie die Polizei mitteilte, …", "Como explicó el alcalde, …": behind the comma that closes such an opening; 0 where it is none.</summary>
    private int Fronted(in Clause clause)
    {
        int opening = (clause.Form is ClauseForm.Inverted or ClauseForm.Dropped ? clause.GroupItem : clause.SubjectFirst) - 1;
        if (opening is < 0 or > 1 || !items.IsWord(opening, story.Lexicon.TagOpener) || clause.Form is not (ClauseForm.Plain or ClauseForm.Inverted or ClauseForm.Dropped)) return 0;
        int comma = Math.Max(clause.VerbItem + 1, clause.SubjectEnd);
        return items.Is(comma, TokenKind.Comma) && !items[comma + 1].IsStretch ? comma + 1 : 0;
    }

    /// <summary>Whether the verb stands behind a comma or a dash, as a tag does.</summary>
    private bool IsBehindJoint(in Clause clause)
    {
        int left = Inversion.LeftOf(items, clause.GroupItem);
        if (items.IsWord(left, story.Lexicon.TagOpener)) left--;
        return items.Is(left, TokenKind.Comma) || items.Is(left, TokenKind.Dash) || items[left].IsStretch;
    }
}

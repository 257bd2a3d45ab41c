using NewsParsing.Quotes.Clauses;
using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;
using W = NewsParsing.Quotes.Attributing.AttributionWeights;

namespace NewsParsing.Quotes.Attributing;

/// <summary>
/// Whether a clause surely names who speaks. Languages whose words of speech we know in part only ask for it (option <c>sure-sources</c>): there no speaker
/// is better than the subject of just any verb.
/// </summary>
internal sealed class SureSource(StoryTokens story, SentenceItems items, CandidateScore score)
{
    public bool Allows(in Clause clause)
    {
        if (!story.Lexicon.NamesSourcesSurely || clause.Form == ClauseForm.SourcePhrase) return true;
        if (clause is { IsTag: true, Form: ClauseForm.Inverted } && items.Is(clause.SubjectFirst, WordTraits.Determiner)) return true;
        float who = score.Who(clause);
        if (who <= W.Thing) return false;
        if (clause.Form is ClauseForm.Label or ClauseForm.Signature) return true;
        int subject = clause.SubjectFirst;
        bool single = clause.SubjectEnd == subject + 1;
        // "der das sagte": as sure as the noun before it.
        if (single && items.Is(subject, WordTraits.Relative)) return clause.Is(WordTraits.Speech | WordTraits.Stance) && CanSpeak(NounBefore(subject));
        // "Er habe „…“": reported by the verb's mood alone.
        if (single && items.Is(subject, WordTraits.Pronoun) && clause.Is(WordTraits.Auxiliary)) return who >= W.Person;
        return clause.Is(W.Telling | WordTraits.SpeechNoun);
    }

    /// <summary>"Doch er ahnte: „…“": behind a colon a pronoun for a person speaks, whatever the verb.</summary>
    public bool IsPerson(in Clause clause) =>
        clause.Form is ClauseForm.Plain && items.Is(clause.SubjectFirst, WordTraits.Determiner | WordTraits.Possessive) && items.Is(clause.SubjectFirst + 1, WordTraits.Role)
        || clause.SubjectEnd == clause.SubjectFirst + 1 && items.Is(clause.SubjectFirst, WordTraits.Pronoun) && !items.Is(clause.SubjectFirst, WordTraits.Relative) && score.Who(clause) >= W.Person;

    /// <summary>Before "who" and "il quale", behind the comma.</summary>
    private int NounBefore(int relative)
    {
        int i = relative - 1;
        if (items.Is(i, WordTraits.Determiner)) i--;
        return items.Is(i, TokenKind.Comma) ? i - 1 : i;
    }

    private bool CanSpeak(int item) =>
        items.Is(item, WordTraits.Role | WordTraits.Body | WordTraits.Document) || (items[item].Is(TokenForm.Capital) && !items.Is(item, WordTraits.CommonNoun));
}

using NewsParsing.Quotes.Clauses;
using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;
using W = NewsParsing.Quotes.Attributing.AttributionWeights;

namespace NewsParsing.Quotes.Attributing;

/// <content>Whose a quote is that no clause of its own sentence attributes: what leads in to it tells, the sentence before or the words before a colon.</content>
internal sealed partial class StretchAttributor
{
    /// <summary>"Und:", "Poi, più seria:": so few words before a colon go on with who spoke.</summary>
    private const int ShortestLeadIn = 4;

    /// <summary>How far behind "by" the name of the agent may begin: "par le chercheur Abdou Faye".</summary>
    private const int ReachOfAgent = 4;

    /// <summary>
    /// A quote that is a sentence of its own follows who was spoken of: "He said:" at the end of the paragraph before, or the sentence before in the same
    /// paragraph where that holds no quote ("Lee agreed. “…”").
    /// </summary>
    private void AttributeToLeadIn(int sentence, int stretch)
    {
        if (sentence == 0 || attributions[stretch].Mention >= 0 || story.Stretches[stretch].FirstToken != story.Sentences[sentence].FirstToken) return;
        var before = story.Sentences[sentence - 1];
        int passage = story.Sentences[sentence].Passage;
        bool samePassage = before.Passage == passage;
        if (samePassage && HasQuoteBefore(stretch, before.FirstToken)) return;
        bool colon = story.Tokens[before.EndToken - 1].Kind == TokenKind.Colon;
        // A paragraph of nothing but a quote, behind one that tells of someone's words and holds no quote.
        if (!samePassage && !colon && (story.Sentences[sentence].EndToken != story.FirstTokens[passage + 1] || HasQuoteBefore(stretch, story.FirstTokens[before.Passage]))) return;
        items.Read(before);
        ClauseFinder.Find(items, clauses);
        int best = BestTeller();
        // Behind a quote of its own, or at the end of a paragraph, the sentence must tell that more is said.
        bool mustTell = !colon && (!samePassage || (stretch > 0 && story.Stretches[stretch - 1].Passage == before.Passage));
        if (best < 0 || (mustTell && !clauses[best].Is(W.Telling)) || !sure.Allows(clauses[best]))
        {
            if (samePassage) AttributeToSubject(before, stretch);
            return;
        }
        const int points = W.Speech + W.ColonBefore;
        bool speech = attributions[stretch].IsSpeech;
        attributions[stretch] = Make(clauses[best], points, Sureness.Of(story.Stretches[stretch].Words, points));
        attributions[stretch].IsSpeech = speech;
        attributions[stretch].IsInherited = true;
    }

    /// <summary>Whether the stretch before this one stands behind a token.</summary>
    private bool HasQuoteBefore(int stretch, int token) => stretch > 0 && story.Stretches[stretch - 1].FirstToken >= token;

    /// <summary>The last of the clauses whose verb and subject speak best; -1 where none has a subject.</summary>
    private int BestTeller()
    {
        int best = -1;
        float most = 0;
        for (int c = 0; c < clauses.Count; c++)
        {
            // "They were briefed by the doctors. “…”": who tells in a passive is not who is quoted next.
            if (!clauses[c].HasSubject || clauses[c].IsNegated || (clauses[c].IsAgent && best >= 0)) continue;
            float points = score.Sort(clauses[c]) + score.Who(clauses[c]);
            if (best >= 0 && points < most) continue;
            best = c;
            most = points;
        }
        return best;
    }

    /// <summary>
    /// "Iraola zuckt mit den Schultern. „…“": where the verbs of a language are not all known, a person named before the verb of the sentence before says at least
    /// that it is not who spoke last.
    /// </summary>
    private void AttributeToSubject(in Sentence before, int stretch)
    {
        if (!story.Lexicon.NamesSourcesSurely) return;
        if (!TakePerson(stretch, SubjectOf(before, before.EndToken)) && story.Lexicon.DescribesBehindNouns) TakePerson(stretch, AgentOf(before));
    }

    /// <summary>"Un argument balayé par le chercheur Abdou Faye. «…»": who did it; -1 where nobody is named.</summary>
    private int AgentOf(in Sentence sentence)
    {
        for (int i = sentence.FirstToken + 1; i + 1 < sentence.EndToken; i++)
            if (story.Tokens[i].Is(WordTraits.Preposition) && !story.Tokens[i].IsQuoted && story.Lexicon.IsAgent(story.Word(i)) && mentions.PersonIn(i + 1, Math.Min(sentence.EndToken, i + ReachOfAgent)) is >= 0 and var agent) return agent;
        return -1;
    }

    /// <summary>The person who opens a sentence, before its verb; -1 where a preposition opens it, or nobody.</summary>
    private int SubjectOf(in Sentence sentence, int limit)
    {
        int end = sentence.FirstToken;
        if (story.Tokens[end].Is(WordTraits.Preposition) && !story.Tokens[end].Is(WordTraits.Determiner)) return -1;
        while (end < limit && !(story.Tokens[end].Is(WordTraits.AnyVerb) && story.Tokens[end].Is(WordTraits.Finite) && !story.Tokens[end].IsCapital)) end++;
        return mentions.PersonIn(sentence.FirstToken, end);
    }

    /// <summary>"Il procuratore Massimo Re ha lanciato un appello: «…»": what a colon introduces is the named person's, whatever the verb; where nobody is named, nobody's.</summary>
    private void AttributeByColon(in Sentence sentence, int stretch)
    {
        int colon = story.Stretches[stretch].FirstToken - 1;
        if (!(story.Lexicon.NamesSourcesSurely || story.Lexicon.IsVerbFinal) || colon <= sentence.FirstToken || story.Tokens[colon].Kind != TokenKind.Colon || !char.IsUpper(story.Text[story.Stretches[stretch].Start])) return;
        if (TakePerson(stretch, mentions.PersonIn(sentence.FirstToken, colon)) || (story.Lexicon.DescribesBehindNouns && TakeNoun(stretch, sentence.FirstToken, colon))) return;
        // "Akbaş'ın tek bir dileği var: “…”"
        if (story.Lexicon.HasSuffixes && TakePerson(stretch, mentions.PersonIn(sentence.FirstToken, colon, owns: true))) return;
        if (!TakePerson(stretch, mentions.NominalAtStart(sentence.FirstToken, colon))) attributions[stretch].IsUnnamed = colon - sentence.FirstToken > ShortestLeadIn;
    }

    /// <summary>
    /// "El técnico lo negó con una sonrisa: «…»": the noun for a person that opens the sentence speaks; "Y mandó un mensaje al club: «…»": where a verb may leave
    /// out its subject and none is there, whoever was spoken of.
    /// </summary>
    private bool TakeNoun(int stretch, int first, int colon)
    {
        int noun = mentions.PersonalNounIn(first, colon, out bool isFree);
        if (noun >= 0) return TakePerson(stretch, noun);
        if (!isFree || !story.Lexicon.DropsPronouns || colon - first <= ShortestLeadIn || story.Tokens[first].Is(WordTraits.Determiner)) return false;
        return TakePerson(stretch, mentions.AddDropped(first));
    }

    private bool TakePerson(int stretch, int person)
    {
        const float confidence = 0.5f;
        if (person < 0) return false;
        bool speech = attributions[stretch].IsSpeech;
        attributions[stretch] = new Attribution
        {
            Mention = person,
            SourceFirst = mentions.StartOf(person),
            SourceEnd = mentions.EndOf(person),
            CueTraits = WordTraits.Verb,
            Score = W.OtherVerb,
            Confidence = confidence,
            IsSpeech = speech,
            IsInherited = true,
        };
        return true;
    }
}

using NewsParsing.Quotes.Clauses;
using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;
using W = NewsParsing.Quotes.Attributing.AttributionWeights;

namespace NewsParsing.Quotes.Attributing;

/// <summary>Weighs a clause as the source of a stretch: what attributes, where it stands, what stands between, who speaks. The weights are in <see cref="AttributionWeights"/>.</summary>
internal sealed class CandidateScore(StoryTokens story, SentenceItems items, PooledList<Clause> clauses)
{
    /// <summary>Where nouns have capitals, a capital on these makes no name.</summary>
    private const WordTraits NounTraits = WordTraits.CommonNoun | WordTraits.NoName | WordTraits.Time | WordTraits.SpeechNoun | WordTraits.Role | WordTraits.Body | WordTraits.Document;

    public float Of(int stretch, int place, int index)
    {
        ref readonly var clause = ref clauses[index];
        if (clause.SubjectFirst <= place && place < clause.SubjectEnd) return float.MinValue;
        return Sort(clause) + Who(clause) + (clause.GroupItem > place ? Behind(stretch, place, index) : Before(stretch, place, index));
    }

    public float Sort(in Clause clause)
    {
        float score = clause.Form switch
        {
            ClauseForm.SourcePhrase => W.SourcePhrase,
            ClauseForm.Noun => W.Noun,
            ClauseForm.Label or ClauseForm.Signature => W.Label,
            _ => clause.Is(WordTraits.Speech) ? W.Speech : clause.Is(WordTraits.Stance) ? W.Stance : clause.Is(WordTraits.Mental) ? W.Mental : clause.Is(WordTraits.Auxiliary) ? W.Auxiliary : W.OtherVerb,
        };
        if (clause.IsPassive) score += W.Passive;
        if (clause.IsNegated) score += W.Negated;
        if (clause.IsFuture) score += W.Future;
        if (clause.IsEmbedded) score += W.Embedded;
        if (clause.IsReported && clause.Is(WordTraits.Stance) && !clause.Is(WordTraits.Speech | WordTraits.Calling)) score += W.ReportedStance;
        if (clause.Form == ClauseForm.Relative) score += W.Relative;
        if (clause.IsReported && clause.SubjectEnd == clause.SubjectFirst + 1 && items.Is(clause.SubjectFirst, WordTraits.Pronoun)) score += W.ReportedPronoun;
        if (clause.Form == ClauseForm.Infinitive) score += W.Infinitive;
        return score;
    }

    public float Who(in Clause clause)
    {
        if (clause.Form == ClauseForm.Dropped) return W.Person;
        bool role = false;
        for (int i = clause.SubjectFirst; i < clause.SubjectEnd; i++)
        {
            ref readonly var item = ref items[i];
            if (item.Is(WordTraits.Relative) && !(item.Is(WordTraits.Determiner) && clause.SubjectEnd > clause.SubjectFirst + 1 && story.Lexicon.NamesSourcesSurely)) return 0;
            if (item.Is(WordTraits.Preposition) && !(i == clause.SubjectFirst && item.Is(WordTraits.Determiner)) || item.Kind == TokenKind.Comma) break;
            if (item.Is(WordTraits.Pronoun) && clause.SubjectEnd - clause.SubjectFirst == 1)
                return items.Is(i, WordTraits.Impersonal) ? W.It : items.Is(i, WordTraits.Paper) ? W.Paper : W.Person;
            bool noun = story.Lexicon.CapitalizesNouns && item.Is(NounTraits);
            if (item.Is(TokenForm.Capital) && !item.Is(TokenForm.OpensSentence) && !noun || (item.Is(WordTraits.Possessive) && !story.Lexicon.CapitalizesNouns)) return W.Name;
            // "der 58-Jährige"
            role |= item.Kind == TokenKind.Number && char.IsLetter(story.Text[story.Tokens[item.First].End - 1]);
            // "sein Fazit"
            role |= item.Is(WordTraits.Possessive) && items.Is(i + 1, WordTraits.SpeechNoun);
            role |= item.Is(WordTraits.Role | WordTraits.Body | WordTraits.Document) || item.Is(TokenForm.Capital) && !item.Is(WordTraits.Function) && !noun;
        }
        return role ? W.Speaker : W.Thing;
    }

    /// <summary>The clause stands behind the quote: as its tag, as the tag of the whole sentence, or as something else.</summary>
    private float Behind(int stretch, int place, int index)
    {
        ref readonly var clause = ref clauses[index];
        int start = clause.Form is ClauseForm.Plain && clause.SubjectFirst > place ? clause.SubjectFirst : clause.GroupItem;
        if (items.IsWord(start - 1, story.Lexicon.TagOpener)) start--;
        if (story.Lexicon.Inverts) start = Inversion.LeftOf(items, start) + 1;
        if (clause.SubjectFirst < place && clause.Form is not (ClauseForm.Gerund or ClauseForm.Framing)) return W.BehindNoTag;
        bool attributes = clause.Is(WordTraits.Speech | WordTraits.Stance);
        int gap = start - place - 1;
        bool afterComma = items.Is(start - 1, TokenKind.Comma) || items.Is(start - 1, TokenKind.Dash) || items[start - 1].IsStretch;
        if (gap == 0 || (gap == 1 && afterComma))
        {
            bool comma = story.Text[story.Stretches[stretch].End - 1] is ',' or '?' or '!' || gap == 1;
            if (clause.Form == ClauseForm.Gerund) return 0;
            // "El concejal lo considera «un capricho», según explica Pardo": Pardo tells who said it.
            if (items.Is(clause.GroupItem - 1, WordTraits.Source) && story.Lexicon.DescribesBehindNouns && IsSaidBefore(place)) return 0;
            if (clause.Form == ClauseForm.Plain && HasOwnObject(clause)) return W.OwnObject;
            // "said they would “protect the coast,” the crowd applauded": a fragment belongs to what it goes on with.
            if (!clause.Is(WordTraits.Speech) && items[place - 1].IsWord && char.IsLower(story.Text[story.Stretches[stretch].Start])) return story.Lexicon.NamesSourcesSurely ? 0 : W.BehindNoTag;
            return attributes ? (clause.Is(WordTraits.Speech) ? W.TagRight : W.StanceTagRight) + (comma ? W.CommaInside : 0) : 0;
        }
        float distance = -W.PerItem * Math.Min(gap, W.MaxDistance) / 2;
        if (clause.Form == ClauseForm.SourcePhrase) return distance;
        if (clause.Is(WordTraits.Speech) && afterComma && clause.Form is ClauseForm.Plain or ClauseForm.Inverted && !clause.IsEmbedded && !(clause.Form == ClauseForm.Plain && HasOwnObject(clause))) return W.TailTag + distance;
        return W.BehindNoTag + distance + Between(place, index);
    }

    /// <summary>Whether a verb of speech with its subject stands right before the place.</summary>
    private bool IsSaidBefore(int place)
    {
        for (int c = 0; c < clauses.Count; c++)
            if (clauses[c].VerbItem == place - 1 && clauses[c].HasSubject && clauses[c].Is(WordTraits.Speech | WordTraits.Stance)) return true;
        return false;
    }

    /// <summary>Whether the verb takes something of its own behind it: "he said the two cases differ" is no tag, "he told reporters" is.</summary>
    private bool HasOwnObject(in Clause clause)
    {
        int next = clause.VerbItem + 1;
        while (items.Is(next, WordTraits.Adverb)) next++;
        if (clause.Is(WordTraits.TakesHearer)) return items.Is(next, WordTraits.That);
        // "“…” as he promised to defend the line"
        if (!story.Lexicon.NamesSourcesSurely && items.Is(next, WordTraits.InfinitiveMark) && NounPhrase.IsInfinitive(items, next + 1)) return true;
        return items.Is(next, WordTraits.That | WordTraits.Pronoun) || (NounPhrase.CanBegin(items, next) && !items.Is(next, WordTraits.Time));
    }

    private float Before(int stretch, int place, int index)
    {
        ref readonly var clause = ref clauses[index];
        int last = clause.Form == ClauseForm.Inverted || clause.Form == ClauseForm.SourcePhrase ? clause.SubjectEnd - 1 : clause.VerbItem;
        int gap = place - last - 1;
        float score = Between(place, index) - (W.PerItem * Math.Min(Math.Max(gap, 0), W.MaxDistance));
        bool colon = items.Is(place - 1, TokenKind.Colon);
        // "said in a statement, first reported by the Courier: “…”": who passed it on did not say it.
        if (colon && clause.IsAgent && index > 0 && clauses[index - 1].HasSubject && clauses[index - 1].Is(WordTraits.Speech) && (items.Is(clause.GroupItem - 1, TokenKind.Comma) || items.Is(clause.GroupItem - 2, TokenKind.Comma)))
            return score + W.OwnObject;
        bool attributes = clause.Is(WordTraits.Speech | WordTraits.Stance | WordTraits.SpeechNoun);
        bool directly = gap <= 0 || (gap == 1 && (colon || items.Is(place - 1, TokenKind.Comma) || items.Is(place - 1, WordTraits.That | WordTraits.Preposition | WordTraits.Determiner)));
        // "denounced his remarks as “petty”": the noun is what is called so.
        if (clause.Form == ClauseForm.Noun && gap == 1 && items.IsWord(place - 1, story.Lexicon.TagOpener)) return score + W.SubjectOfQuote;
        // "called the mayor's remarks “petty”"
        if (clause.Form == ClauseForm.Noun && gap == 0 && items.Is(clause.SubjectFirst - 1, WordTraits.Calling)) return score + W.SubjectOfQuote;
        // "would release his speeches because “there were none”"
        if (clause.Form == ClauseForm.Noun && gap == 1 && items.Is(place - 1, WordTraits.Subordinator) && !items.Is(place - 1, WordTraits.That)) return score;
        if (directly && attributes) score += W.DirectlyBefore;
        if (directly && clause.Form == ClauseForm.Noun && BeginsWithVerb(stretch)) score += W.SubjectOfQuote;
        bool quoteIsSentence = char.IsUpper(story.Text[story.Stretches[stretch].Start]);
        if (!attributes && gap <= (colon ? W.LeadInReach : 4) && quoteIsSentence && (colon || items.Is(place - 1, TokenKind.Comma)) && clause.Form is ClauseForm.Plain && MayLeadIn(clause)) score += W.LeadsIn;
        if (colon && (clause.Form is ClauseForm.Plain or ClauseForm.Label) && !clause.IsEmbedded && (attributes || clause.Form == ClauseForm.Label || MayLeadIn(clause))) score += W.ColonBefore;
        return score;
    }

    /// <summary>Not "Her rule is simple: “…”", "Prices are rising: “…”": what the words before the colon describe does not say what stands behind it.</summary>
    private bool MayLeadIn(in Clause clause) =>
        story.Lexicon.NamesSourcesSurely || (Who(clause) is var who && who > W.Thing && (who == W.Person || !clause.Is(WordTraits.Auxiliary)));

    /// <summary>"his comment “has no place here”": the noun is what the quote is about.</summary>
    private bool BeginsWithVerb(int stretch)
    {
        int first = Math.Min(story.Stretches[stretch].FirstToken + 1, story.Stretches[stretch].EndToken - 1);
        return story.Tokens[first].Is(WordTraits.Auxiliary | WordTraits.Finite) && !story.Tokens[first].IsCapital;
    }

    /// <summary>What stands between a clause and the quote speaks against it.</summary>
    private float Between(int place, int index)
    {
        float score = 0;
        int verb = clauses[index].VerbItem;
        int low = Math.Min(verb, place), high = Math.Max(verb, place);
        for (int c = 0; c < clauses.Count; c++)
        {
            if (c == index || clauses[c].VerbItem <= low || clauses[c].VerbItem >= high) continue;
            // "said the trend suggests …": what a thing tells, the one who says it tells.
            bool cue = clauses[c].Is(WordTraits.Speech | WordTraits.Stance) && !clauses[c].IsPassive && clauses[c].Form != ClauseForm.Noun && !(clauses[c].HasSubject && Who(clauses[c]) is W.Thing or W.Paper);
            score += !cue ? W.VerbBetween : clauses[c].IsReported || clauses[c].Form == ClauseForm.Relative ? W.ReportedCueBetween : W.CueBetween;
        }
        for (int i = low + 1; i < high; i++)
            if (items[i].IsStretch) score += W.QuoteBetween;
        return score;
    }
}

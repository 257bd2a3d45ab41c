using W = NewsParsing.Quotes.AttributionWeights;

namespace NewsParsing.Quotes;

/// <summary>Finds the source of each stretch: the best-weighed verb with its subject in the sentence; where none is good enough, what stands around.</summary>
internal sealed class StretchAttributor : IDisposable
{
    private const float IndirectConfidence = 0.8f;
    private const WordTraits Attributing = WordTraits.Speech | WordTraits.Source;
    private readonly IndirectSpeech indirect;
    private readonly PooledList<FoundQuote> reported;
    private readonly PooledList<TextPosition> segments;
    private readonly StoryTokens story;
    private readonly MentionIndex mentions;
    private readonly PooledList<Attribution> attributions;
    private readonly SentenceItems items;
    private readonly PooledList<Clause> clauses = new();

    private StretchAttributor(StoryTokens story, MentionIndex mentions, PooledList<Attribution> attributions, PooledList<FoundQuote> reported, PooledList<TextPosition> segments)
    {
        this.story = story;
        this.reported = reported;
        this.segments = segments;
        this.mentions = mentions;
        this.attributions = attributions;
        items = new SentenceItems(story);
        indirect = new IndirectSpeech(story, items, clauses);
    }

    /// <summary>Attributes all stretches, and finds the reported clauses on the way: both read the same sentences.</summary>
    public static void Attribute(
        StoryTokens story, MentionIndex mentions, PooledList<Attribution> attributions, PooledList<FoundQuote> reported, PooledList<TextPosition> segments,
        CancellationToken cancellation)
    {
        using var attributor = new StretchAttributor(story, mentions, attributions, reported, segments);
        int stretch = 0;
        for (int i = 0; i < story.Sentences.Count; i++)
        {
            var sentence = story.Sentences[i];
            bool hasStretch = stretch < story.Stretches.Count && story.Stretches[stretch].FirstToken < sentence.EndToken;
            if (!hasStretch && !attributor.MayReport(sentence)) continue;
            if ((i & 255) == 0) cancellation.ThrowIfCancellationRequested();
            attributor.items.Read(sentence);
            ClauseFinder.Find(attributor.items, attributor.clauses);
            int first = stretch;
            stretch = attributor.AttributeIn(i, stretch);
            attributor.FindReported(sentence);
            if (first < stretch) attributor.AttributeToLeadIn(i, first);
        }
        FloatingStretches.Attribute(story, attributions);
    }

    public void Dispose()
    {
        items.Dispose();
        clauses.Dispose();
    }

    private int AttributeIn(int index, int stretch)
    {
        var sentence = story.Sentences[index];
        int before = -1;
        for (; stretch < story.Stretches.Count && story.Stretches[stretch].FirstToken < sentence.EndToken; stretch++)
        {
            int place = items.IndexOf(story.Stretches[stretch].FirstToken);
            int best = -1;
            float bestScore = W.Threshold, second = 0;
            for (int c = 0; c < clauses.Count; c++)
            {
                if (!clauses[c].HasSubject) continue;
                float score = Score(stretch, place, c) + (c == before ? W.SameAsBefore : 0);
                if (score > bestScore)
                {
                    second = bestScore;
                    bestScore = score;
                    best = c;
                }
                else if (score > second)
                {
                    second = score;
                }
            }
            attributions.Add(LabelInside(story.Stretches[stretch]) is { Mention: >= 0 } inside ? inside : best < 0 ? Attribution.None : Make(clauses[best], bestScore, second));
            attributions.Last.IsSpeech = SpeechFilter.IsSpeech(story, story.Stretches[stretch], attributions.Last);
            if (best >= 0 && attributions.Last.IsSpeech) clauses[best].AttributesStretch = true;
            before = best;
        }
        return stretch;
    }

    private bool MayReport(in Sentence sentence)
    {
        if (story.Passages[sentence.Passage].Kind == PassageKind.Heading) return false;
        var tokens = story.Tokens.AsSpan();
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
            if (tokens[i].Is(Attributing)) return true;
        return false;
    }

    private void FindReported(in Sentence sentence)
    {
        if (story.Passages[sentence.Passage].Kind == PassageKind.Heading) return;
        for (int c = 0; c < clauses.Count; c++)
        {
            if (clauses[c].AttributesStretch || !indirect.TryRead(c, out var first, out var second)) continue;
            if (Who(clauses[c]) <= W.It) continue;
            int start = segments.Count;
            Segment(first);
            Segment(second);
            var attribution = Make(clauses[c], W.Speech, 0);
            attribution.Confidence = IndirectConfidence;
            reported.Add(new FoundQuote { Kind = QuoteKind.Indirect, FirstSegment = start, SegmentCount = segments.Count - start, Attribution = attribution });
        }
    }

    private void Segment(Range range)
    {
        int first = range.Start.Value, end = range.End.Value;
        if (end > first) segments.Add(new TextPosition(story.Tokens[items[first].First].Start, story.Tokens[items[end - 1].End - 1].End));
    }

    /// <summary>
    /// A quote that is a sentence of its own follows who was spoken of: "He said:" at the end of the paragraph before, or the sentence before in the same
    /// paragraph where that holds no quote ("Lee agreed. “…”").
    /// </summary>
    private void AttributeToLeadIn(int sentence, int stretch)
    {
        if (sentence == 0 || attributions[stretch].Mention >= 0 || story.Stretches[stretch].FirstToken != story.Sentences[sentence].FirstToken) return;
        var before = story.Sentences[sentence - 1];
        bool samePassage = before.Passage == story.Sentences[sentence].Passage;
        if (samePassage && stretch > 0 && story.Stretches[stretch - 1].FirstToken >= before.FirstToken) return;
        bool colon = story.Tokens[before.EndToken - 1].Kind == TokenKind.Colon;
        // A paragraph of nothing but a quote, behind one that tells of someone's words and holds no quote.
        if (!samePassage && !colon && (story.Sentences[sentence].EndToken != story.FirstTokens[story.Sentences[sentence].Passage + 1]
            || (stretch > 0 && story.Stretches[stretch - 1].FirstToken >= story.FirstTokens[before.Passage]))) return;
        items.Read(before);
        ClauseFinder.Find(items, clauses);
        int best = -1;
        for (int c = 0; c < clauses.Count; c++)
            if (clauses[c].HasSubject && !clauses[c].IsNegated && (best < 0 || Sort(clauses[c]) + Who(clauses[c]) >= Sort(clauses[best]) + Who(clauses[best]))) best = c;
        if (best < 0 || (!colon && (!samePassage || (stretch > 0 && story.Stretches[stretch - 1].Passage == before.Passage)) && !clauses[best].Is(W.Telling))) return;
        bool speech = attributions[stretch].IsSpeech;
        attributions[stretch] = Make(clauses[best], W.Speech + W.ColonBefore, 0);
        attributions[stretch].IsSpeech = speech;
        attributions[stretch].IsInherited = true;
    }

    /// <summary>A transcript in marks: "SMITH: …".</summary>
    private Attribution LabelInside(in Stretch stretch)
    {
        const int longest = 4;
        var tokens = story.Tokens;
        int first = stretch.FirstToken + (stretch.IsDash ? 0 : 1);
        int i = first;
        while (i < stretch.EndToken && i < first + longest && tokens[i].IsWord && tokens[i].Is(TokenForm.AllCapitals)) i++;
        if (i == first || i >= stretch.EndToken || tokens[i].Kind != TokenKind.Colon) return Attribution.None;
        return new Attribution { Mention = mentions.Quoted(first, i), SourceFirst = first, SourceEnd = i, CueFirst = i, CueEnd = i + 1, CueTraits = WordTraits.Speech, Score = W.Label + W.TagRight, Confidence = 0.9f };
    }

    private Attribution Make(in Clause clause, float score, float second)
    {
        int first = items[clause.SubjectFirst].First;
        int end = items[clause.SubjectEnd - 1].End;
        while (end > first + 1 && story.Tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash) end--;
        return new Attribution
        {
            Mention = clause.Form == ClauseForm.Dropped ? mentions.AddDropped(first) : mentions.Covering(first, end),
            SourceFirst = first,
            SourceEnd = end,
            CueFirst = clause.Form == ClauseForm.SourcePhrase && !story.Lexicon.IsVerbFinal || clause.Form == ClauseForm.Framing ? items[clause.GroupItem].First : items[clause.VerbItem].First,
            CueEnd = items[clause.VerbItem].End,
            CueTraits = clause.Traits,
            Score = score,
            Confidence = Math.Clamp(0.5f + ((score - second) / 60), 0.3f, 0.98f),
        };
    }

    private float Score(int stretch, int place, int index)
    {
        ref readonly var clause = ref clauses[index];
        if (clause.SubjectFirst <= place && place < clause.SubjectEnd) return float.MinValue;
        return Sort(clause) + Who(clause) + (clause.GroupItem > place ? Behind(stretch, place, index) : Before(stretch, place, index));
    }

    private float Sort(in Clause clause)
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
        if (clause.Form == ClauseForm.Relative) score += W.Relative;
        if (clause.IsReported && clause.SubjectEnd == clause.SubjectFirst + 1 && items.Is(clause.SubjectFirst, WordTraits.Pronoun)) score += W.ReportedPronoun;
        if (clause.Form == ClauseForm.Infinitive) score += W.Infinitive;
        return score;
    }

    private float Who(in Clause clause)
    {
        if (clause.Form == ClauseForm.Dropped) return W.Person;
        bool role = false;
        for (int i = clause.SubjectFirst; i < clause.SubjectEnd; i++)
        {
            ref readonly var item = ref items[i];
            if (item.Is(WordTraits.Relative)) return 0;
            if (item.Is(WordTraits.Preposition) || item.Kind == TokenKind.Comma) break;
            if (item.Is(WordTraits.Pronoun) && clause.SubjectEnd - clause.SubjectFirst == 1)
                return items.IsWord(i, "it") ? W.It : items.IsWord(i, "i") || items.IsWord(i, "we") || items.IsWord(i, "you") ? W.Paper : W.Person;
            if (item.Is(TokenForm.Capital) && !item.Is(TokenForm.OpensSentence) || item.Is(WordTraits.Possessive)) return W.Name;
            role |= item.Is(WordTraits.Role | WordTraits.Body | WordTraits.Document) || item.Is(TokenForm.Capital) && !item.Is(WordTraits.Function);
        }
        return role ? W.Speaker : W.Thing;
    }

    /// <summary>The clause stands behind the quote: as its tag, as the tag of the whole sentence, or as something else.</summary>
    private float Behind(int stretch, int place, int index)
    {
        ref readonly var clause = ref clauses[index];
        int start = clause.Form is ClauseForm.Plain && clause.SubjectFirst > place ? clause.SubjectFirst : clause.GroupItem;
        if (story.Lexicon.Inverts) start = Inversion.LeftOf(items, start) + 1;
        if (clause.SubjectFirst < place && clause.Form is not (ClauseForm.Gerund or ClauseForm.Framing)) return W.BehindNoTag;
        bool attributes = clause.Is(WordTraits.Speech | WordTraits.Stance);
        int gap = start - place - 1;
        bool afterComma = items.Is(start - 1, TokenKind.Comma) || items.Is(start - 1, TokenKind.Dash) || items[start - 1].IsStretch;
        if (gap == 0 || (gap == 1 && afterComma))
        {
            bool comma = story.Text[story.Stretches[stretch].End - 1] is ',' or '?' or '!' || gap == 1;
            if (clause.Form == ClauseForm.Gerund) return 0;
            if (clause.Form == ClauseForm.Plain && HasOwnObject(clause)) return W.OwnObject;
            return attributes ? (clause.Is(WordTraits.Speech) ? W.TagRight : W.StanceTagRight) + (comma ? W.CommaInside : 0) : 0;
        }
        float distance = -W.PerItem * Math.Min(gap, W.MaxDistance) / 2;
        if (clause.Form == ClauseForm.SourcePhrase) return distance;
        if (clause.Is(WordTraits.Speech) && afterComma && clause.Form is ClauseForm.Plain or ClauseForm.Inverted && !clause.IsEmbedded && !(clause.Form == ClauseForm.Plain && HasOwnObject(clause))) return W.TailTag + distance;
        return W.BehindNoTag + distance + Between(place, index);
    }

    /// <summary>Whether the verb takes something of its own behind it: "he said the two cases differ" is no tag, "he told reporters" is.</summary>
    private bool HasOwnObject(in Clause clause)
    {
        int next = clause.VerbItem + 1;
        while (items.Is(next, WordTraits.Adverb)) next++;
        if (clause.Is(WordTraits.TakesHearer)) return items.Is(next, WordTraits.That);
        return items.Is(next, WordTraits.That | WordTraits.Pronoun) || (NounPhrase.CanBegin(items, next) && !items.Is(next, WordTraits.Time));
    }

    private float Before(int stretch, int place, int index)
    {
        ref readonly var clause = ref clauses[index];
        int last = clause.Form == ClauseForm.Inverted || clause.Form == ClauseForm.SourcePhrase ? clause.SubjectEnd - 1 : clause.VerbItem;
        int gap = place - last - 1;
        float score = Between(place, index) - (W.PerItem * Math.Min(Math.Max(gap, 0), W.MaxDistance));
        bool colon = items.Is(place - 1, TokenKind.Colon);
        bool attributes = clause.Is(WordTraits.Speech | WordTraits.Stance | WordTraits.SpeechNoun);
        bool directly = gap <= 0 || (gap == 1 && (colon || items.Is(place - 1, TokenKind.Comma) || items.Is(place - 1, WordTraits.That | WordTraits.Preposition | WordTraits.Determiner)));
        if (directly && attributes) score += W.DirectlyBefore;
        if (directly && clause.Form == ClauseForm.Noun && BeginsWithVerb(stretch)) score += W.SubjectOfQuote;
        bool quoteIsSentence = char.IsUpper(story.Text[story.Stretches[stretch].Start]);
        if (!attributes && gap <= 4 && quoteIsSentence && (colon || items.Is(place - 1, TokenKind.Comma)) && clause.Form is ClauseForm.Plain) score += W.LeadsIn;
        if (colon && (clause.Form is ClauseForm.Plain or ClauseForm.Label) && !clause.IsEmbedded) score += W.ColonBefore;
        return score;
    }

    /// <summary>"his comment “has no place here”": the noun is what the quote is about.</summary>
    private bool BeginsWithVerb(int stretch)
    {
        int first = story.Stretches[stretch].FirstToken + 1;
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
            bool cue = clauses[c].Is(WordTraits.Speech | WordTraits.Stance) && !clauses[c].IsPassive && clauses[c].Form != ClauseForm.Noun;
            score += !cue ? W.VerbBetween : clauses[c].IsReported ? W.ReportedCueBetween : W.CueBetween;
        }
        for (int i = low + 1; i < high; i++)
            if (items[i].IsStretch) score += W.QuoteBetween;
        return score;
    }
}

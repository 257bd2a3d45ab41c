using W = NewsParsing.Quotes.AttributionWeights;

namespace NewsParsing.Quotes;

/// <summary>Finds the source of each stretch: the best-weighed verb with its subject in the sentence; where none is good enough, what stands around.</summary>
internal sealed class StretchAttributor : IDisposable
{
    private const float IndirectConfidence = 0.8f;
    private const float MoodConfidence = 0.6f;

    /// <summary>"Und:", "Poi, più seria:": so few words before a colon go on with who spoke.</summary>
    private const int ShortestLeadIn = 4;
    private readonly IndirectSpeech indirect;
    private readonly CandidateScore score;
    private readonly SureSource sure;
    private readonly PooledList<FoundQuote> reported;
    private readonly PooledList<TextPosition> segments;
    private readonly StoryTokens story;
    private readonly MentionIndex mentions;
    private readonly PooledList<Attribution> attributions;
    private readonly SentenceItems items;
    private readonly PooledList<Clause> clauses = new();

    /// <summary>Who was heard last, and in which passage.</summary>
    private Attribution heard = Attribution.None;
    private int heardIn;

    private StretchAttributor(StoryTokens story, MentionIndex mentions, PooledList<Attribution> attributions, PooledList<FoundQuote> reported, PooledList<TextPosition> segments)
    {
        this.story = story;
        this.reported = reported;
        this.segments = segments;
        this.mentions = mentions;
        this.attributions = attributions;
        items = new SentenceItems(story);
        indirect = new IndirectSpeech(story, items, clauses);
        score = new CandidateScore(story, items, clauses);
        sure = new SureSource(story, items, score);
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
            int before = attributor.reported.Count;
            attributor.FindReported(sentence);
            if (!hasStretch && attributor.reported.Count == before) attributor.FindMood(i);
            if (first < stretch) attributor.AttributeToLeadIn(i, first);
        }
        FloatingStretches.Attribute(story, mentions, attributions);
        HeadlineEcho.Drop(story, attributions);
    }

    public void Dispose()
    {
        items.Dispose();
        clauses.Dispose();
    }

    /// <summary>Attributes the stretches of a sentence from <paramref name="stretch"/> on; returns the first one behind it.</summary>
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
                float points = score.Of(stretch, place, c) + (c == before ? W.SameAsBefore : 0);
                if (points > bestScore)
                {
                    second = bestScore;
                    bestScore = points;
                    best = c;
                }
                else if (points > second)
                {
                    second = points;
                }
            }
            var inside = LabelInside(story.Stretches[stretch]);
            // "«ALARM: …», schreibt Jones": a tag says better who speaks than capitals inside.
            if (story.Lexicon.NamesSourcesSurely && bestScore >= W.Speech + W.TagRight) inside = Attribution.None;
            attributions.Add(inside.Mention >= 0 ? inside : best < 0 ? Attribution.None : Make(clauses[best], bestScore, Sureness.Of(story.Stretches[stretch].Words, bestScore - second)));
            if (best >= 0 && inside.Mention < 0 && !sure.Allows(clauses[best]) && !(items.Is(place - 1, TokenKind.Colon) && sure.IsPerson(clauses[best])))
            {
                attributions.Last.Mention = -1;
                attributions.Last.Confidence = 0;
                attributions.Last.IsUnnamed = clauses[best].Is(WordTraits.Speech);
            }
            if (best < 0 && inside.Mention < 0 && !story.Lexicon.NamesSourcesSurely && TraitsWithoutSubject(place) is var traits && traits != WordTraits.None)
            {
                attributions.Last.CueTraits = traits;
                // Whoever spoke before is more often another one.
                attributions.Last.IsUnnamed = story.Stretches[stretch].Words < SpeechFilter.SurelySpeech;
            }
            attributions.Last.IsReported = best >= 0 && inside.Mention < 0 && IsReported(best, story.Stretches[stretch], place);
            // "“…” denildi": it was said, and nobody is named.
            if (attributions.Last.Mention < 0 && story.Lexicon.IsVerbFinal && IsPassiveVerb(place + 1)) attributions.Last = attributions.Last with { IsUnnamed = true, CueTraits = WordTraits.Speech, Score = W.Speech + W.TagRight };
            attributions.Last.IsSpeech = SpeechFilter.IsSpeech(story, story.Stretches[stretch], attributions.Last);
            if (attributions.Last.Mention < 0 && attributions.Last.IsSpeech) AttributeByColon(sentence, stretch);
            if (attributions.Last.Mention < 0 && !attributions.Last.IsUnnamed && attributions.Last.IsSpeech && story.Lexicon.NamesSourcesSurely && before < 0)
                TakePerson(stretch, SubjectOf(sentence, story.Stretches[stretch].FirstToken));
            if (best >= 0 && attributions.Last.IsSpeech) clauses[best].AttributesStretch = true;
            if (attributions.Last.IsSpeech) Hear(attributions.Last, sentence.Passage);
            before = best;
        }
        return stretch;
    }

    /// <summary>"Calls rivals “sheep”" in a list of someone's habits, "by saying it was a “misstep”": a verb reports the words though nobody is found who says them.</summary>
    private WordTraits TraitsWithoutSubject(int place)
    {
        for (int c = clauses.Count - 1; c >= 0; c--)
            if (clauses[c].VerbItem < place && !clauses[c].HasSubject && clauses[c].Is(WordTraits.Speech | WordTraits.Stance)) return clauses[c].Traits;
        return WordTraits.None;
    }

    /// <summary>Whether the stretch stands in what the clause reports. Asked of those only whose length leaves open whether they are speech.</summary>
    private bool IsReported(int clause, in Stretch stretch, int place) =>
        stretch.Words <= SpeechFilter.LongestTitle && indirect.TryRead(clause, out var first, out var second) && (Holds(first, place) || Holds(second, place));

    private static bool Holds(Range range, int item) => item >= range.Start.Value && item < range.End.Value;

    private void Hear(in Attribution attribution, int passage)
    {
        if (attribution.Mention < 0) return;
        heard = attribution;
        heardIn = passage;
    }

    /// <summary>Whether a sentence without marks needs to be read at all: some word of it reports speech, or a phrase that opens a source stands in it.</summary>
    private bool MayReport(in Sentence sentence)
    {
        if (story.Passages[sentence.Passage].Kind == PassageKind.Heading) return false;
        if ((sentence.Traits & (WordTraits.Speech | WordTraits.ReportedMood)) != 0) return true;
        return (sentence.Traits & WordTraits.Source) != 0 && ((sentence.Traits & WordTraits.PhraseHead) != 0 || VerblessSource.MayStandIn(story, sentence));
    }

    private void FindReported(in Sentence sentence)
    {
        if (story.Passages[sentence.Passage].Kind == PassageKind.Heading) return;
        for (int c = 0; c < clauses.Count; c++)
        {
            if (clauses[c].AttributesStretch || !indirect.TryRead(c, out var first, out var second)) continue;
            if (score.Who(clauses[c]) is W.Paper || (score.Who(clauses[c]) == W.It && !clauses[c].Is(WordTraits.TakesClause)) || !(sure.Allows(clauses[c]) || NamesSomething(clauses[c], first.Start.Value))) continue;
            int start = segments.Count;
            Segment(first);
            Segment(second);
            var attribution = Make(clauses[c], W.Speech, IndirectConfidence);
            reported.Add(new FoundQuote { Kind = QuoteKind.Indirect, FirstSegment = start, SegmentCount = segments.Count - start, Attribution = attribution });
            Hear(attribution, sentence.Passage);
        }
    }

    /// <summary>"Er habe davon nichts gewusst.": goes on with who was heard last, in this paragraph or at the end of the one before.</summary>
    private void FindMood(int sentence)
    {
        if (heard.Mention < 0 || (story.Sentences[sentence].Traits & WordTraits.ReportedMood) == 0 || story.Sentences[sentence].Passage - heardIn > 1) return;
        if (!ReportedMood.Is(items) || IsImpersonal()) return;
        int end = items.Count;
        while (end > 0 && items[end - 1].Kind == TokenKind.Stop) end--;
        var attribution = heard;
        attribution.CueFirst = attribution.CueEnd = 0;
        attribution.IsInherited = true;
        attribution.Confidence = Math.Min(MoodConfidence, attribution.Confidence);
        int start = segments.Count;
        Segment(0..end);
        if (segments.Count > start) reported.Add(new FoundQuote { Kind = QuoteKind.Indirect, FirstSegment = start, SegmentCount = 1, Attribution = attribution });
        heardIn = story.Sentences[sentence].Passage;
    }

    /// <summary>"…, hieß es.": told by nobody in particular.</summary>
    private bool IsImpersonal()
    {
        for (int i = 0; i + 1 < items.Count; i++)
            if (items.Is(i, WordTraits.PhraseHead) && items.Is(i + 1, WordTraits.Impersonal)) return true;
        return false;
    }

    /// <summary>"La miembro destaca que …": a noun that no lexicon knows is a source where it has an article and "que" opens what it says.</summary>
    private bool NamesSomething(in Clause clause, int content) =>
        items.Is(clause.SubjectFirst, WordTraits.Determiner) && clause.Form is (ClauseForm.Plain or ClauseForm.Inverted)
        && (items.Is(content, WordTraits.That) || items.IsWord(clause.SubjectFirst - 1, story.Lexicon.TagOpener));

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
            if (clauses[c].HasSubject && !clauses[c].IsNegated && (best < 0 || score.Sort(clauses[c]) + score.Who(clauses[c]) >= score.Sort(clauses[best]) + score.Who(clauses[best]))) best = c;
        if (best < 0 || (!colon && (!samePassage || (stretch > 0 && story.Stretches[stretch - 1].Passage == before.Passage)) && !clauses[best].Is(W.Telling)) || !sure.Allows(clauses[best]))
        {
            if (samePassage) AttributeToSubject(before, stretch);
            return;
        }
        bool speech = attributions[stretch].IsSpeech;
        attributions[stretch] = Make(clauses[best], W.Speech + W.ColonBefore, Sureness.Of(story.Stretches[stretch].Words, W.Speech + W.ColonBefore));
        attributions[stretch].IsSpeech = speech;
        attributions[stretch].IsInherited = true;
    }

    /// <summary>
    /// "Iraola zuckt mit den Schultern. „…“": where the verbs of a language are not all known, a person named before the verb of the sentence before says at least
    /// that it is not who spoke last.
    /// </summary>
    private void AttributeToSubject(in Sentence before, int stretch)
    {
        if (!story.Lexicon.NamesSourcesSurely) return;
        TakePerson(stretch, SubjectOf(before, before.EndToken));
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
        if (!TakePerson(stretch, mentions.PersonIn(sentence.FirstToken, colon))) attributions[stretch].IsUnnamed = colon - sentence.FirstToken > ShortestLeadIn;
    }

    private bool IsPassiveVerb(int item)
    {
        if (!items[item].IsWord) return false;
        var word = story.Word(items[item].First);
        foreach (string ending in story.Lexicon.PassiveEndings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
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

    private Attribution Make(in Clause clause, float score, float confidence)
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
            Confidence = confidence,
        };
    }
}

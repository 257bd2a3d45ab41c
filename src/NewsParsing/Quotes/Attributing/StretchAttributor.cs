using NewsParsing.Quotes.Clauses;
using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;
using W = NewsParsing.Quotes.Attributing.AttributionWeights;

namespace NewsParsing.Quotes.Attributing;

/// <summary>Finds the source of each stretch: the best-weighed verb with its subject in the sentence; where none is good enough, what stands around.</summary>
internal sealed partial class StretchAttributor : IDisposable
{
    private readonly IndirectSpeech indirect;
    private readonly CandidateScore score;
    private readonly SureSource sure;
    private readonly PooledList<FoundQuote> reported;
    private readonly PooledList<TextPosition> segments;
    private readonly StoryTokens story;
    private readonly MentionIndex mentions;
    private readonly PooledList<Attribution> attributions;
    private readonly SentenceItems items;
    private readonly PooledList<Clause> clauses = PooledList<Clause>.Take();

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
            attributor.FindReported(i);
            if (!hasStretch && attributor.reported.Count == before)
            {
                attributor.FindMood(i);
                attributor.HearTeller(i);
            }
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
            int best = BestClause(stretch, place, before, out float points, out float lead);
            attributions.Add(SourceOf(story.Stretches[stretch], place, best, points, lead));
            ref var attribution = ref attributions.Last;
            if (attribution.Mention < 0) AttributeByMood(index, ref attribution);
            attribution.IsSpeech = SpeechFilter.IsSpeech(story, story.Stretches[stretch], attribution, IsNamed(place));
            if (attribution.IsSpeech)
            {
                if (attribution.Mention < 0) AttributeByColon(sentence, stretch);
                if (attribution.Mention < 0 && !attribution.IsUnnamed && before < 0 && story.Lexicon.NamesSourcesSurely && !IsCharge(stretch, place))
                    TakePerson(stretch, SubjectOf(sentence, story.Stretches[stretch].FirstToken));
                if (best >= 0) clauses[best].AttributesStretch = true;
                Hear(attribution, index);
            }
            before = best;
        }
        return stretch;
    }

    /// <summary>"Le maire est mis en examen pour «détournement de fonds»": what somebody has done to him is not his word.</summary>
    private bool IsCharge(int stretch, int place)
    {
        if (!story.Lexicon.DescribesBehindNouns || !char.IsLower(story.Text[story.Stretches[stretch].Start]) || !items.Is(place - 1, WordTraits.Preposition)) return false;
        for (int i = 0; i < place; i++)
            if (items.Is(i, WordTraits.Auxiliary) && story.Lexicon.IsBe(story.Word(items[i].First))) return true;
        return false;
    }

    /// <summary>The clause that most likely attributes the stretch, and by how much it leads; -1 where none is likely enough.</summary>
    private int BestClause(int stretch, int place, int before, out float bestScore, out float lead)
    {
        int best = -1;
        float second = 0;
        bestScore = W.Threshold;
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
        lead = bestScore - second;
        return best;
    }

    /// <summary>What the sentence tells about the source of a stretch: a label inside the marks, the best clause, or at least a verb without a subject.</summary>
    private Attribution SourceOf(in Stretch stretch, int place, int best, float points, float lead)
    {
        var inside = LabelInside(stretch);
        // "«ALARM: …», schreibt Jones": a tag says better who speaks than capitals inside.
        bool isTagged = story.Lexicon.NamesSourcesSurely && points >= W.Speech + W.TagRight;
        if (inside.Mention >= 0 && !isTagged) return inside;
        var source = Attribution.None;
        if (best >= 0)
        {
            source = Make(clauses[best], points, Sureness.Of(stretch.Words, lead));
            source.IsReported = IsReported(best, stretch, place);
            if (!sure.Allows(clauses[best]) && !(items.Is(place - 1, TokenKind.Colon) && sure.IsPerson(clauses[best])))
            {
                source.Mention = -1;
                source.Confidence = 0;
                source.IsUnnamed = clauses[best].Is(WordTraits.Speech);
            }
        }
        if (best >= 0 && IsNotSpeaker(clauses[best], place))
        {
            source.Mention = -1;
            source.Confidence = 0;
            source.IsUnnamed = true;
        }
        else if (best < 0 && !story.Lexicon.NamesSourcesSurely && TraitsWithoutSubject(place) is var traits && traits != WordTraits.None)
        {
            source.CueTraits = traits;
            // Whoever spoke before is more often another one.
            source.IsUnnamed = stretch.Words < SpeechFilter.SurelySpeech;
        }
        // "“…” denildi": it was said, and nobody is named.
        if (source.Mention < 0 && story.Lexicon.IsVerbFinal && IsPassiveVerb(place + 1)) source = source with { IsUnnamed = true, CueTraits = WordTraits.Speech, Score = W.Speech + W.TagRight };
        return source;
    }

    /// <summary>"is known as “…”", "was told “…”": who is called so or hears it does not say it, and nobody is named who does.</summary>
    private bool IsNotSpeaker(in Clause clause, int place) =>
        clause.IsPassive && clause.VerbItem < place && !story.Lexicon.NamesSourcesSurely && clause.Is(WordTraits.Calling | WordTraits.TakesHearer | WordTraits.Naming);

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

    /// <summary>Whether a participle names a thing so: "a website called “…”".</summary>
    private bool IsNamed(int place)
    {
        foreach (ref readonly var clause in clauses.AsSpan())
            if (clause.IsReduced && clause.VerbItem == place - 1 && clause.Is(WordTraits.Calling)) return true;
        return false;
    }

    private static bool Holds(Range range, int item) => item >= range.Start.Value && item < range.End.Value;

    private bool IsPassiveVerb(int item) => items[item].IsWord && Endings.Close(story.Word(items[item].First), story.Lexicon.PassiveEndings);

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

    private bool IsArticle(int token) => !story.Lexicon.NamesSourcesSurely && (story.IsWord(token, "a") || story.IsWord(token, "an") || story.IsWord(token, "the"));

    /// <summary>Whether nobody is named: a verb without a subject, or "à son avis".</summary>
    private bool LeavesOut(in Clause clause, int first, int end) =>
        clause.Form == ClauseForm.Dropped || clause.Form == ClauseForm.SourcePhrase && end == first + 1 && story.Lexicon.DescribesBehindNouns
        && story.Tokens[first].Is(WordTraits.Possessive) && !story.Tokens[first].Is(WordTraits.Pronoun);

    private Attribution Make(in Clause clause, float score, float confidence)
    {
        int first = items[clause.SubjectFirst].First;
        int end = items[clause.SubjectEnd - 1].End;
        while (end > first + 1 && story.Tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Dash) end--;
        return new Attribution
        {
            // "a", "the": what they stand before was not read, and an article names nobody.
            Mention = end == first + 1 && IsArticle(first) ? -1 : LeavesOut(clause, first, end) ? mentions.AddDropped(first) : mentions.Covering(first, end),
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

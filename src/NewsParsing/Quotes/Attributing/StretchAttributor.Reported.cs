using NewsParsing.Quotes.Clauses;
using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;
using W = NewsParsing.Quotes.Attributing.AttributionWeights;

namespace NewsParsing.Quotes.Attributing;

/// <content>What is reported without marks in the sentence that is being read: clauses under verbs of speech, and moods that go on with who was heard last.</content>
internal sealed partial class StretchAttributor
{
    private const float IndirectConfidence = 0.8f;
    private const float MoodConfidence = 0.6f;

    /// <summary>Sentences after which nobody remembers who was heard.</summary>
    private const int LongestMemory = 12;

    /// <summary>Who was heard last, and in which sentence; moods go on with it.</summary>
    private Attribution heard = Attribution.None;
    private int heardAt;

    /// <summary>The sentence that <see cref="IsHeardAt"/> was asked about last, and its answer: all marks of a sentence ask the same.</summary>
    private (int Sentence, bool IsHeard) asked = (-1, false);

    private void Hear(in Attribution attribution, int sentence)
    {
        if (attribution.Mention < 0) return;
        heard = attribution;
        heardAt = sentence;
        asked = (-1, false);
    }

    /// <summary>"Das teilte der Verein am Montag mit.", "Der Minister wies die Kritik zurück.": nothing is reported yet, but what follows in the mood of reports is whose this is.</summary>
    private void HearTeller(int sentence)
    {
        if (!story.Lexicon.ReportsByMood) return;
        for (int c = clauses.Count - 1; c >= 0; c--)
        {
            ref readonly var clause = ref clauses[c];
            if (!clause.HasSubject || clause.IsPassive || clause.IsEmbedded || !clause.Is(WordTraits.Speech | WordTraits.Stance) || clause.Form is not (ClauseForm.Plain or ClauseForm.Inverted)) continue;
            if (score.Who(clause) >= W.Speaker && sure.Allows(clause)) Hear(Make(clause, W.Speech, MoodConfidence), sentence);
            return;
        }
    }

    /// <summary>Whether a sentence without marks needs to be read at all: some word of it reports speech, or a phrase that opens a source stands in it.</summary>
    private bool MayReport(in Sentence sentence)
    {
        if (story.Passages[sentence.Passage].Kind == PassageKind.Heading) return false;
        if ((sentence.Traits & (WordTraits.Speech | WordTraits.TakesObject | WordTraits.ReportedMood)) != 0) return true;
        // "ha fatto sapere che"
        if ((sentence.Traits & WordTraits.PhraseHead) != 0 && story.Lexicon.DescribesBehindNouns) return true;
        // "called for a ban": the verb speaks with its particle only.
        if (!story.Lexicon.NamesSourcesSurely && (sentence.Traits & WordTraits.PhraseHead) != 0) return HoldsSpeechPhrase(sentence) || ((sentence.Traits & WordTraits.Source) != 0 && VerblessSource.MayStandIn(story, sentence));
        return (sentence.Traits & WordTraits.Source) != 0 && ((sentence.Traits & WordTraits.PhraseHead) != 0 || VerblessSource.MayStandIn(story, sentence));
    }

    private bool HoldsSpeechPhrase(in Sentence sentence)
    {
        for (int i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            if (!story.Tokens[i].Is(WordTraits.PhraseHead) || !story.Tokens[i + 1].IsWord) continue;
            foreach (int[] phrase in story.Lexicon.SpeechPhrases)
                if (story.Tokens[i].Number == phrase[0] && (phrase.Length == 1 || story.Tokens[i + 1].Number == phrase[1])) return true;
        }
        return false;
    }

    private void FindReported(int index)
    {
        var sentence = story.Sentences[index];
        if (story.Passages[sentence.Passage].Kind == PassageKind.Heading) return;
        for (int c = 0; c < clauses.Count; c++)
        {
            // "El concejal lo considera «un capricho», según explica Pardo": the marks tell enough.
            if (items.HasStretch && story.Lexicon.DescribesBehindNouns && clauses[c].Form == ClauseForm.Inverted && items.Is(clauses[c].GroupItem - 1, WordTraits.Source)) continue;
            Range first, second;
            bool told = !clauses[c].AttributesStretch || TellsBefore(clauses[c]) ? indirect.TryRead(c, out first, out second) : TryReadBeforeColon(c, out first, out second);
            if (!told) continue;
            if (score.Who(clauses[c]) is W.Paper || (score.Who(clauses[c]) == W.It && !clauses[c].Is(WordTraits.TakesClause)) || !(sure.Allows(clauses[c]) || NamesSomething(clauses[c], first.Start.Value))) continue;
            if (reported.Count > 0 && story.Lexicon.IsVerbFinal && IsToldAlready(first)) continue;
            int start = segments.Count;
            Segment(first);
            Segment(second);
            var attribution = Make(clauses[c], W.Speech, IndirectConfidence);
            reported.Add(new FoundQuote { Kind = QuoteKind.Indirect, FirstSegment = start, SegmentCount = segments.Count - start, Attribution = attribution });
            Hear(attribution, index);
        }
    }

    private bool TryReadBeforeColon(int clause, out Range first, out Range second)
    {
        first = second = default;
        return (story.Lexicon.DescribesBehindNouns || story.Lexicon.IsVerbFinal) && indirect.TryReadBeforeColon(clause, out first, out second);
    }

    /// <summary>"… izlediğini hatırlatarak şöyle konuştu": the second verb tells nothing more.</summary>
    private bool IsToldAlready(Range range)
    {
        int start = story.Tokens[items[range.Start.Value].First].Start;
        return segments[reported.Last.FirstSegment].Start == start;
    }

    /// <summary>"Er habe davon nichts gewusst.": goes on with who was heard last, in this paragraph or at the end of the one before.</summary>
    private void FindMood(int sentence)
    {
        if ((story.Sentences[sentence].Traits & WordTraits.ReportedMood) == 0 || !IsHeardAt(sentence) || !ReportedMood.Is(items) || IsImpersonal()) return;
        int end = items.Count;
        while (end > 0 && items[end - 1].Kind == TokenKind.Stop) end--;
        var attribution = TellerOfMood();
        attribution.CueFirst = attribution.CueEnd = 0;
        attribution.IsInherited = true;
        attribution.Confidence = Math.Min(MoodConfidence, attribution.Confidence);
        int start = segments.Count;
        Segment(0..end);
        if (segments.Count > start) reported.Add(new FoundQuote { Kind = QuoteKind.Indirect, FirstSegment = start, SegmentCount = 1, Attribution = attribution });
        heardAt = sentence;
        asked = (-1, false);
    }

    /// <summary>"Sie hätten verdient gewonnen, räumte er ein: „…“": before the tag a clause is reported, behind its colon the marks.</summary>
    private bool TellsBefore(in Clause clause)
    {
        if (!story.Lexicon.CapitalizesNouns || clause.Form is not (ClauseForm.Inverted or ClauseForm.SourcePhrase) || !items.Is(Inversion.LeftOf(items, clause.GroupItem), TokenKind.Comma)) return false;
        for (int i = 0; i < clause.GroupItem; i++)
            if (items[i].IsStretch) return false;
        int end = clause.SubjectEnd;
        while (items.Is(end, WordTraits.VerbParticle | WordTraits.Adverb)) end++;
        return items.Is(end, TokenKind.Colon);
    }

    /// <summary>"Das Projekt sei „baureif“.": marks in a sentence that is reported by its mood hold the words of who was heard last.</summary>
    private void AttributeByMood(int sentence, ref Attribution attribution)
    {
        if (!story.Lexicon.ReportsByMood || (story.Sentences[sentence].Traits & WordTraits.ReportedMood) == 0 || !IsHeardAt(sentence) || !ReportedMood.Is(items, withMarks: true) || IsImpersonal()) return;
        attribution = TellerOfMood() with { CueFirst = 0, CueEnd = 0, CueTraits = WordTraits.SpeechNoun, Score = W.OtherVerb, Confidence = Math.Min(MoodConfidence, heard.Confidence), IsInherited = false, IsReported = false };
    }

    /// <summary>Who was heard last; "er" or "sie" beside the verb says better who it is.</summary>
    private Attribution TellerOfMood()
    {
        // "Er sei nie geprüft worden": the pronoun may be what is spoken of.
        if (!mentions.IsBody(heard.Mention)) return heard;
        for (int i = 0; i < items.Count; i++)
        {
            if (!items.Is(i, WordTraits.ReportedMood)) continue;
            int pronoun = items.Is(i - 1, WordTraits.Pronoun) ? i - 1 : i + 1;
            if (!items.Is(pronoun, WordTraits.Pronoun) || items.Is(pronoun, WordTraits.Determiner | WordTraits.Possessive | WordTraits.Impersonal | WordTraits.Relative)) return heard;
            int first = items[pronoun].First;
            return heard with { Mention = mentions.Covering(first, first + 1), SourceFirst = first, SourceEnd = first + 1 };
        }
        return heard;
    }

    /// <summary>Whether somebody was heard in this paragraph or at the end of the one before, and nobody else is named since.</summary>
    private bool IsHeardAt(int sentence)
    {
        if (asked.Sentence != sentence) asked = (sentence, IsNobodyNamedSince(sentence));
        return asked.IsHeard;
    }

    private bool IsNobodyNamedSince(int sentence)
    {
        if (heard.Mention < 0 || sentence - heardAt > LongestMemory || story.Sentences[sentence].Passage - story.Sentences[heardAt].Passage > 1) return false;
        for (int i = sentence - 1; i > heardAt; i--)
            if (SubjectOf(story.Sentences[i], story.Sentences[i].EndToken) is >= 0 and var person) return mentions.IsSameName(person, heard.Mention);
        return true;
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
}

using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <summary>
/// Reads the story from beginning to end and gives pronouns and noun phrases to those on the reader's mind: by gender and number first, then by how lately,
/// how often and in which role they were mentioned. Noun phrases that call nobody known are speakers of their own.
/// </summary>
internal ref partial struct ReferenceResolver
{
    // How much a mention brings its bearer to mind, by its role in the sentence: who opens a sentence as its subject is whom it is about.
    private const float SourceWeight = 4.5f;
    private const float OpeningSubjectWeight = 4;
    private const float OpeningWeight = 2.2f;
    private const float SubjectWeight = 2;
    private const float OtherWeight = 1.2f;
    private const float IntroductionWeight = 1.5f;
    private const float PossessiveWeight = 1;
    private const float QuotedWeight = 0.2f;

    /// <summary>A person whose gender nothing tells is less likely to be "she" as one whose gender fits.</summary>
    private const float UnknownGender = 0.65f;

    /// <summary>Who is not named is taken up by a pronoun less often.</summary>
    private const float UnnamedFactor = 0.8f;

    /// <summary>A capital word that may be no person at all.</summary>
    private const float DoubtfulFactor = 0.4f;

    /// <summary>"They" for an organisation, "it" for what is no group: possible, less likely.</summary>
    private const float OtherSort = 0.5f;

    /// <summary>Below this nobody is on the reader's mind.</summary>
    private const float LeastWeight = 0.1f;

    /// <summary>The second in mind may have this share of the first one's weight at most; else it is unsure who is meant.</summary>
    private const float MostRivalry = 0.95f;

    /// <summary>A rival as weighty as the chosen one halves the certainty.</summary>
    private const float RivalryCost = 0.5f;

    /// <summary>A verb without a subject tells neither gender nor, mostly, number.</summary>
    private const float SureOfDropped = 0.8f;

    /// <summary>So many sentences back a noun phrase without a name still calls the same unnamed person.</summary>
    private const int NearSentences = 4;

    /// <summary>The most words that hang on a noun between it and a name in apposition.</summary>
    private const int ReachOfNoun = 12;
    private const int CancellationStride = 4096;

    /// <summary>The certainty of what nothing speaks against, in percent.</summary>
    private const byte Sure = 100;
    private readonly EntityTable table;
    private readonly StoryTokens story;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly ReadOnlySpan<Sentence> sentences;
    private readonly ReadOnlySpan<MentionCandidate> mentions;
    private readonly Span<int> entityOf;
    private Salience mind;

    /// <summary>The latest sentence whose subject has been seen.</summary>
    private int subjectOf = -1;

    private readonly Span<byte> certainty;

    /// <summary>How sure the latest decision was, 0 to 1.</summary>
    private float sure;

    /// <summary>Reads the mentions of one story.</summary>
    /// <param name="table">The entities that names have made.</param>
    /// <param name="mentions">All mentions in order.</param>
    /// <param name="entityOf">The entity of each mention; names are filled in, the rest becomes so.</param>
    /// <param name="certainty">Gets how sure each decision is, in percent.</param>
    public ReferenceResolver(EntityTable table, ReadOnlySpan<MentionCandidate> mentions, Span<int> entityOf, Span<byte> certainty)
    {
        this.certainty = certainty;
        this.table = table;
        this.mentions = mentions;
        this.entityOf = entityOf;
        story = table.Story;
        tokens = story.Tokens.AsSpan();
        sentences = story.Sentences.AsSpan();
    }

    public void Resolve(CancellationToken cancellation)
    {
        for (int i = 0; i < mentions.Length; i++)
        {
            if (i % CancellationStride == 0) cancellation.ThrowIfCancellationRequested();
            ref readonly var mention = ref mentions[i];
            sure = 1;
            switch (mention.Kind)
            {
                case MentionKind.Name when entityOf[i] >= 0:
                    ReadApposition(i);
                    break;
                case MentionKind.Pronoun when mention.StandsFor > 0:
                    entityOf[i] = Antecedent(i);
                    break;
                case MentionKind.Implicit:
                    entityOf[i] = SubjectOfParagraph(i) is >= 0 and var subject ? subject : story.Lexicon.HasParticles ? -1 : MostSalientSpeaker(i);
                    break;
                case MentionKind.Pronoun when !mention.IsQuoted:
                    entityOf[i] = ResolvePronoun(i);
                    break;
                case MentionKind.Nominal when entityOf[i] < 0 && IsPronoun(mention):
                    entityOf[i] = mention.IsQuoted ? -1 : ResolvePronoun(i);
                    break;
                // "the Norwegian": a name that is none.
                case MentionKind.Name when entityOf[i] < 0 && IsEpithet(mention):
                case MentionKind.Nominal when entityOf[i] < 0:
                    entityOf[i] = ResolveNominal(i);
                    break;
            }
            certainty[i] = sure == 1 ? Sure : (byte)(Sure * sure);
            int entity = entityOf[i];
            if (entity < 0) continue;
            ref var known = ref table.Entities[entity];
            mind.Touch(entity, WeightOf(i, known), mention.Sentence);
            table.AddMention(ref known, mention);
        }
    }

    private float WeightOf(int index, in SpeakerEntity entity)
    {
        ref readonly var mention = ref mentions[index];
        if (mention.IsQuoted) return QuotedWeight;
        if (mention.IsSource) return SourceWeight;
        if (mention.IsPossessive || IsInsideTitle(index)) return PossessiveWeight;
        // "in a statement": where it was said.
        bool subordinate = IsBehindPreposition(mention);
        if (subordinate && entity.Kind == SpeakerKind.Document) return QuotedWeight;
        bool subject = mention.IsSubject || IsBeforeVerb(mention);
        float weight = subject ? SubjectWeight : OtherWeight;
        bool opens = index == 0 || mentions[index - 1].Sentence != mention.Sentence;
        if (opens) weight = OpeningWeight;
        // "On Tuesday, Clinton criticised …": the first subject of the main clause is whom the sentence is about, though something stands before it.
        if (!subordinate && subjectOf != mention.Sentence && (opens || (subject && mention.First > 0 && tokens[mention.First - 1].Kind == TokenKind.Comma)))
        {
            subjectOf = mention.Sentence;
            weight = OpeningSubjectWeight;
        }
        // Who is introduced by full name is introduced for something: mostly to be heard in what follows.
        if (mention.Kind == MentionKind.Name && entity.FirstMention == index && mention.CoreEnd - mention.CoreFirst > 1) weight += IntroductionWeight;
        return weight;
    }

    /// <summary>"In Obama's view", "While Obama spoke": a subordinate opening.</summary>
    private bool IsBehindPreposition(in MentionCandidate mention) =>
        mention.First > sentences[mention.Sentence].FirstToken && tokens[mention.First - 1].Is(WordTraits.Preposition | WordTraits.Subordinator);

    /// <summary>"Clinton" in "Clinton campaign manager Robby Mook" is not who the sentence is about.</summary>
    private bool IsInsideTitle(int index) =>
        index + 1 < mentions.Length && mentions[index + 1].Kind == MentionKind.Name && mentions[index + 1].First <= mentions[index].First;

    private bool IsBeforeVerb(in MentionCandidate mention)
    {
        int end = sentences[mention.Sentence].EndToken;
        int i = mention.AppositionEnd;
        for (int steps = 0; i < end && steps < 2 && tokens[i].Is(WordTraits.Adverb); steps++) i++;
        return i < end && (tokens[i].Is(WordTraits.AnyVerb) || tokens[i].Is(TokenForm.PastEnding));
    }
}

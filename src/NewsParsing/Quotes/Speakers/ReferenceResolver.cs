namespace NewsParsing.Quotes.Speakers;

/// <summary>
/// Reads the story from beginning to end and gives pronouns and noun phrases to those on the reader's mind: by gender and number first, then by how lately,
/// how often and in which role they were mentioned. Noun phrases that call nobody known are speakers of their own.
/// </summary>
internal ref struct ReferenceResolver
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

    /// <summary>Below this nobody is on the reader's mind.</summary>
    private const float LeastWeight = 0.1f;

    /// <summary>The second in mind may have this share of the first one's weight at most; else it is unsure who is meant.</summary>
    private const float MostRivalry = 0.95f;

    /// <summary>So many sentences back a noun phrase without a name still calls the same unnamed person.</summary>
    private const int NearSentences = 4;

    /// <summary>The most words that hang on a noun between it and a name in apposition.</summary>
    private const int ReachOfNoun = 8;
    private const int CancellationStride = 4096;
    private readonly EntityTable table;
    private readonly StoryTokens story;
    private readonly ReadOnlySpan<MentionCandidate> mentions;
    private readonly Span<int> entityOf;
    private readonly Salience mind;

    /// <summary>The latest sentence whose subject has been seen.</summary>
    private int subjectOf = -1;

    public ReferenceResolver(EntityTable table, ReadOnlySpan<MentionCandidate> mentions, Span<int> entityOf)
    {
        this.table = table;
        this.mentions = mentions;
        this.entityOf = entityOf;
        story = table.Story;
        mind = new Salience();
    }

    public void Resolve(CancellationToken cancellation)
    {
        for (int i = 0; i < mentions.Length; i++)
        {
            if (i % CancellationStride == 0) cancellation.ThrowIfCancellationRequested();
            ref readonly var mention = ref mentions[i];
            switch (mention.Kind)
            {
                case MentionKind.Name when entityOf[i] >= 0:
                    ReadApposition(i);
                    break;
                case MentionKind.Pronoun when mention.StandsFor > 0:
                    entityOf[i] = Antecedent(i);
                    break;
                case MentionKind.Implicit:
                    entityOf[i] = MostSalientSpeaker(i);
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
            if (entityOf[i] < 0) continue;
            mind.Touch(entityOf[i], WeightOf(i), mention.Sentence);
            table.Entities[entityOf[i]].LastSentence = mention.Sentence;
        }
    }

    private float WeightOf(int index)
    {
        ref readonly var mention = ref mentions[index];
        if (mention.IsQuoted) return QuotedWeight;
        if (mention.IsSource) return SourceWeight;
        if (mention.IsPossessive || IsInsideTitle(index)) return PossessiveWeight;
        // "in a statement": where it was said.
        if (table.Entities[entityOf[index]].Kind == SpeakerKind.Document && IsBehindPreposition(mention)) return QuotedWeight;
        bool subject = mention.IsSubject || IsBeforeVerb(mention);
        float weight = subject ? SubjectWeight : OtherWeight;
        bool subordinate = IsBehindPreposition(mention);
        bool opens = index == 0 || mentions[index - 1].Sentence != mention.Sentence;
        if (opens) weight = OpeningWeight;
        // "On Tuesday, Clinton criticised …": the first subject of the main clause is whom the sentence is about, though something stands before it.
        if (!subordinate && subjectOf != mention.Sentence && (opens || (subject && mention.First > 0 && story.Tokens[mention.First - 1].Kind == TokenKind.Comma)))
        {
            subjectOf = mention.Sentence;
            weight = OpeningSubjectWeight;
        }
        // Who is introduced by full name is introduced for something: mostly to be heard in what follows.
        if (mention.Kind == MentionKind.Name && table.Entities[entityOf[index]].FirstMention == index && mention.CoreEnd - mention.CoreFirst > 1) weight += IntroductionWeight;
        return weight;
    }

    /// <summary>"In Obama's view", "While Obama spoke": a subordinate opening.</summary>
    private bool IsBehindPreposition(in MentionCandidate mention) =>
        mention.First > story.Sentences[mention.Sentence].FirstToken && story.Tokens[mention.First - 1].Is(WordTraits.Preposition | WordTraits.Subordinator);

    /// <summary>"Clinton" in "Clinton campaign manager Robby Mook" is not who the sentence is about.</summary>
    private bool IsInsideTitle(int index) =>
        index + 1 < mentions.Length && mentions[index + 1].Kind == MentionKind.Name && mentions[index + 1].First <= mentions[index].First;

    private bool IsBeforeVerb(in MentionCandidate mention)
    {
        var tokens = story.Tokens.AsSpan();
        int end = story.Sentences[mention.Sentence].EndToken;
        int i = mention.AppositionEnd;
        for (int steps = 0; i < end && steps < 2 && tokens[i].Is(WordTraits.Adverb); steps++) i++;
        return i < end && (tokens[i].Is(WordTraits.AnyVerb) || tokens[i].Is(TokenForm.PastEnding));
    }

    /// <summary>"Pat Caddell, a pollster,": what stands in apposition is the title.</summary>
    private void ReadApposition(int index)
    {
        ref readonly var mention = ref mentions[index];
        if (mention.AppositionEnd <= mention.End + 1) return;
        int entity = entityOf[index];
        table.AddTitle(entity, mention.End, mention.AppositionEnd);
        table.Entities[entity].FemaleEvidence += table.FemaleEvidence(mention.End, mention.AppositionEnd);
    }

    private bool IsPronoun(in MentionCandidate mention) =>
        mention.CoreEnd - mention.First == 1 && (table.WordAt(mention.First) & (PersonTraits.PersonPronoun | PersonTraits.They | PersonTraits.It)) != 0;

    private bool IsEpithet(in MentionCandidate mention) =>
        mention.CoreEnd - mention.CoreFirst == 1 && (table.WordAt(mention.CoreFirst) & PersonTraits.Epithet) != 0;

    /// <summary>Who "who" stands for: the nearest one before it in the sentence who can speak.</summary>
    private int Antecedent(int index)
    {
        const int reach = 8;
        int dumb = -1;
        for (int i = index - 1; i >= 0 && index - i <= reach && mentions[i].Sentence == mentions[index].Sentence; i--)
        {
            if (entityOf[i] < 0 || mentions[i].IsQuoted) continue;
            ref readonly var known = ref table.Entities[entityOf[i]];
            if (mentions[i].IsPossessive || mentions[i].Kind == MentionKind.Pronoun) continue;
            if (known.IsPerson && !known.IsThing || known.Kind == SpeakerKind.Group) return entityOf[i];
            if (dumb < 0) dumb = entityOf[i];
        }
        return dumb;
    }

    private int ResolvePronoun(int index)
    {
        var traits = table.WordAt(mentions[index].CoreFirst);
        int entity = -1;
        if ((traits & PersonTraits.PersonPronoun) != 0)
        {
            bool both = (traits & (PersonTraits.He | PersonTraits.She)) == (PersonTraits.He | PersonTraits.She);
            int female = both ? 0 : (traits & PersonTraits.She) != 0 ? 1 : (traits & PersonTraits.He) != 0 ? -1 : 0;
            entity = MostSalientPerson(index, female);
            if (entity >= 0 && female != 0 && (table.Entities[entity].PersonEvidence > 0 || !table.Entities[entity].HasName) && (traits & PersonTraits.They) == 0) table.Entities[entity].FemaleEvidence += female;
        }
        if (entity < 0 && (traits & PersonTraits.They) != 0) return MostSalientBody(index, groups: true);
        if (entity < 0 && (traits & PersonTraits.It) != 0) return MostSalientBody(index, groups: false);
        return entity;
    }

    /// <summary>Who "he" (-1), "she" (1) or a pronoun without gender (0) stands for; -1 where that is unsure.</summary>
    private int MostSalientPerson(int index, int female)
    {
        int sentence = mentions[index].Sentence;
        int best = -1;
        float bestWeight = LeastWeight, second = 0;
        for (int i = 0; i < mind.Count; i++)
        {
            int entity = mind.EntityAt(i);
            ref readonly var known = ref table.Entities[entity];
            if (!known.IsPerson || (female != 0 && known.Female == -female)) continue;
            float weight = mind.WeightAt(i, sentence);
            if (female != 0 && known.Female == 0) weight *= UnknownGender;
            if (!known.HasName) weight *= UnnamedFactor;
            else if (known.PersonEvidence <= 0) weight *= DoubtfulFactor;
            if (weight > bestWeight) (best, bestWeight, second) = (entity, weight, best < 0 ? 0 : bestWeight);
            else if (weight > second) second = weight;
        }
        return second > MostRivalry * bestWeight ? -1 : best;
    }

    /// <summary>Who is most on the reader's mind, a person or a body: the subject that a verb leaves out.</summary>
    private int MostSalientSpeaker(int index)
    {
        int best = -1;
        float bestWeight = LeastWeight;
        for (int i = 0; i < mind.Count; i++)
        {
            int entity = mind.EntityAt(i);
            ref readonly var known = ref table.Entities[entity];
            if (known.IsThing || known.Kind == SpeakerKind.Document) continue;
            float weight = mind.WeightAt(i, mentions[index].Sentence);
            if (known.IsBody) weight *= UnnamedFactor;
            else if (known.HasName && known.PersonEvidence <= 0) weight *= DoubtfulFactor;
            if (weight > bestWeight) (best, bestWeight) = (entity, weight);
        }
        return best;
    }

    private int MostSalientBody(int index, bool groups)
    {
        int sentence = mentions[index].Sentence;
        int best = -1;
        float bestWeight = LeastWeight;
        for (int i = 0; i < mind.Count; i++)
        {
            int entity = mind.EntityAt(i);
            ref readonly var known = ref table.Entities[entity];
            if (known.IsThing || (groups ? !known.IsBody : known.Kind is not (SpeakerKind.Organization or SpeakerKind.Document))) continue;
            float weight = mind.WeightAt(i, sentence);
            if (groups != (known.Kind == SpeakerKind.Group)) weight *= 0.5f;
            if (weight > bestWeight) (best, bestWeight) = (entity, weight);
        }
        return best;
    }

    private int ResolveNominal(int index)
    {
        ref readonly var mention = ref mentions[index];
        int head = mention.CoreEnd - 1;
        ref readonly var token = ref story.Tokens[head];
        var word = story.Word(head);
        var determiner = mention.First < head ? table.WordAt(mention.First) : PersonTraits.None;
        // "der Forscher": an article of the singular before a noun that is the same in the plural.
        bool plural = (determiner & PersonTraits.PluralDeterminer) != 0 || ((determiner & PersonTraits.MaleDeterminer) == 0 && table.Lexicon.IsPlural(word));
        bool isAge = token.Kind == TokenKind.Number;
        for (int i = mention.First; i < head; i++) isAge |= story.Tokens[i].Kind == TokenKind.Number && !plural;
        // "la coureuse de 26 ans"
        isAge |= !plural && mention.End + 1 < story.Tokens.Count && story.Tokens[mention.End].Is(WordTraits.Genitive) && story.Tokens[mention.End + 1].Kind == TokenKind.Number;
        if (IsCoordinated(mention)) return mention.IsQuoted ? -1 : AddUnnamed(index, SpeakerKind.Group, female: 0);
        var kind = token.Kind != TokenKind.Number && !token.Is(WordTraits.Role) && mention.Kind != MentionKind.Name
            ? token.Is(WordTraits.Body) ? SpeakerKind.Organization : token.Is(WordTraits.Document) ? SpeakerKind.Document : plural ? SpeakerKind.Group : SpeakerKind.Unnamed
            : plural ? SpeakerKind.Group : SpeakerKind.Unnamed;
        if (kind == SpeakerKind.Unnamed && !mention.IsPossessive && !HangsOnNoun(index))
        {
            int neighbour = NameInApposition(index);
            if (neighbour >= 0) return neighbour;
        }
        // The article of a capital word ("the Norwegian") stands before the mention.
        if (mention.Kind == MentionKind.Name && mention.First > 0) determiner = table.WordAt(mention.CoreFirst - 1);
        bool definite = table.Lexicon.HasArticles ? (determiner & PersonTraits.Definite) != 0 : !story.Tokens[mention.First].Is(WordTraits.Determiner);
        // "my mother" is the same person every time; "his mother" mostly is.
        bool owned = mention.First < head && story.Tokens[mention.First].Is(WordTraits.Possessive);
        bool introduces = mention.First < head && !definite && !owned;
        int female = Math.Sign(table.FemaleEvidence(mention.First, mention.CoreEnd));
        if (!introduces)
        {
            int known = KnownBy(NameWords.Hash(word), index, kind, female, owned);
            if (known >= 0 && (table.Entities[known].HasName || mention.Sentence - table.Entities[known].LastSentence <= NearSentences)) return known;
            // "That was disputed by Lucan Reyes. “…,” the actor said.": whom the sentence before was about, in the same paragraph.
            if (kind == SpeakerKind.Unnamed && definite && mention.IsSource && token.Is(WordTraits.Role) && (table.WordAt(head) & PersonTraits.Kin) == 0
                && MostSalientPerson(index, female) is >= 0 and var recent && IsOfSentenceBefore(recent, mention)) return recent;
            if (known >= 0) return known;
            bool epithet = isAge || (table.WordAt(head) & PersonTraits.Epithet) != 0;
            if (kind == SpeakerKind.Organization && definite && mention.IsSource && epithet && MostSalientBody(index, groups: false) is >= 0 and var body
                && table.Entities[body].HasName && mention.Sentence - table.Entities[body].LastSentence <= NearSentences) return body;
            if (kind == SpeakerKind.Unnamed && definite && epithet && !mention.IsQuoted && MostSalientPerson(index, female) is >= 0 and var person)
            {
                table.ByRole.Add(NameWords.Hash(word), person);
                return person;
            }
        }
        if (mention.IsQuoted) return -1;
        int entity = AddUnnamed(index, kind, female);
        table.ByRole.Add(NameWords.Hash(word), entity);
        return entity;
    }

    private bool IsOfSentenceBefore(int entity, in MentionCandidate mention)
    {
        ref readonly var known = ref table.Entities[entity];
        return known.HasName && mention.Sentence - known.LastSentence is 1 && story.Sentences[known.LastSentence].Passage == story.Sentences[mention.Sentence].Passage;
    }

    /// <summary>A speaker of its own; in a script without capitals a given name tells that the words name a person.</summary>
    private int AddUnnamed(int index, SpeakerKind kind, int female)
    {
        var name = story.Lexicon.HasNoCapitals ? table.NameAt(mentions[index].First) & PersonTraits.AnyName : PersonTraits.None;
        int next = mentions[index].CoreEnd;
        int before = mentions[index].First - 1;
        bool honoured = (story.Lexicon.HasNoCapitals && next < story.Tokens.Count && story.Tokens[next].Is(WordTraits.Honorific))
            || (story.Lexicon.IsUnspaced && before >= 0 && story.Tokens[before].Is(WordTraits.Role | WordTraits.Honorific));
        if (honoured && name == PersonTraits.None) return AddEntity(index, SpeakerKind.Person, female);
        if (name == PersonTraits.None) return AddEntity(index, kind, female);
        return AddEntity(index, SpeakerKind.Person, name == PersonTraits.FemaleName ? 1 : -1);
    }

    private int AddEntity(int index, SpeakerKind kind, int female) => table.Add(new SpeakerEntity
    {
        FirstMention = index,
        Fullest = index,
        Words = mentions[index].CoreEnd - mentions[index].First,
        LastSentence = mentions[index].Sentence,
        FemaleEvidence = female,
        Kind = kind,
    });

    /// <summary>"US and Turkey's top diplomats": two or more nouns together.</summary>
    private bool IsCoordinated(in MentionCandidate mention)
    {
        if (mention.CoreFirst != mention.First) return false;
        for (int i = mention.First + 1; i < mention.CoreEnd - 1; i++)
            if (story.Tokens[i].Is(WordTraits.Coordinator)) return true;
        return false;
    }

    /// <summary>"Keir Starmer, leader of the party," and "the party's leader, Keir Starmer,": the noun phrase is the title of the name beside it.</summary>
    private int NameInApposition(int index)
    {
        ref readonly var mention = ref mentions[index];
        var tokens = story.Tokens.AsSpan();
        // Names inside the noun phrase ("the Charlotte police chief") stand between it and the name before it.
        int previous = index - 1;
        while (previous > 0 && index - previous < 4 && mentions[previous].First >= mention.First) previous--;
        if (previous >= 0 && mentions[previous] is { Kind: MentionKind.Name } before && entityOf[previous] >= 0 && before.Sentence == mention.Sentence
            && mention.First == before.End + 1 && tokens[before.End].Kind == TokenKind.Comma && !before.IsPossessive
            && table.Entities[entityOf[previous]].Kind == SpeakerKind.Person && !IsBeforeVerb(mention))
        {
            AddRole(entityOf[previous], mention, EndOfNoun(mention));
            return entityOf[previous];
        }
        int described = NameBehindAdjectives(index);
        if (described >= 0)
        {
            AddRole(entityOf[described], mention, mentions[described].First);
            return entityOf[described];
        }
        int next = NameBehind(index);
        if (next >= 0)
        {
            AddRole(entityOf[next], mention, EndOfNoun(mention));
            return entityOf[next];
        }
        return -1;
    }

    /// <summary>"La escritora chilena Lucía Vergara": adjectives stand between the noun and the name; -1 where none does.</summary>
    private int NameBehindAdjectives(int index)
    {
        const int reach = 2;
        ref readonly var mention = ref mentions[index];
        if (!story.Lexicon.DescribesBehindNouns || index + 1 >= mentions.Length) return -1;
        ref readonly var name = ref mentions[index + 1];
        if (name.Kind != MentionKind.Name || entityOf[index + 1] < 0 || name.Sentence != mention.Sentence || name.First < mention.End || name.First > mention.End + reach) return -1;
        for (int i = mention.End; i < name.First; i++)
            if (!story.Tokens[i].IsWord || story.Tokens[i].Is(WordTraits.Function | WordTraits.AnyVerb | WordTraits.Adverb)) return -1;
        return table.Entities[entityOf[index + 1]].Kind == SpeakerKind.Person ? index + 1 : -1;
    }

    /// <summary>"the daughter of the mayor, Giulia,": the apposition belongs to the daughter.</summary>
    private bool HangsOnNoun(int index)
    {
        ref readonly var mention = ref mentions[index];
        if (index == 0 || mentions[index - 1].Kind != MentionKind.Nominal || mentions[index - 1].Sentence != mention.Sentence) return false;
        int before = mention.First - 1;
        return (story.Tokens[mention.First].Is(WordTraits.Genitive) && mentions[index - 1].End == mention.First)
            || (before > 0 && story.Tokens[before].Is(WordTraits.Genitive) && mentions[index - 1].End == before);
    }

    /// <summary>The name in apposition behind a noun phrase, with what hangs on the noun between them: "the minister of the economy, Mr. Guajardo,".</summary>
    private int NameBehind(int index)
    {
        ref readonly var mention = ref mentions[index];
        var tokens = story.Tokens.AsSpan();
        int comma = mention.End;
        int end = Math.Min(story.Sentences[mention.Sentence].EndToken - 1, mention.End + ReachOfNoun);
        while (comma < end && tokens[comma].IsWord && !tokens[comma].IsQuoted && !tokens[comma].Is(WordTraits.Relative | WordTraits.Subordinator)
            && !(tokens[comma].Is(WordTraits.AnyVerb) && !tokens[comma - 1].Is(WordTraits.Preposition | WordTraits.Determiner))) comma++;
        if (comma >= end || tokens[comma].Kind != TokenKind.Comma) return -1;
        for (int i = index + 1; i < mentions.Length && mentions[i].First <= comma + 1; i++)
        {
            ref readonly var after = ref mentions[i];
            if (after.First != comma + 1 || after.Kind != MentionKind.Name || entityOf[i] < 0 || after.End >= tokens.Length) continue;
            if (table.Entities[entityOf[i]].Kind == SpeakerKind.Person && tokens[after.End].Kind is TokenKind.Comma or TokenKind.Stop) return i;
        }
        return -1;
    }

    private void AddRole(int entity, in MentionCandidate mention, int end)
    {
        table.AddTitle(entity, mention.First, end);
        table.Entities[entity].FemaleEvidence += table.FemaleEvidence(mention.First, mention.End);
    }

    /// <summary>Behind what hangs on a noun, where a comma or a full stop closes it: "mayor | of Varn,"; else behind the noun.</summary>
    private int EndOfNoun(in MentionCandidate mention)
    {
        var tokens = story.Tokens.AsSpan();
        int end = Math.Min(story.Sentences[mention.Sentence].EndToken, mention.End + ReachOfNoun);
        for (int i = mention.End; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.Comma or TokenKind.Stop) return i;
            bool opens = i == mention.End;
            if (!tokens[i].IsWord || tokens[i].IsQuoted || tokens[i].Is(WordTraits.Relative | WordTraits.Subordinator | WordTraits.Coordinator)) break;
            if (opens ? !tokens[i].Is(WordTraits.Preposition) : tokens[i].Is(WordTraits.AnyVerb) && !tokens[i - 1].Is(WordTraits.Preposition | WordTraits.Determiner)) break;
        }
        return mention.End;
    }

    private bool IsDefinite(int index) =>
        mentions[index].First < mentions[index].CoreEnd - 1 && (table.WordAt(mentions[index].First) & PersonTraits.Definite) != 0;

    /// <summary>Who was introduced with this role word, or called by it before: the one most on the reader's mind.</summary>
    private int KnownBy(uint hash, int index, SpeakerKind kind, int female, bool owned)
    {
        Span<int> found = stackalloc int[EntityIndex.Reach];
        int count = table.ByRole.Find(hash, found);
        int best = -1, latest = -1;
        foreach (int entity in found[..count])
        {
            ref readonly var known = ref table.Entities[entity];
            bool fits = kind == SpeakerKind.Unnamed ? known.IsPerson && !(female != 0 && known.Female == -female) : known.Kind == kind;
            if (!fits || known.FirstMention > index) continue;
            // "people familiar with the matter" are not the 640 people of before.
            if (kind == SpeakerKind.Group && !IsDefinite(index) && mentions[known.Fullest].First != mentions[known.Fullest].CoreEnd - 1) continue;
            if (owned && (known.HasName || !story.Word(mentions[known.Fullest].First).Equals(story.Word(mentions[index].First), StringComparison.OrdinalIgnoreCase))) continue;
            if (known.LastSentence > latest) (best, latest) = (entity, known.LastSentence);
        }
        return best;
    }
}

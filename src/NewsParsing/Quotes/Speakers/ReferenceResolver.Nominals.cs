using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <content>Noun phrases: "the minister", "a senior official", "residents".</content>
internal ref partial struct ReferenceResolver
{
    private bool IsEpithet(in MentionCandidate mention) =>
        mention.CoreEnd - mention.CoreFirst == 1 && (table.WordAt(mention.CoreFirst) & PersonTraits.Epithet) != 0;

    private int ResolveNominal(int index)
    {
        ref readonly var mention = ref mentions[index];
        int head = mention.CoreEnd - 1;
        ref readonly var token = ref tokens[head];
        var traits = table.WordAt(head);
        var determiner = mention.First < head ? table.WordAt(mention.First) : PersonTraits.None;
        // "der Forscher": an article of the singular before a noun that is the same in the plural.
        bool plural = (determiner & PersonTraits.PluralDeterminer) != 0 || ((determiner & (story.Lexicon.DescribesBehindNouns ? PersonTraits.MaleDeterminer | PersonTraits.FemaleDeterminer : PersonTraits.MaleDeterminer)) == 0 && table.Lexicon.IsPlural(story.Word(head), traits));
        bool isAge = token.Kind == TokenKind.Number || (story.Lexicon.NamesSourcesSurely && Endings.Close(story.Word(head), story.Lexicon.AgeEndings));
        for (int i = mention.First; i < head; i++) isAge |= tokens[i].Kind == TokenKind.Number && !plural;
        // "la coureuse de 26 ans"
        isAge |= !plural && mention.End + 1 < tokens.Length && tokens[mention.End].Is(WordTraits.Genitive) && tokens[mention.End + 1].Kind == TokenKind.Number;
        if (IsCoordinated(mention)) return mention.IsQuoted ? -1 : AddUnnamed(index, SpeakerKind.Group, female: 0);
        var kind = token.Kind != TokenKind.Number && !token.Is(WordTraits.Role) && mention.Kind != MentionKind.Name
            ? token.Is(WordTraits.Body) ? SpeakerKind.Organization : token.Is(WordTraits.Document) ? SpeakerKind.Document : plural ? SpeakerKind.Group : SpeakerKind.Unnamed
            : plural ? SpeakerKind.Group : SpeakerKind.Unnamed;
        if (kind == SpeakerKind.Unnamed && !mention.IsPossessive && !HangsOnNoun(index))
        {
            int neighbour = NameInApposition(index);
            if (neighbour >= 0) return neighbour;
        }
        if (kind == SpeakerKind.Organization && BodyInApposition(index) is >= 0 and var named) return named;
        // The article of a capital word ("the Norwegian") stands before the mention.
        if (mention.Kind == MentionKind.Name && mention.First > 0) determiner = table.WordAt(mention.CoreFirst - 1);
        bool definite = table.Lexicon.HasArticles ? (determiner & PersonTraits.Definite) != 0 : !tokens[mention.First].Is(WordTraits.Determiner) || IsBehindTelling(mention);
        // "treneren": the ending is the article.
        definite |= mention.First == head && table.Lexicon.DefiniteEnding(story.Word(head)) > 0;
        // "my mother" is the same person every time; "his mother" mostly is.
        bool owned = mention.First < head && tokens[mention.First].Is(WordTraits.Possessive);
        bool introduces = mention.First < head && !definite && !owned;
        if (introduces && mention.IsQuoted) return -1;
        uint role = table.RoleHash(head);
        int female = Math.Sign(table.FemaleEvidence(mention.First, mention.CoreEnd));
        if (!introduces)
        {
            bool epithet = isAge || (traits & PersonTraits.Epithet) != 0 || IsEpithetOfParty(head);
            int known = KnownBy(role, index, kind, female, owned);
            // "sagt der Franzose": an epithet calls whom the sentence before named, not just any Frenchman of before.
            if (epithet && known >= 0 && !table.Entities[known].HasName && kind == SpeakerKind.Unnamed && definite && mention.IsSource && story.Lexicon.NamesSourcesSurely
                && MostSalientPerson(index, female) is >= 0 and var near && IsOfSentenceBefore(near, mention)) return near;
            // "der SPD-Politiker", "het N-VA-raadslid"
            if (known < 0 && token.Is(TokenForm.Hyphenated) && story.Lexicon.Compounds && table.PartHash(head) is var part && part != role) known = KnownBy(part, index, kind, female, owned);
            if (known < 0 && table.StemHash(head) is var stem && stem != role) known = KnownBy(stem, index, kind, female, owned);
            if (known >= 0 && (table.Entities[known].HasName || mention.Sentence - table.Entities[known].LastSentence <= NearSentences)) return known;
            // "That was disputed by Lucan Reyes. “…,” the actor said.": whom the sentence before was about, in the same paragraph.
            if (kind == SpeakerKind.Unnamed && definite && mention.IsSource && token.Is(WordTraits.Role) && (traits & PersonTraits.Kin) == 0
                && MostSalientPerson(index, female) is >= 0 and var recent && IsOfSentenceBefore(recent, mention)) return recent;
            if (known >= 0) return known;
            if (kind == SpeakerKind.Unnamed && (mention.IsSource || OpensSentence(index)) && CallsAgain(index, female) is >= 0 and var again) return again;
            // "le syndicat des pêcheurs" is introduced.
            bool introducesBody = story.Lexicon.DescribesBehindNouns && mention.End < tokens.Length && tokens[mention.End].Is(WordTraits.Genitive);
            if (kind == SpeakerKind.Organization && definite && mention.IsSource && epithet && !introducesBody && MostSalientBody(index, groups: false) is >= 0 and var body
                && table.Entities[body].HasName && mention.Sentence - table.Entities[body].LastSentence <= NearSentences) return body;
            if (kind == SpeakerKind.Unnamed && definite && epithet && !mention.IsQuoted && MostSalientPerson(index, female) is >= 0 and var person)
            {
                table.ByRole.Add(role, person);
                return person;
            }
        }
        if (mention.IsQuoted) return -1;
        if (story.Lexicon.HasNoCapitals && FullerName(index) is >= 0 and var fuller) return fuller;
        int entity = AddUnnamed(index, kind, female);
        table.ByRole.Add(role, entity);
        return entity;
    }

    /// <summary>
    /// "El operario recordó …", "dit cette ancienne institutrice": in the languages whose lexicon does not know all roles, a definite noun that nothing describes
    /// calls the person again whom the sentence before it in the paragraph is about; -1 where it may introduce somebody.
    /// </summary>
    private int CallsAgain(int index, int female)
    {
        ref readonly var mention = ref mentions[index];
        int head = mention.CoreEnd - 1;
        bool isBare = story.Lexicon.IsVerbFinal && (table.WordAt(head) & PersonTraits.Epithet) != 0 && (!tokens[mention.First].Is(WordTraits.Determiner) || IsBehindTelling(mention));
        // "na avaliação do criminalista": the article is in the preposition.
        int article = mention.First == head && mention.First > 0 && story.Lexicon.DescribesBehindNouns ? head - 1 : mention.First;
        if (!isBare && (!story.Lexicon.NamesSourcesSurely || article == head && table.Lexicon.HasArticles)) return -1;
        // "sa femme" is a wife, "la vieille femme" a woman.
        if ((table.WordAt(head) & (PersonTraits.Kin | PersonTraits.Epithet)) == PersonTraits.Kin) return -1;
        bool points = tokens[article].Is(WordTraits.Demonstrative);
        if (!isBare && !points && table.Lexicon.HasArticles && (table.WordAt(article) & PersonTraits.Definite) == 0) return -1;
        // "la portavoz de la oposición" is introduced, "le bilan du ministère" is nobody; "el número uno del club" is no office.
        if (!points && (tokens[head].Is(WordTraits.Role | WordTraits.Body) || (story.Lexicon.DescribesBehindNouns && ((table.WordAt(head) | table.WordAt(mention.First + 1)) & PersonTraits.Epithet) == 0)) && mention.End < tokens.Length && tokens[mention.End].Is(WordTraits.Genitive)) return DescribedBefore(index, determiner: table.WordAt(article));
        var determiner = table.WordAt(article);
        if ((table.WordAt(head) & PersonTraits.Latest) != 0) return LatestPerson(index, female);
        int subject = SubjectOfParagraph(index);
        sure = SureOfDropped;
        if (female == 0) female = (determiner & PersonTraits.FemaleDeterminer) != 0 ? 1 : (determiner & PersonTraits.MaleDeterminer) != 0 ? -1 : 0;
        bool isEpithet = (table.WordAt(head) & PersonTraits.Epithet) != 0;
        if (isEpithet && IntroducedBefore(index, female) is >= 0 and var introduced) return introduced;
        if (subject >= 0 && IsCalled(subject, index, female)) return subject;
        // Where verbs end the sentence a bare noun may introduce somebody.
        if (story.Lexicon.IsVerbFinal) return -1;
        // A subject who can be meant though the story has not named her keeps the noun from calling anybody else.
        if (subject >= 0 && !isEpithet && table.Entities[subject] is { IsPerson: true, HasName: false } other && other.Female != -female) return -1;
        // "explicó la cineasta" at the head of a paragraph: the one woman of the paragraphs before.
        int before = female != 0 ? OnlyPersonBefore(index, female) : -1;
        bool again = points || !tokens[head].Is(WordTraits.Role) || isEpithet;
        return before >= 0 && (again || table.Entities[before].TitleEnd == 0) ? before : -1;
    }

    /// <summary>Whether the noun can call the subject of its paragraph, or whom the paragraph before has heard last and named last.</summary>
    private bool IsCalled(int entity, int index, int female)
    {
        ref readonly var mention = ref mentions[index];
        ref readonly var subject = ref table.Entities[entity];
        if (!subject.HasName || subject.Kind != SpeakerKind.Person || (female != 0 && subject.Female == -female)) return false;
        int passage = sentences[mention.Sentence].Passage;
        if (sentences[subject.LastSentence].Passage == passage) return true;
        if ((table.WordAt(mention.CoreEnd - 1) & PersonTraits.Epithet) == 0) return false;
        const int reach = 40;
        for (int i = index - 1; i >= 0 && index - i <= reach && passage - sentences[mentions[i].Sentence].Passage <= 1; i--)
        {
            if (entityOf[i] < 0 || mentions[i].IsQuoted) continue;
            if (entityOf[i] == entity) return true;
            ref readonly var other = ref table.Entities[entityOf[i]];
            if (mentions[i].Kind == MentionKind.Name && other.Kind == SpeakerKind.Person && IsSurelyPerson(other) && !(female != 0 && other.Female == -female)) return false;
        }
        return true;
    }

    /// <summary>
    /// "Dolores Fernández no quiere dramas. La presidenta de la cooperativa …": what the sentence after a name tells of its bearer; -1 where the sentence before
    /// in the paragraph is not about one who bears no title yet and whose gender fits.
    /// </summary>
    private int DescribedBefore(int index, PersonTraits determiner)
    {
        ref readonly var mention = ref mentions[index];
        int female = (determiner & PersonTraits.FemaleDeterminer) != 0 ? 1 : (determiner & PersonTraits.MaleDeterminer) != 0 ? -1 : 0;
        if (!tokens[mention.CoreEnd - 1].Is(WordTraits.Role) || female == 0 || mention.First != sentences[mention.Sentence].FirstToken) return -1;
        int subject = SubjectOfParagraph(index);
        if (subject < 0) return -1;
        ref readonly var known = ref table.Entities[subject];
        if (!known.HasName || known.Kind != SpeakerKind.Person || known.TitleEnd != 0 || known.Female != female || mention.Sentence - known.LastSentence != 1) return -1;
        table.AddTitle(subject, mention.First, EndOfNoun(mention));
        return subject;
    }

    /// <summary>"… à ministra da Saúde, Madalena Portugal.¶ A governante …": at the head of a paragraph, whom the end of the one before has introduced; -1 where it has nobody.</summary>
    private int IntroducedBefore(int index, int female)
    {
        ref readonly var mention = ref mentions[index];
        int sentence = mention.Sentence;
        if (sentence == 0 || mention.First != sentences[sentence].FirstToken || sentences[sentence - 1].Passage == sentences[sentence].Passage) return -1;
        for (int i = index - 1; i >= 0 && mentions[i].Sentence == sentence - 1; i--)
        {
            if (entityOf[i] < 0 || mentions[i].Kind != MentionKind.Name || mentions[i].IsQuoted) continue;
            ref readonly var known = ref table.Entities[entityOf[i]];
            if (known.Kind != SpeakerKind.Person || !IsSurelyPerson(known) || (female != 0 && known.Female == -female)) continue;
            return known.FirstMention == i ? entityOf[i] : -1;
        }
        return -1;
    }

    /// <summary>"L'intéressée": whoever was named last, and whose gender does not speak against it; -1 where nobody was.</summary>
    private int LatestPerson(int index, int female)
    {
        const int reach = 12;
        sure = SureOfDropped;
        for (int i = index - 1; i >= 0 && index - i <= reach; i--)
            if (entityOf[i] >= 0 && mentions[i].Kind == MentionKind.Name && table.Entities[entityOf[i]] is { Kind: SpeakerKind.Person } known && IsSurelyPerson(known) && !(female != 0 && known.Female == -female)) return entityOf[i];
        return -1;
    }

    /// <summary>The only named man or woman of the nearest paragraph before that names one; -1 where it names several, or one of whom nothing tells.</summary>
    private int OnlyPersonBefore(int index, int female)
    {
        const int reach = 40, paragraphs = 2;
        int passage = sentences[mentions[index].Sentence].Passage;
        int only = -1, of = -1;
        for (int i = index - 1; i >= 0 && index - i <= reach; i--)
        {
            int there = sentences[mentions[i].Sentence].Passage;
            if (passage - there > paragraphs || (only >= 0 && there != of)) break;
            if (entityOf[i] < 0 || entityOf[i] == only || mentions[i].IsQuoted || mentions[i].Kind != MentionKind.Name) continue;
            ref readonly var known = ref table.Entities[entityOf[i]];
            if (known.Kind != SpeakerKind.Person || !IsSurelyPerson(known) || known.Female == -female) continue;
            if (only >= 0 || known.Female == 0) return -1;
            (only, of) = (entityOf[i], there);
        }
        return only;
    }

    /// <summary>"Üç yıldır uyumadığını anlatan kadın": the determiner belongs to what is told, not to who tells it.</summary>
    private bool IsBehindTelling(in MentionCandidate mention) =>
        story.Lexicon.IsVerbFinal && mention.CoreEnd - 2 > mention.First && tokens[mention.CoreEnd - 2].Is(WordTraits.Speech);

    private bool OpensSentence(int index) =>
        sentences[mentions[index].Sentence].FirstToken == mentions[index].First && IsBeforeVerb(mentions[index]);

    private bool IsOfSentenceBefore(int entity, in MentionCandidate mention)
    {
        ref readonly var known = ref table.Entities[entity];
        return known.HasName && mention.Sentence - known.LastSentence is 1 && sentences[known.LastSentence].Passage == sentences[mention.Sentence].Passage;
    }

    /// <summary>"小川さん" behind "小川健一さん", "최 양" behind "최하늘 양": the only person of before whose name begins so; -1 where there is none, or several.</summary>
    private int FullerName(int index)
    {
        const int reach = 40;
        ref readonly var mention = ref mentions[index];
        if (mention.CoreEnd - mention.CoreFirst != 1 || tokens[mention.CoreFirst].Is(WordTraits.Role | WordTraits.Body | WordTraits.Pronoun | WordTraits.Document)) return -1;
        var name = story.Word(mention.CoreFirst);
        int found = -1;
        for (int i = table.Entities.Count - 1; i >= 0 && table.Entities.Count - i <= reach; i--)
        {
            ref readonly var known = ref table.Entities[i];
            if (known.Kind != SpeakerKind.Person || known.FirstMention > index) continue;
            var other = story.Word(mentions[known.Fullest].CoreFirst);
            if (other.Length <= name.Length || !other.StartsWith(name, StringComparison.Ordinal)) continue;
            if (found >= 0) return -1;
            found = i;
        }
        return found;
    }

    /// <summary>A speaker of its own; in a script without capitals a given name tells that the words name a person.</summary>
    private int AddUnnamed(int index, SpeakerKind kind, int female)
    {
        sure = 1;
        var name = story.Lexicon.HasNoCapitals ? table.NameAt(mentions[index].First) & PersonTraits.AnyName : PersonTraits.None;
        int next = mentions[index].CoreEnd;
        int before = mentions[index].First - 1;
        bool honoured = (story.Lexicon.HasNoCapitals && next < tokens.Length && tokens[next].Is(WordTraits.Honorific))
            || (story.Lexicon.IsUnspaced && before >= 0 && tokens[before].Is(WordTraits.Role | WordTraits.Honorific));
        // A run of letters before a particle, and no noun of an office or a body.
        honoured |= story.Lexicon.HasParticles && mentions[index].CoreEnd - mentions[index].CoreFirst == 1 && (tokens[mentions[index].CoreFirst].Is(WordTraits.GivenName)
            || !story.Lexicon.IsUnspaced && !tokens[mentions[index].CoreFirst].Is(WordTraits.Role | WordTraits.Body | WordTraits.Document | WordTraits.Pronoun | WordTraits.Honorific));
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
            if (tokens[i].Is(WordTraits.Coordinator)) return true;
        return false;
    }

    private bool IsDefinite(int index) =>
        mentions[index].First < mentions[index].CoreEnd - 1 && (table.WordAt(mentions[index].First) & PersonTraits.Definite) != 0;

    /// <summary>"die CDU-Politikerin", "de CD&amp;V-politica", "die Team-Weltmeisterin": what stands behind the hyphen is an epithet.</summary>
    private bool IsEpithetOfParty(int head)
    {
        if (!story.Lexicon.Compounds || !tokens[head].Is(TokenForm.Hyphenated)) return false;
        var word = story.Word(head);
        return (story.Lexicon.Words.Find(word[(word.LastIndexOf('-') + 1)..]).Person & PersonTraits.Epithet) != 0;
    }

    /// <summary>Who was introduced with this role word, or called by it before: the one most on the reader's mind.</summary>
    private int KnownBy(uint hash, int index, SpeakerKind kind, int female, bool owned)
    {
        int best = -1, latest = -1;
        foreach (int entity in table.ByRole.Find(hash))
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

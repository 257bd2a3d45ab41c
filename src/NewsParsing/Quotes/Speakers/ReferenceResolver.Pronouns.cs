using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <content>Pronouns, "who", and subjects that the verb leaves out.</content>
internal ref partial struct ReferenceResolver
{
    private bool IsPronoun(in MentionCandidate mention) =>
        mention.CoreEnd - mention.First == 1 && (table.WordAt(mention.First) & (PersonTraits.PersonPronoun | PersonTraits.They | PersonTraits.It)) != 0;

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
        if ((traits & PersonTraits.PersonPronoun) != 0 && !((traits & PersonTraits.They) != 0 && HasPluralVerb(mentions[index])))
        {
            bool both = (traits & (PersonTraits.He | PersonTraits.She)) == (PersonTraits.He | PersonTraits.She);
            int female = both ? 0 : (traits & PersonTraits.She) != 0 ? 1 : (traits & PersonTraits.He) != 0 ? -1 : 0;
            entity = OnlyPersonOfParagraph(index, female) is >= 0 and var only ? only
                : story.Lexicon.DescribesBehindNouns && BodyOfParagraph(index, female) is >= 0 and var body ? body : MostSalientPerson(index, female);
            if (entity >= 0 && female != 0 && (table.Entities[entity].PersonEvidence > 0 || !table.Entities[entity].HasName) && (traits & PersonTraits.They) == 0) table.Entities[entity].FemaleEvidence += female;
        }
        if (entity < 0 && (traits & PersonTraits.They) != 0) return MostSalientBody(index, groups: true);
        if (entity < 0 && (traits & PersonTraits.It) != 0) return MostSalientBody(index, groups: false);
        return entity;
    }

    /// <summary>
    /// "L'Autorité … Elle juge": where nouns for things are "he" and "she", too, the body that the paragraph is about, if its sentences before name no person; -1
    /// where there is none.
    /// </summary>
    private int BodyOfParagraph(int index, int female)
    {
        const int reach = 30;
        int passage = sentences[mentions[index].Sentence].Passage;
        for (int i = index - 1; i >= 0 && index - i <= reach && sentences[mentions[i].Sentence].Passage == passage; i--)
            if (entityOf[i] >= 0 && !mentions[i].IsQuoted && table.Entities[entityOf[i]] is { IsPerson: true } known && (!known.HasName || IsSurelyPerson(known))) return -1;
        int subject = SubjectOfParagraph(index);
        if (subject < 0) return -1;
        ref readonly var body = ref table.Entities[subject];
        if (body.Kind != SpeakerKind.Organization || !body.HasName || sentences[body.LastSentence].Passage != passage) return -1;
        int first = table.Names.StartOf(body.Fullest);
        var article = first > 0 ? table.WordAt(first - 1) : PersonTraits.None;
        return (article & (female > 0 ? PersonTraits.MaleDeterminer : PersonTraits.FemaleDeterminer)) != 0 ? -1 : subject;
    }

    /// <summary>
    /// Whom a subject that is left out goes on with: the subject of the sentence before it in the paragraph; where the paragraph names none, who spoke last in
    /// the paragraph before. -1 where neither is there.
    /// </summary>
    private int SubjectOfParagraph(int index)
    {
        const int reach = 40;
        sure = SureOfDropped;
        int passage = sentences[mentions[index].Sentence].Passage;
        int subject = -1, of = -1;
        for (int i = index - 1; i >= 0 && index - i <= reach; i--)
        {
            ref readonly var mention = ref mentions[i];
            int there = sentences[mention.Sentence].Passage;
            if (there != passage && (subject >= 0 || passage - there > 1 || story.Lexicon.HasParticles)) break;
            if (subject >= 0 && mention.Sentence != of) break;
            if (entityOf[i] < 0 || mention.IsQuoted || mention.IsPossessive) continue;
            if (!CanSpeak(table.Entities[entityOf[i]])) continue;
            // Where the subject opens the sentence and the verb ends it, nouns between belong to what is told.
            if (story.Lexicon.IsVerbFinal && mention.Sentence == mentions[index].Sentence && mention.Kind == MentionKind.Nominal && mentions[index].Kind == MentionKind.Nominal) continue;
            if (there != passage && mention.IsSource) return entityOf[i];
            if (there != passage || IsObject(i)) continue;
            // "Öğrencisi 10 yaşındaki Yusuf Eren": the noun before a name describes its bearer.
            if (subject >= 0 && table.Entities[subject].HasName && !table.Entities[entityOf[i]].HasName && of == mention.Sentence && IsBesideNext(i)) continue;
            (subject, of) = (entityOf[i], mention.Sentence);
        }
        return subject;
    }

    /// <summary>"sie stellten": where the pronoun is "she" and "they" alike, the ending of the verb beside it tells which.</summary>
    private bool HasPluralVerb(in MentionCandidate mention)
    {
        if (!story.Lexicon.NamesSourcesSurely) return false;
        int beside = IsFinite(mention.First - 1) ? mention.First - 1 : mention.End;
        if (!IsFinite(beside)) return false;
        var verb = story.Word(beside);
        return verb.EndsWith("en", StringComparison.Ordinal) || verb is "sind";
    }

    private bool IsFinite(int token) =>
        token >= 0 && token < tokens.Length && tokens[token].Is(WordTraits.Finite) && !tokens[token].Is(WordTraits.Participle) && !tokens[token].IsCapital;

    /// <summary>
    /// Where the names of a paragraph hold one person only who can be "he" or "she", that one is meant, however often others were named before; -1 where there
    /// is none or are several. Where verbs are not all known, who was heard last tells less than who was named last.
    /// </summary>
    private int OnlyPersonOfParagraph(int index, int female)
    {
        const int reach = 30;
        if (!story.Lexicon.NamesSourcesSurely || female == 0) return -1;
        int passage = sentences[mentions[index].Sentence].Passage;
        int only = -1;
        for (int i = index - 1; i >= 0 && index - i <= reach && sentences[mentions[i].Sentence].Passage == passage; i--)
        {
            if (entityOf[i] < 0 || entityOf[i] == only || mentions[i].IsQuoted) continue;
            ref readonly var known = ref table.Entities[entityOf[i]];
            if (!known.IsPerson || known.Female == -female || mentions[i].Kind == MentionKind.Pronoun) continue;
            // "de Dakar": a capital word of which nothing tells that it is a person.
            if (known.HasName && known.PersonEvidence <= 0 && known.GivenName == 0) continue;
            if (only >= 0 || !known.HasName || !IsSurelyPerson(known)) return -1;
            only = entityOf[i];
        }
        if (only < 0 && mentions[index].IsSource) only = OpenerOfParagraphBefore(index, female);
        if (only >= 0) sure = SureOfDropped;
        return only;
    }

    /// <summary>
    /// "Skipresident Marte Lund avviser kritikken. | – Det er enkelt, svarer hun.": where a paragraph names nobody, the one who opened a sentence of the paragraph
    /// before it; -1 where several did, or one who is the wrong man or woman.
    /// </summary>
    private int OpenerOfParagraphBefore(int index, int female)
    {
        const int reach = 20;
        int passage = sentences[mentions[index].Sentence].Passage;
        int opener = -1, of = -1;
        for (int i = index - 1; i >= 0 && index - i <= reach; i--)
        {
            ref readonly var mention = ref mentions[i];
            int there = sentences[mention.Sentence].Passage;
            if (there == passage) continue;
            if (of < 0) of = there;
            if (there != of || passage - there > 1) break;
            if (entityOf[i] < 0 || mention.IsQuoted || mention.IsPossessive || mention.Kind != MentionKind.Name && !mention.IsSource) continue;
            ref readonly var known = ref table.Entities[entityOf[i]];
            if (!known.IsPerson || known.Female == -female || entityOf[i] == opener) continue;
            bool opens = mention.First == sentences[mention.Sentence].FirstToken || mention.IsSource;
            if (!opens && IsObject(i)) continue;
            if (opener >= 0 || !opens || !known.HasName || !IsSurelyPerson(known)) return -1;
            opener = entityOf[i];
        }
        return opener;
    }

    private bool IsBesideNext(int index)
    {
        const int reach = 4;
        int gap = mentions[index + 1].First - mentions[index].End;
        if (gap is < 0 or > reach || mentions[index + 1].Kind != MentionKind.Name) return false;
        for (int i = mentions[index].End; i < mentions[index + 1].First; i++)
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number) || tokens[i].Is(WordTraits.AnyVerb | WordTraits.Coordinator) || (story.Lexicon.DescribesBehindNouns && tokens[i].Is(WordTraits.Genitive))) return false;
        return true;
    }

    /// <summary>Behind a preposition or another noun's "of", or inside the title of a name: not who the sentence is about.</summary>
    private bool IsObject(int index)
    {
        ref readonly var mention = ref mentions[index];
        if (story.Lexicon.HasParticles) return !mention.IsSource && !IsMarked(mention.End);
        return mention.Kind != MentionKind.Implicit && !mention.IsSource && (IsBehindPreposition(mention) || IsInsideTitle(index) || tokens[mention.First].Is(WordTraits.Preposition));
    }

    /// <summary>"小川|さん(68)は": whether the particle of a topic or a subject stands behind a name and its titles.</summary>
    private bool IsMarked(int token)
    {
        const int reach = 8;
        for (int i = token; i < tokens.Length && i < token + reach; i++)
        {
            if (tokens[i].Is(WordTraits.TopicMark | WordTraits.SubjectMark)) return true;
            if (!tokens[i].Is(WordTraits.Honorific | WordTraits.Role | WordTraits.Body) && tokens[i].Kind is not (TokenKind.OpenBracket or TokenKind.CloseBracket or TokenKind.Number)) return false;
        }
        return false;
    }
}

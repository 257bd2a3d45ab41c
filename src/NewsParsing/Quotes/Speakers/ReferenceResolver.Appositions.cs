using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <content>Noun phrases beside the name that they describe.</content>
internal ref partial struct ReferenceResolver
{
    /// <summary>"Pat Caddell, a pollster,": what stands in apposition is the title.</summary>
    private void ReadApposition(int index)
    {
        ref readonly var mention = ref mentions[index];
        if (mention.AppositionEnd <= mention.End + 1) return;
        int entity = entityOf[index];
        table.AddTitle(entity, mention.End, mention.AppositionEnd);
        table.Entities[entity].FemaleEvidence += table.FemaleEvidence(mention.End, mention.AppositionEnd);
    }

    /// <summary>"Keir Starmer, leader of the party," and "the party's leader, Keir Starmer,": the noun phrase is the title of the name beside it.</summary>
    private int NameInApposition(int index)
    {
        ref readonly var mention = ref mentions[index];
        // Names inside the noun phrase ("the Charlotte police chief") stand between it and the name before it.
        int previous = index - 1;
        while (previous > 0 && index - previous < 4 && mentions[previous].First >= mention.First) previous--;
        if (previous >= 0 && mentions[previous] is { Kind: MentionKind.Name } before && entityOf[previous] >= 0 && before.Sentence == mention.Sentence
            && mention.First == before.End + 1 && tokens[before.End].Kind == TokenKind.Comma && !before.IsPossessive
            && table.Entities[entityOf[previous]].Kind == SpeakerKind.Person && !IsBeforeVerb(mention) && !(story.Lexicon.DescribesBehindNouns && HasVerbOfItsOwn(mention)))
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
        if (next < 0) next = HolderBehind(index);
        if (next >= 0)
        {
            AddRole(entityOf[next], mention, EndOfNoun(mention));
            return entityOf[next];
        }
        return -1;
    }

    /// <summary>"Em declarações à Lusa, a autarca independente acusou": the noun is the subject of what follows, adjectives between them.</summary>
    private bool HasVerbOfItsOwn(in MentionCandidate mention)
    {
        int end = Math.Min(sentences[mention.Sentence].EndToken, mention.End + ReachOfNoun);
        for (int i = mention.End; i < end && tokens[i].IsWord && !tokens[i].IsQuoted && !tokens[i].Is(WordTraits.Relative); i++)
            if (tokens[i].Is(WordTraits.AnyVerb) && tokens[i].Is(WordTraits.Finite) && !tokens[i].IsCapital && !tokens[i - 1].Is(WordTraits.Preposition | WordTraits.Determiner)) return true;
        return false;
    }

    /// <summary>"The ferry company, Outer Sound Lines,": the name between the commas is the company's, unless a given name is in it; -1 where there is none.</summary>
    private int BodyInApposition(int index)
    {
        ref readonly var mention = ref mentions[index];
        // "la empresa Levante Eólica"
        if (story.Lexicon.DescribesBehindNouns && index + 1 < mentions.Length && mentions[index + 1] is { Kind: MentionKind.Name } beside && beside.First == mention.End && entityOf[index + 1] >= 0
            && table.Entities[entityOf[index + 1]].Kind == SpeakerKind.Organization) return entityOf[index + 1];
        if (mention.IsPossessive || index + 1 >= mentions.Length || mention.End >= tokens.Length || tokens[mention.End].Kind != TokenKind.Comma) return -1;
        ref readonly var name = ref mentions[index + 1];
        int entity = entityOf[index + 1];
        if (name.Kind != MentionKind.Name || entity < 0 || name.First != mention.End + 1 || name.IsPossessive || name.End >= tokens.Length || tokens[name.End].Kind != TokenKind.Comma) return -1;
        ref var known = ref table.Entities[entity];
        if (known.GivenName != 0) return -1;
        known.PersonEvidence = Math.Min(known.PersonEvidence, -1);
        known.Kind = SpeakerKind.Organization;
        table.ByRole.Add(table.RoleHash(mention.CoreEnd - 1), entity);
        return entity;
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
            if (!tokens[i].IsWord || tokens[i].Is(WordTraits.Function | WordTraits.AnyVerb | WordTraits.Adverb) && !tokens[i].Is(WordTraits.Participle)) return -1;
        return table.Entities[entityOf[index + 1]].Kind == SpeakerKind.Person ? index + 1 : -1;
    }

    /// <summary>"the daughter of the mayor, Giulia,": the apposition belongs to the daughter.</summary>
    private bool HangsOnNoun(int index)
    {
        ref readonly var mention = ref mentions[index];
        if (index == 0 || mentions[index - 1].Kind != MentionKind.Nominal || mentions[index - 1].Sentence != mention.Sentence) return false;
        int before = mention.First - 1;
        return (tokens[mention.First].Is(WordTraits.Genitive) && mentions[index - 1].End == mention.First)
            || (before > 0 && tokens[before].Is(WordTraits.Genitive) && mentions[index - 1].End == before);
    }

    /// <summary>"Schepen van Onderwijs Greet Wouters", "Prezes klubu Anna Lis": the full name behind what an office is of; -1 where none stands there.</summary>
    private int HolderBehind(int index)
    {
        const int reach = 3;
        ref readonly var mention = ref mentions[index];
        if (!story.Lexicon.NamesSourcesSurely || story.Lexicon.DescribesBehindNouns || mention.End >= tokens.Length || (table.WordAt(mention.CoreEnd - 1) & PersonTraits.Kin) != 0) return -1;
        if (table.Lexicon.HasArticles && !tokens[mention.End].Is(WordTraits.Genitive | WordTraits.Preposition)) return -1;
        for (int i = index + 1; i < mentions.Length && i <= index + reach; i++)
        {
            ref readonly var name = ref mentions[i];
            if (name.Sentence != mention.Sentence || name.First > mention.End + ReachOfNoun) return -1;
            int start = table.Names.StartOf(i);
            if (name.Kind != MentionKind.Name || entityOf[i] < 0 || name.IsQuoted || name.CoreEnd - start < 2 || (table.NameAt(start) & PersonTraits.AnyName) == 0) continue;
            if (start <= mention.End || tokens[start - 1].Is(WordTraits.Preposition | WordTraits.Role | WordTraits.Honorific)) return -1;
            for (int k = mention.End; k < start; k++)
                if (!tokens[k].IsWord || tokens[k].Is(WordTraits.AnyVerb | WordTraits.Coordinator | WordTraits.Relative) && !tokens[k].Is(WordTraits.Genitive)) return -1;
            return i;
        }
        return -1;
    }

    /// <summary>The name in apposition behind a noun phrase, with what hangs on the noun between them: "the minister of the economy, Mr. Guajardo,".</summary>
    private int NameBehind(int index)
    {
        ref readonly var mention = ref mentions[index];
        int comma = mention.End;
        int end = Math.Min(sentences[mention.Sentence].EndToken - 1, mention.End + ReachOfNoun);
        while (comma < end && tokens[comma].IsWord && !tokens[comma].IsQuoted && !tokens[comma].Is(WordTraits.Relative | WordTraits.Subordinator)
            && !(tokens[comma].Is(WordTraits.AnyVerb) && !tokens[comma - 1].Is(WordTraits.Preposition | WordTraits.Determiner))) comma++;
        if (story.Lexicon.DescribesBehindNouns && NameWithoutComma(index, comma) is >= 0 and var beside) return beside;
        if (comma >= end || tokens[comma].Kind != TokenKind.Comma) return -1;
        for (int i = index + 1; i < mentions.Length && mentions[i].First <= comma + 3; i++)
        {
            ref readonly var after = ref mentions[i];
            bool isDescribed = after.First == comma + 2 && story.Lexicon.DescribesBehindNouns && tokens[comma + 1].Is(WordTraits.Determiner);
            if (after.First != comma + 1 && !isDescribed && !(after.First == comma + 3 && story.Lexicon.DescribesBehindNouns && tokens[comma + 1].Is(WordTraits.Determiner) && tokens[comma + 2].IsWord) || after.Kind != MentionKind.Name || entityOf[i] < 0 || after.End >= tokens.Length) continue;
            // "Patronne d'une brasserie, Monique Lejeune affirme": without an article it describes the subject of the sentence.
            bool isFronted = story.Lexicon.DescribesBehindNouns && mention.First == sentences[mention.Sentence].FirstToken && !tokens[mention.First].Is(WordTraits.Determiner);
            if (table.Entities[entityOf[i]].Kind == SpeakerKind.Person && (isFronted || tokens[after.End].Kind is TokenKind.Comma or TokenKind.Stop)) return i;
        }
        return -1;
    }

    /// <summary>"L'assessora alla Protezione civile Giulia Montanari": a full name that no small word ties to what stands before it; -1 where there is none.</summary>
    private int NameWithoutComma(int index, int end)
    {
        for (int i = index + 1; i < mentions.Length && mentions[i].First < end; i++)
        {
            ref readonly var name = ref mentions[i];
            if (name.Kind != MentionKind.Name || name.First <= mentions[index].End || name.First != name.CoreFirst || name.CoreEnd - name.CoreFirst < 2 || entityOf[i] < 0) continue;
            ref readonly var before = ref tokens[name.First - 1];
            if (!before.IsWord || before.Is(WordTraits.Function | WordTraits.Particle)) continue;
            ref readonly var known = ref table.Entities[entityOf[i]];
            if (known.Kind == SpeakerKind.Person && known.GivenName != 0) return i;
        }
        return -1;
    }

    private void AddRole(int entity, in MentionCandidate mention, int end)
    {
        table.AddTitle(entity, mention.First, end);
        ref var known = ref table.Entities[entity];
        known.FemaleEvidence += table.FemaleEvidence(mention.First, mention.End);
        if (story.Lexicon.NamesSourcesSurely) known.PersonEvidence = Math.Max(known.PersonEvidence, 2);
    }

    /// <summary>Behind what hangs on a noun, where a comma or a full stop closes it: "mayor | of Varn,"; else behind the noun.</summary>
    private int EndOfNoun(in MentionCandidate mention)
    {
        int end = Math.Min(sentences[mention.Sentence].EndToken, mention.End + ReachOfNoun);
        for (int i = mention.End; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.Comma or TokenKind.Stop) return i;
            bool opens = i == mention.End;
            if (!tokens[i].IsWord || tokens[i].IsQuoted || tokens[i].Is(WordTraits.Relative | WordTraits.Subordinator | WordTraits.Coordinator)) break;
            if (opens ? !tokens[i].Is(WordTraits.Preposition) : tokens[i].Is(WordTraits.AnyVerb) && !tokens[i - 1].Is(WordTraits.Preposition | WordTraits.Determiner)) break;
        }
        return mention.End;
    }
}

using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <summary>All that is known about the entities of one story while they are gathered: who they are, by which words they are found, whose each mention is.</summary>
internal sealed class EntityTable : IDisposable
{
    public EntityTable(StoryTokens story, ReadOnlySpan<MentionCandidate> mentions, string? lead)
    {
        Story = story;
        // English names people in full in the text; where more is guessed, a lead helps.
        Lead = LeadNames.Of(story.Lexicon.NamesSourcesSurely || story.Lexicon.IsVerbFinal ? lead : null, story.Lexicon);
        Lexicon = PersonLexicon.Of(story.Lexicon.Language);
        Names = new MentionNames(story, mentions);
        ByName = new EntityIndex(Math.Min(mentions.Length, 1 << 20));
        ByRole = new EntityIndex(Math.Min(mentions.Length / 2, 1 << 20));
    }

    public StoryTokens Story { get; }

    public PersonLexicon Lexicon { get; }

    public MentionNames Names { get; }

    public LeadNames Lead { get; }

    public PooledList<SpeakerEntity> Entities { get; } = PooledList<SpeakerEntity>.Take();

    /// <summary>How many of them are the source of a quote.</summary>
    public int Sources { get; private set; }

    /// <summary>By the words of the name.</summary>
    public EntityIndex ByName { get; }

    /// <summary>By role words of titles, and by the head words of noun phrases.</summary>
    public EntityIndex ByRole { get; }

    /// <summary>What a token tells as a word of a name.</summary>
    public PersonTraits NameAt(int token) => Story.NameTraits(token);

    /// <summary>What a token tells as a common word.</summary>
    public PersonTraits WordAt(int token)
    {
        var traits = Story.FactsOf(token).Person & ~PersonTraits.OfNames;
        return traits != PersonTraits.None || !Lexicon.KnowsEndings ? traits : UnknownAt(token);
    }

    private PersonTraits UnknownAt(int token)
    {
        ref readonly var word = ref Story.Tokens[token];
        var traits = Lexicon.OfUnknown(NameWords.Bare(Story.Word(token)), word.IsCapital);
        // Who is called by what he does, and by a word that no lexicon knows, has been named: "la discesista".
        return word.Number == 0 && word.Is(WordTraits.Role) ? traits | PersonTraits.Epithet : traits;
    }

    /// <summary>By this a role word finds those who bear it.</summary>
    public uint RoleHash(int token)
    {
        ref readonly var word = ref Story.Tokens[token];
        return NameWords.Hash(Story.Text, word.Start, word.Length);
    }

    public int Add(in SpeakerEntity entity)
    {
        Entities.Add(entity);
        return Entities.Count - 1;
    }

    /// <summary>Notes that a mention calls an entity.</summary>
    public void AddMention(ref SpeakerEntity entity, in MentionCandidate mention)
    {
        entity.LastSentence = mention.Sentence;
        entity.Mentions++;
        if (!mention.IsSource || entity.IsSource) return;
        entity.IsSource = true;
        Sources++;
    }

    /// <summary>Notes a title or role as written; the first that is more than an abbreviation stays. Its role words find the entity from now on.</summary>
    /// <param name="entity">Who bears it.</param>
    /// <param name="first">First token.</param>
    /// <param name="end">Behind the last one.</param>
    /// <param name="isNoun">Whether it is known for a title by its place, whatever its words are.</param>
    public void AddTitle(int entity, int first, int end, bool isNoun = false)
    {
        var tokens = Story.Tokens.AsSpan();
        while (first < end && (tokens[first].Kind == TokenKind.Comma || tokens[first].Is(WordTraits.Determiner))) first++;
        while (end > first && tokens[end - 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Dash) end--;
        bool isTitle = isNoun && end > first;
        bool own = true;
        for (int i = first; i < end; i++)
        {
            ref readonly var token = ref tokens[i];
            // "daughter of the mayor": she is no mayor.
            own &= i == first || !token.Is(WordTraits.Preposition | WordTraits.Genitive);
            if (!token.IsWord || !(isNoun || token.Is(WordTraits.Role | WordTraits.Honorific))) continue;
            var traits = WordAt(i);
            // "Mr" and "Frau" stand before a name without being an office.
            bool plainHonorific = token.Is(WordTraits.Honorific) && !token.Is(WordTraits.Role) && (traits & (PersonTraits.Female | PersonTraits.Male)) != 0 && i + 1 == end;
            isTitle |= !plainHonorific;
            if (!own || !(token.Is(WordTraits.Role) || isNoun)) continue;
            ByRole.Add(RoleHash(i), entity);
            AddForms(i, entity);
            // "Belediye Başkanı" is "başkan" afterwards.
            if (Story.Lexicon.HasSuffixes && token.Length > 4 && Story.Text[token.End - 1] is 'ı' or 'i' or 'u' or 'ü') ByRole.Add(NameWords.Hash(Story.Text, token.Start, token.Length - 1), entity);
        }
        if (!isTitle) return;
        ref var known = ref Entities[entity];
        if (known.TitleEnd != 0 && !IsAbbreviation(known.TitleFirst, known.TitleEnd)) return;
        known.TitleFirst = first;
        known.TitleEnd = end;
    }

    /// <summary>"Museumdirecteur" is "de directeur" afterwards, "landslagstrener" is "treneren": a role is found by its last part too, and without the ending that makes it definite.</summary>
    private void AddForms(int token, int entity)
    {
        if (!Story.Lexicon.Compounds) return;
        ref readonly var word = ref Story.Tokens[token];
        int part = Compound.LastPart(Story.Lexicon, Story.Word(token));
        if (part > 0) ByRole.Add(NameWords.Hash(Story.Text, word.Start + part, word.Length - part), entity);
        int ending = Lexicon.DefiniteEnding(Story.Word(token));
        if (ending == 0) return;
        ByRole.Add(NameWords.Hash(Story.Text, word.Start, word.Length - ending), entity);
        if (part > 0) ByRole.Add(NameWords.Hash(Story.Text, word.Start + part, word.Length - part - ending), entity);
    }

    /// <summary>By this a compound finds those who bear its last part; the same as <see cref="RoleHash"/> where it has none.</summary>
    public uint PartHash(int token)
    {
        ref readonly var word = ref Story.Tokens[token];
        int part = Compound.LastPart(Story.Lexicon, Story.Word(token));
        return NameWords.Hash(Story.Text, word.Start + part, word.Length - part);
    }

    /// <summary>By this the noun finds those who bear it without the ending that makes it definite: "treneren"; the same as <see cref="RoleHash"/> where it has none.</summary>
    public uint StemHash(int token)
    {
        ref readonly var word = ref Story.Tokens[token];
        return NameWords.Hash(Story.Text, word.Start, word.Length - Lexicon.DefiniteEnding(Story.Word(token)));
    }

    /// <summary>What the words of a title tell about gender: positive for a woman.</summary>
    public int FemaleEvidence(int first, int end)
    {
        var tokens = Story.Tokens.AsSpan();
        int evidence = 0;
        for (int i = first; i < end; i++)
        {
            if (!tokens[i].IsWord) continue;
            // "his wife's lawyer": only the head tells; "the president of the women's union": only what stands before a preposition.
            if (tokens[i].Is(WordTraits.Preposition)) break;
            if (!tokens[i].Is(WordTraits.Role | WordTraits.Honorific | WordTraits.Body | WordTraits.Determiner | WordTraits.Preposition)) continue;
            if (i + 1 < end && tokens[i + 1].Kind == TokenKind.Possessive) continue;
            var traits = WordAt(i);
            if ((traits & (PersonTraits.Female | PersonTraits.Male)) != 0 && tokens[i].Is(WordTraits.Role | WordTraits.Honorific | WordTraits.Body))
            {
                evidence = (traits & PersonTraits.Female) != 0 ? 2 : -2;
            }
            else if ((traits & (PersonTraits.MaleDeterminer | PersonTraits.FemaleDeterminer)) != 0 && i + 1 < end && (tokens[i + 1].Is(WordTraits.Role) || tokens[i + 1].Kind == TokenKind.Number)
                && (WordAt(i + 1) & (PersonTraits.NoGender | PersonTraits.Plural)) == 0)
            {
                evidence = (traits & PersonTraits.FemaleDeterminer) != 0 ? 2 : -2;
            }
        }
        return evidence;
    }

    public void Dispose()
    {
        Entities.Dispose();
        ByName.Dispose();
        ByRole.Dispose();
        Names.Dispose();
    }

    private bool IsAbbreviation(int first, int end) => end - first == 1 && Story.Tokens[first].Is(TokenForm.Abbreviated);
}

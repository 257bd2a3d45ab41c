using System.Buffers;

namespace NewsParsing.Quotes.Speakers;

/// <summary>All that is known about the entities of one story while they are gathered: who they are, by which words they are found, whose each mention is.</summary>
internal sealed class EntityTable : IDisposable
{
    private const int Unread = -1;
    private const int Body = 1;
    private readonly int[] names;
    private readonly int[] nameHashes;

    public EntityTable(StoryTokens story, int mentions)
    {
        Story = story;
        Lexicon = PersonLexicon.Of(story.Lexicon.Language);
        names = Rent(story.Tokens.Count);
        nameHashes = Rent(story.Tokens.Count);
        ByName = new EntityIndex(Math.Min(mentions, 1 << 20));
        ByRole = new EntityIndex(Math.Min(mentions / 2, 1 << 20));
    }

    public StoryTokens Story { get; }

    public PersonLexicon Lexicon { get; }

    public PooledList<SpeakerEntity> Entities { get; } = new();

    /// <summary>By the words of the name.</summary>
    public EntityIndex ByName { get; }

    /// <summary>By role words of titles, and by the head words of noun phrases.</summary>
    public EntityIndex ByRole { get; }

    /// <summary>What a token tells as a word of a name.</summary>
    public PersonTraits NameAt(int token) => Story.NameTraits(token);

    /// <summary>What a token tells as a common word.</summary>
    public PersonTraits WordAt(int token) => Lexicon.OfWord(NameWords.Bare(Story.Word(token)), Story.FactsOf(token).Person);

    /// <summary>The hash by which a word of a name finds those who bear it; taken once.</summary>
    public uint NameHash(int token)
    {
        if (nameHashes[token] == Unread) nameHashes[token] = (int)NameWords.Hash(NameWords.Bare(Story.Word(token)));
        return (uint)nameHashes[token];
    }

    public int Add(in SpeakerEntity entity)
    {
        Entities.Add(entity);
        return Entities.Count - 1;
    }

    /// <summary>Whether one of the words makes the name that of a body: "National Committee", "Oxford University". Found out once for each name.</summary>
    public bool IsBodyName(in MentionCandidate mention) => (Name(mention) & Body) != 0;

    private bool FindBody(int first, int end)
    {
        var tokens = Story.Tokens.AsSpan();
        for (int i = first; i < end; i++)
        {
            ref readonly var token = ref tokens[i];
            if (!token.IsWord) continue;
            var traits = NameAt(i);
            if (i == first && (traits & PersonTraits.AnyName) != 0) continue;
            if (token.Is(WordTraits.Body) || (end - first > 1 && (traits & PersonTraits.Organization) != 0)) return true;
        }
        return false;
    }

    /// <summary>
    /// Where the name begins. For bodies the words with capitals before the core belong to it ("Republican" in "Republican National Committee" is no title);
    /// for people a noun that stands with a capital before the given name does not ("Bäckermeister Jochen Reis", "la Bretonne Julie Fontanel").
    /// </summary>
    public int NameStart(in MentionCandidate mention) => Name(mention) >> 1;

    /// <summary>What is known of a name, packed: where it begins, and in the lowest bit whether it is that of a body.</summary>
    private int Name(in MentionCandidate mention)
    {
        ref int known = ref names[mention.CoreFirst];
        if (known == Unread)
        {
            bool body = FindBody(mention.CoreFirst, mention.CoreEnd);
            known = (FindNameStart(mention, body) << 1) | (body ? Body : 0);
        }
        return known;
    }

    private int FindNameStart(in MentionCandidate mention, bool body)
    {
        int start = mention.CoreFirst;
        var tokens = Story.Tokens.AsSpan();
        if (body)
        {
            while (start > mention.First && tokens[start - 1].IsWord && tokens[start - 1].IsCapital && !tokens[start - 1].Is(WordTraits.Function)) start--;
            return start;
        }
        if (mention.CoreEnd - start < 3 || !(Story.Lexicon.CapitalizesNouns || (start > 0 && tokens[start - 1].Is(WordTraits.Determiner)) || (Story.Lexicon.NamesSourcesSurely && tokens[start].Is(TokenForm.OpensSentence)))) return start;
        if ((NameAt(start) & (PersonTraits.AnyName | PersonTraits.FamilyName)) != 0 || tokens[start].Is(TokenForm.Abbreviated)) return start;
        for (int i = start + 1; i < mention.CoreEnd - 1; i++)
            if (tokens[i].IsCapital && (NameAt(i) & PersonTraits.AnyName) != 0) return i;
        return start;
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
            var word = Story.Word(i);
            var traits = WordAt(i);
            // "Mr" and "Frau" stand before a name without being an office.
            bool plainHonorific = token.Is(WordTraits.Honorific) && !token.Is(WordTraits.Role) && (traits & (PersonTraits.Female | PersonTraits.Male)) != 0 && i + 1 == end;
            isTitle |= !plainHonorific;
            if (!own || !(token.Is(WordTraits.Role) || isNoun)) continue;
            ByRole.Add(NameWords.Hash(word), entity);
            // "Belediye Başkanı" is "başkan" afterwards.
            if (Story.Lexicon.HasSuffixes && word.Length > 4 && word[^1] is 'ı' or 'i' or 'u' or 'ü') ByRole.Add(NameWords.Hash(word[..^1]), entity);
        }
        if (!isTitle) return;
        ref var known = ref Entities[entity];
        if (known.TitleEnd != 0 && !IsAbbreviation(known.TitleFirst, known.TitleEnd)) return;
        known.TitleFirst = first;
        known.TitleEnd = end;
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
        ArrayPool<int>.Shared.Return(names);
        ArrayPool<int>.Shared.Return(nameHashes);
    }

    private static int[] Rent(int count)
    {
        int[] array = ArrayPool<int>.Shared.Rent(count);
        array.AsSpan(0, count).Fill(Unread);
        return array;
    }

    private bool IsAbbreviation(int first, int end) => end - first == 1 && Story.Tokens[first].Is(TokenForm.Abbreviated);
}

using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <summary>
/// Joins the mentions by name: first those of two words and more, which make the entities; then the single words, which mostly call one of them again
/// ("Clinton", "the FBI"), earlier ones before later ones.
/// </summary>
internal readonly ref partial struct NameLinker
{
    /// <summary>Two namesakes are told apart by how lately and how often each was named; below this difference it is unsure who is meant.</summary>
    private const float ClearMargin = 0.6f;

    /// <summary>What tells the hashes of acronyms from those of words.</summary>
    private const uint OfAcronyms = 17;

    /// <summary>Farther back all namesakes are equally far.</summary>
    private const int MostDistance = 5;

    private const float SurnameBonus = 0.8f;

    /// <summary>A given name in the lead tells as much as one in the text.</summary>
    private const int LeadEvidence = 4;

    /// <summary>However often a name is mentioned, later mentions may still turn what it is taken for.</summary>
    private const int MostEvidence = 8;
    private const int CancellationStride = 4096;
    private readonly EntityTable table;
    private readonly StoryTokens story;
    private readonly MentionNames names;
    private readonly ReadOnlySpan<Token> tokens;
    private readonly ReadOnlySpan<MentionCandidate> mentions;
    private readonly Span<int> entityOf;

    public NameLinker(EntityTable table, ReadOnlySpan<MentionCandidate> mentions, Span<int> entityOf)
    {
        this.table = table;
        this.mentions = mentions;
        this.entityOf = entityOf;
        story = table.Story;
        names = table.Names;
        tokens = story.Tokens.AsSpan();
    }

    public void Link(CancellationToken cancellation)
    {
        var named = names.Named;
        entityOf.Fill(-1);
        for (int n = 0; n < named.Length; n++)
        {
            if (n % CancellationStride == 0) cancellation.ThrowIfCancellationRequested();
            int i = named[n];
            var words = names.WordsOf(i);
            if (words.Count >= 2 && !IsHeadline(mentions[i])) entityOf[i] = LinkFullName(i, words);
        }
        for (int n = 0; n < named.Length; n++)
        {
            if (n % CancellationStride == 0) cancellation.ThrowIfCancellationRequested();
            int i = named[n];
            ref readonly var mention = ref mentions[i];
            if (entityOf[i] < 0 && !IsHeadline(mention)) entityOf[i] = LinkSingleWord(i, names.WordsOf(i));
            if (entityOf[i] >= 0) table.Entities[entityOf[i]].LastSentence = mention.Sentence;
        }
    }

    private int LinkFullName(int index, NameWords words)
    {
        for (int end = 0; end < 2; end++)
        {
            foreach (int entity in table.ByName.Find(words.Word(end == 0 ? words.Count - 1 : 0).Hash))
            {
                int other = table.Entities[entity].Fullest;
                var otherWords = names.WordsOf(other);
                if (otherWords.Count < 2 || names.HasSuffix(other) != names.HasSuffix(index)) continue;
                bool exactly = names.IsOfBody(index) || (names.IsOfBody(other) && (words.Word(0).Traits & PersonTraits.AnyName) != 0);
                if (!(exactly ? NameWords.AreSame(words, otherWords) : NameWords.AreOfOne(words, otherWords, table.Lexicon))) continue;
                Join(index, entity, words);
                return entity;
            }
        }
        if (FindByCase(words, words.Count - 1) is >= 0 and var inflected)
        {
            Join(index, inflected, words, isInflected: true);
            return inflected;
        }
        return Create(index, words);
    }

    private int LinkSingleWord(int index, NameWords words)
    {
        ref readonly var mention = ref mentions[index];
        var word = words[0];
        var traits = words.Word(0).Traits;
        int female = Math.Sign(table.FemaleEvidence(mention.First, mention.CoreFirst));
        bool isPlace = (traits & PersonTraits.Place) != 0 && mention.First == mention.CoreFirst;
        int best = -1;
        bool isInflected = false;
        float bestScore = float.MinValue, second = float.MinValue;
        foreach (int entity in table.ByName.Find(words.Word(0).Hash))
        {
            ref readonly var known = ref table.Entities[entity];
            var otherWords = names.WordsOf(known.Fullest);
            float score = FitOf(words, otherWords, known);
            if (score == 0 || (female != 0 && known.Female == -female)) continue;
            if (female != 0 && known.Female == 0 && known.GivenName != 0) continue;
            if (isPlace && otherWords.Count > 1 && (known.Kind != SpeakerKind.Person || IsBehindPreposition(mention))) continue;
            if (mention.First < mention.CoreFirst && known.Kind == SpeakerKind.Organization && female != 0) continue;
            if (known.FirstMention > index) score -= 3;
            // "Harmsen" is Onno Harmsen before the Harmsen works.
            if (known.Kind == SpeakerKind.Organization && otherWords.Count > 1 && story.Lexicon.NamesSourcesSurely) score -= 1;
            // Whom the story has called by the bare surname it goes on calling so; namesakes get their full names.
            if (known.IsCalledBySurname) score += SurnameBonus;
            int distance = Math.Max(0, mention.Sentence - known.LastSentence);
            score += (0.25f * Math.Min(known.Names, 8)) - (0.12f * Math.Min(distance, MostDistance));
            if (score > bestScore) (best, bestScore, second) = (entity, score, bestScore);
            else if (score > second) second = score;
        }
        if (LinkToLead(index, words, best) is >= 0 and var lead) return lead;
        if (best >= 0 && bestScore - second < ClearMargin) return -1;
        // A role word with a capital ("Dean", "Bishop") is a surname only where a person of the story bears it.
        if (mention.Kind == MentionKind.Nominal && (best < 0 || table.Entities[best].Kind != SpeakerKind.Person)) return -1;
        if (best < 0 && FindByCase(words, 0) is >= 0 and var inflected) (best, isInflected) = (inflected, true);
        if (best < 0) best = FindAcronym(index, word);
        // "the Norwegian" calls a person of the story, it names none.
        if (best < 0 && mention.First > 0 && (tokens[mention.CoreFirst - 1].Is(WordTraits.Determiner) || (story.Lexicon.IsVerbFinal && mention.IsSource && !tokens[mention.CoreFirst].Is(WordTraits.Body))) && (table.WordAt(words.Word(0).Token) & PersonTraits.Epithet) != 0) return -1;
        if (best < 0) return mention.Kind == MentionKind.Name ? Create(index, words) : -1;
        Join(index, best, words, isInflected);
        ref var called = ref table.Entities[best];
        var fullest = names.WordsOf(called.Fullest);
        called.IsCalledBySurname |= called.Words > 1 && fullest.Count > 0 && words.Same(0, fullest, fullest.Count - 1);
        return best;
    }

    /// <summary>
    /// "Tietz" where the headline named Marlene Tietz and the text has named nobody so yet: she is meant, not the Alwin Tietz of later. -1 where the lead names
    /// nobody of that surname, or the text somebody before.
    /// </summary>
    private int LinkToLead(int index, NameWords words, int best)
    {
        int lead = table.Lead.Count > 0 && mentions[index].Kind == MentionKind.Name ? table.Lead.Find(words[0]) : -1;
        if (lead < 0) return -1;
        int bearer = table.Lead.Bearers[lead];
        if (best >= 0 && best != bearer && (table.Entities[best].FirstMention < index || IsWritten(table.Entities[best].Fullest, table.Lead[lead].Full))) return -1;
        if (bearer >= 0)
        {
            Join(index, bearer, words);
            return bearer;
        }
        table.Lead.Bearers[lead] = bearer = Create(index, words);
        ref var known = ref table.Entities[bearer];
        known.Lead = lead + 1;
        known.GivenName = table.Lead[lead].Female;
        known.PersonEvidence = Math.Min(known.PersonEvidence + LeadEvidence, MostEvidence);
        known.Kind = SpeakerKind.Person;
        known.IsThing = false;
        known.IsCalledBySurname = true;
        return bearer;
    }

    private bool IsWritten(int mention, string name)
    {
        int start = tokens[names.StartOf(mention)].Start, end = tokens[mentions[mention].CoreEnd - 1].End;
        return story.Text.AsSpan(start, end - start).SequenceEqual(name);
    }

    /// <summary>
    /// "Chris Christie Calls Hillary Clinton": a headline with capitals throughout, read as one name. A verb inside tells; so does a name of too many words.
    /// </summary>
    private bool IsHeadline(in MentionCandidate mention)
    {
        int length = mention.CoreEnd - mention.CoreFirst;
        if (length < 3) return false;
        for (int i = mention.CoreFirst + 1; i < mention.CoreEnd - 1; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Is(WordTraits.Finite) && token.Is(WordTraits.AnyVerb) && !token.Is(WordTraits.Role | WordTraits.Body | WordTraits.Particle)
                && !(token.Is(WordTraits.Auxiliary) && story.Lexicon.DescribesBehindNouns)) return true;
        }
        return false;
    }

    /// <summary>How well one word stands for a full name: as surname, as the surname of a name that begins with it, as given name; 0 for not.</summary>
    private static float FitOf(NameWords name, NameWords full, in SpeakerEntity entity)
    {
        if (name.Same(0, full, full.Count - 1)) return full.Count == 1 ? 3 : 2.5f;
        bool first = name.Same(0, full, 0);
        if (entity.Kind != SpeakerKind.Person) return first && (name.Word(0).Traits & PersonTraits.Place) == 0 ? 1 : 0;
        if (first) return (full.Word(0).Traits & PersonTraits.FamilyName) != 0 ? 2.5f : 1;
        for (int i = 1; i < full.Count - 1; i++)
            if (name.Same(0, full, i)) return 1.5f;
        return 0;
    }

    /// <summary>"FBI" for "Federal Bureau of Investigation": in brackets right behind the name, or by the initials.</summary>
    private int FindAcronym(int index, ReadOnlySpan<char> word)
    {
        ref readonly var mention = ref mentions[index];
        int first = mention.CoreFirst;
        if (mention.CoreEnd - first != 1 || !tokens[first].Is(TokenForm.AllCapitals) || word.Length is < 2 or > 7) return -1;
        if (index > 0 && first > 1 && tokens[first - 1].Kind == TokenKind.OpenBracket && mentions[index - 1].End == first - 1 && mentions[index - 1].Kind == MentionKind.Name)
        {
            return entityOf[index - 1];
        }
        var found = table.ByRole.Find(AcronymHash(word));
        return found.Length == 1 ? found[0] : -1;
    }

    /// <summary>Acronyms stand among the role words, under a hash of their own.</summary>
    private static uint AcronymHash(ReadOnlySpan<char> letters)
    {
        uint hash = OfAcronyms;
        foreach (char c in letters) hash = NameWords.Mix(hash, char.ToUpperInvariant(c));
        return hash;
    }

    private static uint InitialsHash(NameWords words)
    {
        uint hash = OfAcronyms;
        for (int i = 0; i < words.Count; i++) hash = NameWords.Mix(hash, char.ToUpperInvariant(words[i][0]));
        return hash;
    }

    private int Create(int index, NameWords words)
    {
        ref readonly var mention = ref mentions[index];
        int entity = table.Add(new SpeakerEntity { FirstMention = index, Fullest = index, Words = words.Count, HasName = true, LastSentence = mention.Sentence });
        for (int i = 0; i < words.Count; i++) table.ByName.Add(words.Word(i).Hash, entity);
        // "la compañía" calls "la empresa Levante Eólica" again.
        if (IsBehindBody(index, words)) table.ByRole.Add(table.RoleHash(names.StartOf(index) - 1), entity);
        if (words.Count > 1 && names.IsOfBody(index))
        {
            table.ByRole.Add(InitialsHash(words), entity);
            // "the authority" calls the Road Safety Authority again.
            for (int i = mention.CoreFirst; i < mention.CoreEnd; i++)
                if (tokens[i].Is(WordTraits.Body)) table.ByRole.Add(table.RoleHash(i), entity);
        }
        Join(index, entity, words);
        return entity;
    }

    private void Join(int index, int entity, NameWords words, bool isInflected = false)
    {
        ref readonly var mention = ref mentions[index];
        ref var known = ref table.Entities[entity];
        known.Names++;
        // "Raymond J. Castellane" is fuller than "R. J. Castellane".
        bool fuller = words.Count > known.Words || (words.Count == known.Words && words.Count > 1 && Letters(index) > Letters(known.Fullest));
        if (fuller && !isInflected && (!mention.IsPossessive || words.Count > known.Words + 1))
        {
            known.Words = words.Count;
            known.Fullest = index;
            for (int i = 0; i < words.Count; i++) table.ByName.Add(words.Word(i).Hash, entity);
        }
        int evidence = PersonEvidence(index, words);
        // A part of the name tells less than the whole: "Park" is a park, June Park is none.
        if (evidence > 0 || words.Count == known.Words || known.Words == 1) known.PersonEvidence = Math.Clamp(known.PersonEvidence + evidence, -MostEvidence, MostEvidence);
        known.FemaleEvidence += table.FemaleEvidence(mention.First, mention.CoreFirst);
        if (known.GivenName == 0 && words.Count > 1) known.GivenName = GenderOfGivenName(words);
        known.Kind = known.PersonEvidence >= 0 ? SpeakerKind.Person : SpeakerKind.Organization;
        known.IsThing |= known.PersonEvidence < 0 && IsThing(words) && !IsBehindBody(index, words);
        int start = names.StartOf(index);
        if (start > mention.CoreFirst) table.AddTitle(entity, mention.First, start, isNoun: true);
        else if (mention.First < mention.CoreFirst) table.AddTitle(entity, mention.First, mention.CoreFirst, isNoun: tokens[mention.CoreFirst - 1].Traits == WordTraits.None);
    }

    private int Letters(int mention) => tokens[mentions[mention].CoreEnd - 1].End - tokens[names.StartOf(mention)].Start;

    private bool IsBehindPreposition(in MentionCandidate mention) => mention.First > 0 && tokens[mention.First - 1].Is(WordTraits.Preposition);
}

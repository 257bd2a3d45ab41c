using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <summary>The names by which a story's mentions call someone, each read once: where it begins, its words, whether one of them makes it a body's.</summary>
internal sealed class MentionNames : IDisposable
{
    private readonly StoryTokens story;
    private readonly PooledList<Place> places;
    private readonly PooledList<int> named = PooledList<int>.Take();
    private readonly PooledList<NameWord> words;

    public MentionNames(StoryTokens story, ReadOnlySpan<MentionCandidate> mentions)
    {
        this.story = story;
        places = PooledList<Place>.Take(mentions.Length);
        words = PooledList<NameWord>.Take(2 * mentions.Length);
        for (int i = 0; i < mentions.Length; i++)
        {
            ref readonly var mention = ref mentions[i];
            ref var place = ref places.Append();
            if (mention.Kind == MentionKind.Name || MayBeSurname(mention)) Read(mention, ref place);
            else place = default;
            if (place.Words > 0) named.Add(i);
        }
    }

    /// <summary>The mentions that have words of a name, in order.</summary>
    public ReadOnlySpan<int> Named => named.AsSpan();

    /// <summary>A role word alone with a capital: "Dean", "Bishop".</summary>
    private bool MayBeSurname(in MentionCandidate mention) =>
        mention.Kind == MentionKind.Nominal && mention.CoreEnd - mention.First == 1 && story.Tokens[mention.First].IsCapital;

    /// <summary>
    /// The token where the name of a mention begins. For bodies the words with capitals before the core belong to it ("Republican" in "Republican National
    /// Committee" is no title); for people a noun that stands with a capital before the given name does not ("Bäckermeister Jochen Reis", "la Bretonne
    /// Julie Fontanel").
    /// </summary>
    public int StartOf(int mention) => places[mention].Start;

    /// <summary>Whether one of the words makes the name that of a body: "National Committee", "Oxford University".</summary>
    public bool IsOfBody(int mention) => places[mention].IsOfBody;

    /// <summary>Whether "Jr." or its like stands behind the name.</summary>
    public bool HasSuffix(int mention) => places[mention].HasSuffix;

    /// <summary>Its words, none where it is no name; small words inside ("van", "of") and suffixes ("Jr.") are left out.</summary>
    public NameWords WordsOf(int mention) => new(story.Text, words.AsSpan().Slice(places[mention].FirstWord, places[mention].Words));

    public void Dispose()
    {
        places.Dispose();
        words.Dispose();
        named.Dispose();
    }

    private void Read(in MentionCandidate mention, ref Place place)
    {
        bool body = IsBody(mention.CoreFirst, mention.CoreEnd);
        place = new Place { Start = Start(mention, body), FirstWord = words.Count, IsOfBody = body };
        var tokens = story.Tokens.AsSpan();
        for (int i = place.Start; i < mention.CoreEnd; i++)
        {
            ref readonly var token = ref tokens[i];
            if (!token.IsWord) continue;
            var word = NameWords.Bare(story.Word(i));
            if (NameWords.IsSuffix(word))
            {
                place.HasSuffix |= i > place.Start;
                continue;
            }
            if (place.Words == NameWords.Most || (!token.IsCapital && token.Is(WordTraits.Particle | WordTraits.Function) && i + 1 < mention.CoreEnd)) continue;
            words.Append() = new NameWord { Token = i, Start = token.Start, Length = word.Length, Hash = NameWords.Hash(story.Text, token.Start, word.Length), Traits = story.NameTraits(i) };
            place.Words++;
        }
    }

    private bool IsBody(int first, int end)
    {
        var tokens = story.Tokens.AsSpan();
        for (int i = first; i < end; i++)
        {
            ref readonly var token = ref tokens[i];
            bool body = token.Is(WordTraits.Body);
            if (!token.IsWord || !(body || end - first > 1)) continue;
            var traits = story.NameTraits(i);
            if (i == first && (traits & PersonTraits.AnyName) != 0) continue;
            if (body || (traits & PersonTraits.Organization) != 0) return true;
        }
        return false;
    }

    private int Start(in MentionCandidate mention, bool body)
    {
        int start = mention.CoreFirst;
        var tokens = story.Tokens.AsSpan();
        if (body)
        {
            while (start > mention.First && tokens[start - 1].IsWord && tokens[start - 1].IsCapital && !tokens[start - 1].Is(WordTraits.Function)) start--;
            return start;
        }
        if (mention.CoreEnd - start < 3 || !(story.Lexicon.CapitalizesNouns || (start > 0 && tokens[start - 1].Is(WordTraits.Determiner)) || (story.Lexicon.NamesSourcesSurely && (tokens[start].Is(TokenForm.OpensSentence) || (start > 0 && tokens[start - 1].Is(WordTraits.Genitive)))))) return start;
        // "de Noor Aksel Dahl": behind an article the first word is no given name where the second is one.
        if (start > 0 && tokens[start - 1].Is(WordTraits.Determiner) && !tokens[start - 1].Is(WordTraits.Particle) && (story.FactsOf(start).Person & PersonTraits.Epithet) != 0 && (story.NameTraits(start + 1) & PersonTraits.AnyName) != 0) return start + 1;
        if ((story.NameTraits(start) & (PersonTraits.AnyName | PersonTraits.FamilyName)) != 0 || tokens[start].Is(TokenForm.Abbreviated)) return start;
        for (int i = start + 1; i < mention.CoreEnd - 1; i++)
            if (tokens[i].IsCapital && (story.NameTraits(i) & PersonTraits.AnyName) != 0) return i;
        return start;
    }

    private struct Place
    {
        public int Start;
        public int FirstWord;
        public int Words;
        public bool IsOfBody;
        public bool HasSuffix;
    }
}

using NewsParsing.Languages;
using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <summary>A story cut up: its tokens, its quoted stretches, its sentences. Made once per text, on rented memory; dispose it.</summary>
internal sealed class StoryTokens : IDisposable
{
    /// <summary>A first line of more words and marks is no headline.</summary>
    public const int LongestHeadline = 40;

    private StoryTokens(string text, List<Passage> passages, SpeechLexicon lexicon)
    {
        Text = text;
        Passages = passages;
        Lexicon = lexicon;
        Tokens = PooledList<Token>.Take(256 + (text.Length / 5));
    }

    public string Text { get; }

    public List<Passage> Passages { get; }

    public SpeechLexicon Lexicon { get; }

    public PooledList<Token> Tokens { get; }

    /// <summary>The first token of each passage; one item more than there are passages.</summary>
    public PooledList<int> FirstTokens { get; } = PooledList<int>.Take();

    /// <summary>The tokens of the headline that stands first in a story read as it is: those of its first line, where more follow; 0 where it has none.</summary>
    public int HeadlineEnd => Passages.Count > 1 && FirstTokens[1] <= LongestHeadline ? FirstTokens[1] : 0;

    /// <summary>The tokens that were read as <see cref="TokenKind.Mark"/>, in order.</summary>
    public PooledList<int> Marks { get; } = PooledList<int>.Take();

    public PooledList<Stretch> Stretches { get; } = PooledList<Stretch>.Take();

    public PooledList<Sentence> Sentences { get; } = PooledList<Sentence>.Take();

    public static StoryTokens Read(string text, List<Passage> passages, SpeechLexicon lexicon, CancellationToken cancellation)
    {
        var story = new StoryTokens(text, passages, lexicon);
        Tokenizer.Read(story, cancellation);
        StretchFinder.Find(story);
        SentenceFinder.Find(story);
        TitleCase.Read(story);
        NounReading.Read(story, cancellation);
        return story;
    }

    /// <summary>Adds a quoted stretch. Behind its opening mark what is quoted begins as sentences do: the capital of the first word says nothing.</summary>
    public void Add(in Stretch stretch)
    {
        const int reach = 32;
        Stretches.Add(stretch);
        if (Tokens[stretch.FirstToken].Kind != TokenKind.Mark) return;
        int end = Math.Min(Tokens.Count, stretch.FirstToken + reach);
        for (int i = stretch.FirstToken + 1; i < end; i++)
        {
            if (Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number)) continue;
            Tokens[i].Form |= TokenForm.OpensSentence;
            return;
        }
    }

    public ReadOnlySpan<char> Word(int token)
    {
        ref readonly var word = ref Tokens[token];
        return Text.AsSpan(word.Start, word.Length);
    }

    /// <summary>What the lexicon knows about the word of a token.</summary>
    public ref readonly WordFacts FactsOf(int token) => ref Lexicon.Words[Tokens[token].Number];

    /// <summary>What a token tells as a word of a name. The story's own language knows best; where other languages disagree on a gender, none is told.</summary>
    public PersonTraits NameTraits(int token)
    {
        var traits = FactsOf(token).Person & PersonTraits.OfNames;
        if (traits == PersonTraits.None && Tokens[token].Is(TokenForm.Hyphenated))
        {
            // "Jean-Claude", "Anne-Sophie": the first name of a double one tells.
            var word = Word(token);
            int hyphen = word.IndexOf('-');
            if (hyphen > 1) traits = Lexicon.Words.Find(word[..hyphen]).Person & PersonTraits.AnyName;
        }
        return (traits & PersonTraits.AnyName) == PersonTraits.AnyName ? traits & ~PersonTraits.AnyName : traits;
    }

    /// <summary>Whether the token is this word, given in small letters.</summary>
    public bool IsWord(int token, string word)
    {
        var span = Word(token);
        if (span.Length != word.Length) return false;
        for (int i = 0; i < span.Length; i++)
            if (WordKey.Fold(span[i]) != word[i]) return false;
        return true;
    }

    /// <summary>The text from one token up to another (exclusive) as a span.</summary>
    public TextSpan Span(int firstToken, int endToken) => new(Text, Tokens[firstToken].Start, Tokens[endToken - 1].End);

    public void Dispose()
    {
        Tokens.Dispose();
        FirstTokens.Dispose();
        Marks.Dispose();
        Stretches.Dispose();
        Sentences.Dispose();
    }
}

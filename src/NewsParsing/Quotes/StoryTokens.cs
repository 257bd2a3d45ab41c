using NewsParsing.Languages;

namespace NewsParsing.Quotes;

/// <summary>A story cut up: its tokens, its quoted stretches, its sentences. Made once per text, on rented memory; dispose it.</summary>
internal sealed class StoryTokens : IDisposable
{
    private StoryTokens(string text, List<Passage> passages, SpeechLexicon lexicon)
    {
        Text = text;
        Passages = passages;
        Lexicon = lexicon;
        Tokens = new PooledList<Token>(256 + (text.Length / 5));
    }

    public string Text { get; }

    public List<Passage> Passages { get; }

    public SpeechLexicon Lexicon { get; }

    public PooledList<Token> Tokens { get; }

    /// <summary>The first token of each passage; one item more than there are passages.</summary>
    public PooledList<int> FirstTokens { get; } = new();

    public PooledList<Stretch> Stretches { get; } = new();

    public PooledList<Sentence> Sentences { get; } = new();

    public static StoryTokens Read(string text, List<Passage> passages, SpeechLexicon lexicon, CancellationToken cancellation)
    {
        var story = new StoryTokens(text, passages, lexicon);
        Tokenizer.Read(text, passages, lexicon, story.Tokens, story.FirstTokens, cancellation);
        StretchFinder.Find(story);
        SentenceFinder.Find(story);
        NounReading.Read(story, cancellation);
        return story;
    }

    public ReadOnlySpan<char> Word(int token)
    {
        ref readonly var word = ref Tokens[token];
        return Text.AsSpan(word.Start, word.Length);
    }

    /// <summary>The hash by which lexicons find the word of a token; the full stop of an abbreviation does not count.</summary>
    public uint HashOf(int token)
    {
        uint known = Tokens[token].Hash;
        if (known != 0) return known;
        var word = Word(token);
        return WordTable.HashOf(word.Length > 1 && word[^1] == '.' ? word[..^1] : word);
    }

    /// <summary>Whether the token is this word, given in small letters.</summary>
    public bool IsWord(int token, string word)
    {
        var span = Word(token);
        if (span.Length != word.Length) return false;
        for (int i = 0; i < span.Length; i++)
            if (WordTable.Fold(span[i]) != word[i]) return false;
        return true;
    }

    /// <summary>The text from one token up to another (exclusive) as a span.</summary>
    public TextSpan Span(int firstToken, int endToken) => new(Text, Tokens[firstToken].Start, Tokens[endToken - 1].End);

    public void Dispose()
    {
        Tokens.Dispose();
        FirstTokens.Dispose();
        Stretches.Dispose();
        Sentences.Dispose();
    }
}

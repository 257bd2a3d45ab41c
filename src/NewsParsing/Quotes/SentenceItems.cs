namespace NewsParsing.Quotes;

/// <summary>One item of a sentence as grammar sees it: a token, a whole quoted stretch, or a whole bracket.</summary>
internal struct Item
{
    public int First;
    public int End;

    /// <summary>Index of the stretch; -1 for all else.</summary>
    public int Stretch;
    public TokenKind Kind;
    public TokenForm Form;
    public WordTraits Traits;

    public readonly bool IsStretch => Stretch >= 0;

    public readonly bool IsWord => Kind == TokenKind.Word;

    public readonly bool Is(WordTraits traits) => (Traits & traits) != 0;

    public readonly bool Is(TokenForm form) => (Form & form) != 0;
}

/// <summary>A sentence with its quotes masked: each is one item. Reused from sentence to sentence.</summary>
internal sealed class SentenceItems(StoryTokens story) : IDisposable
{
    private static readonly Item Nothing = new() { Stretch = -1, Kind = TokenKind.Other, First = -1, End = -1 };
    private readonly PooledList<Item> items = new(128);

    public StoryTokens Story { get; } = story;

    public int Count => items.Count;

    /// <summary>The item; an empty one outside the sentence.</summary>
    public ref readonly Item this[int index]
    {
        get
        {
            if ((uint)index < (uint)items.Count) return ref items[index];
            return ref Nothing;
        }
    }

    public bool Is(int index, WordTraits traits) => this[index].Is(traits);

    public bool Is(int index, TokenKind kind) => (uint)index < (uint)items.Count && items[index].Kind == kind && items[index].Stretch < 0;

    public bool IsWord(int index, string word) => (uint)index < (uint)items.Count && items[index].IsWord && Story.IsWord(items[index].First, word);

    public void Read(in Sentence sentence)
    {
        items.Clear();
        var tokens = Story.Tokens;
        int i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            ref readonly var token = ref tokens[i];
            var item = new Item { First = i, End = i + 1, Stretch = -1, Kind = token.Kind, Form = token.Form, Traits = token.Traits };
            if (token.IsQuoted)
            {
                item.Stretch = token.Stretch;
                item.Kind = TokenKind.Mark;
                item.Traits = WordTraits.None;
                item.End = Story.Stretches[token.Stretch].EndToken;
            }
            else if (token.Kind == TokenKind.OpenBracket)
            {
                item.End = BracketEnd(i, sentence.EndToken);
            }
            items.Add(item);
            i = item.End;
        }
    }

    /// <summary>The item that a token belongs to; -1 where none does.</summary>
    public int IndexOf(int token)
    {
        int low = 0, high = items.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (items[middle].End <= token) low = middle + 1;
            else if (items[middle].First > token) high = middle - 1;
            else return middle;
        }
        return -1;
    }

    public void Dispose() => items.Dispose();

    /// <summary>Behind the closing bracket; a bracket that does not close, is long or holds a quote is no unit.</summary>
    private int BracketEnd(int open, int end)
    {
        const int longest = 30;
        for (int i = open + 1; i < end && i < open + longest; i++)
        {
            if (Story.Tokens[i].IsQuoted) break;
            if (Story.Tokens[i].Kind == TokenKind.CloseBracket) return i + 1;
        }
        return open + 1;
    }
}

using System.Buffers;
using System.Runtime.CompilerServices;
using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

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
    private Item[] items = ArrayPool<Item>.Shared.Rent(128);
    private uint kinds;

    public StoryTokens Story { get; } = story;

    public int Count { get; private set; }

    /// <summary>Whether a quoted stretch is among them.</summary>
    public bool HasStretch { get; private set; }

    /// <summary>The item; an empty one outside the sentence.</summary>
    public ref readonly Item this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if ((uint)index < (uint)Count) return ref items[index];
            return ref Nothing;
        }
    }

    public bool Is(int index, WordTraits traits) => this[index].Is(traits);

    public bool Is(int index, TokenKind kind) => (uint)index < (uint)Count && items[index].Kind == kind && items[index].Stretch < 0;

    public bool IsWord(int index, string word) => (uint)index < (uint)Count && items[index].IsWord && Story.IsWord(items[index].First, word);

    /// <summary>Whether the item is the word that has this number in the lexicon.</summary>
    public bool IsWord(int index, int number) =>
        (uint)index < (uint)Count && items[index].IsWord && Story.Tokens[items[index].First].Number == number && !items[index].Is(TokenForm.Abbreviated);

    /// <summary>Whether an item of the kind is among them.</summary>
    public bool Holds(TokenKind kind) => (kinds >> (int)kind & 1) != 0;

    public void Read(in Sentence sentence)
    {
        int most = sentence.EndToken - sentence.FirstToken;
        if (items.Length < most)
        {
            ArrayPool<Item>.Shared.Return(items);
            items = ArrayPool<Item>.Shared.Rent(most);
        }
        int count = 0;
        kinds = 0;
        HasStretch = false;
        var tokens = Story.Tokens.AsSpan();
        int i = sentence.FirstToken;
        while (i < sentence.EndToken)
        {
            ref readonly var token = ref tokens[i];
            ref var item = ref items[count++];
            item = new Item { First = i, End = i + 1, Stretch = -1, Kind = token.Kind, Form = token.Form, Traits = token.Traits };
            if (token.IsQuoted)
            {
                item.Stretch = token.Stretch;
                item.Kind = TokenKind.Mark;
                item.Traits = WordTraits.None;
                item.End = Story.Stretches[token.Stretch].EndToken;
                HasStretch = true;
            }
            else if (token.Kind == TokenKind.OpenBracket)
            {
                item.End = BracketEnd(i, sentence.EndToken);
            }
            kinds |= 1u << (int)token.Kind;
            i = item.End;
        }
        Count = count;
    }

    /// <summary>The item that a token belongs to; -1 where none does.</summary>
    public int IndexOf(int token)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            if (items[middle].End <= token) low = middle + 1;
            else if (items[middle].First > token) high = middle - 1;
            else return middle;
        }
        return -1;
    }

    public void Dispose()
    {
        ArrayPool<Item>.Shared.Return(items);
        items = [];
        Count = 0;
    }

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

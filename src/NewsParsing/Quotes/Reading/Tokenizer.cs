using NewsParsing.Languages;
using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <summary>Cuts passages into tokens; looks each word up on the way. One pass over the characters.</summary>
internal ref partial struct Tokenizer
{
    private const int CancellationStride = 4096;
    private readonly ReadOnlySpan<char> text;
    private readonly SpeechLexicon lexicon;
    private readonly PooledList<Token> tokens;
    private readonly PooledList<int> marks;
    private int position;
    private int end;

    /// <summary>What the next token is told about the white space before it.</summary>
    private TokenForm space;

    /// <summary>What the next word or number is told about its place: whether it is the first of a passage or stands behind a full stop, where a capital says nothing.</summary>
    private TokenForm opening;

    private Tokenizer(StoryTokens story)
    {
        text = story.Text;
        lexicon = story.Lexicon;
        tokens = story.Tokens;
        marks = story.Marks;
    }

    /// <summary>Fills the tokens of a story, and what finds them: the first of each passage, the marks.</summary>
    public static void Read(StoryTokens story, CancellationToken cancellation)
    {
        var tokenizer = new Tokenizer(story);
        var (tokens, firstTokens) = (story.Tokens, story.FirstTokens);
        int nextLook = CancellationStride;
        foreach (var passage in story.Passages)
        {
            firstTokens.Add(tokens.Count);
            tokenizer.position = passage.Start;
            tokenizer.end = passage.End;
            tokenizer.ReadPassage();
            if (tokens.Count < nextLook) continue;
            cancellation.ThrowIfCancellationRequested();
            nextLook = tokens.Count + CancellationStride;
        }
        firstTokens.Add(tokens.Count);
    }

    private void ReadPassage()
    {
        space = TokenForm.SpaceBefore;
        opening = TokenForm.OpensSentence;
        while (position < end)
        {
            char c = text[position];
            if (char.IsAsciiLetter(c))
            {
                ReadPlainWords();
                if (position < end && char.IsAsciiLetter(text[position])) ReadWord();
            }
            else if (c is ' ' or '\u00a0' or '\n' or '\t' || (c > 127 && char.IsWhiteSpace(c)))
            {
                space = TokenForm.SpaceBefore;
                position++;
            }
            else if (lexicon.IsUnspaced && Writing.HasNoSpaces(c) && char.IsLetter(c))
            {
                ReadUnspaced();
            }
            else if (c > 127 && (char.IsLetter(c) || char.IsSurrogate(c)))
            {
                ReadWord();
            }
            else if (char.IsAsciiDigit(c))
            {
                ReadNumber();
            }
            else
            {
                ReadSign(c);
            }
        }
    }

    /// <summary>Adds a word or a number; what the last full stop said about its capital is said to it.</summary>
    private ref Token AddWord(int start, int tokenEnd, TokenKind kind, TokenForm form = TokenForm.None)
    {
        ref var token = ref Add(start, tokenEnd, kind);
        token.Form |= form | opening;
        opening = TokenForm.None;
        return ref token;
    }

    private ref Token Add(int start, int tokenEnd, TokenKind kind)
    {
        ref var token = ref tokens.Append();
        token = new Token { Start = start, End = tokenEnd, Stretch = -1, Kind = kind, Form = space };
        space = TokenForm.None;
        position = tokenEnd;
        return ref token;
    }

    /// <summary>Cuts a run of letters without spaces at the words that the lexicon knows; the longest word at a place counts.</summary>
    private void ReadUnspaced()
    {
        const int longestWord = 6;
        int start = position;
        int i = start;
        while (i < end && Writing.HasNoSpaces(text[i]) && char.IsLetter(text[i]))
        {
            int length = Math.Min(longestWord, end - i);
            int number = 0;
            while (length > 0 && lexicon.Words[number = lexicon.Words.NumberOf(WordKey.Of(text.Slice(i, length)))].Traits == WordTraits.None) length--;
            if (length == 0)
            {
                i++;
                continue;
            }
            if (i > start) AddUnknown(start, i);
            ref var token = ref AddWord(i, i + length, TokenKind.Word);
            token.Number = (ushort)number;
            token.Traits = lexicon.Words[number].Traits;
            start = i += length;
        }
        if (i > start) AddUnknown(start, i);
    }

    /// <summary>Adds a run of letters between words that the lexicon knows; it may be a name.</summary>
    private void AddUnknown(int start, int tokenEnd) => AddWord(start, tokenEnd, TokenKind.Word).Number = (ushort)lexicon.Words.NumberOf(WordKey.Of(text[start..tokenEnd]));

    private void ReadNumber()
    {
        int start = position;
        int i = start + 1;
        while (i < end && ((char.IsLetterOrDigit(text[i]) && !(lexicon.IsUnspaced && Writing.HasNoSpaces(text[i]) && char.IsLetter(text[i]))) || (text[i] is '.' or ',' or '-' or ':' or '/' && i + 1 < end && char.IsLetterOrDigit(text[i + 1])))) i++;
        AddWord(start, i, TokenKind.Number);
    }

    private void ReadSign(char c)
    {
        int start = position;
        int length = 1;
        char next = start + 1 < end ? text[start + 1] : '\0';
        TokenKind kind;
        switch (c)
        {
            case ',' or '،' or '、' or '，':
                kind = TokenKind.Comma;
                break;
            case '.' or '…' or '?' or '!' or '。' or '？' or '！':
                kind = TokenKind.Stop;
                while (start + length < end && text[start + length] is '.' or '…' or '?' or '!') length++;
                break;
            case ':' or '：':
                kind = TokenKind.Colon;
                break;
            case ';':
                kind = TokenKind.Semicolon;
                break;
            case '—' or '–' or '―' or '-' or '−':
                kind = TokenKind.Dash;
                while (start + length < end && text[start + length] is '-' or '—' or '–') length++;
                break;
            case '(' or '[' or '{' or '（':
                kind = TokenKind.OpenBracket;
                break;
            case ')' or ']' or '}' or '）':
                kind = TokenKind.CloseBracket;
                break;
            case '\'' or '’' or '`':
                kind = TokenKind.Mark;
                if (next == c) length = 2;
                break;
            default:
                kind = QuotationMark.IsMark(c) ? TokenKind.Mark : TokenKind.Other;
                break;
        }
        if (kind == TokenKind.Mark) marks.Add(tokens.Count);
        Add(start, start + length, kind);
        if (kind == TokenKind.Stop) opening = TokenForm.OpensSentence;
    }
}

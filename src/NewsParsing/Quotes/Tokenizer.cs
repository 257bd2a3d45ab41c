using NewsParsing.Languages;

namespace NewsParsing.Quotes;

/// <summary>Cuts passages into tokens; looks each word up on the way. One pass over the characters.</summary>
internal ref struct Tokenizer
{
    private const int CancellationStride = 4096;
    private readonly ReadOnlySpan<char> text;
    private readonly SpeechLexicon lexicon;
    private readonly PooledList<Token> tokens;
    private int position;
    private int end;

    /// <summary>What the next token is told about the white space before it.</summary>
    private TokenForm space;

    /// <summary>What the next word or number is told about its place: whether it is the first of a passage or stands behind a full stop, where a capital says nothing.</summary>
    private TokenForm opening;

    private Tokenizer(ReadOnlySpan<char> text, SpeechLexicon lexicon, PooledList<Token> tokens)
    {
        this.text = text;
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /// <summary>Fills <paramref name="tokens"/>; <paramref name="firstTokens"/> gets the first token of each passage, and the count of all at the end.</summary>
    public static void Read(
        string text, List<Passage> passages, SpeechLexicon lexicon, PooledList<Token> tokens, PooledList<int> firstTokens, CancellationToken cancellation)
    {
        var tokenizer = new Tokenizer(text, lexicon, tokens);
        int nextLook = CancellationStride;
        foreach (var passage in passages)
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
                ReadWord();
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

    private void ReadWord()
    {
        int start = position;
        var letters = AsciiLetters.At(text, start, end);
        int wordEnd = start + letters.Count;
        if (letters.Count > 0 && wordEnd < end && text[wordEnd] == ' ')
        {
            // So most words stand: nothing else needs to be asked about the end.
            var form = letters.BeginWithCapital ? TokenForm.Capital : TokenForm.None;
            if (letters.AreCapitals && letters.Count > 1) form |= TokenForm.AllCapitals;
            AddKnown(start, wordEnd, form, lexicon.Words.NumberOf(letters.Key));
            space = TokenForm.SpaceBefore;
            position = wordEnd + 1;
            return;
        }
        ReadWordTo(start, WordEnd(start, letters, out bool allCapitals), allCapitals);
    }

    private void ReadWordTo(int start, int wordEnd, bool allCapitals)
    {
        int number = lexicon.Words.NumberOf(WordKey.Of(text, start, wordEnd - start));
        var form = !char.IsUpper(text[start]) ? TokenForm.None : allCapitals ? TokenForm.Capital | TokenForm.AllCapitals : TokenForm.Capital;
        if (wordEnd < end && text[wordEnd] == '.' && IsAbbreviation(start, wordEnd, lexicon.Words[number].Traits))
        {
            wordEnd++;
            form |= TokenForm.Abbreviated;
        }
        AddKnown(start, wordEnd, form, number);
        if (position >= end) return;
        if (lexicon.Clitics.Length > 0 && text[position] == '-') position += CliticAt(position);
        else if (lexicon.HasSuffixes) ReadEnding();
        else ReadSuffix();
    }

    /// <summary>Adds a word with what the lexicon knows of it; one in small letters that it does not know may tell by its ending what it is.</summary>
    private void AddKnown(int start, int wordEnd, TokenForm form, int number)
    {
        var traits = lexicon.Words[number].Traits;
        if (lexicon.MayTellByEnding(text[Math.Max(wordEnd - 2, start)], text[wordEnd - 1]) && (traits & ~WordTraits.NoName) == WordTraits.None && form == TokenForm.None)
        {
            if (HasEnding(start, wordEnd, lexicon.PastEndings)) form |= TokenForm.PastEnding;
            else if (HasEnding(start, wordEnd, lexicon.AdverbEndings)) traits |= WordTraits.Adverb;
        }
        ref var token = ref AddWord(start, wordEnd, TokenKind.Word, form);
        token.Number = (ushort)number;
        token.Traits = traits;
    }

    /// <summary>Where the word ends: behind its letters and digits, with what joins words between them ("al-Hussein", "U.S").</summary>
    /// <param name="start">Where it begins.</param>
    /// <param name="first">The letters of ASCII with which it begins.</param>
    /// <param name="allCapitals">Whether the word has two letters or more, and all are capitals.</param>
    private readonly int WordEnd(int start, in AsciiLetters first, out bool allCapitals)
    {
        int capitals = first.Capitals, letters = first.Count;
        int i = start + letters;
        int wordEnd;
        var characters = text[..end];
        while (true)
        {
            while (i < characters.Length && IsOfWord(characters[i]))
            {
                if (char.IsUpper(characters[i])) capitals++;
                letters++;
                i++;
            }
            wordEnd = i;
            if (i + 1 >= end || characters[i] == ' ' || !char.IsLetterOrDigit(characters[i + 1])) break;
            char joint = text[i];
            if (joint == '-' && lexicon.Clitics.Length > 0 && CliticAt(i) > 0) break;
            if (joint is '\'' or '’')
            {
                if (EndsBeforeApostrophe(start, i) || (lexicon.HasSuffixes && capitals > 0)) break;
                if (lexicon.Elisions && i - start <= 5)
                {
                    wordEnd = i + 1;
                    break;
                }
            }
            else if (joint is not ('-' or '‑' or '.' or '&') || (joint == '.' && !(i - start == 1 || (HasDot(start, i) && char.IsLetter(text[i + 1])))))
            {
                break;
            }
            i++;
        }
        allCapitals = capitals > 1 && capitals == letters;
        return wordEnd;
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

    private static bool IsOfWord(char c) =>
        c is not ' ' && (char.IsLetterOrDigit(c) || (c > 127 && (char.IsSurrogate(c) || IsMark(c))));

    /// <summary>Length of the hyphen (with a joining t: "a-t-elle") before a pronoun that is tied to its verb; 0 where none is.</summary>
    private readonly int CliticAt(int hyphen)
    {
        int first = hyphen + 1;
        if (first + 1 < end && text[first] == 't' && text[first + 1] is '-' or '’' or '\'') first += 2;
        int last = first;
        while (last < end && char.IsLetter(text[last])) last++;
        if (last < end && text[last] == '-') return 0;
        foreach (string clitic in lexicon.Clitics)
            if (text[first..last].Equals(clitic, StringComparison.OrdinalIgnoreCase)) return first - hyphen;
        return 0;
    }

    /// <summary>The ending of a name behind an apostrophe ("Ankara'da", "Yılmaz’ın"): the name is no subject, as if it owned something.</summary>
    private void ReadEnding()
    {
        if (position + 1 >= end || text[position] is not ('\'' or '’') || !char.IsLetter(text[position + 1]) || !tokens.Last.IsCapital) return;
        int i = position + 1;
        while (i < end && char.IsLetter(text[i])) i++;
        Add(position, i, TokenKind.Possessive);
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

    private readonly bool HasDot(int start, int i) => text[start..i].Contains('.');

    /// <summary>Whether what follows the apostrophe at <paramref name="i"/> is a token of its own: 's, 're, 've, 'd, 'll, 'm.</summary>
    private readonly bool EndsBeforeApostrophe(int start, int i)
    {
        int length = 0;
        while (i + 1 + length < end && char.IsLetter(text[i + 1 + length]) && length < 3) length++;
        if (length is 0 or 3) return false;
        var suffix = text.Slice(i + 1, length);
        char first = (char)(suffix[0] | 0x20);
        bool isSuffix = length == 1
            ? first is 's' or 'd' or 'm'
            : suffix.Equals("re", StringComparison.OrdinalIgnoreCase) || suffix.Equals("ve", StringComparison.OrdinalIgnoreCase)
                || suffix.Equals("ll", StringComparison.OrdinalIgnoreCase);
        return isSuffix && !lexicon.Elisions && i > start;
    }

    /// <summary>Behind a word: the possessive or the shortened auxiliary that is written together with it.</summary>
    private void ReadSuffix()
    {
        if (position + 1 >= end || text[position] is not ('\'' or '’') || !char.IsLetter(text[position + 1]) || lexicon.Elisions) return;
        int start = position;
        if (!EndsBeforeApostrophe(start - 1, start)) return;
        int i = start + 1;
        while (i < end && char.IsLetter(text[i])) i++;
        bool possessive = i == start + 2 && (text[start + 1] | 0x20) == 's';
        var host = tokens.Last;
        bool isAuxiliary = !possessive || host.Is(WordTraits.Pronoun | WordTraits.Relative | WordTraits.That);
        if (isAuxiliary) AddWord(start, i, TokenKind.Word).Traits = WordTraits.Auxiliary | WordTraits.Finite;
        else Add(start, i, TokenKind.Possessive);
    }

    private readonly bool IsAbbreviation(int start, int wordEnd, WordTraits traits)
    {
        if (wordEnd - start == 1) return char.IsUpper(text[start]) && text[start] != 'I';
        if (text[start..wordEnd].Contains('.')) return true;
        // No sentence goes on with a comma: "R-Ariz., said".
        if (wordEnd + 1 < end && text[wordEnd + 1] == ',') return true;
        return (traits & WordTraits.Abbreviation) != 0 && (char.IsUpper(text[start]) || wordEnd - start > 3);
    }

    private readonly bool HasEnding(int start, int wordEnd, string[] endings)
    {
        char last = text[wordEnd - 1];
        foreach (string ending in endings)
            if (last == ending[^1] && wordEnd - start > ending.Length + 1 && text[start..wordEnd].EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private void ReadNumber()
    {
        int start = position;
        int i = start + 1;
        while (i < end && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or ',' or '-' or ':' or '/' && i + 1 < end && char.IsLetterOrDigit(text[i + 1])))) i++;
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
            case ',' or '،' or '、':
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
            case '(' or '[' or '{':
                kind = TokenKind.OpenBracket;
                break;
            case ')' or ']' or '}':
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
        Add(start, start + length, kind);
        if (kind == TokenKind.Stop) opening = TokenForm.OpensSentence;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

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
        bool space = true;
        while (position < end)
        {
            char c = text[position];
            if (c is ' ' or '\u00a0' or '\n' or '\t' || (c > 127 && char.IsWhiteSpace(c)))
            {
                space = true;
                position++;
                continue;
            }
            int before = tokens.Count;
            if (lexicon.IsUnspaced && Writing.HasNoSpaces(c) && char.IsLetter(c)) ReadUnspaced();
            else if (char.IsAsciiLetter(c) || (c > 127 && (char.IsLetter(c) || char.IsSurrogate(c)))) ReadWord();
            else if (char.IsAsciiDigit(c)) ReadNumber();
            else ReadSign(c);
            if (space && tokens.Count > before) tokens[before].Form |= TokenForm.SpaceBefore;
            space = false;
        }
    }

    private void ReadWord()
    {
        int start = position;
        var characters = text[..end];
        uint hash = WordTable.EmptyHash;
        int capitals = 0, letters = 0;
        int i = start;
        int wordEnd;
        while (true)
        {
            while (i < characters.Length)
            {
                char c = characters[i];
                if ((uint)(c - 'a') <= 'z' - 'a')
                {
                    hash = WordTable.Mix(hash, c);
                    letters++;
                }
                else if (c is ' ')
                {
                    break;
                }
                else if (char.IsLetterOrDigit(c) || (c > 127 && (char.IsSurrogate(c) || IsMark(c))))
                {
                    if (char.IsUpper(c)) capitals++;
                    letters++;
                    hash = WordTable.Mix(hash, WordTable.Fold(c));
                }
                else
                {
                    break;
                }
                i++;
            }
            wordEnd = i;
            if (i + 1 >= end || !char.IsLetterOrDigit(text[i + 1])) break;
            char joint = text[i];
            if (joint == '-' && lexicon.Clitics.Length > 0 && CliticAt(i) > 0) break;
            if (joint is '\'' or '’')
            {
                if (EndsBeforeApostrophe(start, i) || (lexicon.HasSuffixes && capitals > 0)) break;
                if (lexicon.Elisions && i - start <= 5)
                {
                    hash = WordTable.Mix(hash, '\'');
                    wordEnd = ++i;
                    break;
                }
            }
            else if (joint is not ('-' or '‑' or '.' or '&') || (joint == '.' && !(i - start == 1 || (HasDot(start, i) && char.IsLetter(text[i + 1])))))
            {
                break;
            }
            hash = WordTable.Mix(hash, WordTable.Fold(joint));
            i++;
        }
        var traits = lexicon.Words.Find(text[start..wordEnd], hash);
        var form = TokenForm.None;
        if (char.IsUpper(text[start])) form = capitals > 1 && capitals == letters ? TokenForm.Capital | TokenForm.AllCapitals : TokenForm.Capital;
        if (wordEnd < end && text[wordEnd] == '.' && IsAbbreviation(start, wordEnd, traits))
        {
            wordEnd++;
            form |= TokenForm.Abbreviated;
        }
        if ((traits & ~WordTraits.NoName) == WordTraits.None && form == TokenForm.None)
        {
            if (HasEnding(start, wordEnd, lexicon.PastEndings)) form |= TokenForm.PastEnding;
            else if (HasEnding(start, wordEnd, lexicon.AdverbEndings)) traits |= WordTraits.Adverb;
        }
        tokens.Add(new Token { Start = start, End = wordEnd, Stretch = -1, Hash = hash, Kind = TokenKind.Word, Form = form, Traits = traits });
        position = wordEnd;
        if (lexicon.Clitics.Length > 0 && position < end && text[position] == '-') position += CliticAt(position);
        else if (lexicon.HasSuffixes) ReadEnding();
        else ReadSuffix();
    }

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
        tokens.Add(new Token { Start = position, End = i, Stretch = -1, Kind = TokenKind.Possessive });
        position = i;
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
            var traits = WordTraits.None;
            while (length > 0 && (traits = lexicon.Words.Find(text.Slice(i, length))) == WordTraits.None) length--;
            if (length == 0)
            {
                i++;
                continue;
            }
            if (i > start) tokens.Add(new Token { Start = start, End = i, Stretch = -1, Kind = TokenKind.Word });
            tokens.Add(new Token { Start = i, End = i + length, Stretch = -1, Kind = TokenKind.Word, Traits = traits });
            start = i += length;
        }
        if (i > start) tokens.Add(new Token { Start = start, End = i, Stretch = -1, Kind = TokenKind.Word });
        position = i;
    }

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
        tokens.Add(new Token
        {
            Start = start,
            End = i,
            Stretch = -1,
            Kind = isAuxiliary ? TokenKind.Word : TokenKind.Possessive,
            Traits = isAuxiliary ? WordTraits.Auxiliary | WordTraits.Finite : WordTraits.None,
        });
        position = i;
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
        tokens.Add(new Token { Start = start, End = i, Stretch = -1, Kind = TokenKind.Number });
        position = i;
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
        tokens.Add(new Token { Start = start, End = start + length, Stretch = -1, Kind = kind });
        position = start + length;
    }

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

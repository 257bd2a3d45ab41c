using NewsParsing.Languages;
using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <content>Words: where they end, what is written together with them, what the lexicon knows of them.</content>
internal ref partial struct Tokenizer
{
    /// <summary>
    /// Reads words of ASCII letters with a single space behind each, or a comma or full stop: so most words stand, and nothing else needs to be asked about them.
    /// </summary>
    private void ReadPlainWords()
    {
        var characters = text;
        var (end, lexicon, tokens) = (this.end, this.lexicon, this.tokens);
        var words = lexicon.Words;
        var (at, before, first) = (position, space, opening);
        while (at < end)
        {
            var letters = AsciiLetters.At(characters, at, end);
            int wordEnd = at + letters.Count;
            if (letters.Count == 0 || wordEnd >= end) break;
            char behind = characters[wordEnd];
            if (behind != ' ' && !(behind is ',' or '.' && (wordEnd + 1 >= end || characters[wordEnd + 1] is ' ' or '”' or '"'))) break;
            var form = before | first;
            if (letters.BeginWithCapital) form |= letters.AreCapitals && letters.Count > 1 ? TokenForm.Capital | TokenForm.AllCapitals : TokenForm.Capital;
            int number = words.NumberOf(letters.Key);
            var traits = words[number].Traits;
            if (behind == '.' && (letters.Count == 1 || (traits & WordTraits.Abbreviation) != 0)) break;
            ref var token = ref tokens.Append();
            token = new Token { Start = at, End = wordEnd, Stretch = -1, Kind = TokenKind.Word, Form = form, Number = (ushort)number, Traits = traits };
            if (lexicon.MayTellByEnding(characters[Math.Max(wordEnd - 2, at)], characters[wordEnd - 1])) TellByEnding(ref token);
            before = TokenForm.SpaceBefore;
            first = TokenForm.None;
            at = wordEnd + 1;
            if (behind == ' ') continue;
            tokens.Append() = new Token { Start = wordEnd, End = at, Stretch = -1, Kind = behind == ',' ? TokenKind.Comma : TokenKind.Stop };
            if (behind == '.') first = TokenForm.OpensSentence;
            if (at < end && characters[at] == ' ') at++;
            else before = TokenForm.None;
        }
        (position, space, opening) = (at, before, first);
    }

    private void ReadWord()
    {
        int start = position;
        ReadWordTo(start, WordEnd(start, AsciiLetters.At(text, start, end), out bool allCapitals), allCapitals);
    }

    private void ReadWordTo(int start, int wordEnd, bool allCapitals)
    {
        if (lexicon.Particles.Length > 0 && IsHangul(text[start]) && IsHangul(text[wordEnd - 1]))
        {
            ReadJoined(start, wordEnd);
            return;
        }
        int number = lexicon.Words.NumberOf(WordKey.Of(text, start, wordEnd - start));
        if (number == 0 && lexicon.CaseEndings.Length > 0 && StemOfBody(start, wordEnd) is > 0 and var stem)
        {
            ReadWordTo(start, stem, allCapitals);
            Add(stem, wordEnd, TokenKind.Possessive);
            return;
        }
        var form = !char.IsUpper(text[start]) ? TokenForm.None : allCapitals ? TokenForm.Capital | TokenForm.AllCapitals : TokenForm.Capital;
        if (wordEnd < end && text[wordEnd] == '.' && IsAbbreviation(start, wordEnd, lexicon.Words[number].Traits))
        {
            wordEnd++;
            form |= TokenForm.Abbreviated;
        }
        if (text[start..wordEnd].Contains('-')) form |= TokenForm.Hyphenated;
        ref var token = ref AddWord(start, wordEnd, TokenKind.Word, form);
        token.Number = (ushort)number;
        token.Traits = lexicon.Words[number].Traits;
        TellByEnding(ref token);
        if (position >= end) return;
        if (lexicon.Clitics.Length > 0 && text[position] == '-') ReadClitic(ref token);
        else if (lexicon.HasSuffixes) ReadNameEnding();
        else ReadSuffix();
    }

    /// <summary>"Valilikten", "Bakanlığının": where the word for a body ends before its case; 0 where it is none.</summary>
    private readonly int StemOfBody(int start, int wordEnd)
    {
        const int shortest = 4;
        foreach (string ending in lexicon.CaseEndings)
        {
            int stem = wordEnd - ending.Length;
            if (stem - start < shortest || !text[stem..wordEnd].SequenceEqual(ending)) continue;
            int number = lexicon.Words.NumberOf(WordKey.Of(text, start, stem - start));
            if ((lexicon.Words[number].Traits & WordTraits.Body) != 0) return stem;
        }
        return 0;
    }

    /// <summary>An unknown word in small letters may tell by its ending what it is.</summary>
    private readonly void TellByEnding(ref Token word)
    {
        if ((word.Traits & ~WordTraits.NoName) != WordTraits.None) return;
        bool small = !word.Is(TokenForm.Capital | TokenForm.Abbreviated);
        if (small && HasEnding(word.Start, word.End, lexicon.PastEndings)) word.Form |= TokenForm.PastEnding;
        else if (small && HasEnding(word.Start, word.End, lexicon.AdverbEndings)) word.Traits |= WordTraits.Adverb;
        else if (small && word.Number == 0 && HasEnding(word.Start, word.End, lexicon.RoleEndings)) word.Traits |= WordTraits.Role;
        else if (lexicon.Compounds && !lexicon.CapitalizesNouns) TellByLastPart(ref word, small);
    }

    private readonly void TellByLastPart(ref Token word, bool small)
    {
        if (small && word.Traits == WordTraits.None) word.Traits |= Compound.SortOf(lexicon, text[word.Start..word.End]);
        // "Oppositieraadslid" at the start of a sentence, "N-VA-raadslid": an office, whatever its capital says.
        else if (!small && word.Is(TokenForm.OpensSentence | TokenForm.Hyphenated)) word.Traits |= Compound.SortOf(lexicon, text[word.Start..word.End]) & WordTraits.Role;
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

    private static bool IsOfWord(char c) =>
        c is not ' ' && (char.IsLetterOrDigit(c) || (c > 127 && (char.IsSurrogate(c) || IsMark(c))));

    /// <summary>The hyphen before a tied pronoun: where a pronoun behind its verb is no subject, "escusou-se" is a verb whatever the lexicon knows.</summary>
    private void ReadClitic(ref Token word)
    {
        int length = CliticAt(position);
        position += length;
        if (length > 0 && lexicon.DropsPronouns && word.Traits == WordTraits.None && !word.IsCapital) word.Form |= TokenForm.PastEnding;
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
    private void ReadNameEnding()
    {
        if (position + 1 >= end || text[position] is not ('\'' or '’') || !char.IsLetter(text[position + 1]) || !tokens.Last.IsCapital) return;
        int i = position + 1;
        while (i < end && char.IsLetter(text[i])) i++;
        Add(position, i, TokenKind.Possessive);
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

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

using NewsParsing.Languages;
using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <content>
/// Words with particles written behind them, Korean: "교육감은" is "교육감" and "은". A particle is cut off only where the rest is somebody: an office, a body, a
/// pronoun, or what looks like a name; elsewhere the same letters are endings of verbs.
/// </content>
internal ref partial struct Tokenizer
{
    private const WordTraits Somebody = WordTraits.Role | WordTraits.Honorific | WordTraits.Body | WordTraits.Document | WordTraits.Pronoun;

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    /// <summary>Reads a word in Hangul as name, honorific and particle.</summary>
    private void ReadJoined(int start, int wordEnd)
    {
        var known = TraitsOf(start, wordEnd);
        if (known != WordTraits.None)
        {
            AddPart(start, wordEnd, WordTraits.None);
            // "이 후보": a surname that stands alone is no particle.
            if (wordEnd - start == 1 && tokens.Last.Is(TokenForm.SpaceBefore) && (known & (WordTraits.TopicMark | WordTraits.SubjectMark | WordTraits.Genitive)) != 0 && IsSurname(start)) tokens.Last.Traits = WordTraits.GivenName;
            return;
        }
        int stem = wordEnd - ParticleAt(start, wordEnd);
        var sort = SortOf(start, stem, out int honorific);
        if (sort == WordTraits.None && stem < wordEnd)
        {
            stem = wordEnd;
            sort = SortOf(start, stem, out honorific);
        }
        // Without a particle a surname tells too little.
        if (sort == WordTraits.GivenName && stem == wordEnd && honorific == 0) sort = WordTraits.None;
        if (honorific > 0) AddPart(start, stem - honorific, WordTraits.GivenName);
        AddPart(stem - (honorific > 0 ? honorific : stem - start), stem, honorific > 0 ? WordTraits.None : sort);
        if (stem < wordEnd) AddPart(stem, wordEnd, WordTraits.None);
    }

    private void AddPart(int start, int partEnd, WordTraits traits)
    {
        ref var token = ref AddWord(start, partEnd, TokenKind.Word);
        token.Number = (ushort)lexicon.Words.NumberOf(WordKey.Of(text, start, partEnd - start));
        token.Traits = lexicon.Words[token.Number].Traits | traits;
    }

    private readonly bool IsSurname(int start) => (lexicon.Words.Find(text.Slice(start, 1)).Person & PersonTraits.FamilyName) != 0;

    private readonly WordTraits TraitsOf(int start, int wordEnd) => lexicon.Words.Find(text[start..wordEnd]).Traits;

    /// <summary>The letters of the particle at the end of a word; 0 where there is none. Most have a form behind vowels and one behind consonants.</summary>
    private readonly int ParticleAt(int start, int wordEnd)
    {
        foreach (var (particle, behind) in lexicon.Particles)
        {
            int stem = wordEnd - particle.Length;
            if (stem <= start || !text[stem..wordEnd].SequenceEqual(particle)) continue;
            bool consonant = IsHangul(text[stem - 1]) && (text[stem - 1] - '\uAC00') % 28 != 0;
            if (behind == 0 || (behind > 0) == consonant) return particle.Length;
        }
        return 0;
    }

    /// <summary>What the word is without its particle; a name before an honorific that is written behind it ("문유성씨") tells the honorific's letters.</summary>
    private readonly WordTraits SortOf(int start, int stem, out int honorific)
    {
        const int longestEnd = 4, longestName = 4, usualName = 3;
        honorific = 0;
        int length = stem - start;
        if (length < 1) return WordTraits.None;
        var whole = TraitsOf(start, stem) & Somebody;
        if (whole != WordTraits.None) return whole;
        bool surname = IsSurname(start);
        for (int end = Math.Min(longestEnd, length - 1); end > 0; end--)
        {
            var traits = TraitsOf(stem - end, stem) & Somebody & ~WordTraits.Pronoun;
            if (traits == WordTraits.None) continue;
            if (end == 1 && (traits & WordTraits.Honorific) != 0)
            {
                if (!surname || length - 1 > longestName) continue;
                honorific = 1;
                return WordTraits.GivenName;
            }
            if (end > 1 || (traits & WordTraits.Body) != 0 && length > usualName) return traits;
        }
        return surname && length == usualName ? WordTraits.GivenName : WordTraits.None;
    }
}

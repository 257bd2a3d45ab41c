using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <summary>
/// Tells common nouns from names in a language that writes both with a capital, German, by how the story itself uses the word: an article or an adjective
/// before it makes it a noun, a given name or a title before it makes it a name, and so do its ending and its last part: "Militärexperte" is an expert.
/// </summary>
internal static class NounReading
{
    /// <summary>Evidence is kept as hash and kind, so that sorted it is found by the word.</summary>
    private const ulong Noun = 0, Name = 1, Inside = 2, Kinds = 3;

    private const WordTraits Sorts = WordTraits.Role | WordTraits.Body | WordTraits.Document;

    /// <summary>Notes on each token with a capital whether it is a common noun or a given name. Does nothing in languages that write nouns small.</summary>
    public static void Read(StoryTokens story, CancellationToken cancellation)
    {
        if (!story.Lexicon.CapitalizesNouns) return;
        cancellation.ThrowIfCancellationRequested();
        using var evidence = PooledList<ulong>.Take(256);
        foreach (ref readonly var sentence in story.Sentences.AsSpan())
        {
            for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
                if (IsWritten(story.Tokens[i])) Gather(story, sentence, i, evidence);
        }
        evidence.AsSpan().Sort();
        foreach (ref var token in story.Tokens.AsSpan())
        {
            if (!IsWritten(token) || token.Is(WordTraits.GivenName) || token.Is(WordTraits.Body) || token.Is(TokenForm.AllCapitals | TokenForm.Abbreviated)) continue;
            ulong key = Key(story.Text.AsSpan(token.Start, token.Length));
            if (Holds(evidence, key | Name)) continue;
            // A word with a capital at the start of sentences only is any word: "Kürzlich", "Immerhin".
            if (Holds(evidence, key | Noun) || !Holds(evidence, key | Inside)) token.Traits |= WordTraits.CommonNoun;
        }
    }

    private static bool IsWritten(in Token token) => token.IsWord && token.IsCapital && !token.Is(WordTraits.Function | WordTraits.NoName);

    private static void Gather(StoryTokens story, in Sentence sentence, int i, PooledList<ulong> evidence)
    {
        ref var token = ref story.Tokens[i];
        var word = story.Word(i);
        if ((story.NameTraits(i) & PersonTraits.AnyName) != 0 && !token.Is(WordTraits.Role)) token.Traits |= WordTraits.GivenName;
        // "die Achtzigjährige"
        if (Endings.Close(word, story.Lexicon.AgeEndings)) token.Traits |= WordTraits.Role;
        if (token.Traits == WordTraits.None) token.Traits |= Compound.SortOf(story.Lexicon, word);
        if (token.Is(TokenForm.AllCapitals | TokenForm.Abbreviated)) return;
        ulong key = Key(word);
        if (HasNounEnding(story.Lexicon, word)) evidence.Add(key | Noun);
        bool alone = i + 1 >= sentence.EndToken || !story.Tokens[i + 1].IsWord || !story.Tokens[i + 1].IsCapital;
        // "Müller sagt": what opens a sentence before a verb of speech or another name may be a name.
        if (!token.Is(TokenForm.OpensSentence) || (i + 1 < sentence.EndToken && (story.Tokens[i + 1].Is(WordTraits.Speech) || !alone))) evidence.Add(key | Inside);
        bool opens = i == sentence.FirstToken;
        // "Armee-Fahrzeuge", not "Bijan Djir-Sarai".
        if (word.Contains('-') && !IsDoubleName(story, word) && (opens || !story.Tokens[i - 1].IsWord || !story.Tokens[i - 1].IsCapital || story.Tokens[i - 1].Is(Sorts))) evidence.Add(key | Noun);
        if (opens) return;
        ref readonly var before = ref story.Tokens[i - 1];
        if (before.Is(WordTraits.GivenName) && !token.Is(Sorts) || before.Is(WordTraits.Honorific))
        {
            evidence.Add(key | Name);
            return;
        }
        // "der Walliser Staatsrat", "die Moderatorin Eva Lind": what stands between article and name may be either.
        if (!alone || !before.IsWord && before.Kind != TokenKind.Number) return;
        if (before.Kind == TokenKind.Number || IsArticle(story, sentence, i - 1) || IsAdjective(story, i - 1)) evidence.Add(key | Noun);
    }

    /// <summary>An article; behind a comma the same words are relative pronouns: "das Team, das Müller führt".</summary>
    private static bool IsArticle(StoryTokens story, in Sentence sentence, int i)
    {
        ref readonly var token = ref story.Tokens[i];
        if (token.Is(WordTraits.Possessive)) return true;
        if (!token.Is(WordTraits.Determiner)) return story.Lexicon.IsArticlePreposition(story.Word(i));
        return !token.Is(WordTraits.Relative) || i == sentence.FirstToken || (story.Tokens[i - 1].Kind != TokenKind.Comma && !story.Tokens[i - 1].Is(WordTraits.Preposition));
    }

    /// <summary>"Gilgeous-Alexander": the last part is a given name.</summary>
    private static bool IsDoubleName(StoryTokens story, ReadOnlySpan<char> word) =>
        (story.Lexicon.Words.Find(word[(word.LastIndexOf('-') + 1)..]).Person & PersonTraits.AnyName) != 0;

    /// <summary>"der neuen Brücke": behind an article a small word that no lexicon knows, with the ending of an adjective.</summary>
    private static bool IsAdjective(StoryTokens story, int i)
    {
        const int shortest = 4;
        ref readonly var token = ref story.Tokens[i];
        if (token.IsCapital || token.Traits != WordTraits.None || token.Length < shortest) return false;
        return i > 0 && story.Tokens[i - 1].Is(WordTraits.Determiner | WordTraits.Preposition | WordTraits.Possessive) && Endings.Close(story.Word(i), story.Lexicon.AdjectiveEndings);
    }

    private static bool HasNounEnding(SpeechLexicon lexicon, ReadOnlySpan<char> word) => Endings.Close(word, lexicon.NounEndings, Compound.ShortestFirstPart);

    private static ulong Key(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in word) hash = (hash ^ c) * 1099511628211;
        return hash & ~Kinds;
    }

    private static bool Holds(PooledList<ulong> sorted, ulong value) => sorted.AsSpan().BinarySearch(value) >= 0;
}

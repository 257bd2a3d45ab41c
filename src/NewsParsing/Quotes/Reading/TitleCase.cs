using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <summary>
/// Where a headline gives nearly every word a capital, capitals tell nothing: "Mayor Says Pier Will Stay". Its verbs of speech and its small words are read as if they were
/// written small; of all else the capital may be a name's.
/// </summary>
internal static class TitleCase
{
    /// <summary>Shorter words stand small in Title Case, too.</summary>
    private const int LongWord = 4;

    private const WordTraits Plain = WordTraits.Speech | WordTraits.Stance | WordTraits.Mental | WordTraits.Function;

    /// <summary>Takes the capitals of plain words in the first line back where nearly all words have one.</summary>
    public static void Read(StoryTokens story)
    {
        if (story.HeadlineEnd == 0 || story.Lexicon.NamesSourcesSurely) return;
        var tokens = story.Tokens.AsSpan()[..story.HeadlineEnd];
        int capitals = 0, small = 0, plain = 0;
        foreach (ref readonly var token in tokens)
        {
            if (!token.IsWord || token.IsQuoted || token.Length < LongWord) continue;
            if (!token.IsCapital) small++;
            else if (token.Is(Plain) && !token.Is(TokenForm.OpensSentence)) plain++;
            else capitals++;
        }
        if (plain == 0 || small * LongWord > capitals + plain) return;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            if (!token.IsWord || !token.Is(Plain) || token.Is(TokenForm.AllCapitals | TokenForm.OpensSentence)) continue;
            // "Will Smith", "Mark Evans"
            if (token.Is(WordTraits.Auxiliary | WordTraits.Bare) && !token.Is(WordTraits.Finite)) continue;
            token.Form &= ~TokenForm.Capital;
        }
    }
}

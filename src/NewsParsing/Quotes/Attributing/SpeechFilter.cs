using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Attributing;

/// <summary>
/// Tells words that someone said from terms, titles, nicknames and slogans in marks. Weights set by hand from counts on PolNeAR train: of stretches of
/// five words and more 98 % are speech, of two words 76 %, of one word 55 %, of two capitalised words 40 %.
/// </summary>
internal static class SpeechFilter
{
    /// <summary>A stretch of so many words is speech unless it is written as a title.</summary>
    public const int SurelySpeech = 5;

    /// <summary>Fewer words in single marks are no speech.</summary>
    private const int ShortestSingle = 4;

    /// <summary>Longer titles than this are sentences of a headline.</summary>
    public const int LongestTitle = 9;

    // By length: a single word is as often a term as speech; each word more makes speech likelier.
    private const int OneWord = -1, TwoWords = 3, ThreeWords = 4, FourWords = 9, MoreWords = 13;

    /// <summary>Every Word of It With a Capital: a title of a work, a programme, a name.</summary>
    private const int Title = -8, CapitalWord = -4;

    /// <summary>Such a title behind a noun, a preposition, an article or the verb itself, not behind a comma or a colon: part of the clause, not said.</summary>
    private const int TitleInClause = -12;

    /// <summary>"called him “Lyin' Ted”": the name was said.</summary>
    private const int TitleThatIsCalled = 4;

    /// <summary>"chants of “Shame!”".</summary>
    private const int BehindSpeechNoun = 8;

    /// <summary>Nobody titles a thing with a full question; few terms end with an exclamation.</summary>
    private const int Exclaimed = 6;

    /// <summary>A sentence that holds nothing but the marks.</summary>
    private const int OwnSentence = 10;

    /// <summary>What kind of word attributes it.</summary>
    private const int SpeechCue = 6, MentalCue = 6, NounCue = 3, FarCue = -3, NoCue = -4;

    /// <summary>The cue stands beside it, or near.</summary>
    private const int CueBeside = 8, CueNear = 3;

    /// <summary>"the “establishment” candidate": a modifier between article and noun.</summary>
    private const int DefiniteBefore = -3, ModifierOfNoun = -3;

    /// <summary>titled, dubbed, the show, a book: what follows is a name.</summary>
    private const int NamingBefore = -8;

    /// <summary>Such a word near a title: "his third novel, “The Long Quay”".</summary>
    private const int TitleOfWork = -22;

    /// <summary>"a memo titled “Ten Errors”", "nicknamed “The Fox”".</summary>
    private const int Titled = -12;

    /// <summary>Scores of <see cref="AttributionWeights"/> from which a cue counts as beside and as near.</summary>
    private const int BesideScore = 58, NearScore = 40, FarScore = 20, CallingScore = 10;

    public static bool IsSpeech(StoryTokens story, in Stretch stretch, in Attribution attribution, bool isCalled)
    {
        if (stretch.IsDash || stretch.ContinuesPrevious) return !IsBracket(story, stretch);
        if (stretch.Words == 0 || IsMarkup(story, stretch)) return false;
        // Where double marks quote, single ones hold terms and headlines, unless a tag says otherwise.
        if (stretch.IsSingle && (stretch.Words < ShortestSingle || attribution.Score < BesideScore || (attribution.CueTraits & WordTraits.Speech) == 0)) return false;
        bool isTitle = IsTitle(story, stretch, out bool hasWord);
        if (!hasWord || IsBracket(story, stretch) || IsSigned(story, stretch) || (isTitle && IsNickname(story, stretch))) return false;
        if (stretch.Words >= SurelySpeech && !(isTitle && stretch.Words <= LongestTitle))
        {
            // "el lema «Muebles para toda la vida»": named, and nobody says it.
            return !(story.Lexicon.NamesSourcesSurely && attribution.Mention < 0 && stretch.Words <= LongestTitle && IsNamedBefore(story, stretch));
        }
        bool sure = story.Lexicon.NamesSourcesSurely;
        // "il comitato «Lenta ma viva»", "i podkasten «Gull i løypa»": what stands in marks right behind a body or a work is its name, unless it goes on with the
        // clause: "il governo «valuterà la misura»".
        bool isNamed = !story.Lexicon.DescribesBehindNouns || !char.IsLower(story.Text[stretch.Start]);
        if (sure && isNamed && stretch.FirstToken > story.FirstTokens[stretch.Passage] && story.Tokens[stretch.FirstToken - 1].Is(WordTraits.Body | WordTraits.Naming) && attribution.Score < BesideScore) return false;
        int score = stretch.Words switch { 1 => OneWord, 2 => TwoWords, 3 => ThreeWords, 4 => FourWords, _ => MoreWords };
        if (isTitle) score += stretch.Words == 1 ? CapitalWord : Title;
        if (story.Text[stretch.End - 1] is '?' or '!') score += Exclaimed;
        score += CueOf(attribution, stretch.Words, sure);
        if (attribution.Score >= BesideScore) score += CueBeside;
        else if (attribution.Score >= NearScore) score += CueNear;
        if (IsOwnSentence(story, stretch)) score += OwnSentence;
        score += Surroundings(story, stretch, attribution, isTitle, isCalled);
        return score > 0;
    }

    /// <summary>What the cue adds. Where sources are named surely, one without a source says nothing, and a thought does not make a term speech.</summary>
    private static int CueOf(in Attribution attribution, int words, bool sure)
    {
        var cue = attribution.CueTraits;
        bool none = attribution.IsInherited || (attribution.Mention < 0 && !attribution.IsUnnamed && (sure || cue == WordTraits.None));
        if (none) return NoCue;
        // A word or two far from a verb of speech that does not report them: it speaks of something else. Two words are said from twice as far.
        if (!sure && words <= 2 && (cue & WordTraits.Speech) != 0 && (cue & WordTraits.Calling) == 0 && !attribution.IsReported && attribution.Mention >= 0 && attribution.Score < FarScore / words) return FarCue;
        if ((cue & (WordTraits.Speech | WordTraits.Stance)) != 0) return SpeechCue;
        if ((cue & WordTraits.Mental) != 0 && !sure) return MentalCue;
        return (cue & (WordTraits.Mental | WordTraits.SpeechNoun)) != 0 ? NounCue : 0;
    }

    private static int Surroundings(StoryTokens story, in Stretch stretch, in Attribution attribution, bool isTitle, bool isCalled)
    {
        int score = 0;
        var tokens = story.Tokens;
        int before = stretch.FirstToken - 1;
        if (before >= story.FirstTokens[stretch.Passage])
        {
            ref readonly var token = ref tokens[before];
            if (isTitle && stretch.Words > 1 && !story.Lexicon.NamesSourcesSurely && IsBroadcast(story, before)) score += TitleOfWork;
            else if (isTitle && IsNamed(story, stretch)) score += token.Is(WordTraits.Naming) && token.Is(WordTraits.Finite) ? Titled : TitleOfWork;
            else if (token.Is(WordTraits.Naming) || IsKnownAs(story, stretch)) score += NamingBefore;
            else if (isCalled) score += Titled;
            if (story.IsWord(before, "the")) score += DefiniteBefore;
            bool sure = story.Lexicon.NamesSourcesSurely;
            bool called = (attribution.CueTraits & WordTraits.Calling) != 0 && attribution.Score >= (sure ? NearScore : CallingScore);
            // "nannte sie „Waldgold“": a single noun with a capital that nouns have is a name, unless an article says that it is none.
            called &= !(story.Lexicon.CapitalizesNouns && stretch.Words == 1 && !token.Is(WordTraits.Determiner | WordTraits.Preposition));
            bool said = !sure && (attribution.IsReported || (attribution.CueTraits & WordTraits.Mental) != 0 || IsTermOf(stretch, attribution, token)) && !IsProgramme(story, before);
            if (before > 0 && tokens[before - 1].Is(WordTraits.SpeechNoun) && token.Is(WordTraits.Genitive)) score += BehindSpeechNoun;
            else if (isTitle && called) score += TitleThatIsCalled;
            else if (isTitle && !said && token.Kind is TokenKind.Word or TokenKind.Possessive or TokenKind.Number && !token.Is(WordTraits.That)
                && !(token.Is(WordTraits.AnyVerb) && !token.Is(WordTraits.TakesHearer)) && !(stretch.Words == 1 && token.Is(WordTraits.Determiner)))
                score += TitleInClause;
        }
        int after = stretch.EndToken;
        if (stretch.Words <= 2 && after < story.FirstTokens[stretch.Passage + 1] && tokens[after].IsWord && !tokens[after].IsCapital
            && !tokens[after].Is(WordTraits.Function | WordTraits.AnyVerb | WordTraits.Adverb))
            score += ModifierOfNoun;
        return score;
    }

    /// <summary>"Samson “Johnny” Tollet": between two words of a name.</summary>
    private static bool IsNickname(StoryTokens story, in Stretch stretch)
    {
        const int longest = 3;
        int before = stretch.FirstToken - 1, after = stretch.EndToken;
        return stretch.Words <= longest && !story.Lexicon.NamesSourcesSurely && before >= story.FirstTokens[stretch.Passage] && after < story.FirstTokens[stretch.Passage + 1]
            && story.Tokens[before].IsCapital && story.Tokens[after].IsCapital && !story.Tokens[before].Is(WordTraits.Function | WordTraits.AnyVerb | WordTraits.NoName) && !story.Tokens[after].Is(WordTraits.Function | WordTraits.NoName)
            && char.IsLetterOrDigit(story.Text[stretch.End - 1]) && (story.NameTraits(before) & PersonTraits.AnyName) != 0;
    }

    /// <summary>"“Gallery to open by the pier,” by Ann Lee": what a writer's name follows is the title of what that writer wrote, however long.</summary>
    private static bool IsSigned(StoryTokens story, in Stretch stretch)
    {
        const int longest = 14;
        if (stretch.Words > longest || story.Lexicon.NamesSourcesSurely || char.IsLower(story.Text[stretch.Start])) return false;
        int by = stretch.EndToken, end = story.FirstTokens[stretch.Passage + 1];
        bool comma = story.Text[stretch.End - 1] == ',';
        if (!comma && by < end && story.Tokens[by].Kind == TokenKind.Comma)
        {
            comma = true;
            by++;
        }
        return comma && by + 1 < end && story.IsWord(by, "by") && story.Tokens[by + 1].IsCapital;
    }

    private static bool IsNamedBefore(StoryTokens story, in Stretch stretch) =>
        stretch.FirstToken > story.FirstTokens[stretch.Passage] && story.Tokens[stretch.FirstToken - 1].Is(WordTraits.Naming);

    /// <summary>"known as the “quiet coast”".</summary>
    private static bool IsKnownAs(StoryTokens story, in Stretch stretch)
    {
        int i = stretch.FirstToken - 1, first = story.FirstTokens[stretch.Passage];
        if (i > first && story.Tokens[i].Is(WordTraits.Determiner)) i--;
        return i > first && story.IsWord(i, story.Lexicon.TagOpener) && story.Tokens[i - 1].Is(WordTraits.Naming);
    }

    /// <summary>"repeated the “Harbour Effect”": works have no article before their marks; a single word is seldom a work where somebody speaks.</summary>
    private static bool IsTermOf(in Stretch stretch, in Attribution attribution, in Token before) =>
        !attribution.IsInherited && (stretch.Words == 1 ? (attribution.CueTraits & (WordTraits.Speech | WordTraits.Stance)) != 0
            : (attribution.CueTraits & WordTraits.Speech) != 0 && before.Is(WordTraits.Determiner | WordTraits.Possessive));

    /// <summary>"on “Morning Ferry”", "told ABC's “The Quay”": where it was said.</summary>
    private static bool IsProgramme(StoryTokens story, int before) =>
        story.IsWord(before, "on") || IsStation(story, before);

    /// <summary>"on “Morning Ferry”", "on ABC's “The Quay”": where it was said.</summary>
    private static bool IsBroadcast(StoryTokens story, int before) =>
        story.IsWord(before, "on") || (before > 1 && IsStation(story, before) && story.IsWord(before - 2, "on"));

    /// <summary>"ABC's".</summary>
    private static bool IsStation(StoryTokens story, int possessive) =>
        possessive > 0 && story.Tokens[possessive].Kind == TokenKind.Possessive && story.Tokens[possessive - 1].Is(TokenForm.AllCapitals);

    /// <summary>"his third novel, “The Long Quay”", "the film by Eva Lind, “Low Tide”", "“Low Tide” star": a word for a work stands near a title.</summary>
    private static bool IsNamed(StoryTokens story, in Stretch stretch)
    {
        const int reach = 4;
        int first = story.FirstTokens[stretch.Passage], after = stretch.EndToken;
        if (after < story.FirstTokens[stretch.Passage + 1] && story.Tokens[after].Is(WordTraits.Naming)) return true;
        for (int i = stretch.FirstToken - 1; i >= first && stretch.FirstToken - i <= reach; i--)
        {
            ref readonly var token = ref story.Tokens[i];
            if (token.Is(WordTraits.Naming)) return !token.Is(WordTraits.SpeechNoun);
            if (token.IsQuoted || token.Kind is not (TokenKind.Word or TokenKind.Comma or TokenKind.Possessive) || token.Is(WordTraits.Auxiliary) || (token.Is(WordTraits.AnyVerb) && !token.IsCapital)) return false;
        }
        return false;
    }

    private static bool IsOwnSentence(StoryTokens story, in Stretch stretch)
    {
        // "Bastava telefonare".: many languages put the stop behind the marks.
        bool outside = story.Lexicon.NamesSourcesSurely && char.IsUpper(story.Text[stretch.Start]) && stretch.EndToken < story.FirstTokens[stretch.Passage + 1] && story.Tokens[stretch.EndToken].Kind == TokenKind.Stop;
        if (story.Text[stretch.End - 1] is not ('.' or '?' or '!') && !outside) return false;
        int before = stretch.FirstToken - 1;
        bool led = (story.Lexicon.NamesSourcesSurely || story.Lexicon.IsVerbFinal) && before >= story.FirstTokens[stretch.Passage] && story.Tokens[before].Kind == TokenKind.Colon;
        return led || before < story.FirstTokens[stretch.Passage] || story.Tokens[before].Kind == TokenKind.Stop || story.Tokens[before].IsQuoted;
    }

    /// <summary>An attribute of a tag that was left in the text: name="value".</summary>
    private static bool IsMarkup(StoryTokens story, in Stretch stretch)
    {
        int start = story.Tokens[stretch.FirstToken].Start;
        return start > 0 && story.Text[start - 1] == '=';
    }

    /// <summary>What a transcript notes beside the words: "(Laughter.)", "[crosstalk]".</summary>
    private static bool IsBracket(StoryTokens story, in Stretch stretch)
    {
        const int longest = 6;
        int first = stretch.FirstToken + 1;
        if (stretch.EndToken - first > longest || story.Tokens[Math.Min(first, stretch.EndToken - 1)].Kind != TokenKind.OpenBracket) return false;
        for (int i = first + 1; i < stretch.EndToken; i++)
            if (story.Tokens[i].Kind == TokenKind.CloseBracket) return i >= stretch.EndToken - 2;
        return false;
    }

    /// <summary>Whether all words but the small ones have a capital.</summary>
    private static bool IsTitle(StoryTokens story, in Stretch stretch, out bool hasWord)
    {
        hasWord = false;
        bool isTitle = true;
        foreach (ref readonly var token in story.Tokens.AsSpan()[stretch.FirstToken..stretch.EndToken])
        {
            if (!token.IsWord) continue;
            // "ein Exerzitium der Stille": where nouns have capitals, a title begins with one.
            if (!token.IsCapital && !hasWord && story.Lexicon.CapitalizesNouns) isTitle = false;
            hasWord = true;
            if (!token.IsCapital && !(token.Is(WordTraits.Preposition | WordTraits.Determiner | WordTraits.Coordinator | WordTraits.InfinitiveMark) && token.Length <= 5)) return false;
        }
        return isTitle;
    }
}

using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <summary>
/// Speech that a dash opens, not marks: "– Vi har putsat mässingen, säger befälhavaren.", "—No tengo miedo —dijo ella—. Nunca lo tuve.", "– Nie – mówi Anna.
/// – Nigdy." What a verb of speech introduces inside is the tag, the rest is the quote.
/// </summary>
/// <remarks>The lexicon's option <c>dash-dialogue</c> tells which languages do it; elsewhere a dash opens the item of a list.</remarks>
internal static class DashDialogue
{
    /// <summary>How far behind the joint the verb of a tag may stand: "– … , le dijo", "– … – dodaje z uśmiechem".</summary>
    private const int VerbReach = 4;

    /// <summary>Marks the stretches of a passage that opens with a dash; false where it is no speech.</summary>
    public static bool Find(StoryTokens story, int passage)
    {
        int first = story.FirstTokens[passage], end = story.FirstTokens[passage + 1];
        if (!story.Lexicon.HasDashDialogue || end - first < 3) return false;
        if (!(IsDash(story, first) || IsHyphen(story, first))) return FindInside(story, passage, first, end);
        if (story.Passages[passage].Kind != PassageKind.Paragraph) return false;
        Read(story, passage, first + 1, end);
        return true;
    }

    /// <summary>
    /// "Mieszkańcy są podzieleni. – Mam daleko – skarży się Anna Kret.": a dash behind a sentence, and a tag behind another one. For paragraphs without marks.
    /// </summary>
    private static bool FindInside(StoryTokens story, int passage, int first, int end)
    {
        if (!story.Lexicon.HasDashesInside || story.Passages[passage].Kind != PassageKind.Paragraph) return false;
        int opening = -1;
        for (int i = first; i + 2 < end; i++)
        {
            if (story.Tokens[i].Kind == TokenKind.Mark) return false;
            if (opening < 0 && i > first && IsDash(story, i) && story.Tokens[i - 1].Kind == TokenKind.Stop && story.Tokens[i + 1].IsCapital) opening = i;
        }
        if (opening < 0 || TagFrom(story, opening + 1, end) is not (> 0 and var tag) || !IsDash(story, tag)) return false;
        Read(story, passage, opening + 1, end);
        return true;
    }

    private static void Read(StoryTokens story, int passage, int start, int end)
    {
        while (start < end)
        {
            int tag = TagFrom(story, start, end);
            Add(story, passage, start, tag < 0 ? end : tag);
            if (tag < 0) break;
            // Behind the tag a dash opens the speech again; a full stop between them belongs to the tag.
            int next = tag + 1;
            while (next < end && !IsDash(story, next)) next++;
            next++;
            while (next < end && story.Tokens[next].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Colon) next++;
            start = next;
        }
    }

    private static bool IsDash(StoryTokens story, int token) => story.Tokens[token].Kind == TokenKind.Dash && story.Text[story.Tokens[token].Start] is '–' or '—' or '―';

    /// <summary>"- Det var ikke sant, sa hun.": a hyphen with a space behind it, where the language's press uses it so.</summary>
    private static bool IsHyphen(StoryTokens story, int first) =>
        story.Lexicon.HasHyphenDialogue && story.Tokens[first].Kind == TokenKind.Dash && story.Text[story.Tokens[first].Start] == '-' && story.Tokens[first + 1].Is(TokenForm.SpaceBefore);

    /// <summary>The joint (dash, comma, or the word behind a question) at which a tag begins; -1 where none does.</summary>
    private static int TagFrom(StoryTokens story, int start, int end)
    {
        for (int i = start + 1; i < end; i++)
        {
            ref readonly var token = ref story.Tokens[i];
            bool joint = token.Kind == TokenKind.Comma || IsDash(story, i);
            if (token.Kind == TokenKind.Comma && UnknownTagFollows(story, i + 1, end)) return i;
            if (joint && (VerbFollows(story, i + 1, end) || (IsDash(story, i) && (UnknownVerbFollows(story, i + 1, end) || ShortTagFollows(story, i + 1, end))))) return i;
            bool behindStop = story.Tokens[i - 1].Kind == TokenKind.Stop && token.IsWord && !token.IsCapital;
            if (behindStop && VerbFollows(story, i, end)) return i;
        }
        return -1;
    }

    /// <summary>"– Nie – odparował Nowak.", "—No —zanja.": behind a dash a small word before a name, or before the end, is the tag's verb whatever the lexicon knows.</summary>
    private static bool UnknownVerbFollows(StoryTokens story, int token, int end)
    {
        if (token >= end || !story.Tokens[token].IsWord || story.Tokens[token].IsCapital) return false;
        // "—cerró Nahuel": a verb of whatever sort before a name.
        bool isKnown = story.Tokens[token].Traits != WordTraits.None;
        if (isKnown && !(story.Tokens[token].Is(WordTraits.Verb) && story.Tokens[token].Is(WordTraits.Finite) && !story.Tokens[token].Is(WordTraits.Function | WordTraits.Auxiliary))) return false;
        int next = token + 1;
        while (next < end && story.Tokens[next].Is(WordTraits.Adverb)) next++;
        return !isKnown && (next >= end || story.Tokens[next].Kind == TokenKind.Stop) || next < end && (story.Tokens[next].IsWord && story.Tokens[next].IsCapital);
    }

    /// <summary>"– … – nie krył wzruszenia trener Jan Nowak. – …": a few small words and a name, then the end or another dash.</summary>
    private static bool ShortTagFollows(StoryTokens story, int token, int end)
    {
        const int longest = 8;
        if (!story.Lexicon.HasDashesInside || token >= end || !story.Tokens[token].IsWord || story.Tokens[token].IsCapital || story.Tokens[token].Is(WordTraits.Coordinator | WordTraits.That | WordTraits.Preposition)) return false;
        int i = token;
        bool named = false;
        for (; i < end && i - token <= longest && story.Tokens[i].IsWord; i++)
        {
            named |= story.Tokens[i].IsCapital && (story.NameTraits(i) & PersonTraits.AnyName) != 0 && i + 1 < end && story.Tokens[i + 1].IsCapital;
            if (story.Tokens[i].Is(WordTraits.That | WordTraits.Relative)) return false;
        }
        return named && (i >= end || (story.Tokens[i].Kind == TokenKind.Stop && (i + 1 >= end || IsDash(story, i + 1))));
    }

    /// <summary>"…, skämtar han.": behind a comma it takes a pronoun that can only be a subject, and the end.</summary>
    private static bool UnknownTagFollows(StoryTokens story, int token, int end) =>
        token + 1 < end && story.Tokens[token].IsWord && !story.Tokens[token].IsCapital && story.Tokens[token].Traits == WordTraits.None
        && story.Tokens[token + 1].Is(WordTraits.SubjectPronoun) && !story.Tokens[token + 1].Is(WordTraits.Paper) && (token + 2 >= end || story.Tokens[token + 2].Kind == TokenKind.Stop);

    private static bool VerbFollows(StoryTokens story, int token, int end)
    {
        if (token >= end || story.Tokens[token].IsCapital) return false;
        for (int i = token; i < Math.Min(end, token + VerbReach); i++)
        {
            ref readonly var word = ref story.Tokens[i];
            if (!word.IsWord || word.Is(WordTraits.That | WordTraits.Subordinator | WordTraits.Relative)) return false;
            if (word.Is(WordTraits.Speech) && word.Is(WordTraits.Finite)) return true;
            // "a-t-il commencé": whatever the verb is.
            if (i > token && word.Is(WordTraits.Pronoun) && story.Text[word.Start - 1] == '-') return true;
            if (!word.Is(WordTraits.Auxiliary | WordTraits.Adverb | WordTraits.Pronoun | WordTraits.Negation)) return false;
        }
        return false;
    }

    private static void Add(StoryTokens story, int passage, int first, int end)
    {
        int last = end;
        while (last > first && story.Tokens[last - 1].Kind is TokenKind.Comma or TokenKind.Dash) last--;
        if (last <= first) return;
        var stretch = new Stretch
        {
            FirstToken = first,
            EndToken = last,
            Start = story.Tokens[first].Start,
            End = story.Tokens[last - 1].End,
            Passage = passage,
            IsClosed = true,
            IsDash = true,
        };
        int index = story.Stretches.Count;
        for (int i = first; i < last; i++)
        {
            ref var token = ref story.Tokens[i];
            token.Stretch = index;
            if (token.Kind is TokenKind.Word or TokenKind.Number) stretch.Words++;
        }
        story.Add(stretch);
    }
}

using NewsParsing.Quotes.Lexicon;

namespace NewsParsing.Quotes.Reading;

/// <summary>
/// A tag that stands inside the marks: « On a chanté, dit-il depuis son lit. Il chante faux. », «Non è vero – dice il sindaco – e lo proverò». It is nobody's
/// words, and parts what was said. The lexicon's option <c>incises</c> tells which languages write so.
/// </summary>
internal static class Incise
{
    /// <summary>How many small words may stand before the verb: "s'est-il", "a ensuite".</summary>
    private const int VerbReach = 4;

    /// <summary>How far behind the verb a noun or a name must show that it is somebody who speaks.</summary>
    private const int SubjectReach = 5;

    /// <summary>Finds the first tag between two tokens: the joint before it and the first token behind it.</summary>
    public static bool TryFind(StoryTokens story, int from, int end, out int joint, out int behind)
    {
        var tokens = story.Tokens.AsSpan();
        for (joint = from + 1; joint + 2 < end; joint++)
        {
            int start = joint;
            if (IsJoint(tokens[joint])) start++;
            else if (tokens[joint - 1].Kind != TokenKind.Stop) continue;
            if (!tokens[start].IsWord || tokens[start].IsCapital) continue;
            if (TryReadTag(story, start, end, out behind)) return true;
        }
        behind = end;
        return false;
    }

    private static bool IsJoint(in Token token) => token.Kind is TokenKind.Comma or TokenKind.Dash;

    private static bool TryReadTag(StoryTokens story, int start, int end, out int behind)
    {
        var tokens = story.Tokens.AsSpan();
        behind = end;
        bool clitic = false;
        int verb = -1;
        for (int i = start; i < end && i <= start + VerbReach; i++)
        {
            ref readonly var token = ref tokens[i];
            if (!token.IsWord || token.IsCapital || token.Is(WordTraits.That | WordTraits.Relative)) return false;
            // "a-t-elle précisé": the pronoun that a hyphen ties to the auxiliary.
            bool tied = token.Is(WordTraits.Pronoun) && IsTied(story, i);
            clitic |= tied;
            // "souffle-t-il", "a-t-il commencé": with the pronoun behind it any verb is a tag's.
            bool isTied = i + 1 < end && tokens[i + 1].Is(WordTraits.Pronoun) && IsTied(story, i + 1) && !token.Is(WordTraits.Auxiliary);
            if (token.Is(WordTraits.Speech) && token.Is(WordTraits.Finite) || isTied || (clitic && !tied && token.Traits == WordTraits.None))
            {
                verb = i;
                break;
            }
            if (!tied && !token.Is(WordTraits.Auxiliary | WordTraits.Adverb)) return false;
        }
        if (verb < 0) return false;
        int subject = verb + 1;
        while (subject < end && tokens[subject].Is(WordTraits.Adverb) && !tokens[subject].Is(WordTraits.Determiner | WordTraits.Pronoun)) subject++;
        if (subject < end && tokens[subject].Is(WordTraits.Pronoun) && IsTied(story, subject))
        {
            clitic = true;
            subject++;
        }
        // «Cambiavo le lampadine – racconta – e cantavo»
        bool dropped = story.Lexicon.DropsPronouns && subject == verb + 1 && subject < end && tokens[subject].Kind == TokenKind.Dash && tokens[start - 1].Kind == TokenKind.Dash;
        if (!clitic && !dropped && !IsSomebody(story, subject, end)) return false;
        behind = EndOf(story, subject, end, clitic);
        return behind > 0;
    }

    private static bool IsTied(StoryTokens story, int token) => story.Tokens[token].Start > 0 && story.Text[story.Tokens[token].Start - 1] == '-';

    /// <summary>A name, or a noun phrase of a person, a body or a text.</summary>
    private static bool IsSomebody(StoryTokens story, int first, int end)
    {
        var tokens = story.Tokens.AsSpan();
        if (first >= end || !tokens[first].IsWord) return false;
        if (tokens[first].Is(WordTraits.SubjectPronoun) && tokens[first].Is(WordTraits.Pronoun) && !tokens[first].Is(WordTraits.Paper)) return true;
        if (tokens[first].IsCapital) return !tokens[first].Is(WordTraits.Function | WordTraits.NoName);
        // "— подчеркнула мэр Светлана Корчагина. —": without articles an office opens the phrase.
        if (!tokens[first].Is(WordTraits.Determiner | WordTraits.Possessive | WordTraits.Honorific) && !(tokens[first].Is(WordTraits.Role) && story.Lexicon.HasDashesInside && !story.Lexicon.DescribesBehindNouns)) return false;
        for (int i = first; i < end && i <= first + SubjectReach && tokens[i].IsWord; i++)
            if (tokens[i].IsCapital || tokens[i].Is(WordTraits.Role | WordTraits.Body | WordTraits.Honorific | WordTraits.Document)) return true;
        return false;
    }

    /// <summary>Behind the stop, the dash or the comma that closes the tag; a comma before a capital, an article or a number opens an apposition to the speaker.</summary>
    private static int EndOf(StoryTokens story, int from, int end, bool clitic)
    {
        var tokens = story.Tokens.AsSpan();
        for (int i = from; i < end; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Stop && clitic && IsQuestion(story, i)) return -1;
            if (token.Kind is TokenKind.Stop or TokenKind.Dash or TokenKind.Semicolon or TokenKind.Colon) return i + 1;
            if (token.Kind != TokenKind.Comma || i + 1 >= end) continue;
            ref readonly var next = ref tokens[i + 1];
            bool apposition = !clitic && (next.IsCapital || next.Is(WordTraits.Relative) && !next.Is(WordTraits.That) || next.Kind == TokenKind.Number || next.Is(WordTraits.Role) || next.Is(WordTraits.Determiner) && NextIsRole(tokens, i + 2, end));
            if (!apposition) return i + 1;
        }
        return end;
    }

    /// <summary>"Demain, viendra-t-il ?"</summary>
    private static bool IsQuestion(StoryTokens story, int stop) => story.Text[story.Tokens[stop].Start] == '?';

    private static bool NextIsRole(ReadOnlySpan<Token> tokens, int from, int end) => from < end && tokens[from].Is(WordTraits.Role);
}

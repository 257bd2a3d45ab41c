using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Mentions;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Speakers;

/// <content>What the words of a name, and those around it, tell of its bearer: a person or a body, a woman or a man.</content>
internal readonly ref partial struct NameLinker
{
    private static sbyte GenderOfGivenName(NameWords words)
    {
        var traits = words.Word(0).Traits;
        if ((traits & PersonTraits.AnyName) == 0 && (traits & PersonTraits.FamilyName) != 0) traits = words.Word(1).Traits;
        // "J. Edgar Hoover": the given name that is written out tells.
        if (NameWords.IsInitial(words[0]) && words.Count > 2) traits = words.Word(1).Traits;
        return (sbyte)((traits & PersonTraits.FemaleName) != 0 ? 1 : (traits & PersonTraits.MaleName) != 0 ? -1 : 0);
    }

    /// <summary>What the words of one mention tell: a person (positive) or a body, a place, a thing (negative).</summary>
    private int PersonEvidence(int index, NameWords words)
    {
        ref readonly var mention = ref mentions[index];
        bool body = names.IsOfBody(index);
        if (mention.First < mention.CoreFirst && !body)
        {
            for (int i = mention.First; i < mention.CoreFirst; i++)
                if (tokens[i].Is(WordTraits.Role | WordTraits.Honorific)) return 4;
        }
        int evidence = mention.IsSource ? 1 : 0;
        for (int i = 0; i < words.Count; i++)
        {
            var traits = words.Word(i).Traits;
            if (i == 0 && (traits & PersonTraits.AnyName) != 0 && (words.Count > 1 || (traits == (traits & PersonTraits.AnyName) && IsBeforeWord(mention)))) evidence += words.Count > 1 ? 3 : 2;
            else if ((traits & PersonTraits.Thing) != 0 && i == 1 && words.Count == 2 && evidence > 0) evidence -= 3; // June Park, Rose Hill
            else if ((traits & (PersonTraits.Organization | PersonTraits.Thing)) != 0) evidence -= 4;
            else if ((traits & PersonTraits.Place) != 0) evidence -= words.Count == 1 ? 3 : 1;
            if (i > 0 && i + 1 < words.Count && words[i].Length == 1) evidence += 3;
            // "Park Won-gon", "Kim Jong-un": a given name of two syllables.
            if (i == 1 && words.Count == 2 && tokens[words.Word(1).Token].Is(TokenForm.Hyphenated) && words[1].IndexOf('-') is > 0 and var hyphen && hyphen + 1 < words[1].Length && char.IsLower(words[1][hyphen + 1])) evidence += 6;
        }
        if (body || IsBehindBody(index, words)) evidence -= 4;
        // "the Taliban"; but "the Clinton campaign" tells nothing of Clinton.
        int start = names.StartOf(index);
        bool determined = start > 0 && tokens[start - 1].Is(WordTraits.Determiner) && !tokens[start - 1].IsQuoted
            && !tokens[start - 1].Is(WordTraits.That | WordTraits.Subordinator | WordTraits.Relative | WordTraits.Preposition | WordTraits.Possessive);
        // The German article is a relative pronoun too. "die Traditionswerft Harmsen" is no person; "die Elif" is one, and so may be whoever does something ("die Winzerin Lind").
        determined |= story.Lexicon.CapitalizesNouns && start > 0 && tokens[start - 1].Is(WordTraits.Determiner) && !tokens[start - 1].IsQuoted && words.Count > 1 && (words.Word(0).Traits & PersonTraits.AnyName) == 0 && (words.Word(1).Traits & PersonTraits.AnyName) == 0
            && !(start > 1 && tokens[start - 2].Kind == TokenKind.Comma) && !Endings.Close(words[0], story.Lexicon.DoerEndings);
        bool describes = mention.CoreEnd < tokens.Length && tokens[mention.CoreEnd].IsWord && !tokens[mention.CoreEnd].IsCapital
            && (tokens[mention.CoreEnd].Is(WordTraits.Body | WordTraits.Role | WordTraits.Document | WordTraits.SpeechNoun)
                || !tokens[mention.CoreEnd].Is(WordTraits.Function | WordTraits.AnyVerb | WordTraits.Adverb));
        if (determined && !describes) evidence -= 3;
        if (words.Count == 1 && tokens[mention.CoreFirst].Is(TokenForm.AllCapitals)) evidence -= 2;
        bool behind = IsBehindPreposition(mention);
        if (words.Count is 2 or 3 && evidence == 0 && !determined && !behind) evidence = 1;
        // "vive en Concepción": where one is, not who.
        if (words.Count == 1 && behind && (table.WordAt(mention.First - 1) & PersonTraits.Locative) != 0) evidence -= 4;
        if (mention.AppositionEnd > mention.End + 1 && mention.End + 1 < tokens.Length && tokens[mention.End + 1].Kind == TokenKind.Number) evidence += 3;
        return evidence;
    }

    /// <summary>"la empresa Levante Eólica", "le quotidien Nord Matin": the noun right before the name tells what bears it, unless a given name is in it.</summary>
    private bool IsBehindBody(int index, NameWords words)
    {
        int noun = names.StartOf(index) - 1;
        if (!story.Lexicon.DescribesBehindNouns || noun < 1 || (words.Word(0).Traits & PersonTraits.AnyName) != 0) return false;
        return tokens[noun].Is(WordTraits.Body | WordTraits.Document) && !tokens[noun].IsCapital && !tokens[noun].Is(WordTraits.Role) && tokens[noun - 1].Is(WordTraits.Determiner);
    }

    /// <summary>"Harsh?" is no Indian of that name.</summary>
    private bool IsBeforeWord(in MentionCandidate mention) => mention.CoreEnd < tokens.Length && tokens[mention.CoreEnd].Kind is TokenKind.Word or TokenKind.Comma;

    private static bool IsThing(NameWords words)
    {
        for (int i = 0; i < words.Count; i++)
            if ((words.Word(i).Traits & (PersonTraits.Thing | PersonTraits.Place)) != 0) return true;
        return false;
    }
}

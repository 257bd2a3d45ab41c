using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Mentions;

/// <summary>
/// Finds all words of a story that name someone or something: names with the title before them, pronouns, noun phrases whose head is a person, a body
/// or a text. One pass from left to right; a title is looked for to the left of the name that it belongs to.
/// </summary>
internal ref partial struct MentionFinder
{
    /// <summary>The longest title or noun phrase, in tokens: longer ones are a list or a sentence that was misread.</summary>
    private const int Reach = 12;

    /// <summary>A word in small letters begins a mention only as one of these.</summary>
    private const WordTraits Beginnings = WordTraits.Pronoun | WordTraits.Possessive | WordTraits.Determiner | WordTraits.Role;
    private readonly StoryTokens story;
    private readonly Span<Token> tokens;
    private readonly PooledList<MentionCandidate> mentions;
    private int sentence;
    private int first;
    private int end;

    private MentionFinder(StoryTokens story, PooledList<MentionCandidate> mentions)
    {
        this.story = story;
        this.mentions = mentions;
        tokens = story.Tokens.AsSpan();
    }

    public static void Find(StoryTokens story, PooledList<MentionCandidate> mentions)
    {
        var finder = new MentionFinder(story, mentions);
        for (int i = 0; i < story.Sentences.Count; i++) finder.FindIn(i, story.Sentences[i]);
    }

    private void FindIn(int index, Sentence span)
    {
        sentence = index;
        first = span.FirstToken;
        end = span.EndToken;
        int i = IsShouted(span) ? end : first;
        while (i < end)
        {
            ref readonly var token = ref tokens[i];
            if (story.Lexicon.HasParticles && token.Is(WordTraits.Honorific) && NameBeforeTitle(i) is >= 0 and var name)
            {
                Add(MentionKind.Nominal, name, name, name + 1);
                i++;
            }
            else if (token.Kind != TokenKind.Word)
            {
                i = token.Kind == TokenKind.Number && IsAge(i) ? AddNominal(i, i) : i + 1;
            }
            else if (!token.IsCapital && !token.Is(Beginnings))
            {
                i++;
            }
            else if (IsNameWord(i, opening: true))
            {
                i = AddName(i);
            }
            else if (token.Is(WordTraits.Pronoun | WordTraits.Possessive) && !token.Is(WordTraits.Determiner))
            {
                Add(MentionKind.Pronoun, i, i, i + 1, owns: !token.Is(WordTraits.Pronoun));
                i = token.Is(WordTraits.Possessive) ? AddNominal(i, i + 1, minimum: i + 1) : i + 1;
            }
            else if (token.Is(WordTraits.Determiner))
            {
                i = AddNominal(i, i + 1, minimum: i + 1);
            }
            else if (token.Is(WordTraits.Role) && IsPlainNoun(i))
            {
                i = AddNominal(AdjectivesBefore(i), i, minimum: i + 1);
            }
            else
            {
                i++;
            }
        }
    }

    /// <summary>"UNUSUAL ENVELOPE": a paragraph of nothing but capitals is a heading, and names nobody that can be told.</summary>
    private readonly bool IsShouted(in Sentence span)
    {
        const int shortest = 2;
        if (!tokens[first].Is(TokenForm.AllCapitals) || span.EndToken - first < shortest || story.FirstTokens[span.Passage] != first || story.FirstTokens[span.Passage + 1] != span.EndToken) return false;
        for (int i = first; i < span.EndToken; i++)
            if (!tokens[i].IsWord || !tokens[i].Is(TokenForm.AllCapitals)) return false;
        return true;
    }

    private void Add(MentionKind kind, int start, int core, int mentionEnd, bool owns = false)
    {
        mentions.Append() = new MentionCandidate
        {
            Kind = kind,
            First = start,
            CoreFirst = core,
            End = mentionEnd,
            CoreEnd = mentionEnd,
            AppositionEnd = mentionEnd,
            Sentence = sentence,
            IsQuoted = tokens[core].IsQuoted,
            IsPossessive = owns || (mentionEnd < end && tokens[mentionEnd].Kind == TokenKind.Possessive),
        };
    }

    /// <summary>Where the noun phrase begins whose head, or whose describing word, stands at <paramref name="i"/>.</summary>
    private readonly int PhraseBefore(int i)
    {
        int last = i;
        bool determined = false;
        for (i--; i >= first && last - i < Reach; i--)
        {
            ref readonly var token = ref tokens[i];
            if (token.IsQuoted != tokens[last].IsQuoted) break;
            if (token.Kind == TokenKind.Possessive) continue;
            if (token.Is(WordTraits.Determiner | WordTraits.Possessive) && !token.Is(WordTraits.That))
            {
                i--;
                determined = true;
                // "o seu colega", "il suo legale".
                if (token.Is(WordTraits.Possessive) && i >= first && story.Lexicon.DescribesBehindNouns && tokens[i].Is(WordTraits.Determiner)) i--;
                break;
            }
            if (token.Kind == TokenKind.Number) continue;
            if (!token.IsWord) break;
            if (token.Is(WordTraits.Source) && token.Is(TokenForm.OpensSentence)) break;
            if (story.Lexicon.HasParticles && !token.Is(WordTraits.Body)) break;
            bool owns = tokens[i + 1].Kind == TokenKind.Possessive;
            if (token.IsCapital && !token.Is(WordTraits.Function | WordTraits.NoName)) continue;
            if (owns || !token.Is(WordTraits.Function | WordTraits.AnyVerb | WordTraits.Adverb | WordTraits.Relative)) continue;
            break;
        }
        i++;
        // "I nuläget vet polisen": without an article the small words before a noun may be anything.
        while (!determined && story.Lexicon.NamesSourcesSurely && i < last && !tokens[i].IsCapital) i++;
        while (i < last && tokens[i].Kind == TokenKind.Possessive) i++;
        return i;
    }

    private readonly int AdjectivesBefore(int i) => PhraseBefore(i);

    private readonly bool IsPlainNoun(int i) => !tokens[i].Is(WordTraits.AnyVerb) || (i > first && !tokens[i - 1].Is(WordTraits.InfinitiveMark | WordTraits.Auxiliary));

    /// <summary>"34-year-old".</summary>
    private readonly bool IsAge(int i)
    {
        // "2016": most numbers have no ending at all.
        if (char.IsAsciiDigit(story.Text[tokens[i].End - 1])) return false;
        foreach (string ending in story.Lexicon.AgeEndings)
            if (story.Word(i).EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>
    /// Adds the noun phrase that begins at <paramref name="start"/> when its head is a person, a body or a text; returns where to go on reading.
    /// </summary>
    private int AddNominal(int start, int from, int minimum = 0)
    {
        int head = -1;
        int i = from;
        for (; i < end && i - start < Reach; i++)
        {
            ref readonly var token = ref tokens[i];
            if (token.Kind == TokenKind.Number)
            {
                if (IsAge(i)) head = i;
                continue;
            }
            if (!token.IsWord || (token.Is(WordTraits.Function) && i > from) || token.IsQuoted != tokens[start].IsQuoted) break;
            if (token.IsCapital && !token.Is(TokenForm.OpensSentence) && !token.Is(WordTraits.Role)) break;
            bool noun = token.Is(WordTraits.Role | WordTraits.Body | WordTraits.Document);
            // "the report said": the first verb behind a noun ends the phrase.
            if (head >= 0 && token.Is(WordTraits.AnyVerb) && !noun) break;
            if (head >= 0 && token.Is(WordTraits.Finite) && token.Is(WordTraits.Speech)) break;
            if (token.Is(WordTraits.Auxiliary | WordTraits.Adverb)) break;
            if (noun) head = i;
        }
        if (head < 0) return Math.Max(minimum, start + 1);
        Add(MentionKind.Nominal, start, head, head + 1);
        return head + 1;
    }
}

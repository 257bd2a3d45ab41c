using NewsParsing.Quotes.Lexicon;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Clauses;

/// <summary>
/// Finds who says what in Japanese and Chinese, where no spaces part the words: "「…」と町長の山田さんは話した", "“…”，馆长张丽华说". The tokenizer cuts the text at the
/// words that it knows; what is left between them before the verb (or before a mark of the subject) is the name.
/// </summary>
internal static class UnspacedReading
{
    public static void Find(SentenceItems s, PooledList<Clause> clauses)
    {
        for (int i = 0; i < s.Count; i++)
        {
            if (!s.Is(i, WordTraits.Speech)) continue;
            int end = SubjectEnd(s, i);
            int name = end - 1;
            while (name >= 0 && s[name].IsWord && s.Is(name, WordTraits.Honorific | WordTraits.Time | WordTraits.Adverb)) name--;
            if (name < 0 || !s[name].IsWord || s.Is(name, WordTraits.Function | WordTraits.AnyVerb)) continue;
            clauses.Add(new Clause
            {
                Form = name < i && HasStretchBetween(s, name, i) ? ClauseForm.Framing : ClauseForm.Inverted,
                Traits = WordTraits.Speech | WordTraits.Finite,
                GroupItem = HasStretchBetween(s, name, i) ? i : FirstOfTag(s, name),
                VerbItem = i,
                SubjectFirst = name,
                SubjectEnd = name + 1,
            });
        }
    }

    /// <summary>Behind the subject: before the nearest mark of a subject to the left ("は"), else before the verb.</summary>
    private static int SubjectEnd(SentenceItems s, int verb)
    {
        const int reach = 16;
        for (int i = verb - 1; i >= 0 && verb - i <= reach; i--)
            if (s.Is(i, WordTraits.Relative)) return i;
        return verb;
    }

    private static bool HasStretchBetween(SentenceItems s, int from, int to)
    {
        for (int i = from; i < to; i++)
            if (s[i].IsStretch) return true;
        return false;
    }

    /// <summary>The first item of the tag that holds the name: behind the quote or the comma before it.</summary>
    private static int FirstOfTag(SentenceItems s, int name)
    {
        int i = name;
        while (i > 0 && s[i - 1].IsWord) i--;
        return i;
    }
}

using NewsParsing.Languages;
using NewsParsing.Quotes.Reading;

namespace NewsParsing.Quotes.Attributing;

/// <summary>
/// A headline repeats in single marks what the story quotes in double ones: "Mayor: 'The pier will stay'". It is the same quote, so only the story's counts.
/// On PolNeAR eleven of thirteen quotes in headlines are such.
/// </summary>
internal static class HeadlineEcho
{
    /// <summary>So many words in a row make the same quote: shorter runs are found in any text.</summary>
    private const int Run = 4;

    /// <summary>Takes the quotes of the first passage back that the rest of the story repeats in double marks.</summary>
    public static void Drop(StoryTokens story, PooledList<Attribution> attributions)
    {
        for (int i = 0; i < story.Stretches.Count && story.Stretches[i].FirstToken < story.HeadlineEnd; i++)
        {
            ref readonly var stretch = ref story.Stretches[i];
            if (stretch.IsSingle && attributions[i].IsSpeech && stretch.Words >= Run && IsRepeated(story, stretch, i + 1)) attributions[i].IsSpeech = false;
        }
    }

    private static bool IsRepeated(StoryTokens story, in Stretch headline, int next)
    {
        Span<WordKey> words = stackalloc WordKey[StoryTokens.LongestHeadline];
        int count = 0;
        for (int t = headline.FirstToken; t < headline.EndToken; t++)
            if (story.Tokens[t].IsWord) words[count++] = WordKey.Of(story.Word(t));
        words = words[..count];
        for (int i = next; i < story.Stretches.Count; i++)
        {
            ref readonly var stretch = ref story.Stretches[i];
            if (!stretch.IsSingle && stretch.Words >= Run && HasRun(story, stretch, words)) return true;
        }
        return false;
    }

    /// <summary>Whether <see cref="Run"/> words of the headline follow one another in the stretch. Looks at no word of it more often than the headline is long.</summary>
    private static bool HasRun(StoryTokens story, in Stretch stretch, ReadOnlySpan<WordKey> headline)
    {
        int at = -1, length = 0;
        for (int t = stretch.FirstToken; t < stretch.EndToken; t++)
        {
            if (!story.Tokens[t].IsWord) continue;
            var word = WordKey.Of(story.Word(t));
            if (at >= 0 && at + 1 < headline.Length && headline[at + 1] == word)
            {
                at++;
                if (++length == Run) return true;
                continue;
            }
            at = headline.IndexOf(word);
            length = at >= 0 ? 1 : 0;
        }
        return false;
    }
}

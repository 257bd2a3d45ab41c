namespace NewsParsing.Html.Content;

/// <summary>Scripts that write no mark behind a sentence: in Thai and Lao a space stands there, and nothing at the end of a paragraph.</summary>
internal static class UnmarkedSentences
{
    /// <summary>A label or a headline is shorter, a paragraph longer.</summary>
    private const int ShortestSentence = 70;

    /// <summary>Spaces stand between parts of sentences too: about so many make one sentence.</summary>
    private const int SpacesOfASentence = 2;

    /// <summary>Whether a text ends in such a script.</summary>
    public static bool IsWrittenIn(ReadOnlySpan<char> text) => !text.IsEmpty && text[^1] is >= '\u0E01' and <= '\u0EFF';

    /// <summary>Whether a text in such a script is long enough to hold a sentence.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) => text.Length >= ShortestSentence && IsWrittenIn(text);

    /// <summary>About how many sentences a text in such a script holds.</summary>
    public static int Count(ReadOnlySpan<char> text) => text.Length < ShortestSentence ? 0 : 1 + (text.Count(' ') / SpacesOfASentence);
}

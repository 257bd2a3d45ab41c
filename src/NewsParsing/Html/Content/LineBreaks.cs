namespace NewsParsing.Html.Content;

/// <summary>Tells whether single line breaks in a run stand between paragraphs, as on pages written without paragraph elements, or only break lines.</summary>
internal static class LineBreaks
{
    private const int AverageLengthOfParagraphs = 120;

    /// <param name="text">The run.</param>
    /// <param name="offset">Where the run begins, in the offsets of <paramref name="breaks"/>.</param>
    /// <param name="breaks">Where the breaks are, each at its one white space.</param>
    public static bool SeparateParagraphs(ReadOnlySpan<char> text, int offset, List<int> breaks)
    {
        if (text.Length < AverageLengthOfParagraphs * (breaks.Count + 1)) return false;
        int complete = 0;
        foreach (int at in breaks)
        {
            var before = text[..(at - offset)].TrimEnd(" \"”“'’»«)]」』");
            if (!before.IsEmpty && before[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔' or ':') complete++;
        }
        return complete * 3 >= breaks.Count * 2;
    }
}

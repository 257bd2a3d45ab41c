namespace NewsParsing.Quality.Report;

/// <summary>The difference of two lists of lines by their longest common subsequence.</summary>
internal static class LineDiff
{
    /// <summary>Every line once: ' ' in both (as in the second), '-' in the first only, '+' in the second only.</summary>
    public static List<(char Mark, string Line)> Of(IReadOnlyList<string> first, IReadOnlyList<string> second, Func<string, string> key)
    {
        var a = first.Select(key).ToArray();
        var b = second.Select(key).ToArray();
        var longest = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
            for (int j = b.Length - 1; j >= 0; j--)
                longest[i, j] = a[i] == b[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);

        var lines = new List<(char, string)>();
        int x = 0, y = 0;
        while (x < a.Length || y < b.Length)
        {
            if (x < a.Length && y < b.Length && a[x] == b[y])
            {
                lines.Add((' ', second[y]));
                x++;
                y++;
            }
            else if (y == b.Length || (x < a.Length && longest[x + 1, y] >= longest[x, y + 1]))
            {
                lines.Add(('-', first[x++]));
            }
            else
            {
                lines.Add(('+', second[y++]));
            }
        }
        return lines;
    }
}

namespace NewsParsing.Structure;

/// <summary>Compares texts by their letters and digits alone: case, spaces, quotation marks and dashes do not matter.</summary>
internal static class Likeness
{
    /// <summary>Whether two texts have the same letters and digits.</summary>
    public static bool Same(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int end = CommonLength(one, other, out int rest);
        return end == one.Length && IsSilent(other[rest..]);
    }

    /// <summary>Whether a text begins with the letters and digits of another.</summary>
    public static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> beginning) => CommonLength(beginning, text, out _) == beginning.Length;

    /// <summary>How many of a text's characters its beginning has in common with the beginning of another, silent ones counted.</summary>
    /// <param name="text">The text.</param>
    /// <param name="other">The other text.</param>
    /// <param name="rest">Where the other text goes on behind what is common.</param>
    public static int CommonLength(ReadOnlySpan<char> text, ReadOnlySpan<char> other, out int rest)
    {
        int i = 0, k = 0;
        while (true)
        {
            while (i < text.Length && !char.IsLetterOrDigit(text[i])) i++;
            while (k < other.Length && !char.IsLetterOrDigit(other[k])) k++;
            rest = k;
            if (i == text.Length || k == other.Length) return i;
            if (text[i] != other[k] && char.ToLowerInvariant(text[i]) != char.ToLowerInvariant(other[k])) return i;
            i++;
            k++;
        }
    }

    /// <summary>Whether the letters and digits of a text occur in another, in one run that begins at a word.</summary>
    public static bool Contains(ReadOnlySpan<char> text, ReadOnlySpan<char> part)
    {
        int letter = 0;
        while (letter < part.Length && !char.IsLetterOrDigit(part[letter])) letter++;
        char first = letter == part.Length ? '\0' : char.ToLowerInvariant(part[letter]);
        for (int at = 0; at < text.Length; at++)
        {
            if (first != '\0' && text[at] != first && char.ToLowerInvariant(text[at]) != first) continue;
            bool isWordStart = char.IsLetterOrDigit(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || text[at] >= '\u3040');
            if (isWordStart && StartsWith(text[at..], part)) return true;
        }
        return false;
    }

    /// <summary>Share of the words of one text that occur in another, 0 to 1.</summary>
    /// <param name="one">The text whose words are looked for.</param>
    /// <param name="other">The text that they are looked for in.</param>
    /// <param name="isWhole">Whether 0 will do for every share below 1.</param>
    public static double SharedWords(ReadOnlySpan<char> one, ReadOnlySpan<char> other, bool isWhole = false)
    {
        int words = 0, shared = 0;
        foreach (var range in one.Split(' '))
        {
            var word = one[range].Trim(" .,:;!?\"'“”„«»()–—-|");
            if (word.IsEmpty) continue;
            words++;
            if (Contains(other, word)) shared++;
            else if (isWhole) return 0;
        }
        return words == 0 ? 0 : (double)shared / words;
    }

    private static bool IsSilent(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) return false;
        return true;
    }
}

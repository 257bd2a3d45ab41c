namespace NewsParsing.Quality.Text;

/// <summary>How two texts agree, by runs of four words (case counts) and by words (case does not).</summary>
internal static class TextAgreement
{
    private const int ShingleLength = 4;

    public static Agreement OfShingles(List<string> found, List<string> gold)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Shingles(found, numbers).Against(Shingles(gold, numbers));
    }

    public static Agreement OfWords(string found, string gold)
    {
        return BagOf(Words.LowerOf(found)).Against(BagOf(Words.LowerOf(gold)));
    }

    public static Bag<string> BagOf(IEnumerable<string> things)
    {
        var bag = new Bag<string>();
        foreach (string thing in things) bag.Add(thing);
        return bag;
    }

    /// <summary>A text of fewer than four words is one shingle; -1 stands where it has no word.</summary>
    private static Bag<(int, int, int, int)> Shingles(List<string> words, Dictionary<string, int> numbers)
    {
        var shingles = new Bag<(int, int, int, int)>();
        if (words.Count == 0) return shingles;
        int Number(int index)
        {
            if (index >= words.Count) return -1;
            if (!numbers.TryGetValue(words[index], out int number)) numbers.Add(words[index], number = numbers.Count);
            return number;
        }
        for (int i = 0; i < Math.Max(1, words.Count - ShingleLength + 1); i++) shingles.Add((Number(i), Number(i + 1), Number(i + 2), Number(i + 3)));
        return shingles;
    }
}

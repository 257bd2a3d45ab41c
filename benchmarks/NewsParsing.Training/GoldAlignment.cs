using System.Globalization;
using NewsParsing.Html.Content;

namespace NewsParsing.Training;

/// <summary>Tells which blocks of a page are in its gold text: a block is when most of its words stand in runs of words that the gold has too.</summary>
internal sealed class GoldAlignment
{
    private const int RunLength = 4;

    private readonly HashSet<ulong>[] runs = new HashSet<ulong>[RunLength + 3];
    private readonly HashSet<ulong> lines = [];
    private readonly Dictionary<ulong, int> firstRunCounts = [];

    public GoldAlignment(string gold)
    {
        for (int n = 1; n < runs.Length; n++) runs[n] = [];
        var words = WordsOf(gold);
        GoldWords = words.Count;
        for (int i = 0; i < words.Count; i++)
        {
            ulong hash = 14695981039346656037;
            for (int n = 1; n < runs.Length && i + n <= words.Count; n++)
            {
                hash = (hash ^ words[i + n - 1]) * 1099511628211;
                runs[n].Add(hash);
                if (n == runs.Length - 1) firstRunCounts[hash] = firstRunCounts.GetValueOrDefault(hash) + 1;
            }
        }
        foreach (string line in gold.Split('\n'))
        {
            var lineWords = WordsOf(line);
            if (lineWords.Count > 0) lines.Add(HashOf(lineWords, 0, lineWords.Count));
        }
    }

    public int GoldWords { get; }

    /// <summary>For each block the share of its words that the gold has, and its number of words.</summary>
    public (float[] Shares, int[] WordCounts) Align(PageLayout layout)
    {
        var blocks = layout.Blocks;
        float[] shares = new float[blocks.Length];
        int[] counts = new int[blocks.Length];
        var all = new List<List<ulong>>();
        for (int i = 0; i < blocks.Length; i++)
        {
            all.Add(WordsOf(layout.TextOf(blocks[i]).ToString()));
            counts[i] = all[i].Count;
        }
        for (int i = 0; i < blocks.Length; i++) shares[i] = ShareOf(all, i);
        DropCopies(layout, all, shares);
        return (shares, counts);
    }

    /// <summary>Of several blocks that say the same, only as many are of the story as the gold has: those with most of the story around them.</summary>
    private void DropCopies(PageLayout layout, List<List<ulong>> all, float[] shares)
    {
        var copies = new Dictionary<ulong, List<int>>();
        for (int i = 0; i < shares.Length; i++)
        {
            if (all[i].Count < runs.Length - 1 || shares[i] < 0.5f) continue;
            ulong hash = HashOf(all[i], 0, all[i].Count);
            if (!copies.TryGetValue(hash, out var list)) copies[hash] = list = [];
            list.Add(i);
        }
        float[] original = [.. shares];
        foreach (var list in copies.Values)
        {
            int inGold = Math.Max(1, firstRunCounts.GetValueOrDefault(HashOf(all[list[0]], 0, runs.Length - 1)));
            if (list.Count <= inGold) continue;
            foreach (int copy in list.OrderByDescending(i => Support(layout, original, i)).ThenBy(i => i).Skip(inGold)) shares[copy] = 0;
        }
    }

    private static double Support(PageLayout layout, float[] shares, int block)
    {
        double support = (layout.Blocks[block].State & LayoutState.Hidden) != 0 ? -1 : 0;
        for (int i = Math.Max(0, block - 4); i < Math.Min(shares.Length, block + 5); i++)
            if (i != block) support += shares[i] / (1 + Math.Abs(i - block));
        return support;
    }

    private float ShareOf(List<List<ulong>> all, int index)
    {
        var words = all[index];
        if (words.Count == 0) return 0;
        if (words.Count < RunLength)
        {
            if (lines.Contains(HashOf(words, 0, words.Count))) return 1;
            var before = index > 0 ? all[index - 1] : [];
            var behind = index + 1 < all.Count ? all[index + 1] : [];
            return InContext(before, words, []) || InContext([], words, behind) ? 1 : 0;
        }
        bool[] covered = new bool[words.Count];
        for (int i = 0; i + RunLength <= words.Count; i++)
            if (runs[RunLength].Contains(HashOf(words, i, RunLength))) covered.AsSpan(i, RunLength).Fill(true);
        return covered.Count(one => one) / (float)words.Count;
    }

    private bool InContext(List<ulong> before, List<ulong> words, List<ulong> behind)
    {
        List<ulong> run = [.. before.Skip(Math.Max(0, before.Count - 3)), .. words, .. behind.Take(3)];
        return run.Count > words.Count && run.Count >= 3 && run.Count < runs.Length && runs[run.Count].Contains(HashOf(run, 0, run.Count));
    }

    private static ulong HashOf(List<ulong> words, int start, int count)
    {
        ulong hash = 14695981039346656037;
        for (int i = start; i < start + count; i++) hash = (hash ^ words[i]) * 1099511628211;
        return hash;
    }

    /// <summary>Hashes of the words; every ideograph, kana and syllable of scripts without spaces is a word of its own.</summary>
    private static List<ulong> WordsOf(string text)
    {
        var words = new List<ulong>();
        ulong hash = 0;
        foreach (char c in text)
        {
            bool isLetter = char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            bool stands = c is >= '\u0E00' and <= '\u0E7F' or >= '\u2E80' and <= '\uABFF';
            if ((!isLetter || stands) && hash != 0)
            {
                words.Add(hash);
                hash = 0;
            }
            if (!isLetter) continue;
            hash = ((hash == 0 ? 14695981039346656037 : hash) ^ char.ToLowerInvariant(c)) * 1099511628211;
            if (!stands) continue;
            words.Add(hash);
            hash = 0;
        }
        if (hash != 0) words.Add(hash);
        return words;
    }
}

using System.Runtime.InteropServices;
using NewsParsing.Drafting;

namespace NewsParsing.Html.Content;

/// <summary>What is known of the page as a whole before its blocks are judged: its claims, where the headline stands, which container is densest.</summary>
internal sealed class PageContext
{
    private const int LettersThatMakeAPrefix = 16;

    private readonly List<string> headlines = [];
    private readonly List<ulong> headlineHashes = [];

    /// <summary>The hash of each block's text, and that of its opening.</summary>
    private readonly ulong[] prints, openings;

    /// <summary>For each block, the first one with the same text; and how often that text stands on the page, at the first one.</summary>
    private readonly int[] firsts, copies;

    /// <summary>The weight of complete sentences in all blocks before each one, and in all of them.</summary>
    private readonly int[] sentencesBefore;

    /// <summary>Which openings stand in the descriptions and in the body that the page claims; null where it has none to look in.</summary>
    private readonly Dictionary<ulong, bool>? described, claimedBody;

    public PageContext(PageLayout layout, Draft draft, ReadOnlySpan<char> articleBody)
    {
        prints = new ulong[layout.BlockCount];
        openings = new ulong[layout.BlockCount];
        for (int i = 0; i < prints.Length; i++) prints[i] = Fingerprints.Of(layout.TextOf(layout.Blocks[i]), out openings[i]);
        firsts = new int[prints.Length];
        copies = new int[prints.Length];
        CountCopies();
        sentencesBefore = new int[prints.Length + 1];
        SumSentences(layout.Blocks);
        foreach (var claim in draft.Claims.About(Field.Headline))
        {
            if (headlines.Contains(claim.Value)) continue;
            headlines.Add(claim.Value);
            headlineHashes.Add(Fingerprints.Of(claim.Value));
        }
        foreach (var claim in draft.Claims.About(Field.Standfirst)) LookIn(claim.Value, ref described);
        LookIn(articleBody, ref claimedBody);
        Survey(layout);
    }

    /// <summary>Index of the block that is the headline; -1 where none was recognised.</summary>
    public int HeadlineBlock { get; private set; } = -1;

    /// <summary>The container with the greatest density; -1 on a page without prose.</summary>
    public int DensestContainer { get; private set; } = -1;

    public float GreatestDensity { get; private set; }

    public int Weight { get; private set; }

    public int ProseWeight { get; private set; }

    public int LinkLetters { get; private set; }

    public bool HasClaimedBody => claimedBody is not null;

    /// <summary>How often the text of a block stands on the page.</summary>
    public int CopiesOf(int block) => copies[firsts[block]];

    /// <summary>The weight of complete sentences in the blocks from one up to, not including, another; both may lie beyond the page.</summary>
    public int SentencesIn(int from, int to) => sentencesBefore[Math.Clamp(to, 0, prints.Length)] - sentencesBefore[Math.Clamp(from, 0, prints.Length)];

    /// <summary>Equal for blocks that say the same.</summary>
    public ulong PrintOf(int block) => prints[block];

    /// <summary>The hash of how a block begins; 0 where it is shorter than an opening.</summary>
    public ulong OpeningOf(int block) => openings[block];

    public bool IsHeadline(ReadOnlySpan<char> text, int block, int letters)
    {
        ulong hash = prints[block];
        for (int i = 0; i < headlines.Count; i++)
        {
            if (headlineHashes[i] == hash) return true;
            if (letters >= LettersThatMakeAPrefix && headlines[i].Length < 2 * text.Length && CanBeginAlike(headlines[i], text) && headlines[i].AsSpan().StartsWith(text, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>1 where the block is in what the page's metadata give as body or description, 0 where not, 0.5 where that cannot be told.</summary>
    public float InDescription(int block) => AsFeature(described, openings[block]);

    /// <inheritdoc cref="InDescription"/>
    public float InClaimedBody(int block) => AsFeature(claimedBody, openings[block]);

    private static float AsFeature(Dictionary<ulong, bool>? found, ulong opening) => found is null || opening == 0 ? 0.5f : found[opening] ? 1 : 0;

    /// <summary>False only where the first characters tell that two texts begin differently.</summary>
    private static bool CanBeginAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        one.IsEmpty || other.IsEmpty || one[0] >= 128 || other[0] >= 128 || (one[0] | 0x20) == (other[0] | 0x20);

    private void CountCopies()
    {
        var known = new Dictionary<ulong, int>(prints.Length);
        for (int i = 0; i < prints.Length; i++)
        {
            ref int first = ref CollectionsMarshal.GetValueRefOrAddDefault(known, prints[i], out bool isKnown);
            if (!isKnown) first = i;
            firsts[i] = first;
            copies[first]++;
        }
    }

    private void SumSentences(ReadOnlySpan<LayoutBlock> blocks)
    {
        const int MostOfABlock = 600;
        int sum = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].EndsSentence) sum += Math.Min(blocks[i].Weight - blocks[i].LinkLetters, MostOfABlock);
            sentencesBefore[i + 1] = sum;
        }
    }

    private void LookIn(ReadOnlySpan<char> text, ref Dictionary<ulong, bool>? found)
    {
        if (text.IsEmpty) return;
        var sought = found ?? new Dictionary<ulong, bool>(openings.Length);
        if (found is null)
            foreach (ulong opening in openings)
                if (opening != 0) sought[opening] = false;
        if (Fingerprints.Find(text, sought)) found = sought;
    }

    private void Survey(PageLayout layout)
    {
        var containers = layout.Containers;
        if (containers.Length > 0)
        {
            Weight = containers[0].Letters;
            ProseWeight = containers[0].ProseLetters;
            LinkLetters = containers[0].LinkLetters;
        }
        for (int i = 0; i < containers.Length; i++)
        {
            if (containers[i].Density <= GreatestDensity) continue;
            GreatestDensity = containers[i].Density;
            DensestContainer = i;
        }
        var blocks = layout.Blocks;
        int headlineLevel = 9;
        for (int i = 0; i < blocks.Length; i++)
        {
            var text = layout.TextOf(blocks[i]);
            int level = blocks[i].HeadingLevel == 0 ? 8 : blocks[i].HeadingLevel;
            bool candidate = level == 1 || (blocks[i].Length < 400 && IsHeadline(text, i, blocks[i].Letters));
            if (!candidate || (blocks[i].State & LayoutState.Hidden) != 0) continue;
            if (level == 1 && IsHeadline(text, i, blocks[i].Letters)) level = 0;
            if (level >= headlineLevel) continue;
            headlineLevel = level;
            HeadlineBlock = i;
        }
    }
}

namespace NewsParsing.Html.Content;

/// <summary>What became of blocks that are no part of the running text and yet go on: noted only for who asked for a trace.</summary>
internal sealed class BlockFates
{
    private readonly HashSet<int> captions = [], asides = [];

    public void BecameCaption(int block) => captions.Add(block);

    public void BecameAside(int first, int end)
    {
        for (int block = first; block < end; block++) asides.Add(block);
    }

    /// <summary>Where a block went; null where it went nowhere.</summary>
    public string? Of(int block) =>
        captions.Contains(block) ? "goes with its picture, as caption or credit" : asides.Contains(block) ? "an aside: goes on to the links stage, which may make read-more links of it" : null;
}

namespace NewsParsing;

/// <summary>A run of blocks under one heading.</summary>
/// <param name="Heading">The crosshead, a part of <see cref="Article.Text"/>; null for the blocks before the first heading.</param>
/// <param name="Level">Depth of the heading: 2 for the first level below the headline, up to 6; 0 where there is no heading.</param>
/// <param name="Blocks">The blocks in reading order.</param>
public sealed record Section(TextSpan? Heading, int Level, ValueList<Block> Blocks);

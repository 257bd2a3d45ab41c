namespace NewsParsing.Drafting;

/// <summary>What a draft block is. Headings become the headings of sections; the rest become blocks of the article.</summary>
internal enum DraftKind
{
    Paragraph,
    Heading,
    List,
    BlockQuote,
    PullQuote,
    Table,
    Figure,
    Embed,
    ReadMore,
    LiveEntry,
}

/// <summary>One block on its way from a reader to the article. Offsets point into <see cref="Draft.Text"/>.</summary>
internal sealed class DraftBlock(DraftKind kind, int start, int end)
{
    public DraftKind Kind { get; set; } = kind;

    public int Start { get; set; } = start;

    /// <summary>Behind the last code unit; equal to <see cref="Start"/> for figures, embeds and read-more links.</summary>
    public int End { get; set; } = end;

    public bool IsEmpty => End == Start;

    /// <summary>Heading level 1 to 6, as the source has it; 0 for all else.</summary>
    public int Level { get; set; }

    /// <summary>Whether all its words are bold: a paragraph like that may be a crosshead.</summary>
    public bool IsBold { get; set; }

    /// <summary>
    /// Whether the reader takes the block for something that stands inside the story without being a part of it. The links stage makes a read-more link
    /// of it or removes it; no other stage sees it.
    /// </summary>
    public bool IsAside { get; set; }

    /// <summary>Whether a list is numbered.</summary>
    public bool IsOrdered { get; set; }

    /// <summary>Items of a list, cells of a table; null for other kinds.</summary>
    public List<DraftItem>? Items { get; set; }

    /// <summary>Links inside the text of the block; null where there are none.</summary>
    public List<DraftLink>? Links { get; set; }

    /// <summary>Pictures of a figure.</summary>
    public List<Image>? Images { get; set; }

    /// <summary>Caption of a figure, without credit.</summary>
    public string? Caption { get; set; }

    public string? Credit { get; set; }

    /// <summary>Provider of an embed.</summary>
    public string? Provider { get; set; }

    /// <summary>Address of an embed or a read-more link, absolute.</summary>
    public string? Url { get; set; }

    /// <summary>Label of a read-more link ("READ MORE").</summary>
    public string? Label { get; set; }

    /// <summary>Title of a read-more link.</summary>
    public string? Title { get; set; }

    /// <summary>Where a read-more link stands.</summary>
    public ReadMorePlacement Placement { get; set; } = ReadMorePlacement.Block;

    /// <summary>Who is cited by a block quote.</summary>
    public string? Cite { get; set; }

    /// <summary>Time of a live entry.</summary>
    public LiveTime? Time { get; set; }

    /// <summary>Blocks of a live entry; a leading heading is its title.</summary>
    public List<DraftBlock>? Blocks { get; set; }

    /// <summary>How much it looked like a part of the story, 0 to 1.</summary>
    public float Score { get; set; } = 1;
}

/// <summary>An item of a list (with its depth, 1 for the outermost) or a cell of a table (with its row, 0 for the first).</summary>
internal readonly record struct DraftItem(int Start, int End, int LevelOrRow);

/// <summary>A link inside the text of a block; the address is absolute, or null where it could not be made so.</summary>
internal readonly record struct DraftLink(int Start, int End, string? Url);

using NewsParsing.Drafting;

namespace NewsParsing.Text;

/// <summary>What a paragraph of a source in plain text is to the story.</summary>
internal enum ParagraphRole
{
    Paragraph,
    Kicker,
    Headline,
    Standfirst,
    Byline,
    Date,
    Dateline,
    Crosshead,
    ListItem,
    PhotoLine,

    /// <summary>Copyright, end marks, length lines: no part of the story.</summary>
    Imprint,
}

/// <summary>A paragraph of the source, its lines joined. Offsets point into the buffer it was joined in.</summary>
internal sealed class TextParagraph(int start, int end, int indent, int columns)
{
    public int Start { get; set; } = start;

    public int End { get; } = end;

    /// <summary>Indentation of its first line in columns.</summary>
    public int Indent { get; } = indent;

    /// <summary>How wide it is on one line.</summary>
    public int Columns { get; } = columns;

    public ParagraphRole Role { get; set; }

    /// <summary>The list mark it begins with, if any; only a run of them makes a list.</summary>
    public ListMark Mark { get; set; }

    public ReadOnlySpan<char> In(TextBuffer buffer) => buffer.AsSpan(Start, End);
}

namespace NewsParsing.Quotes.Reading;

/// <summary>What the characters that quote are, and what they can be where they stand.</summary>
internal static class QuotationMark
{
    /// <summary>How a mark may be used.</summary>
    internal enum Use
    {
        None,
        Open,
        Close,

        /// <summary>The glyph does not tell: straight marks.</summary>
        Either,
    }

    /// <summary>Whether the character is a quotation mark; apostrophes (' ’) are told apart by the tokenizer.</summary>
    public static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '‘' or '‚' or '‛' or '「' or '」' or '『' or '』' or '《' or '》' or '＂';

    /// <summary>Marks that stand for one stroke: secondary in most languages, primary in some British papers and in headlines.</summary>
    public static bool IsSingle(ReadOnlySpan<char> mark) => mark.Length == 1 && mark[0] is '\'' or '’' or '‘' or '‚' or '‛' or '`' or '‹' or '›';

    /// <summary>What the mark does at its place.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="spaceBefore">Whether white space, an opening bracket or a dash (or nothing) stands before it.</param>
    /// <param name="spaceAfter">Whether white space or closing punctuation (or nothing) stands behind it.</param>
    /// <param name="opened">The mark that is open; '\0' for none.</param>
    public static Use UseOf(ReadOnlySpan<char> mark, bool spaceBefore, bool spaceAfter, char opened)
    {
        bool looksOpen = spaceBefore && !spaceAfter;
        bool looksClosed = spaceAfter && !spaceBefore;
        switch (mark[0])
        {
            case '„' or '‚' or '「' or '『' or '《' or '‟' or '‛':
                return Use.Open;
            case '」' or '』' or '》':
                return Use.Close;
            case '`':
                return mark.Length == 2 || looksOpen ? Use.Open : Use.Close;
            case '“' or '‘':
                // German and its neighbours close with the mark that English opens with; others do by mistake.
                return opened != '\0' && (looksClosed || (opened is '„' or '‚' && !looksOpen)) ? Use.Close : Use.Open;
            case '”' or '’':
                // Swedish and Finnish open with the mark that English closes with.
                return opened == '\0' && looksOpen ? Use.Open : Use.Close;
            case '«' or '‹':
                return opened is '»' or '›' ? Use.Close : Use.Open;
            case '»' or '›':
                return opened == '\0' && looksOpen ? Use.Open : Use.Close;
            default:
                return looksOpen ? Use.Open : looksClosed ? Use.Close : Use.Either;
        }
    }
}

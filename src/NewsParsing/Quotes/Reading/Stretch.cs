namespace NewsParsing.Quotes.Reading;

/// <summary>One outermost stretch of text in quotation marks within one passage.</summary>
internal struct Stretch
{
    /// <summary>The token of the opening mark (or the first token, where dash dialogue or a continued quote has none).</summary>
    public int FirstToken;

    /// <summary>Behind the token of the closing mark; the end of the passage where none closes.</summary>
    public int EndToken;

    /// <summary>First code unit between the marks.</summary>
    public int Start;

    /// <summary>Behind the last code unit between the marks.</summary>
    public int End;

    public int Passage;

    /// <summary>Number of words between the marks.</summary>
    public int Words;

    /// <summary>Whether a closing mark stands at its end.</summary>
    public bool IsClosed;

    /// <summary>Whether the next passage goes on with the same quote: it repeats the opening mark, and this one is not closed.</summary>
    public bool IsContinued;

    /// <summary>Whether it goes on with the quote of the passage before.</summary>
    public bool ContinuesPrevious;

    /// <summary>Whether the marks are single ones.</summary>
    public bool IsSingle;

    /// <summary>Whether a dash, not marks, tells that someone speaks.</summary>
    public bool IsDash;
}

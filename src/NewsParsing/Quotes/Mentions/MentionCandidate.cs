namespace NewsParsing.Quotes.Mentions;

/// <summary>Words that name someone or something that could speak, anywhere in the story. Positions are tokens, end-exclusive.</summary>
internal struct MentionCandidate
{
    /// <summary>First token with the title or role before the name, and the determiner before that ("longtime Democratic pollster Pat Caddell").</summary>
    public int First;

    /// <summary>Behind the last token, without what follows in apposition.</summary>
    public int End;

    /// <summary>First token of the name, or of the head noun, itself; an honorific ("Mr", "Sen.") stands before it.</summary>
    public int CoreFirst;

    /// <summary>Behind the last token of the name or head noun.</summary>
    public int CoreEnd;

    /// <summary>Behind the last token of an apposition that follows ("Pat Caddell, a pollster,"), its closing comma included; <see cref="End"/> where none is seen.</summary>
    public int AppositionEnd;

    public MentionKind Kind;

    public int Sentence;

    /// <summary>Whether it stands inside a quoted stretch: then others name it, the story does not.</summary>
    public bool IsQuoted;

    /// <summary>Whether 's follows: it owns something.</summary>
    public bool IsPossessive;

    /// <summary>For "who" and its like: the last token of the noun phrase that it stands for; 0 for all else.</summary>
    public int StandsFor;

    /// <summary>Whether it is the subject of a verb of the story.</summary>
    public bool IsSubject;

    /// <summary>Whether it is the source of a quote.</summary>
    public bool IsSource;
}

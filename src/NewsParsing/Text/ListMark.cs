namespace NewsParsing.Text;

/// <summary>The families of marks that begin a list item.</summary>
internal enum ListMarkKind
{
    None,
    Dash,
    EnDash,
    Bullet,
    HollowBullet,
    Square,
    Star,
    Number,
    Letter,
}

/// <summary>The mark at the beginning of a list item.</summary>
/// <param name="Kind">Its family: items of one level share it.</param>
/// <param name="Length">Characters to skip, white space behind the mark included.</param>
/// <param name="Number">The number of a numbered item, 1 for "a"; 0 for other marks.</param>
internal readonly record struct ListMark(ListMarkKind Kind, int Length, int Number)
{
    public bool IsOrdered => Kind is ListMarkKind.Number or ListMarkKind.Letter;

    /// <summary>Reads the mark that <paramref name="text"/> begins with; <c>default</c> where there is none. An em dash is dialogue, never a list.</summary>
    public static ListMark Read(ReadOnlySpan<char> text)
    {
        if (text.Length < 2) return default;
        var kind = text[0] switch
        {
            '-' or '−' or '‐' or '‑' => ListMarkKind.Dash,
            '–' => ListMarkKind.EnDash,
            '•' or '·' or '●' or '‣' or '►' or '▶' or '・' or '➤' or '»' => ListMarkKind.Bullet,
            '◦' or '○' => ListMarkKind.HollowBullet,
            '▪' or '■' or '◆' or '▫' or '□' or '◾' => ListMarkKind.Square,
            '*' => ListMarkKind.Star,
            _ => ListMarkKind.None,
        };
        if (kind != ListMarkKind.None)
        {
            bool needsSpace = kind is ListMarkKind.Dash or ListMarkKind.EnDash or ListMarkKind.Star;
            if (needsSpace && !char.IsWhiteSpace(text[1])) return default;
            return WithSpace(kind, 1, 0, text);
        }
        return ReadNumber(text);
    }

    private static ListMark ReadNumber(ReadOnlySpan<char> text)
    {
        int at = 0, number = 0;
        if (text[0] is >= '①' and <= '⑳') return WithSpace(ListMarkKind.Number, 1, text[0] - '①' + 1, text);
        bool bracketed = text[0] is '(' or '（';
        if (bracketed) at++;
        int digits = at;
        while (at < text.Length && at - digits < 3 && char.IsDigit(text[at])) number = 10 * number + (int)char.GetNumericValue(text[at++]);
        var kind = ListMarkKind.Number;
        if (at == digits)
        {
            if (at + 1 >= text.Length || text[at] is not (>= 'a' and <= 'z')) return default;
            number = text[at++] - 'a' + 1;
            kind = ListMarkKind.Letter;
        }
        if (at + 1 >= text.Length || number == 0) return default;
        char mark = text[at++];
        if (mark is '、' or '．' or '）') return WithSpace(kind, at, number, text);
        bool ends = mark == ')' || (mark == '.' && !bracketed && kind == ListMarkKind.Number);
        return ends && char.IsWhiteSpace(text[at]) ? WithSpace(kind, at, number, text) : default;
    }

    private static ListMark WithSpace(ListMarkKind kind, int length, int number, ReadOnlySpan<char> text)
    {
        while (length < text.Length && char.IsWhiteSpace(text[length])) length++;
        return length < text.Length ? new ListMark(kind, length, number) : default;
    }
}

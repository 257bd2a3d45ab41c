using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>Cuts what is no part of a name off one piece of a byline: signs, addresses, brackets, jobs written onto the name, places.</summary>
internal static class NamePiece
{
    /// <summary>Names that are written without spaces are not longer.</summary>
    private const int MaxWrittenTogether = 4;

    public static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) => text.Trim(" \t\r\n\u00a0\u200b:：-–—|•·∙+*\"“”.,").Length is var length && length == text.Length
        ? text
        : KeepInitialPoint(text, text.Trim(" \t\r\n\u00a0\u200b:：-–—|•·∙+*\"“”.,"));

    /// <summary>The point of "Jr." and of a last initial is a part of the name.</summary>
    private static ReadOnlySpan<char> KeepInitialPoint(ReadOnlySpan<char> whole, ReadOnlySpan<char> trimmed)
    {
        if (trimmed.IsEmpty || !whole.TrimEnd().EndsWith(".")) return trimmed;
        int lastWord = trimmed.LastIndexOf(' ') + 1;
        bool isAbbreviation = trimmed.Length - lastWord <= 2 && char.IsUpper(trimmed[lastWord]) && lastWord > 0;
        if (!isAbbreviation) return trimmed;
        int start = whole.IndexOf(trimmed, StringComparison.Ordinal);
        return whole.Slice(start, trimmed.Length + 1);
    }

    /// <summary>Cuts "jane@example.org", "@jane" and "https://…" out of a piece; what is left is the rest before or behind it.</summary>
    public static ReadOnlySpan<char> WithoutAddress(ReadOnlySpan<char> piece)
    {
        int at = piece.IndexOf('@');
        if (at < 0) at = piece.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (at < 0) at = piece.IndexOf("www.", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return piece;
        int start = piece[..at].LastIndexOf(' ') + 1;
        int length = piece[at..].IndexOf(' ');
        if (start > 0) return piece[..start].TrimEnd(" (<");
        return length < 0 ? default : piece[(at + length)..].Trim(" ()<>");
    }

    public static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> piece)
    {
        int open = piece.IndexOfAny("(（[【");
        if (open < 0) return piece;
        int close = piece.IndexOfAny(")）]】");
        if (open == 0) return close > 1 ? piece[1..close].Trim() : piece[1..].Trim();
        return piece[..open].TrimEnd();
    }

    /// <summary>"신현주 기자", "松岡大地記者".</summary>
    public static ReadOnlySpan<char> WithoutRoleEnding(ReadOnlySpan<char> piece, out string? role)
    {
        role = null;
        foreach (string ending in BylineWords.RoleEndings)
        {
            if (!piece.EndsWith(ending, StringComparison.Ordinal) || piece.Length - ending.Length < 2) continue;
            role = ending;
            return piece[..^ending.Length].TrimEnd(" =·");
        }
        // "記者林宸誼": the job before the name, without a space
        foreach (string ending in BylineWords.RoleEndings)
        {
            if (!piece.StartsWith(ending, StringComparison.Ordinal) || piece.Length - ending.Length is < 2 or > MaxWrittenTogether || piece.Contains(' ')) continue;
            role = ending;
            return piece[ending.Length..];
        }
        return piece;
    }

    /// <summary>Cuts " in Ankara", " for The Courier" behind a name of two words or more.</summary>
    public static ReadOnlySpan<char> WithoutPlace(ReadOnlySpan<char> piece)
    {
        int words = 0;
        for (int i = 0; i < piece.Length; i++)
        {
            if (piece[i] != ' ') continue;
            words++;
            var rest = piece[(i + 1)..];
            int end = rest.IndexOf(' ');
            if (words >= 2 && end > 0 && char.IsLower(rest[0]) && BylineWords.OpensPlace(rest[..end])) return piece[..i];
        }
        return piece;
    }
}

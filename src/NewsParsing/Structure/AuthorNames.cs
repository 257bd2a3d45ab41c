using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>
/// Reads who wrote a story from a line that names them: "By Jane Doe and John Roe, with AFP", "Von Jan Müller, Berlin", "김하나 기자".
/// Opening words, e-mail addresses, places, dates and what is no name at all are left out; job titles become roles; agencies and newsrooms are authors.
/// </summary>
internal static class AuthorNames
{
    /// <summary>A name of a person or a newsroom rarely has more words; a sentence does.</summary>
    private const int MaxNameWords = 7;

    private const int MaxShownWords = 5;

    private const int MaxNameLength = 70;

    private const int MaxLineLength = 400;

    /// <summary>Names that are written without spaces are not longer.</summary>
    private const int MaxWrittenTogether = 4;

    /// <summary>Reads a line; authors are added in order, each once.</summary>
    /// <param name="line">The line, or several pieces joined by line feeds.</param>
    /// <param name="authors">Where they are added.</param>
    /// <param name="isShown">
    /// Whether the line is one that people see: what stands beside names there ("5 min read", "Follow") is told from them by their capitals. Machine claims are
    /// taken for names as they are.
    /// </param>
    public static void Read(ReadOnlySpan<char> line, List<Author> authors, bool isShown = false)
    {
        line = line.Trim();
        if (line.Length is 0 or > MaxLineLength || line.Contains("://", StringComparison.Ordinal) || line.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return;
        if (NamesOthers(line)) return;
        line = WithoutOpening(line);
        int start = 0;
        bool isFirst = true, isOthers = false;
        for (int i = 0; i <= line.Length; i++)
        {
            int width = i == line.Length ? 1 : SeparatorAt(line, i);
            if (width == 0) continue;
            var piece = Trimmed(line[start..i]);
            // "Reviewed by" alone speaks of the next piece
            if (OpensPlace(piece)) break;
            if (!piece.IsEmpty)
            {
                if (!isOthers) AddPiece(piece, authors, isShown, ref isFirst);
                isOthers = BylineWords.NamesOthers(piece);
            }
            i += width - 1;
            start = i + 1;
        }
    }

    /// <summary>Cuts "By", "Text von:", "Автор:" off; gives the line itself where none stands there.</summary>
    public static ReadOnlySpan<char> WithoutOpening(ReadOnlySpan<char> line)
    {
        for (int times = 0; times < 2; times++)
        {
            int cut = OpeningLength(line);
            if (cut == 0) break;
            line = line[cut..].TrimStart(" \t\u00a0:：-–—|·");
        }
        return line;
    }

    /// <summary>Length of the words that open a byline; 0 where there are none, or where nothing follows them.</summary>
    public static int OpeningLength(ReadOnlySpan<char> line)
    {
        int best = 0;
        for (int i = 1, words = 0; i < line.Length && words < 5; i++)
        {
            bool isColon = line[i] is ':' or '：' or '|' or '/';
            if (!isColon && !char.IsWhiteSpace(line[i])) continue;
            words++;
            if (BylineWords.OpensByline(line[..i].TrimEnd()) && (isColon || !NeedsColon(line[..i]))) best = i;
            if (isColon) break;
        }
        return best;
    }

    /// <summary>Nouns ("Reporter", "Autor", "Text") open a byline only before a colon; prepositions and participles open it as they are.</summary>
    private static bool NeedsColon(ReadOnlySpan<char> opening) =>
        !opening.Contains(' ') && (BylineWords.IsRole(opening) || opening.Length > 4 || char.IsUpper(opening[^1])) && !opening.EndsWith("door", StringComparison.OrdinalIgnoreCase);

    private static int SeparatorAt(ReadOnlySpan<char> line, int i)
    {
        char c = line[i];
        if (c is ';' or '|' or '•' or '·' or '、' or '，' or '\n' or '\t' or '/' or '／' or '｜' or '&' or '・') return 1;
        if (c == ',') return 1;
        if (!char.IsWhiteSpace(c)) return 0;
        var rest = line[(i + 1)..];
        if (rest.Length > 2 && rest[0] is '-' or '–' or '—' && char.IsWhiteSpace(rest[1])) return 3;
        int end = rest.IndexOf(' ');
        if (end <= 0) return 0;
        var word = rest[..end];
        if (!BylineWords.JoinsNames(word) && !BylineWords.AddsHelpers(word)) return 0;
        // "José Ortega y Gasset", "Adam i Ewa": a single letter joins only what are whole names on both sides
        bool isWhole = word.Length > 1 || (WordsBefore(line[..i]) >= 2 && rest[(end + 1)..].Contains(' '));
        return isWhole ? word.Length + 2 : 0;
    }

    private static int WordsBefore(ReadOnlySpan<char> text)
    {
        int from = text.LastIndexOfAny(",;|/");
        int count = 0;
        foreach (var range in text[(from + 1)..].Trim().Split(' '))
            if (!range.Equals(default)) count++;
        return count;
    }

    private static void AddPiece(ReadOnlySpan<char> piece, List<Author> authors, bool isShown, ref bool isFirst)
    {
        if (NamesOthers(piece)) return;
        piece = WithoutOpening(piece);
        piece = Trimmed(WithoutAddress(piece));
        if (piece.IsEmpty) return;
        bool wasFirst = isFirst;
        isFirst = false;
        if (BylineWords.AddsHelpers(piece) || BylineWords.NamesNobody(piece) || IsDate(piece)) return;
        var name = WithoutPlace(WithoutRoleEnding(WithoutBrackets(piece), out string? role));
        if (name.IsEmpty) return;
        if (!BylineWords.IsAgency(name))
        {
            int words = CountWords(name);
            if (words > MaxNameWords || name.Length > MaxNameLength) return;
            // behind a name, "political editor" and "MD" belong to it; alone they name nobody
            if ((!wasFirst || authors.Count > 0) && (IsRole(name) || IsDegree(name)))
            {
                if (authors.Count > 0 && authors[^1].Role is null && !BylineWords.IsAgency(authors[^1].Name)) authors[^1] = authors[^1] with { Role = name.ToString() };
                return;
            }
            if (!LooksLikeName(name, out int rolesBefore) || (isShown && !HasCapitals(name))) return;
            if (rolesBefore > 0)
            {
                role ??= name[..rolesBefore].Trim().ToString();
                name = name[rolesBefore..].Trim();
            }
        }
        string text = name.ToString();
        foreach (var known in authors)
            if (string.Equals(known.Name, text, StringComparison.OrdinalIgnoreCase)) return;
        authors.Add(new Author(text, role));
    }

    /// <summary>"Reviewed by …", "Photo: …": people who did something else than write.</summary>
    public static bool NamesOthers(ReadOnlySpan<char> piece)
    {
        piece = piece.TrimStart("([ \n");
        for (int i = 1, words = 0; i < piece.Length && words < 4; i++)
        {
            bool isColon = piece[i] is ':' or '：';
            if (!isColon && !char.IsWhiteSpace(piece[i])) continue;
            words++;
            var opening = piece[..i];
            if (BylineWords.NamesOthers(opening) || (isColon && BylineWords.OpensCredit(opening))) return true;
            if (isColon) break;
        }
        return false;
    }

    private static ReadOnlySpan<char> Trimmed(ReadOnlySpan<char> text) => text.Trim(" \t\r\n\u00a0\u200b:：-–—|•·∙+*\"“”.,").Length is var length && length == text.Length
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
    private static ReadOnlySpan<char> WithoutAddress(ReadOnlySpan<char> piece)
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

    private static ReadOnlySpan<char> WithoutBrackets(ReadOnlySpan<char> piece)
    {
        int open = piece.IndexOfAny("(（[【");
        if (open < 0) return piece;
        int close = piece.IndexOfAny(")）]】");
        if (open == 0) return close > 1 ? piece[1..close].Trim() : piece[1..].Trim();
        return piece[..open].TrimEnd();
    }

    /// <summary>"신현주 기자", "松岡大地記者".</summary>
    private static ReadOnlySpan<char> WithoutRoleEnding(ReadOnlySpan<char> piece, out string? role)
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
    private static ReadOnlySpan<char> WithoutPlace(ReadOnlySpan<char> piece)
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

    /// <summary>", in News, Portugal": from here on the line names places and desks.</summary>
    private static bool OpensPlace(ReadOnlySpan<char> piece)
    {
        int end = piece.IndexOf(' ');
        return end > 0 && char.IsLower(piece[0]) && BylineWords.OpensPlace(piece[..end]);
    }

    private static bool IsDate(ReadOnlySpan<char> piece) =>
        DateReader.TryRead(piece, DateOrder.DayFirst, out _) || DateWords.AnnouncesUpdate(piece) || (DateWords.AnnouncesPublication(piece) && piece.Length > 3);

    private static int CountWords(ReadOnlySpan<char> text)
    {
        int count = 1;
        foreach (char c in text)
            if (c == ' ') count++;
        return count;
    }

    /// <summary>"FAND", "DABOM": letters behind a name are degrees, unless they are an agency.</summary>
    private static bool IsDegree(ReadOnlySpan<char> piece)
    {
        if (piece.Length is < 2 or > 8 || piece.Contains(' ')) return false;
        foreach (char c in piece)
            if (!char.IsUpper(c) && c is not ('.' or '-')) return false;
        return true;
    }

    /// <summary>Every word of a name begins with a capital, but for particles; a line of more than five words is no name. Scripts without capitals pass.</summary>
    private static bool HasCapitals(ReadOnlySpan<char> name)
    {
        int words = 0;
        foreach (var range in name.Split(' '))
        {
            var word = name[range].TrimStart("'’\"(");
            if (word.IsEmpty) continue;
            if (char.IsLower(word[0]) && !BylineWords.IsNameParticle(word) && !BylineWords.IsAgency(word) && !BylineWords.IsNewsroom(word) && word is not "the" && !HasInnerCapital(word)) return false;
            if (char.IsDigit(word[0])) return false;
            words++;
        }
        return words <= MaxShownWords && !DateWords.IsBesideDates(name);
    }

    /// <summary>"d'Alembert", "al-Hassan", "deBoer".</summary>
    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        for (int i = 1; i < word.Length && i < 5; i++)
            if (char.IsUpper(word[i])) return true;
        return false;
    }

    /// <summary>Whether a piece is a job title or a degree: its first or last word is one.</summary>
    private static bool IsRole(ReadOnlySpan<char> piece)
    {
        int space = piece.LastIndexOf(' ');
        int first = piece.IndexOf(' ');
        return BylineWords.IsRole(piece) || BylineWords.IsRole(piece[(space + 1)..]) || (first > 0 && BylineWords.IsRole(piece[..first]));
    }

    /// <summary>Names have no digits and no sentence marks. A job title before a name of two words is told apart.</summary>
    private static bool LooksLikeName(ReadOnlySpan<char> name, out int rolesBefore)
    {
        rolesBefore = 0;
        if (name.Length < 2 || name.IndexOfAny("?!<>{}=_\"“”»«%#$") >= 0) return false;
        int letters = 0, digits = 0;
        foreach (char c in name)
        {
            if (char.IsLetter(c)) letters++;
            else if (char.IsDigit(c)) digits++;
        }
        if (letters < 2 || digits > letters / 2) return false;
        while (true)
        {
            int end = name[rolesBefore..].IndexOf(' ');
            if (end is >= 0 and <= 3 || end < 0 || !BylineWords.IsRole(name.Slice(rolesBefore, end)) || CountWords(name[(rolesBefore + end + 1)..]) < 2) return true;
            rolesBefore += end + 1;
        }
    }
}

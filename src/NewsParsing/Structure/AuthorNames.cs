using NewsParsing.Languages;
using static NewsParsing.Structure.NamePiece;
using static NewsParsing.Structure.NameShape;

namespace NewsParsing.Structure;

/// <summary>
/// Reads who wrote a story from a line that names them: "By Jane Doe and John Roe, with AFP", "Von Jan Müller, Berlin", "김하나 기자".
/// Opening words, e-mail addresses, places, dates and what is no name at all are left out; job titles become roles; agencies and newsrooms are authors.
/// </summary>
internal static class AuthorNames
{
    /// <summary>A name of a person or a newsroom rarely has more words; a sentence does.</summary>
    private const int MaxNameWords = 7;

    private const int MaxNameLength = 70;

    private const int MaxLineLength = 400;

    private const char FirstIdeograph = '\u3400';

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
        int start = 0, known = authors.Count;
        bool isFirst = true, isOthers = false, isPlaced = false;
        for (int i = 0; i <= line.Length; i++)
        {
            int width = i == line.Length ? 1 : SeparatorAt(line, i);
            if (width == 0) continue;
            var piece = Trimmed(line[start..i]);
            // "Reviewed by" alone speaks of the next piece
            if (OpensPlace(piece)) break;
            if (!piece.IsEmpty)
            {
                // "Jane Doe in Science & Nature": one word behind a place or a desk is of it
                bool isOfPlace = isPlaced && !piece.Contains(' ');
                if (!isOthers && !isOfPlace) AddPiece(piece, authors, isShown, ref isFirst);
                isOthers = BylineWords.NamesOthers(piece);
                isPlaced = isOfPlace || WithoutPlace(piece).Length < piece.Length;
            }
            i += width - 1;
            start = i + 1;
        }
        MoveRole(authors, known);
        RemovePlaces(authors);
    }

    /// <summary>"記者・佐伯真理", "Reporter | Jane Doe": a job that stands alone before the first name is that of the name.</summary>
    private static void MoveRole(List<Author> authors, int first)
    {
        if (authors.Count < first + 2 || authors[first].Role is not null || !BylineWords.IsRole(authors[first].Name)) return;
        if (authors[first + 1].Role is null) authors[first + 1] = authors[first + 1] with { Role = authors[first].Name };
        authors.RemoveAt(first);
    }

    /// <summary>"Jane M. Doe, London, John Roe": one word behind a full name, with another full name in the line, is where she writes from.</summary>
    private static void RemovePlaces(List<Author> authors)
    {
        for (int i = authors.Count - 2; i > 0; i--)
        {
            string name = authors[i].Name;
            bool isWord = name.Length > 3 && char.IsUpper(name[0]) && char.IsLower(name[^1]) && !name.Contains(' ', StringComparison.Ordinal);
            if (isWord && IsFullName(authors[i - 1].Name) && IsFullName(authors[i + 1].Name) && !BylineWords.IsAgency(name) && !BylineWords.IsNewsroom(name)) authors.RemoveAt(i);
        }
    }

    private static bool IsFullName(string name) => name.Contains(' ', StringComparison.Ordinal);

    /// <summary>Cuts "By", "Text von:", "Автор:" off; gives the line itself where none stands there.</summary>
    public static ReadOnlySpan<char> WithoutOpening(ReadOnlySpan<char> line)
    {
        for (int times = 0; times < 2; times++)
        {
            int cut = OpeningLength(line);
            if (cut == 0) break;
            line = line[cut..].TrimStart(" \t\u00a0.:：-–—|·");
        }
        return line;
    }

    /// <summary>Length of the words that open a byline; 0 where there are none, or where nothing follows them.</summary>
    public static int OpeningLength(ReadOnlySpan<char> line)
    {
        int best = 0;
        if (!BylineWords.MayOpenByline(line)) return best;
        for (int i = 1, words = 0; i < line.Length && words < 5; i++)
        {
            // "oprac. Marta Lis": a word that is cut short
            bool isColon = line[i] is ':' or '：' or '|' or '/' || (line[i] == '.' && i + 1 < line.Length && line[i + 1] == ' ');
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
        if (c is ';' or '|' or '•' or '·' or '⋅' or '、' or '，' or '\n' or '\t' or '/' or '／' or '｜' or '&' or '・') return 1;
        if (c == ',') return 1;
        if (!char.IsWhiteSpace(c)) return 0;
        var rest = line[(i + 1)..];
        if (rest.Length > 2 && rest[0] is '-' or '–' or '—' && char.IsWhiteSpace(rest[1])) return 3;
        int end = rest.IndexOf(' ');
        if (end <= 0) return 0;
        var word = rest[..end];
        // "陈晓宇 通讯员 王芳": in scripts that write names without spaces a job between two of them parts them
        if (word[0] >= FirstIdeograph && BylineWords.IsRole(word) && !IsRoleEnding(word)) return word.Length + 2;
        if (!BylineWords.JoinsNames(word) && !BylineWords.AddsHelpers(word)) return 0;
        // "José Ortega y Gasset", "Adam i Ewa": a single letter joins only what are whole names on both sides
        bool isWhole = word.Length > 1 || (WordsBefore(line[..i]) >= 2 && rest[(end + 1)..].Contains(' '));
        return isWhole ? word.Length + 2 : 0;
    }

    /// <summary>"기자": written behind the name, not before the next one.</summary>
    private static bool IsRoleEnding(ReadOnlySpan<char> word)
    {
        foreach (string ending in BylineWords.RoleEndings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
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
        if (name.IndexOf('(') < 0) name = name.TrimEnd(")]");
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
        if (!BylineWords.MayNameOthers(piece)) return false;
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

    /// <summary>", in News, Portugal": from here on the line names places and desks.</summary>
    private static bool OpensPlace(ReadOnlySpan<char> piece)
    {
        int end = piece.IndexOf(' ');
        return end > 0 && char.IsLower(piece[0]) && BylineWords.OpensPlace(piece[..end]);
    }

    private static bool IsDate(ReadOnlySpan<char> piece) =>
        DateReader.TryRead(piece, DateOrder.DayFirst, out _) || DateWords.AnnouncesUpdate(piece) || (DateWords.AnnouncesPublication(piece) && piece.Length > 3);
}

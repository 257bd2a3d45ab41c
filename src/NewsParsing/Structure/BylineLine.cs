using System.Buffers;
using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>
/// A line that tells who wrote the story and nothing else: "By Jane Doe and John Roe", "Von Jan Müller, Berlin", "Reuters", "김하나 기자".
/// The same for pages and for plain text. Being wrong here takes words out of a story: a line is a byline only where every piece of it can be one.
/// </summary>
/// <param name="Shown">The line, trimmed.</param>
/// <param name="Authors">Who is named.</param>
internal readonly record struct BylineLine(string Shown, ValueList<Author> Authors)
{
    /// <summary>Bylines with three names, two jobs and a date are shorter.</summary>
    private const int MaxLength = 160;

    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("“”\"«»„");

    /// <summary>Cuts off a date at the end: "By Jane Doe | 3 May 2024", "Posted by Jane Doe on Friday, May 3, 2024 at 10:42".</summary>
    public static ReadOnlySpan<char> WithoutDate(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAnyInRange('0', '9') < 0 || !DateReader.TryFind(line, DateOrder.DayFirst, 0, out var date) || date.Start == 0) return line;
        int start = date.Start;
        while (true)
        {
            var before = line[..start].TrimEnd(" ,:|·•-–—(");
            int word = before.LastIndexOf(' ') + 1;
            if (word == 0 || !DateWords.IsBesideDates(before[word..].Trim('.'))) break;
            start = word;
        }
        return DateLine.TryRead(line[start..], DateOrder.DayFirst, out _) ? line[..start].TrimEnd(" ,:|·•-–—(") : line;
    }

    /// <summary>Reads a line that opens as bylines do, or that is the name of an agency or a "기자"/"記者" line.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out BylineLine byline)
    {
        byline = default;
        line = line.Trim();
        if (line.Length is < 2 or > MaxLength) return false;
        if (BylineWords.IsAgency(line.Trim("()[] .-–—")) && !BylineWords.IsPictureAgency(line))
        {
            byline = new BylineLine(line.ToString(), [new Author(line.Trim("()[] .-–—").ToString())]);
            return true;
        }
        int opening = AuthorNames.OpeningLength(line);
        if (opening > 0) line = WithoutDate(line);
        if (opening == 0 ? !HasRoleEnding(line) : !AreNames(AuthorNames.WithoutOpening(line), opening)) return false;
        var authors = new List<Author>();
        AuthorNames.Read(line, authors, isShown: true);
        if (authors.Count == 0) return false;
        byline = new BylineLine(line.ToString(), authors.ToValueList());
        return true;
    }

    /// <summary>Whether a line says nothing but names that are known from elsewhere ("Jane Doe | Reuters"), with jobs or dates around them.</summary>
    public static bool NamesOnly(ReadOnlySpan<char> line, ValueList<Author> known)
    {
        line = line.Trim();
        if (line.Length is < 2 or > MaxLength || known.Count == 0) return false;
        bool namesAny = false;
        foreach (var one in known) namesAny |= line.Contains(one.Name, StringComparison.OrdinalIgnoreCase);
        if (!namesAny) return false;
        var authors = new List<Author>();
        AuthorNames.Read(line, authors, isShown: true);
        if (authors.Count == 0) return false;
        foreach (var author in authors)
        {
            bool isKnown = false;
            foreach (var one in known) isKnown |= string.Equals(one.Name, author.Name, StringComparison.OrdinalIgnoreCase);
            if (!isKnown) return false;
        }
        int letters = 0;
        foreach (var author in authors) letters += author.Name.Length + (author.Role?.Length ?? 0);
        return letters * 2 >= line.Length;
    }

    /// <summary>Every word behind the opening is capitalised, a particle, a joining word or a number of a date; and there are at least two, or one that is known.</summary>
    private static bool AreNames(ReadOnlySpan<char> names, int opening)
    {
        if (names.IsEmpty || names[^1] is '?' or '!' or '…' || names.ContainsAny(QuotationMarks)) return false;
        if (char.IsLower(names[0]) && !BylineWords.IsAgency(names[..(names.IndexOfAny(" ,;/") is > 0 and var end ? end : names.Length)])) return false;
        int capitals = 0, others = 0, lower = 0;
        int firstComma = names.IndexOf(',');
        foreach (var range in names.SplitAny(" ,;/|&·•()"))
        {
            // behind a full name and a comma a job may have small words: "By Jane Doe, Professor of Law"
            if (firstComma > 0 && range.Start.Value > firstComma && capitals >= 2 && lower == 0 && IsJob(names[(firstComma + 1)..])) break;
            var word = names[range].Trim(" .:-–—");
            if (word.IsEmpty) continue;
            char first = word[0];
            if (char.IsUpper(first)) capitals++;
            else if (char.IsLower(first))
            {
                if (BylineWords.IsAgency(word)) capitals++;
                else if (!IsSmallWord(word)) lower++;
            }
            else if (char.IsLetter(first)) others++;
        }
        if (lower > 0) return false;
        if (others > 0) return capitals + others <= 8;
        if (capitals > 14) return false;
        return capitals >= 2 || (capitals == 1 && (BylineWords.IsAgency(names) || BylineWords.IsNewsroom(names) || (opening < names.Length && names.Length > 0 && IsOneName(names))));
    }

    private static bool IsJob(ReadOnlySpan<char> rest)
    {
        rest = rest.Trim();
        return rest.Length is > 2 and < 90 && char.IsUpper(rest[0]) && rest[^1] is not '.' && rest.IndexOf(". ") < 0;
    }

    private static bool IsSmallWord(ReadOnlySpan<char> word) =>
        BylineWords.IsNameParticle(word) || BylineWords.JoinsNames(word) || BylineWords.AddsHelpers(word) || BylineWords.OpensPlace(word)
        || BylineWords.IsRole(word) || BylineWords.IsNewsroom(word) || DateWords.IsBesideDates(word) || word.Contains('@');

    /// <summary>"By Banksy": one word, no month and no weekday ("By Monday").</summary>
    private static bool IsOneName(ReadOnlySpan<char> names) =>
        !names.Contains(' ') && names.Length > 3 && DateWords.MonthOf(names) == 0 && !DateWords.IsBesideDates(names) && names[^1] is not ('.' or ',' or ':');

    private static bool HasRoleEnding(ReadOnlySpan<char> line)
    {
        int mail = line.IndexOf('@');
        if (mail >= 0) line = line[..(line[..mail].LastIndexOf(' ') + 1)].Trim();
        if (line.Length is < 4 or > 30) return false;
        foreach (string ending in BylineWords.RoleEndings)
            if (line.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }
}

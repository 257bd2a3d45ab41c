using NewsParsing.Drafting;
using NewsParsing.Structure;

namespace NewsParsing.Text;

/// <summary>Claims from the lines of a plain text that tell authors and dates.</summary>
internal static class FactClaims
{
    /// <summary>Claims the line as the byline, and everyone it names as an author.</summary>
    public static void AddByline(Draft draft, ReadOnlySpan<char> line, string place)
    {
        var authors = new List<Author>();
        if (BylineLine.TryRead(line, out var byline)) authors.AddRange(byline.Authors);
        else AuthorNames.Read(line, authors);
        draft.Claims.Add(Field.Byline, ClaimSource.Text, line.ToString(), place);
        int group = 0;
        foreach (var author in authors)
        {
            draft.Claims.Add(Field.Author, ClaimSource.Text, author.Name, place, ++group);
            draft.Claims.Add(Field.AuthorRole, ClaimSource.Text, author.Role, place, group);
        }
        AddDates(draft, line, place);
    }

    /// <summary>Claims the dates that the line tells.</summary>
    public static void AddDates(Draft draft, ReadOnlySpan<char> line, string place)
    {
        if (!DateLine.TryReadWithin(line, DateOrder.DayFirst, out var dates)) return;
        draft.Claims.Add(Field.Published, ClaimSource.Text, dates.Published?.ToString(), place);
        draft.Claims.Add(Field.Modified, ClaimSource.Text, dates.Modified?.ToString(), place);
    }
}

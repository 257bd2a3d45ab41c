using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Text;

/// <summary>Turns the labelled fields of a press archive into claims.</summary>
internal static class ArchiveClaims
{
    /// <summary>Adds what the export tells about the story; returns its headline, null where it names none.</summary>
    public static string? Add(Draft draft, ReadOnlySpan<char> text, List<TextLine> lines, ArchiveExport export)
    {
        string? headline = null;
        bool hasPublisher = false, hasDate = false;
        foreach (var entry in export.Entries)
        {
            if (entry.Field is ArchiveField.Body or ArchiveField.Ignored) continue;
            string value = ValueOf(text, lines, entry);
            if (value.Length == 0) continue;
            string label = LabelOf(text, lines, entry);
            switch (entry.Field)
            {
                case ArchiveField.Headline:
                    headline ??= value;
                    draft.Claims.Add(Field.Headline, ClaimSource.Text, value, label);
                    break;
                case ArchiveField.Byline:
                    FactClaims.AddByline(draft, value, label);
                    break;
                case ArchiveField.Dateline:
                    draft.Claims.Add(Field.Dateline, ClaimSource.Text, value, label);
                    break;
                case ArchiveField.Date:
                    hasDate = true;
                    FactClaims.AddDates(draft, value, label);
                    break;
                case ArchiveField.Publisher:
                    hasPublisher = true;
                    draft.Claims.Add(Field.PublisherName, ClaimSource.Text, value, label);
                    break;
                case ArchiveField.Category:
                    // "Section A; Column 1; Foreign Desk; Pg. 8": places on paper, not a desk.
                    if (!value.Contains(';', StringComparison.Ordinal)) draft.Claims.Add(Field.Category, ClaimSource.Text, value, label);
                    break;
                case ArchiveField.Language:
                    draft.Claims.Add(Field.Language, ClaimSource.Text, ArchiveLabels.LanguageNamed(value), label);
                    break;
                case ArchiveField.Url:
                    draft.Claims.Add(Field.CanonicalUrl, ClaimSource.Text, value, label);
                    break;
                case ArchiveField.Standfirst:
                    draft.Claims.Add(Field.Standfirst, ClaimSource.Text, value, label);
                    break;
                case ArchiveField.Photo:
                    draft.Blocks.Add(new DraftBlock(DraftKind.Figure, draft.Text.Length, draft.Text.Length) { Images = [], Caption = value });
                    break;
            }
        }
        return AddHead(draft, text, lines, export.HeadTo, headline, hasPublisher, hasDate);
    }

    /// <summary>The head above the labels, in the manner of LexisNexis: counter, publication, date, edition, headline, each a group of lines.</summary>
    private static string? AddHead(Draft draft, ReadOnlySpan<char> text, List<TextLine> lines, int to, string? headline, bool hasPublisher, bool hasDate)
    {
        var groups = new List<string>();
        for (int at = 0; at < to; at++)
        {
            if (lines[at].IsBlank) continue;
            int from = at;
            while (at < to && !lines[at].IsBlank) at++;
            string group = ValueOf(text, lines, new ArchiveEntry(ArchiveField.Ignored, from, at, 0));
            if (!PressLines.IsImprint(group) && !IsCounter(group)) groups.Add(group);
        }
        if (groups.Count == 0) return headline;
        if (headline is null)
        {
            headline = groups[^1];
            draft.Claims.Add(Field.Headline, ClaimSource.Text, headline, "last line above the labels");
            groups.RemoveAt(groups.Count - 1);
        }
        foreach (string group in groups)
        {
            if (string.Equals(group, headline, StringComparison.OrdinalIgnoreCase)) continue;
            if (!hasDate && ContainsYear(group))
            {
                hasDate = true;
                FactClaims.AddDates(draft, group, "line above the labels");
            }
            else if (!hasPublisher)
            {
                hasPublisher = true;
                draft.Claims.Add(Field.PublisherName, ClaimSource.Text, group, "line above the labels");
            }
        }
        return headline;
    }

    /// <summary>"3 of 25 DOCUMENTS".</summary>
    private static bool IsCounter(string group) => char.IsDigit(group[0]) && group.Length < 40 && char.IsUpper(group[^1]) && !ContainsYear(group);

    private static bool ContainsYear(string group)
    {
        foreach (var word in Writing.WordsOf(group))
            if (word.Length == 4 && word[0] is '1' or '2' && int.TryParse(word, out int year) && year is > 1600 and < 2200) return true;
        return false;
    }

    private static string ValueOf(ReadOnlySpan<char> text, List<TextLine> lines, ArchiveEntry entry)
    {
        var buffer = new TextBuffer(128);
        for (int i = entry.From; i < entry.To; i++)
        {
            var line = lines[i];
            int start = i == entry.From ? Math.Min(line.Start + entry.Skip, line.End) : line.Start;
            if (start == line.End) continue;
            if (buffer.Length > 0) buffer.Append(' ');
            CleanText.Append(buffer, text[start..line.End]);
        }
        return buffer.ToString();
    }

    private static string LabelOf(ReadOnlySpan<char> text, List<TextLine> lines, ArchiveEntry entry)
    {
        var line = lines[entry.From];
        return text[line.Start..Math.Min(line.Start + entry.Skip, line.End)].TrimEnd(": ：\t").ToString();
    }
}

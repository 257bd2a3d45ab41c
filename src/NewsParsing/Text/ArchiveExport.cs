namespace NewsParsing.Text;

/// <summary>A stretch of lines that one label of a press archive stands for.</summary>
/// <param name="Field">What they are.</param>
/// <param name="From">First line.</param>
/// <param name="To">Behind the last line.</param>
/// <param name="Skip">Characters of the label itself, at the beginning of the first line.</param>
internal readonly record struct ArchiveEntry(ArchiveField Field, int From, int To, int Skip);

/// <summary>A story as a press archive hands it out: labelled fields around the body. Lines before the first label are the head of the document.</summary>
internal sealed class ArchiveExport(List<ArchiveEntry> entries, int headTo)
{
    /// <summary>The labelled fields in order.</summary>
    public List<ArchiveEntry> Entries { get; } = entries;

    /// <summary>Behind the last line of the head.</summary>
    public int HeadTo { get; } = headTo;

    /// <summary>Reads the labels of a text; null where it is not such an export.</summary>
    public static ArchiveExport? Read(ReadOnlySpan<char> text, List<TextLine> lines)
    {
        var entries = new List<ArchiveEntry>();
        int sure = 0;
        bool hasStoryField = false, hasBody = false;
        for (int i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank || !ArchiveLabels.TryRead(text[line.Start..line.End], out var field, out int skip, out bool isSure)) continue;
            if (isSure) sure++;
            bool isStoryField = field is ArchiveField.Headline or ArchiveField.Body or ArchiveField.Byline;
            hasStoryField |= isSure && isStoryField;
            // A headline behind a body begins the next document of the export.
            if (field == ArchiveField.Headline && hasBody) break;
            // Behind the body's label, words that any story may begin a line with count only in capitals.
            if (!isSure && hasBody) continue;
            hasBody |= field == ArchiveField.Body;
            entries.Add(new ArchiveEntry(field, i, lines.Count, skip));
        }
        if (entries.Count < 2 || !(hasStoryField && sure >= 2) && !IsUnmistakable(entries)) return null;
        for (int i = 0; i < entries.Count; i++) entries[i] = entries[i] with { To = EndOf(lines, entries, i) };
        AddUnlabelledBody(lines, entries);
        return new ArchiveExport(entries, entries[0].From);
    }

    /// <summary>Labels in small letters are believed where headline and body are both among them and the first one opens the text.</summary>
    private static bool IsUnmistakable(List<ArchiveEntry> entries) =>
        Has(entries, ArchiveField.Headline) && Has(entries, ArchiveField.Body) && entries.Count >= 3;

    private static bool Has(List<ArchiveEntry> entries, ArchiveField field)
    {
        foreach (var entry in entries)
            if (entry.Field == field) return true;
        return false;
    }

    private static int EndOf(List<TextLine> lines, List<ArchiveEntry> entries, int index)
    {
        int next = index + 1 < entries.Count ? entries[index + 1].From : lines.Count;
        if (entries[index].Field == ArchiveField.Body) return next;
        // A label may stand alone, its value on the next line.
        int at = entries[index].From + 1;
        while (at < next && !lines[at].IsBlank) at++;
        return at;
    }

    /// <summary>Where no body is labelled, the body is what follows the last labelled field.</summary>
    private static void AddUnlabelledBody(List<TextLine> lines, List<ArchiveEntry> entries)
    {
        if (Has(entries, ArchiveField.Body)) return;
        int longestFrom = 0, longest = -1;
        for (int i = 0; i < entries.Count; i++)
        {
            int next = i + 1 < entries.Count ? entries[i + 1].From : lines.Count;
            if (next - entries[i].To <= longest) continue;
            longest = next - entries[i].To;
            longestFrom = i;
        }
        int to = longestFrom + 1 < entries.Count ? entries[longestFrom + 1].From : lines.Count;
        entries.Insert(longestFrom + 1, new ArchiveEntry(ArchiveField.Body, entries[longestFrom].To, to, 0));
    }
}

using NewsParsing.Drafting;

namespace NewsParsing.Text;

/// <summary>Reads a story in plain text into a draft: lines, the fields of a press archive if it is an export, paragraphs, their roles, blocks.</summary>
internal static class PlainTextReader
{
    public static Draft Read(string text, Draft draft, CancellationToken cancellation)
    {
        var lines = TextLine.Split(text, cancellation);
        using var buffer = new TextBuffer(text.Length + 16, isRented: true);
        List<TextParagraph> paragraphs;
        string? headline = null;
        if (ArchiveExport.Read(text, lines) is { } export)
        {
            headline = ArchiveClaims.Add(draft, text, lines, export);
            paragraphs = [];
            foreach (var entry in export.Entries)
            {
                if (entry.Field != ArchiveField.Body) continue;
                var first = lines[entry.From];
                lines[entry.From] = first with { Start = Math.Min(first.Start + entry.Skip, first.End) };
                paragraphs.AddRange(ParagraphJoiner.Join(text, lines, entry.From, entry.To, buffer));
            }
        }
        else
        {
            paragraphs = ParagraphJoiner.Join(text, lines, 0, lines.Count, buffer);
        }
        cancellation.ThrowIfCancellationRequested();
        StoryOutline.Assign(buffer, paragraphs, headline);
        DraftWriter.Write(draft, buffer, paragraphs);
        return draft;
    }
}

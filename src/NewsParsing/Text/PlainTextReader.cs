using NewsParsing.Drafting;

namespace NewsParsing.Text;

/// <summary>Reads a story in plain text into a draft.</summary>
internal static class PlainTextReader
{
    public static Draft Read(string text, Draft draft, CancellationToken cancellation)
    {
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            cancellation.ThrowIfCancellationRequested();
            var line = raw.Trim();
            if (line.IsEmpty) continue;
            int start = draft.Text.Length;
            draft.Text.Append(line);
            draft.Blocks.Add(new DraftBlock(DraftKind.Paragraph, start, draft.Text.Length));
        }
        return draft;
    }
}

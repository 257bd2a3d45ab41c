using NewsParsing.Drafting;
using NewsParsing.Structure;

namespace NewsParsing.Text;

/// <summary>Lays the paragraphs of a plain text into the draft: claims for its head, blocks for its body.</summary>
internal static class DraftWriter
{
    public static void Write(Draft draft, TextBuffer text, List<TextParagraph> paragraphs)
    {
        bool isFirst = true;
        for (int i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            var words = paragraph.In(text);
            switch (paragraph.Role)
            {
                case ParagraphRole.Kicker:
                    draft.Claims.Add(Field.Kicker, ClaimSource.Text, words.ToString(), "line above the headline");
                    break;
                case ParagraphRole.Headline:
                    draft.Claims.Add(Field.Headline, ClaimSource.Text, words.ToString(), "first line");
                    break;
                case ParagraphRole.Standfirst:
                    draft.Claims.Add(Field.Standfirst, ClaimSource.Text, words.ToString(), "below the headline");
                    break;
                case ParagraphRole.Byline:
                    FactClaims.AddByline(draft, words, "line of names");
                    break;
                case ParagraphRole.Date:
                    FactClaims.AddDates(draft, words, "date line");
                    break;
                case ParagraphRole.PhotoLine:
                    AddPhoto(draft, words);
                    break;
                case ParagraphRole.Imprint:
                    draft.Trace?.Add(new BlockTrace(false, "text", "no part of the story: copyright or end mark", null, words[..Math.Min(words.Length, 80)].ToString()));
                    break;
                case ParagraphRole.ListItem:
                    int end = i;
                    while (end < paragraphs.Count && paragraphs[end].Role == ParagraphRole.ListItem) end++;
                    AddList(draft, text, paragraphs, i, end);
                    i = end - 1;
                    break;
                case ParagraphRole.Crosshead:
                    AddBlock(draft, DraftKind.Heading, words).Level = Crossheads.LevelOf(paragraph);
                    break;
                default:
                    // The dateline stays where the story has it; it is a fact all the same.
                    if (isFirst && DatelineOpening.TryRead(words, out var dateline)) draft.Claims.Add(Field.Dateline, ClaimSource.Text, dateline.Shown, "opening of the story");
                    isFirst = false;
                    AddBlock(draft, DraftKind.Paragraph, words);
                    break;
            }
        }
    }

    private static DraftBlock AddBlock(Draft draft, DraftKind kind, ReadOnlySpan<char> words)
    {
        int start = draft.Text.Length;
        draft.Text.Append(words);
        var block = new DraftBlock(kind, start, draft.Text.Length);
        draft.Blocks.Add(block);
        return block;
    }

    private static void AddPhoto(Draft draft, ReadOnlySpan<char> words)
    {
        PressLines.TryReadPhoto(words, out string? caption, out string? credit);
        draft.Blocks.Add(new DraftBlock(DraftKind.Figure, draft.Text.Length, draft.Text.Length) { Images = [], Caption = caption, Credit = credit });
    }

    /// <summary>A run of items is one list; indentation and other marks make levels.</summary>
    private static void AddList(Draft draft, TextBuffer text, List<TextParagraph> paragraphs, int from, int to)
    {
        int start = draft.Text.Length;
        var items = new List<DraftItem>(to - from);
        var levels = new List<(int Indent, ListMarkKind Kind)>();
        for (int i = from; i < to; i++)
        {
            var paragraph = paragraphs[i];
            LeaveDeeperLevels(levels, paragraph);
            if (levels.Count == 0 || IsDeeper(levels[^1], paragraph)) levels.Add((paragraph.Indent, paragraph.Mark.Kind));
            if (i > from) draft.Text.Append('\n');
            int itemStart = draft.Text.Length;
            draft.Text.Append(paragraph.In(text)[paragraph.Mark.Length..]);
            items.Add(new DraftItem(itemStart, draft.Text.Length, levels.Count));
        }
        draft.Blocks.Add(new DraftBlock(DraftKind.List, start, draft.Text.Length) { Items = items, IsOrdered = paragraphs[from].Mark.IsOrdered });
    }

    private static void LeaveDeeperLevels(List<(int Indent, ListMarkKind Kind)> levels, TextParagraph paragraph)
    {
        for (int i = 0; i < levels.Count; i++)
        {
            if (levels[i].Kind != paragraph.Mark.Kind || Math.Abs(levels[i].Indent - paragraph.Indent) > 1) continue;
            levels.RemoveRange(i + 1, levels.Count - i - 1);
            return;
        }
        while (levels.Count > 1 && levels[^1].Indent > paragraph.Indent) levels.RemoveAt(levels.Count - 1);
    }

    private static bool IsDeeper((int Indent, ListMarkKind Kind) level, TextParagraph paragraph) =>
        paragraph.Indent > level.Indent + 1 || (paragraph.Indent >= level.Indent && paragraph.Mark.Kind != level.Kind);
}

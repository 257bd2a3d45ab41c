using System.Text;

namespace NewsParsing.Tool.Summary;

/// <summary>Lays words into lines of a terminal: a line breaks between words, and where a script has no spaces, between characters.</summary>
internal static class TextColumns
{
    /// <summary>Breaks words into lines of at most <paramref name="width"/> columns.</summary>
    public static List<string> Wrap(string words, int width)
    {
        width = Math.Max(width, 16);
        var lines = new List<string>();
        var line = new StringBuilder();
        int columns = 0, breakAt = 0, breakColumns = 0;
        foreach (var rune in words.EnumerateRunes())
        {
            int size = WidthOf(rune);
            if (columns + size > width && line.Length > 0)
            {
                // A word longer than the line is cut.
                if (breakAt == 0) (breakAt, breakColumns) = (line.Length, columns);
                lines.Add(line.ToString(0, breakAt).TrimEnd());
                line.Remove(0, breakAt);
                columns -= breakColumns;
                (breakAt, breakColumns) = (0, 0);
            }
            if (line.Length == 0 && rune.Value == ' ') continue;
            line.Append(rune.ToString());
            columns += size;
            if (rune.Value == ' ' || (size == 2 && !IsHangul(rune.Value))) (breakAt, breakColumns) = (line.Length, columns);
        }
        if (line.Length > 0) lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    /// <summary>The words, cut at a word's end with an ellipsis where they are too long for one line.</summary>
    public static string Clip(string words, int width)
    {
        var lines = Wrap(words, width - 1);
        return lines.Count switch { 0 => "", 1 => lines[0], _ => lines[0] + "…" };
    }

    /// <summary>Korean is wide, but has spaces between its words.</summary>
    private static bool IsHangul(int character) => character is >= 0x1100 and <= 0x115F or >= 0xAC00 and <= 0xD7A3;

    /// <summary>Columns that a character takes: wide East Asian characters and emoji two, combining marks none.</summary>
    private static int WidthOf(Rune rune) => rune.Value switch
    {
        < 0x300 => 1,
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF
            or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD => 2,
        _ => Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format ? 0 : 1,
    };
}

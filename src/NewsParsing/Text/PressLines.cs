using System.Collections.Frozen;
using NewsParsing.Languages;

namespace NewsParsing.Text;

/// <summary>
/// Lines that stand in a story without being a part of it: pictures, copyright, end marks. Words of all languages together, since a story's language is
/// not known yet and agencies mix them. Data: <c>LANG.press.txt</c>.
/// </summary>
internal static class PressLines
{
    // A copyright line is a line, not a story about copyright.
    private const int LongestImprint = 300;
    private const int LongestCredit = 60;
    private const int LongestLabel = 24;

    private static readonly Lazy<Words> Known = new(Load);

    /// <summary>Whether the line is a copyright notice or marks the end of the story.</summary>
    public static bool IsImprint(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestImprint) return false;
        if (!ContainsLetter(line))
        {
            // "###", "* * *", "-30-", a page number; a line of letters of no known script never comes here.
            return true;
        }
        if (line[0] is '©' or '℗') return true;
        if (Known.Value.EndsLookup.Contains(line.Trim(" -–—#*()[]"))) return true;
        if (StartsWithAny(line, Known.Value.Copyright)) return true;
        return Known.Value.Rights.IsIn(line);
    }

    /// <summary>Reads a line about a picture ("PHOTO: Rescuers at the site (Jane Doe/Reuters)", "Foto: dpa").</summary>
    public static bool TryReadPhoto(ReadOnlySpan<char> line, out string? caption, out string? credit)
    {
        caption = credit = null;
        var brackets = line is ['[' or '(' or '【' or '（', .., ']' or ')' or '】' or '）'];
        var words = brackets ? line[1..^1].Trim() : line;
        if (!TryReadPhotoLabel(words, out var rest)) return ReadTrailingCredit(line, ref caption, ref credit);
        if (rest.IsEmpty) return true;
        if (rest.Length <= LongestCredit && !Writing.EndsSentence(rest) && LooksLikeCredit(rest))
        {
            credit = rest.ToString();
            return true;
        }
        SplitCredit(rest, out var shown, out var by);
        caption = shown.IsEmpty ? null : shown.ToString();
        credit = by.IsEmpty ? null : by.ToString();
        return true;
    }

    /// <summary>"Rescuers at the site. Photo: Jane Doe/AFP": a label near the end of a line that is no sentence from there on.</summary>
    private static bool ReadTrailingCredit(ReadOnlySpan<char> line, ref string? caption, ref string? credit)
    {
        int from = Math.Max(0, line.Length - LongestCredit);
        if (!line[from..].ContainsAny(':', '：', '/')) return false;
        for (int at = line.Length - 1; at > from; at--)
        {
            if (!(Writing.IsSentenceEnd(line[at - 1]) || char.IsWhiteSpace(line[at - 1]) || line[at - 1] is '(' or '[' or '（' or '|' or '/')) continue;
            if (!TryReadPhotoLabel(line[at..], out var rest) || rest.IsEmpty) continue;
            rest = rest.TrimEnd(")]）. ");
            if (rest.IsEmpty || !LooksLikeCredit(rest)) return false;
            caption = line[..at].TrimEnd(" ([（|/").ToString();
            credit = rest.ToString();
            return true;
        }
        return false;
    }

    private static bool TryReadPhotoLabel(ReadOnlySpan<char> words, out ReadOnlySpan<char> rest)
    {
        rest = default;
        int colon = words[..Math.Min(words.Length, LongestLabel + 1)].IndexOfAny(':', '：', '/');
        if (colon <= 0) return false;
        var label = words[..colon].Trim();
        if (!Known.Value.PhotoLookup.Contains(label)) return false;
        if (words[colon] == '/' && !Writing.IsAllCapitals(label)) return false;
        rest = words[(colon + 1)..].Trim();
        return true;
    }

    /// <summary>A name or two, agencies: few words, each with a capital where the script has them.</summary>
    private static bool LooksLikeCredit(ReadOnlySpan<char> words)
    {
        int count = 0, small = 0;
        bool atStart = true;
        foreach (char character in words)
        {
            if (char.IsWhiteSpace(character) || character is '/' or ',' or '-') atStart = true;
            else if (atStart)
            {
                atStart = false;
                count++;
                if (char.IsLower(character)) small++;
            }
        }
        return count <= 8 && small <= Math.Max(1, count / 3);
    }

    /// <summary>Takes the credit off a caption: in brackets at its end, or "REUTERS/Jane Doe" behind the last sentence.</summary>
    private static void SplitCredit(ReadOnlySpan<char> text, out ReadOnlySpan<char> caption, out ReadOnlySpan<char> credit)
    {
        caption = text;
        credit = default;
        if (text[^1] is ')' or ']' or '）')
        {
            int open = text.LastIndexOfAny("([（");
            if (open < 0 || text.Length - open > LongestCredit + 2 || !LooksLikeCredit(text[(open + 1)..^1])) return;
            credit = text[(open + 1)..^1].Trim();
            caption = text[..open].TrimEnd();
            return;
        }
        int end = text.LastIndexOfAny(".。");
        if (end < 0 || end + 1 >= text.Length) return;
        var tail = text[(end + 1)..].Trim();
        if (tail.Length > LongestCredit || !tail.Contains('/') || !LooksLikeCredit(tail)) return;
        credit = tail;
        caption = text[..(end + 1)];
    }

    private static bool ContainsLetter(ReadOnlySpan<char> line)
    {
        foreach (char character in line)
            if (char.IsLetter(character) || char.IsSurrogate(character)) return true;
        return false;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] phrases)
    {
        foreach (string phrase in phrases)
        {
            if (!line.StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) continue;
            if (line.Length == phrase.Length || !char.IsLetter(line[phrase.Length])) return true;
        }
        return false;
    }

    private static Words Load()
    {
        List<string> copyright = [], rights = [], ends = [], photo = [];
        foreach (string language in LexiconFile.LanguagesWith("press"))
        {
            if (LexiconFile.Load(language, "press") is not { } file) continue;
            copyright.AddRange(file.Entries("copyright"));
            rights.AddRange(file.Entries("rights"));
            ends.AddRange(file.Entries("ends"));
            photo.AddRange(file.Entries("photo"));
        }
        return new Words([.. copyright], new PhraseSearch(rights), ends.ToFrozenSet(StringComparer.OrdinalIgnoreCase), photo.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    private sealed record Words(string[] Copyright, PhraseSearch Rights, FrozenSet<string> Ends, FrozenSet<string> Photo)
    {
        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EndsLookup { get; } = Ends.GetAlternateLookup<ReadOnlySpan<char>>();

        public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PhotoLookup { get; } = Photo.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}

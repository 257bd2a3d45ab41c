using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Links;

/// <summary>Makes read-more blocks, and tells what can be the title of a promoted story.</summary>
internal static class ReadMoreTitle
{
    private const int WidestTitle = 220;
    private const string Ornaments = " \t>»›→↓➔➜➡▶►▸*|-–—:：·•";

    /// <summary>Whether the words can be a headline: not too long, one sentence at most.</summary>
    public static bool IsPlausible(ReadOnlySpan<char> words)
    {
        if (words.IsEmpty || Writing.Columns(words) > WidestTitle) return false;
        for (int i = 0; i + 2 < words.Length; i++)
        {
            // A full stop with a new sentence behind it; question and exclamation marks open headlines.
            if (words[i] is '。' or '।' || (words[i] == '.' && words[i + 1] == ' ' && i > 3 && char.IsLower(words[i - 1]) && char.IsLower(words[i - 2]) && char.IsUpper(words[i + 2])))
                return false;
        }
        return true;
    }

    /// <summary>The title without arrows, bars and dashes around it; guillemets of a quotation in it stay, «so» or »so«.</summary>
    public static string Clean(ReadOnlySpan<char> words)
    {
        int start = words.Length - words.TrimStart(Ornaments).Length, end = words.TrimEnd(Ornaments).Length;
        if (start >= end) return "";
        var clean = words[start..end];
        if (end < words.Length && words[end] == '»' && clean.LastIndexOf('«') > clean.LastIndexOf('»')) end++;
        if (start > 0 && words[start - 1] == '»' && clean.IndexOf('«') is var closing and >= 0 && clean.IndexOf('»') is var opening && (opening < 0 || opening > closing)) start--;
        return words[start..end].ToString();
    }

    /// <summary>A read-more block at the place of <paramref name="at"/>.</summary>
    public static DraftBlock NewBlock(int at, string? label, string title, string? url, ReadMorePlacement placement = ReadMorePlacement.Block) =>
        new(DraftKind.ReadMore, at, at) { Label = string.IsNullOrEmpty(label) ? null : label, Title = title, Url = url, Placement = placement };
}

using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>The language of the story as BCP 47: what the caller says, what the page declares, what the text is written in.</summary>
internal static class LanguageDecision
{
    public static string? Decide(Draft draft)
    {
        if (draft.Options.Language is { } known) return known;
        var claims = draft.Claims.Ranked(Field.Language);
        for (int i = 0; i < claims.Count; i++)
        {
            if (Tag(claims[i].Value) is not { } tag) continue;
            Decision.Note(draft, "language", claims, i, "the first that is a language tag");
            return tag;
        }
        return LanguageGuess.Of(draft.Text.AsSpan());
    }

    /// <summary>"en_US" and "EN-us" as "en-US"; null for what is no tag of a language with, perhaps, a script and a region.</summary>
    public static string? Tag(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        int end = value.IndexOfAny(",; ");
        if (end > 0) value = value[..end];
        if (value.Length is < 2 or > 12) return null;
        var parts = new List<string>();
        foreach (var range in value.SplitAny("-_"))
        {
            var part = value[range];
            foreach (char c in part)
                if (!char.IsAsciiLetterOrDigit(c)) return null;
            string text = part.ToString().ToLowerInvariant();
            if (parts.Count == 0 && (text.Length is < 2 or > 3 || !char.IsAsciiLetter(text[0]) || text is "und" or "mul" or "zxx")) return null;
            if (parts.Count > 0 && text.Length == 2) text = text.ToUpperInvariant();
            else if (parts.Count > 0 && text.Length == 4) text = char.ToUpperInvariant(text[0]) + text[1..];
            else if (parts.Count > 0 && !(text.Length == 3 && char.IsAsciiDigit(text[0]))) continue;
            parts.Add(text);
        }
        return string.Join('-', parts);
    }
}

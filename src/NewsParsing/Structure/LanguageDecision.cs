using NewsParsing.Drafting;
using NewsParsing.Languages;

namespace NewsParsing.Structure;

/// <summary>The language of the story as BCP 47: what the caller says, what the page declares, what the text is written in.</summary>
internal static class LanguageDecision
{
    /// <summary>Shorter texts do not contradict what is declared; longer ones tell it from their beginning.</summary>
    private const int MinText = 400, MaxText = 6000;

    public static string? Decide(Draft draft)
    {
        if (draft.Options.Language is { } known) return known;
        var text = draft.Text.AsSpan();
        var claims = draft.Claims.Ranked(Field.Language);
        for (int i = 0; i < claims.Count; i++)
        {
            if (Tag(claims[i].Value) is not { } tag || IsContradicted(tag, text)) continue;
            Decision.Note(draft, "language", claims, i, "the first that is a language tag");
            return tag;
        }
        Decision.Note(draft, "language", claims, -1, "nothing is declared, or the text is in another language: told by its script and its small words");
        return LanguageGuess.Of(text);
    }

    /// <summary>A template's language is often left as it came; a text that is in another one from beginning to end knows better.</summary>
    private static bool IsContradicted(string tag, ReadOnlySpan<char> text)
    {
        if (text.Length < MinText) return false;
        text = text[..Math.Min(text.Length, MaxText)];
        string declared = tag[..(tag.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? end : tag.Length)];
        return LanguageGuess.Of(text[..(text.Length / 2)]) is { } language && !AreClose(declared, language) && LanguageGuess.Of(text[(text.Length / 2)..]) == language;
    }

    /// <summary>The same language, or relatives that small words do not keep apart.</summary>
    private static bool AreClose(string declared, string guessed)
    {
        if (declared == guessed) return true;
        foreach (var family in (ReadOnlySpan<string>)["no nn nb da", "id ms", "cs sk", "hr sr bs sl mk", "es gl ca", "pt gl", "nl af", "zh yue", "ru be bg uk mk sr kk"])
            if (family.Contains(declared, StringComparison.Ordinal) && family.Contains(guessed, StringComparison.Ordinal)) return true;
        return declared.Length != 2;
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

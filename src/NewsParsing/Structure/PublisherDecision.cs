using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>Who published the story, and whether a stretch of text is nothing but the publisher's name.</summary>
internal static class PublisherDecision
{
    private const int MaxLength = 80;

    /// <summary>Names of newspapers are shorter than headlines.</summary>
    private const int LongName = 30;

    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " • ", " · ", "｜", ": "];

    public static Publisher? Decide(Draft draft)
    {
        var claims = draft.Claims.Ranked(Field.PublisherName);
        for (int i = 0; i < claims.Count; i++)
        {
            string name = WithoutTagline(draft, claims[i].Value.Trim().TrimStart('@'));
            if (name.Length is 0 or > MaxLength || name.Contains("://", StringComparison.Ordinal) || !HasLetter(name) || IsHeadline(draft, name)) continue;
            Decision.Note(draft, "publisher", claims, i, "the first name");
            string? url = null;
            foreach (var claim in draft.Claims.Ranked(Field.PublisherUrl)) url ??= AddressDecision.Absolute(claim.Value, draft.Url);
            return new Publisher(name, url);
        }
        return null;
    }

    /// <summary>
    /// "The Courier - News, Weather and Sport" as "The Courier", "Sheep in the Fog | The Courier" too: of parts beside a bar or a dash, the one that the address names.
    /// Without such a part the name stays whole.
    /// </summary>
    private static string WithoutTagline(Draft draft, string name)
    {
        foreach (string separator in Separators)
        {
            if (!name.Contains(separator, StringComparison.Ordinal)) continue;
            foreach (string part in name.Split(separator, StringSplitOptions.TrimEntries))
                if (part.Length > 2 && IsNamedByAddress(draft, part)) return part;
        }
        return name;
    }

    private static bool IsNamedByAddress(Draft draft, ReadOnlySpan<char> part)
    {
        foreach (string host in draft.Hosts)
            if (IsHost(host, part)) return true;
        return false;
    }

    /// <summary>Some programs write the title of the story where the site's name belongs; a site's own front page may be called like it, but shortly.</summary>
    private static bool IsHeadline(Draft draft, string name)
    {
        if (name.Length < LongName) return false;
        foreach (var claim in draft.Claims.All)
            if (claim.Field == Field.Headline && claim.Source != ClaimSource.Title && Likeness.Same(claim.Value, name)) return true;
        return false;
    }

    private static bool HasLetter(string name)
    {
        foreach (char c in name)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    /// <summary>Whether a text is the name of the publisher, as any claim or the host name gives it ("The Courier", "thecourier.example", "Courier Online").</summary>
    public static bool IsName(Draft draft, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length < 2) return false;
        foreach (var claim in draft.Claims.All)
            if (claim.Field == Field.PublisherName && (Likeness.Same(claim.Value, text) || (text.Length > 3 && IsShortForm(claim.Value, text))) && !IsHeadline(draft, claim.Value)) return true;
        return IsNamedByAddress(draft, text);
    }

    /// <summary>"Courier" for "The Courier", "Courier Online" for "Courier".</summary>
    private static bool IsShortForm(string name, ReadOnlySpan<char> text)
    {
        var bare = name.AsSpan();
        if (bare.StartsWith("The ", StringComparison.OrdinalIgnoreCase)) bare = bare[4..];
        if (text.StartsWith("The ", StringComparison.OrdinalIgnoreCase)) text = text[4..];
        return Likeness.Same(bare, text) || (bare.Length > 3 && text.Length < bare.Length + 12 && Likeness.StartsWith(text, bare) && text.Length > bare.Length && !char.IsLetterOrDigit(text[bare.Length]));
    }

    /// <summary>"thecourier.example" and "The Courier" for the host www.thecourier.example.</summary>
    private static bool IsHost(string host, ReadOnlySpan<char> text)
    {
        var bare = host.AsSpan();
        if (bare.StartsWith("www.")) bare = bare[4..];
        if (Likeness.Same(bare, text)) return true;
        foreach (var label in bare.Split('.'))
            if (bare[label].Length > 3 && Likeness.Same(bare[label], text)) return true;
        return false;
    }
}

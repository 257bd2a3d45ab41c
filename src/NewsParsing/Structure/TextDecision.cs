using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>The small fields: kicker, dateline, category, free access.</summary>
internal static class TextDecision
{
    public static string? Kicker(Draft draft, string? headline, Publisher? publisher)
    {
        _ = publisher;
        return First(draft, Field.Kicker, "kicker", value => headline is null || !Likeness.Contains(headline, value));
    }

    /// <summary>What the first paragraph opens with, else what the source claims.</summary>
    public static string? Dateline(Draft draft)
    {
        foreach (var block in draft.Blocks)
        {
            if (block.Kind != DraftKind.Paragraph || block.IsEmpty) continue;
            if (DatelineOpening.TryRead(draft.TextOf(block), out var dateline)) return dateline.Shown;
            break;
        }
        return First(draft, Field.Dateline, "dateline", value => value.Length < 90);
    }

    public static string? Category(Draft draft, Publisher? publisher)
    {
        _ = publisher;
        return First(draft, Field.Category, "category", value => value.Length is > 1 and < 60 && !PublisherDecision.IsName(draft, value));
    }

    public static bool? FreeAccess(Draft draft)
    {
        var claims = draft.Claims.Ranked(Field.FreeAccess);
        for (int i = 0; i < claims.Count; i++)
        {
            bool? isFree = claims[i].Value.ToLowerInvariant() switch
            {
                "true" or "1" or "yes" or "free" or "http://schema.org/true" or "https://schema.org/true" => true,
                "false" or "0" or "no" or "locked" or "metered" or "premium" or "paid" or "http://schema.org/false" or "https://schema.org/false" => false,
                _ => null,
            };
            if (isFree is null) continue;
            Decision.Note(draft, "freeAccess", claims, i, "the first that says yes or no");
            return isFree;
        }
        return null;
    }

    private static string? First(Draft draft, Field field, string name, Func<string, bool> isGood)
    {
        var claims = draft.Claims.Ranked(field);
        for (int i = 0; i < claims.Count; i++)
        {
            if (!isGood(claims[i].Value)) continue;
            Decision.Note(draft, name, claims, i, "the first that fits");
            return claims[i].Value;
        }
        return null;
    }
}

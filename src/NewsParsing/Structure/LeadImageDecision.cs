using System.Globalization;
using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>The picture that stands for the story: the first claim that is an address.</summary>
internal static class LeadImageDecision
{
    public static Image? Decide(Draft draft)
    {
        var claims = draft.Claims.Ranked(Field.LeadImage);
        for (int i = 0; i < claims.Count; i++)
        {
            if (AddressDecision.Absolute(claims[i].Value, draft.Url) is not { } url) continue;
            Decision.Note(draft, "leadImage", claims, i, "the first address");
            var source = claims[i].Source;
            return new Image(url, First(draft, Field.LeadImageAlt, source), Number(First(draft, Field.LeadImageWidth, source)), Number(First(draft, Field.LeadImageHeight, source)));
        }
        return null;
    }

    private static string? First(Draft draft, Field field, ClaimSource source)
    {
        foreach (var claim in draft.Claims.All)
            if (claim.Field == field && claim.Source == source) return claim.Value;
        return null;
    }

    private static int? Number(string? text)
    {
        var digits = (text ?? "").AsSpan().Trim();
        if (digits.EndsWith("px", StringComparison.OrdinalIgnoreCase)) digits = digits[..^2];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 1 and < 50_000 ? number : null;
    }
}

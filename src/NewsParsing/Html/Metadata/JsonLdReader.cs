using NewsParsing.Drafting;

namespace NewsParsing.Html.Metadata;

/// <summary>
/// Finds the story among the JSON-LD objects of a page and turns it into claims. Lists, <c>@graph</c>, references by <c>@id</c> and several script blocks are
/// followed; stories that are only mentioned (lists of others, parts, comments) are not taken for the story.
/// </summary>
internal sealed class JsonLdReader(LooseJson json, ClaimSet claims)
{
    private enum Sort
    {
        Other,
        Story,
        Work,
        WebPage,
        Organization,
        WebSite,
        Breadcrumbs,
    }

    private readonly JsonLdValues values = new(json);
    private int authorGroup;

    /// <summary>Whether an address is that of the page, as far as the page's own links tell.</summary>
    public required Func<string, bool> IsThisPage { get; init; }

    /// <summary>Whether a headline is the one that the page shows.</summary>
    public required Func<string, bool> IsShownHeadline { get; init; }

    public void Read()
    {
        int story = -1, best = 0;
        for (int value = 0; value < json.Count; value++)
        {
            if (json.KindOf(value) != JsonKind.Object || !IsOuter(value)) continue;
            int score = ScoreOf(value);
            if (score > best) (story, best) = (value, score);
        }
        if (story >= 0) ReadWork(story, ClaimSource.JsonLd, SortOf(story) == Sort.Story);
        for (int value = 0; value < json.Count; value++)
        {
            if (json.KindOf(value) != JsonKind.Object || !IsOuter(value)) continue;
            if (IsOfOtherKind(value)) claims.Add(Field.Kind, ClaimSource.JsonLdPage, "other", "json-ld @type");
            if (value == story) continue;
            switch (SortOf(value))
            {
                case Sort.WebPage when story < 0 || json.ParentOf(story) != value || !HasKey(story, "isPartOf"):
                    ReadWork(value, ClaimSource.JsonLdPage, false);
                    break;
                case Sort.Organization or Sort.WebSite:
                    ReadPublisher(value, ClaimSource.JsonLdPage);
                    break;
                case Sort.Breadcrumbs:
                    ReadBreadcrumbs(value);
                    break;
            }
        }
    }

    private bool HasKey(int value, string key) => json.KeyOf(value).Equals(key, StringComparison.OrdinalIgnoreCase);

    /// <summary>Outermost objects, those of a <c>@graph</c> and the main entity of the page; not what hangs on other properties.</summary>
    private bool IsOuter(int value)
    {
        for (int at = value; at >= 0; at = json.ParentOf(at))
        {
            var key = json.KeyOf(at);
            if (!key.IsEmpty && !key.SequenceEqual("@graph") && !key.SequenceEqual("mainEntity") && !key.SequenceEqual("mainEntityOfPage") && !key.SequenceEqual("breadcrumb"))
                return false;
        }
        return true;
    }

    private int ScoreOf(int value)
    {
        var sort = SortOf(value);
        if (sort is not (Sort.Story or Sort.Work)) return 0;
        string headline = values.Text(value, "headline");
        if (sort == Sort.Work && headline.Length == 0 && json.Member(value, "author") < 0) return 0;
        int score = sort == Sort.Story ? 100 : 10;
        if (headline.Length == 0) headline = values.Text(value, "name");
        if (headline.Length > 0) score += 10;
        if (headline.Length > 0 && IsShownHeadline(headline)) score += 60;
        string url = values.UrlOf(json.Member(value, "mainEntityOfPage")) ?? values.UrlOf(json.Member(value, "url")) ?? "";
        if (url.Length > 0 && IsThisPage(url)) score += 40;
        if (json.Member(value, "datePublished") >= 0) score += 5;
        return score;
    }

    private Sort SortOf(int value)
    {
        int type = json.Member(value, "@type");
        if (type < 0) return Sort.Other;
        if (json.KindOf(type) != JsonKind.Array) return SortOf(json.RawOf(type));
        var best = Sort.Other;
        for (int item = type + 1; item < json.EndOf(type); item = json.EndOf(item))
            if (SortOf(json.RawOf(item)) is not Sort.Other and var sort && (best == Sort.Other || sort < best)) best = sort;
        return best;
    }

    private static Sort SortOf(ReadOnlySpan<char> type)
    {
        int slash = type.LastIndexOfAny('/', ':', '#');
        if (slash >= 0) type = type[(slash + 1)..];
        if (type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Posting", StringComparison.OrdinalIgnoreCase) || type is "Report" or "Blog")
            return type is "JobPosting" ? Sort.Other : Sort.Story;
        if (type.EndsWith("WebPage", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Page", StringComparison.Ordinal)) return Sort.WebPage;
        if (type is "WebSite") return Sort.WebSite;
        if (type.EndsWith("Organization", StringComparison.Ordinal) || type is "Corporation") return Sort.Organization;
        if (type is "BreadcrumbList") return Sort.Breadcrumbs;
        return type is "VideoObject" or "Recipe" or "HowTo" or "Review" or "CreativeWork" or "PodcastEpisode" or "ClaimReview" or "Course" or "Guide" or "MediaObject"
            ? Sort.Work
            : Sort.Other;
    }

    private void ReadWork(int work, ClaimSource source, bool isStory)
    {
        string headline = values.Text(work, "headline");
        claims.Add(Field.Headline, source, headline, "json-ld headline");
        claims.Add(Field.Headline, headline.Length == 0 ? source : ClaimSource.JsonLdPage, values.Text(work, "name"), "json-ld name");
        claims.Add(Field.Standfirst, source, values.Text(work, "description"), "json-ld description");
        claims.Add(Field.Standfirst, source, values.Text(work, "abstract"), "json-ld abstract");
        claims.Add(Field.Published, source, values.Text(work, "datePublished"), "json-ld datePublished");
        claims.Add(Field.Published, ClaimSource.JsonLdPage, values.Text(work, "dateCreated"), "json-ld dateCreated");
        claims.Add(Field.Published, ClaimSource.JsonLdPage, values.Text(work, "uploadDate"), "json-ld uploadDate");
        claims.Add(Field.Published, ClaimSource.JsonLdPage, values.Text(work, "coverageStartTime"), "json-ld coverageStartTime");
        claims.Add(Field.Modified, source, values.Text(work, "dateModified"), "json-ld dateModified");
        claims.Add(Field.Modified, ClaimSource.JsonLdPage, values.Text(work, "coverageEndTime"), "json-ld coverageEndTime");
        claims.Add(Field.Language, source, LanguageOf(work), "json-ld inLanguage");
        claims.Add(Field.Dateline, source, values.Text(work, "dateline"), "json-ld dateline");
        AddEach(Field.Category, source, json.Member(work, "articleSection"), "json-ld articleSection");
        AddEach(Field.Topic, source, json.Member(work, "keywords"), "json-ld keywords");
        AddEach(Field.Topic, ClaimSource.JsonLdPage, json.Member(work, "about"), "json-ld about");
        claims.Add(Field.FreeAccess, source, values.Text(work, "isAccessibleForFree"), "json-ld isAccessibleForFree");
        claims.Add(Field.CanonicalUrl, source, values.UrlOf(json.Member(work, "mainEntityOfPage")) ?? values.UrlOf(json.Member(work, "url")), "json-ld url");
        ReadImage(json.Member(work, "image"), source);
        if (!isStory) ReadImage(json.Member(work, "primaryImageOfPage"), source);
        ReadAuthors(json.Member(work, "author"), source, "json-ld author", 0);
        ReadAuthors(json.Member(work, "creator"), ClaimSource.JsonLdPage, "json-ld creator", 0);
        int publisher = values.Resolve(json.Member(work, "publisher"));
        if (publisher >= 0) ReadPublisher(publisher, source);
        if (isStory && IsOfType(work, "LiveBlogPosting")) claims.Add(Field.Kind, source, "liveBlog", "json-ld @type");
    }

    /// <summary>Whether an object says that the page sells, lists or asks rather than tells.</summary>
    private bool IsOfOtherKind(int value)
    {
        int at = json.Member(value, "@type");
        if (at < 0) return false;
        for (int item = at; item < json.EndOf(at); item++)
            if (json.KindOf(item) == JsonKind.String && json.RawOf(item) is "Product" or "ProductGroup" or "DiscussionForumPosting" or "QAPage" or "CollectionPage" or "SearchResultsPage" or "ProfilePage" or "SoftwareApplication" or "JobPosting") return true;
        return false;
    }

    private bool IsOfType(int value, string type)
    {
        int at = json.Member(value, "@type");
        if (at < 0) return false;
        for (int item = at; item < json.EndOf(at); item++)
            if (json.KindOf(item) == JsonKind.String && json.RawOf(item).EndsWith(type, StringComparison.Ordinal)) return true;
        return false;
    }

    private void ReadAuthors(int value, ClaimSource source, string detail, int depth)
    {
        value = values.Resolve(value);
        if (value < 0 || depth > 3) return;
        switch (json.KindOf(value))
        {
            case JsonKind.Array:
                for (int item = value + 1; item < json.EndOf(value); item = json.EndOf(item)) ReadAuthors(item, source, detail, depth + 1);
                break;
            case JsonKind.String:
                claims.Add(Field.Author, source, json.TextOf(value), detail, ++authorGroup);
                break;
            case JsonKind.Object:
                int name = json.Member(value, "name");
                if (name >= 0 && json.KindOf(name) == JsonKind.Array)
                {
                    for (int item = name + 1; item < json.EndOf(name); item = json.EndOf(item)) claims.Add(Field.Author, source, json.TextOf(item), detail, ++authorGroup);
                    break;
                }
                authorGroup++;
                string text = name >= 0 ? json.TextOf(name) : "";
                if (text.Length == 0) text = $"{values.Text(value, "givenName")} {values.Text(value, "familyName")}".Trim();
                if (text.Length == 0) text = values.Text(value, "@id") is { Length: > 0 } id && !id.Contains("//", StringComparison.Ordinal) && id[0] != '#' ? id : "";
                if (text.Length == 0) break;
                claims.Add(Field.Author, source, text, detail, authorGroup);
                int described = values.Described(value) is >= 0 and var other ? other : value;
                claims.Add(Field.AuthorUrl, source, values.UrlOf(json.Member(value, "url")) ?? values.UrlOf(json.Member(described, "url")), detail + ".url", authorGroup);
                claims.Add(Field.AuthorRole, source, values.Text(value, "jobTitle") is { Length: > 0 } job ? job : values.Text(described, "jobTitle"), detail + ".jobTitle", authorGroup);
                break;
        }
    }

    private void ReadPublisher(int value, ClaimSource source)
    {
        if (json.KindOf(value) == JsonKind.Array && json.EndOf(value) > value + 1) value = values.Resolve(value + 1);
        if (value < 0) return;
        if (json.KindOf(value) == JsonKind.String)
        {
            claims.Add(Field.PublisherName, source, json.TextOf(value), "json-ld publisher");
            return;
        }
        claims.Add(Field.PublisherName, source, values.Text(value, "name"), "json-ld publisher.name");
        claims.Add(Field.PublisherUrl, source, values.UrlOf(json.Member(value, "url")), "json-ld publisher.url");
    }

    private void ReadImage(int value, ClaimSource source)
    {
        value = values.Resolve(value);
        if (value < 0) return;
        if (json.KindOf(value) == JsonKind.Array)
        {
            if (json.EndOf(value) == value + 1) return;
            value = values.Resolve(value + 1);
            if (value < 0) return;
        }
        string? url = json.KindOf(value) == JsonKind.String ? json.TextOf(value) : values.UrlOf(json.Member(value, "url")) ?? values.UrlOf(json.Member(value, "contentUrl"));
        if (string.IsNullOrEmpty(url)) return;
        claims.Add(Field.LeadImage, source, url, "json-ld image");
        claims.Add(Field.LeadImageWidth, source, values.Text(value, "width"), "json-ld image.width");
        claims.Add(Field.LeadImageHeight, source, values.Text(value, "height"), "json-ld image.height");
    }

    /// <summary>The desk is the first crumb behind the home page.</summary>
    private void ReadBreadcrumbs(int value)
    {
        int list = json.Member(value, "itemListElement");
        if (list < 0 || json.KindOf(list) != JsonKind.Array) return;
        var names = new List<string>();
        for (int item = list + 1; item < json.EndOf(list); item = json.EndOf(item))
        {
            string name = values.Text(item, "name");
            if (name.Length == 0) name = values.Text(json.Member(item, "item"), "name");
            if (name.Length > 0) names.Add(name);
        }
        if (names.Count > 2 || (names.Count == 2 && !IsShownHeadline(names[1]))) claims.Add(Field.Category, ClaimSource.JsonLdPage, names[1], "json-ld breadcrumb");
    }

    private void AddEach(Field field, ClaimSource source, int value, string detail)
    {
        if (value < 0) return;
        if (json.KindOf(value) != JsonKind.Array)
        {
            claims.Add(field, source, json.KindOf(value) == JsonKind.Object ? values.Text(value, "name") : json.TextOf(value), detail);
            return;
        }
        for (int item = value + 1; item < json.EndOf(value); item = json.EndOf(item))
            claims.Add(field, source, json.KindOf(item) == JsonKind.Object ? values.Text(item, "name") : json.TextOf(item), detail, 1);
    }

    private string LanguageOf(int work)
    {
        int value = json.Member(work, "inLanguage");
        if (value >= 0 && json.KindOf(value) == JsonKind.Array && json.EndOf(value) > value + 1) value++;
        if (value < 0) return "";
        return json.KindOf(value) == JsonKind.Object ? values.Text(value, "alternateName") is { Length: > 0 } code ? code : values.Text(value, "name") : json.TextOf(value);
    }
}

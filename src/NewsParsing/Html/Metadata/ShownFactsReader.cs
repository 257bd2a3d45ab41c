using NewsParsing.Drafting;
using NewsParsing.Html.Reading;
using NewsParsing.Structure;

namespace NewsParsing.Html.Metadata;

/// <summary>
/// Claims from what is shown: elements whose itemprop, property, rel, class or tag says that they are a byline, a date, a standfirst, a kicker. Looked for around
/// the headline and in the whole story, but not inside comments, related stories, navigation and footers.
/// </summary>
internal sealed class ShownFactsReader(PageTree page, ClaimSet claims, int headline)
{
    private const int MaxByline = 240;
    private const int MaxDate = 160;
    private const int MaxDateLine = 100;

    /// <summary>How many nodes behind the headline a line with a date needs no other sign to be the story's: byline and standfirst take some twenty.</summary>
    private const int UnderHeadline = 40;

    /// <summary>How many nodes from the headline a box of another purpose may hold the story's date.</summary>
    private const int BesideReach = 300;

    /// <summary>Further dates are those of other stories.</summary>
    private const int MaxDates = 12;
    private const int MaxStandfirst = 1500;
    private const int MaxKicker = 80;

    /// <summary>Authors are numbered from here on, so as not to meet the numbers of JSON-LD.</summary>
    private const int FirstGroup = 1000;

    private int group = FirstGroup;
    private readonly List<(int Distance, ClaimSource Source, string Value, string Detail)> shownDates = [];
    private int bylines, standfirsts, kickers;
    private int storyScope = -1;
    private int besideEnd;

    public void Read()
    {
        int bylineEnd = 0, dateEnd = 0, standfirstEnd = 0;
        besideEnd = 0;
        for (int node = 1; node < page.Count; node++)
        {
            var tag = page.TagOf(node);
            if (tag == HtmlTag.Text)
            {
                if (node >= dateEnd && ReadDateLine(node)) dateEnd = node + 1;
                if (node >= bylineEnd && node >= besideEnd && headline > 0 && node > headline - UnderHeadline && node < headline + UnderHeadline) ReadBylineLine(node);
                continue;
            }
            if (tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Svg or HtmlTag.Noscript or HtmlTag.Template or HtmlTag.Head or HtmlTag.Nav or HtmlTag.Footer or HtmlTag.Form && !Holds(node))
            {
                if (tag == HtmlTag.Head) ReadProperties(node, page.EndOf(node));
                node = page.EndOf(node) - 1;
                continue;
            }
            if (tag == HtmlTag.Time)
            {
                if (node >= dateEnd && ReadDate(node, "time")) dateEnd = page.EndOf(node);
                continue;
            }
            var role = ShownRole.None;
            int count = page.AttributeCountOf(node);
            for (int i = 0; i < count; i++)
            {
                switch (page.AttributeIdOf(node, i))
                {
                    case HtmlAttribute.Class or HtmlAttribute.Id or HtmlAttribute.DataTestid or HtmlAttribute.DataComponent or HtmlAttribute.DataQa when role == ShownRole.None:
                        role = ShownWords.RoleOf(page.AttributeValue(node, i));
                        break;
                    case HtmlAttribute.Itemprop or HtmlAttribute.Property when node >= besideEnd:
                        ReadProperty(node, page.AttributeValue(node, i), page.AttributeIdOf(node, i) == HtmlAttribute.Property);
                        break;
                    case HtmlAttribute.Rel when node >= besideEnd && page.AttributeValue(node, i).Equals("author", StringComparison.OrdinalIgnoreCase):
                        AddAuthor(node, "rel=author");
                        break;
                }
            }
            if (tag == HtmlTag.Address && role == ShownRole.None) role = ShownRole.Author;
            switch (role)
            {
                case ShownRole.Elsewhere when !Holds(node):
                    if (Math.Abs(node - headline) > BesideReach) node = page.EndOf(node) - 1;
                    else besideEnd = Math.Max(besideEnd, page.EndOf(node));
                    break;
                case not ShownRole.Date when node < besideEnd:
                    break;
                case ShownRole.Author when node >= bylineEnd && bylines < 6:
                    if (ReadByline(node)) bylineEnd = page.EndOf(node);
                    break;
                case ShownRole.Date when node >= dateEnd:
                    if (ReadDate(node, "class")) dateEnd = page.EndOf(node);
                    break;
                case ShownRole.Standfirst when node >= standfirstEnd && standfirsts < 3:
                    if (ReadStandfirst(node)) standfirstEnd = page.EndOf(node);
                    break;
                case ShownRole.Kicker when kickers == 0 && headline > 0 && Math.Abs(node - headline) < 40:
                    string kicker = PageText.LineOf(page, node, MaxKicker * 2);
                    if (kicker.Length is < 2 or > MaxKicker || Holds(node)) break;
                    kickers++;
                    claims.Add(Field.Kicker, ClaimSource.Shown, kicker, "class kicker");
                    break;
            }
        }
        ClaimDates();
    }

    /// <summary>The dates nearest to the headline come first, those behind it before those above it.</summary>
    private void ClaimDates()
    {
        shownDates.Sort((one, other) => one.Distance.CompareTo(other.Distance));
        for (int i = 0; i < shownDates.Count && i < MaxDates; i++)
            claims.Add(Field.Published, shownDates[i].Source, shownDates[i].Value, shownDates[i].Detail);
    }

    private void AddDate(int node, ClaimSource source, string value, string detail)
    {
        int distance = node >= headline ? node - headline : (headline - node) * 3;
        // a date far above the headline is today's, not the story's
        if (node < besideEnd || (headline > 0 && node < headline - BesideReach))
        {
            if (distance >= BesideReach) return;
            source = ClaimSource.Beside;
        }
        shownDates.Add((distance, source, value, detail));
    }

    /// <summary>A line whose words are all about dates, without a class that says so.</summary>
    private bool ReadDateLine(int node)
    {
        var text = page.TextOf(node).Trim();
        if (text.Length < 4 || !HasDigit(text[..Math.Min(text.Length, MaxDateLine)])) return false;
        bool isUnderHeadline = headline > 0 && node > headline && node < headline + UnderHeadline;
        if (text.Length > MaxDateLine && !isUnderHeadline) return false;
        int block = page.ParentOf(node);
        while (block > 0 && page.TagOf(block) is HtmlTag.Span or HtmlTag.Strong or HtmlTag.B or HtmlTag.Em or HtmlTag.I or HtmlTag.Small or HtmlTag.Font or HtmlTag.Sup) block = page.ParentOf(block);
        if (block <= 0 || Holds(block)) return false;
        string line = PageText.LineOf(page, block, MaxDate * 2);
        bool isWhole = line.Length <= MaxDate && DateLine.TryRead(line, DateOrder.DayFirst, out _);
        if (!isWhole)
        {
            line = PlainValue.Of(text[..Math.Min(text.Length, MaxDate)]);
            bool isOwn = DateLine.TryRead(line, DateOrder.DayFirst, out _)
                || (isUnderHeadline && line.Length <= MaxDateLine && DateLine.TryReadWithin(line, DateOrder.DayFirst, out _))
                || (isUnderHeadline && DateReader.TryFind(line.AsSpan(0, Math.Min(line.Length, MaxDateLine)), DateOrder.DayFirst, 0, out var opening) && opening.Start < 3)
                || (DateLine.SaysPublished(line) && DateLine.TryReadWithin(line, DateOrder.DayFirst, out _));
            if (!isOwn) return false;
        }
        AddDate(node, ClaimSource.Page, line, "date line");
        return true;
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0 || text.IndexOfAnyInRange('\u0660', '\u096f') >= 0;

    /// <summary>Whether the headline stands inside a node: such a node is never "elsewhere".</summary>
    private bool Holds(int node) => headline > 0 && node <= headline && headline < page.EndOf(node);

    private bool ReadByline(int node)
    {
        if (Holds(node)) return false;
        string text = PageText.Of(page, node, MaxByline * 2);
        if (text.Length is < 3 or > MaxByline) return false;
        bylines++;
        claims.Add(Field.Byline, ClaimSource.Shown, text, "class byline");
        for (int inner = node; inner < page.EndOf(node); inner++)
            if (page.TagOf(inner) == HtmlTag.A && !page.Attribute(inner, HtmlAttribute.Rel).Equals("author", StringComparison.OrdinalIgnoreCase)) AddAuthor(inner, "byline link");
        return true;
    }

    /// <summary>A line under the headline that is a byline by its words: "By Jane Doe".</summary>
    private void ReadBylineLine(int node)
    {
        var text = page.TextOf(node).Trim();
        if (text.Length is < 2 or > MaxByline) return;
        int block = page.ParentOf(node);
        while (block > 0 && page.TagOf(block) is HtmlTag.Span or HtmlTag.Strong or HtmlTag.B or HtmlTag.Em or HtmlTag.I or HtmlTag.Small or HtmlTag.A) block = page.ParentOf(block);
        if (block <= 0 || Holds(block)) return;
        string line = PageText.LineOf(page, block, MaxByline * 2);
        if (BylineLine.TryRead(line, out var byline)) claims.Add(Field.Byline, ClaimSource.Page, byline.Shown, "byline line");
    }

    private void AddAuthor(int node, string detail)
    {
        string name = PageText.LineOf(page, node, MaxByline);
        if (name.Length is < 2 or > 80) return;
        group++;
        claims.Add(Field.Author, ClaimSource.Shown, name, detail, group);
        claims.Add(Field.AuthorUrl, ClaimSource.Shown, page.Attribute(node, HtmlAttribute.Href).Trim().ToString(), detail, group);
    }

    /// <summary>A date as the machine attribute gives it, or as shown. What is said before it tells whether it is an update.</summary>
    private bool ReadDate(int node, string detail)
    {
        if (Holds(node)) return false;
        string shown = PageText.LineOf(page, node, MaxDate * 2);
        var machine = page.Attribute(node, HtmlAttribute.Datetime).Trim();
        if (machine.IsEmpty) machine = page.Attribute(node, HtmlAttribute.Content).Trim();
        if (machine.IsEmpty) machine = page.Attribute(node, HtmlAttribute.DataTimestamp).Trim();
        if (shown.Length > MaxDate || (machine.IsEmpty && shown.Length < 6)) return false;
        bool isTime = machine.Length > 0;
        if (!isTime && !DateLine.TryReadWithin(shown, DateOrder.DayFirst, out _)) return false;
        string before = BeforeOf(node);
        string value = isTime ? machine.ToString() : shown;
        // a shown line keeps its own words ("Updated …"); a machine date gets them from the line around it
        AddDate(node, ClaimSource.Shown, isTime ? $"{before} {shown} \u241f{value}" : $"{before} {value}".Trim(), detail);
        return true;
    }

    /// <summary>The words in front of a date in the same block, and the class words of the element, if they speak of updates.</summary>
    private string BeforeOf(int node)
    {
        var words = page.Attribute(node, HtmlAttribute.Class);
        bool isUpdate = words.Contains("updat", StringComparison.OrdinalIgnoreCase) || words.Contains("modif", StringComparison.OrdinalIgnoreCase) || page.Attribute(node, HtmlAttribute.Itemprop).SequenceEqual("dateModified");
        if (isUpdate) return "updated";
        int parent = page.ParentOf(node);
        if (parent < 0) return "";
        for (int at = node - 1; at > parent && node - at < 6; at--)
        {
            if (page.TagOf(at) != HtmlTag.Text) continue;
            var text = page.TextOf(at).Trim();
            if (!text.IsEmpty) return text.Length < 60 ? text.ToString() : "";
        }
        return "";
    }

    private bool ReadStandfirst(int node)
    {
        if (Holds(node) || headline == 0 || node < headline - 60 || node > headline + 250) return false;
        string text = PageText.LineOf(page, node, MaxStandfirst + 10);
        if (text.Length is < 20 or > MaxStandfirst) return false;
        standfirsts++;
        claims.Add(Field.Standfirst, ClaimSource.Shown, text, "class standfirst");
        return true;
    }

    private void ReadProperties(int from, int to)
    {
        for (int node = from; node < to; node++)
            if (page.TagOf(node) is HtmlTag.Meta or HtmlTag.Link && page.Attribute(node, HtmlAttribute.Itemprop) is { IsEmpty: false } name) ReadProperty(node, name, false);
    }

    /// <summary>Microdata and RDFa: the properties of the first story on the page, or of no item at all.</summary>
    private void ReadProperty(int node, ReadOnlySpan<char> name, bool isRdf)
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
        for (int inner = node + 1; inner < page.EndOf(node); inner++)
        {
            if (page.TagOf(inner) == HtmlTag.Text) continue;
            var property = page.Attribute(inner, HtmlAttribute.Itemprop);
            if (property.IsEmpty) property = page.Attribute(inner, HtmlAttribute.Property);
            if (name < 0 && (property.SequenceEqual("name") || property.SequenceEqual("schema:name"))) name = inner;
            if (url < 0 && (property.SequenceEqual("url") || (page.TagOf(inner) == HtmlTag.A && page.HasAttribute(inner, HtmlAttribute.Href)))) url = inner;
        }
        if (url < 0 && page.TagOf(node) == HtmlTag.A) url = node;
        string text = name >= 0 ? ValueOf(name) : ValueOf(node);
        if (text.Length is 0 or > MaxByline || text.StartsWith("http", StringComparison.OrdinalIgnoreCase)) return;
        claims.Add(field, ClaimSource.Microdata, text, detail, group);
        if (url >= 0 && field == Field.Author) claims.Add(Field.AuthorUrl, ClaimSource.Microdata, page.Attribute(url, HtmlAttribute.Href).Trim().ToString(), detail, group);
    }

    private string ValueOf(int node)
    {
        var attribute = page.Attribute(node, HtmlAttribute.Content);
        if (attribute.IsEmpty) attribute = page.Attribute(node, HtmlAttribute.Datetime);
        if (attribute.IsEmpty && page.TagOf(node) == HtmlTag.Img) attribute = page.Attribute(node, HtmlAttribute.Src);
        if (attribute.IsEmpty && page.TagOf(node) == HtmlTag.Link) attribute = page.Attribute(node, HtmlAttribute.Href);
        return attribute.IsEmpty ? PageText.Of(page, node, MaxStandfirst) : PlainValue.Of(attribute);
    }

    private bool IsOfStory(int node)
    {
        for (int at = page.ParentOf(node), steps = 0; at > 0 && steps < 64; at = page.ParentOf(at), steps++)
        {
            if (!page.HasAttribute(at, HtmlAttribute.Itemscope) && !page.HasAttribute(at, HtmlAttribute.Typeof)) continue;
            var type = page.Attribute(at, HtmlAttribute.Itemtype);
            if (type.IsEmpty) type = page.Attribute(at, HtmlAttribute.Typeof);
            bool isStory = type.EndsWith("Article") || type.EndsWith("Posting") || type.EndsWith("WebPage") || type.EndsWith("Blog") || type.EndsWith("CreativeWork") || type.EndsWith("Recipe");
            if (!isStory) return false;
            if (type.EndsWith("WebPage") || type.EndsWith("Blog")) return true;
            if (storyScope < 0 || (Holds(at) && !Holds(storyScope))) storyScope = at;
            return storyScope == at;
        }
        return true;
    }

    private bool IsSchemaVocabulary(int node)
    {
        for (int at = node, steps = 0; at > 0 && steps < 64; at = page.ParentOf(at), steps++)
            if (page.Attribute(at, HtmlAttribute.Vocab) is { IsEmpty: false } vocabulary) return vocabulary.Contains("schema.org", StringComparison.OrdinalIgnoreCase);
        return false;
    }
}

using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Metadata;

/// <summary>
/// Claims from what is shown, in one walk: elements whose itemprop, property, rel, class or tag says that they are a byline, a date, a standfirst, a kicker, and lines
/// that are such by their words. Navigation, forms and footers are left out; of boxes for other purposes ("related", "share") only a date near the headline counts.
/// </summary>
internal sealed class ShownFactsReader(PageTree page, ClaimSet claims, int headline)
{
    private const int MaxKicker = 80;

    private readonly PropertyReader properties = new(page, claims, headline);
    private readonly ShownDates dates = new(page, headline);
    private readonly ShownBylines bylines = new(page, headline);
    private readonly ShownStandfirst standfirst = new(page, headline);
    private readonly ShownTopics topics = new(page, claims, headline);
    private readonly ValueMemo<ShownRole> roles = new(page, ShownWords.RoleOf);
    private string? kicker;

    public void Read()
    {
        int bylineEnd = 0, dateEnd = 0, besideEnd = 0;
        standfirst.Prepare(claims);
        for (int node = 1; node < page.Count; node++)
        {
            var tag = page.TagOf(node);
            bool isBeside = node < besideEnd;
            if (tag == HtmlTag.Text)
            {
                if (!isBeside) standfirst.ReadText(node);
                // what stands between two tags is white space in most cases
                if (page.TextOf(node).IndexOfAnyExcept(" \n\t") < 0) continue;
                if (node >= dateEnd && dates.ReadLine(node, isBeside)) dateEnd = node + 1;
                if (node >= bylineEnd && (!isBeside || (node > headline && node < headline + PageReach.UnderHeadline))) bylines.ReadLine(node);
                continue;
            }
            if (IsPassedOver(tag) && !Holds(node) && !(tag == HtmlTag.Footer && IsInStory(node)))
            {
                // what stands above a menu or a form belongs to it, not to the headline below
                if (tag is HtmlTag.Form or HtmlTag.Nav && node < headline) kicker = null;
                if (tag == HtmlTag.Head) properties.ReadHead(node, page.EndOf(node));
                node = page.EndOf(node) - 1;
                continue;
            }
            if (tag is HtmlTag.Figure or HtmlTag.Figcaption) standfirst.EnterFigure(node);
            var role = RoleOf(node, tag, isBeside);
            switch (role)
            {
                case ShownRole.Topics when !Holds(node):
                    topics.ReadContainer(node);
                    break;
                case ShownRole.Elsewhere when !Holds(node):
                    if (Math.Abs(node - headline) > PageReach.Beside)
                    {
                        ReadTags(node);
                        node = page.EndOf(node) - 1;
                    }
                    else besideEnd = Math.Max(besideEnd, page.EndOf(node));
                    break;
                case ShownRole.Date when node >= dateEnd && !Holds(node):
                    if (dates.ReadElement(node, tag == HtmlTag.Time ? "time" : "class date", isBeside)) dateEnd = page.EndOf(node);
                    break;
                case ShownRole.Author when node >= bylineEnd && !isBeside && !Holds(node):
                    if (bylines.ReadElement(node)) bylineEnd = page.EndOf(node);
                    else if (dates.ReadElement(node, "class date", isBeside)) dateEnd = page.EndOf(node);
                    break;
                case ShownRole.Standfirst or ShownRole.Summary when !isBeside && !Holds(node):
                    standfirst.ReadElement(node, role == ShownRole.Standfirst);
                    break;
                case ShownRole.Kicker when !isBeside && !Holds(node):
                    ReadKicker(node);
                    break;
            }
        }
        dates.Claim(claims);
        dates.ReadLastChange(claims);
        bylines.Claim(claims);
        standfirst.Claim(claims);
        claims.Add(Field.Kicker, ClaimSource.Shown, kicker, "class kicker");
    }

    /// <summary>The footer of a story, as its class calls it, may hold its tags.</summary>
    private void ReadTags(int node)
    {
        for (int at = node + 1; at < page.EndOf(node); at++)
            if (page.TagOf(at) == HtmlTag.A && page.Attribute(at, HtmlAttribute.Rel).Contains("tag", StringComparison.OrdinalIgnoreCase)) topics.ReadLink(at);
    }

    private static bool IsPassedOver(HtmlTag tag) => tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Svg or HtmlTag.Noscript or HtmlTag.Template or HtmlTag.Head
        or HtmlTag.Nav or HtmlTag.Footer or HtmlTag.Form;

    /// <summary>The footer of an article element holds its byline and date; that of the page does not.</summary>
    private bool IsInStory(int node)
    {
        for (int at = page.ParentOf(node), steps = 0; at > 0 && steps < 8; at = page.ParentOf(at), steps++)
            if (page.TagOf(at) is HtmlTag.Article) return true;
        return false;
    }

    private bool Holds(int node) => PageReach.Holds(page, node, headline);

    /// <summary>Asks each attribute once; properties and author links are read on the way.</summary>
    private ShownRole RoleOf(int node, HtmlTag tag, bool isBeside)
    {
        var role = tag == HtmlTag.Time ? ShownRole.Date : ShownRole.None;
        bool isRelAuthor = false;
        var attributes = page.AttributeIdsOf(node);
        for (int i = 0; i < attributes.Length; i++)
        {
            var name = (HtmlAttribute)attributes[i];
            switch (name)
            {
                case HtmlAttribute.Class or HtmlAttribute.Id or HtmlAttribute.DataTestid or HtmlAttribute.DataComponent or HtmlAttribute.DataQa when role == ShownRole.None:
                    role = roles.Of(node, i);
                    break;
                case HtmlAttribute.Unknown when role == ShownRole.None && !isBeside && node > headline && node < headline + PageReach.Standfirst && page.AttributeName(node, i).StartsWith("data-"):
                    // makers of pages name parts in attributes of their own: data-manual="teaserText"
                    if (page.AttributeValue(node, i).Length < 40 && ShownWords.RoleOf(page.AttributeValue(node, i)) is (ShownRole.Standfirst or ShownRole.Summary) and var named) role = named;
                    break;
                case HtmlAttribute.Itemprop or HtmlAttribute.Property when !isBeside:
                    properties.Read(node, page.AttributeValue(node, i), name == HtmlAttribute.Property);
                    break;
                case HtmlAttribute.Rel:
                    isRelAuthor = page.AttributeValue(node, i).Equals("author", StringComparison.OrdinalIgnoreCase);
                    break;
            }
        }
        if (tag == HtmlTag.A && !isBeside)
        {
            bylines.ReadLink(node, isRelAuthor);
            topics.ReadLink(node);
        }
        return tag == HtmlTag.Address && role == ShownRole.None ? ShownRole.Author : role;
    }

    private void ReadKicker(int node)
    {
        // what stands below the headline is the kicker of another story
        if (kicker is not null || headline == 0 || node >= page.EndOf(headline) || headline - node > PageReach.UnderHeadline) return;
        string line = PageText.LineOf(page, node, MaxKicker * 2);
        if (line.Length is >= 2 and <= MaxKicker) kicker = line;
    }
}

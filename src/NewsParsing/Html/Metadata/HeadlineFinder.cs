using NewsParsing.Drafting;
using NewsParsing.Html.Reading;
using NewsParsing.Structure;

namespace NewsParsing.Html.Metadata;

/// <summary>A heading that is shown on the page, and where. <paramref name="Node"/> is 0 where none was found.</summary>
internal readonly record struct ShownHeadline(int Node, string Text, string Detail);

/// <summary>Finds the heading of the page that is the story's headline: the one that the title and the meta elements repeat.</summary>
internal sealed class HeadlineFinder(PageTree page)
{
    /// <summary>Pages with more headings of the first two levels are lists; the headline stands before.</summary>
    private const int MaxHeadings = 60;

    private const int MaxLength = 400;

    /// <summary>Shorter texts begin titles by chance.</summary>
    private const int MinText = 15;

    /// <summary>A headline stands at most this deep in its article element.</summary>
    private const int MaxSteps = 12;

    private readonly List<int> nodes = [];

    public bool HasTitle { get; set; }

    public void Add(int node)
    {
        if (nodes.Count < MaxHeadings) nodes.Add(node);
    }

    /// <summary>Chooses the heading.</summary>
    /// <param name="claims">The titles that the page's meta elements claim.</param>
    /// <param name="storyTitles">The headlines in its JSON-LD, of whatever objects.</param>
    public ShownHeadline Choose(ClaimSet claims, List<string> storyTitles)
    {
        ShownHeadline best = default;
        double bestScore = 0;
        var titles = Titles(claims, storyTitles);
        foreach (int node in nodes)
        {
            bool isFirstLevel = page.TagOf(node) == HtmlTag.H1;
            string text = PageText.LineOf(page, node, MaxLength);
            if (text.Length < 2) continue;
            double score = LikenessTo(claims, titles, text, isWhole: !isFirstLevel);
            // an h1 in the breadcrumbs is there for search engines; the headline that people see is another heading
            if (isFirstLevel && !IsBreadcrumb(node)) score += text.Length >= MinText ? 0.7 : 0.5;
            else if (isFirstLevel) score *= 0.4;
            else if (score < 1) continue;
            if (score > bestScore) (best, bestScore) = (new ShownHeadline(node, text, isFirstLevel ? "h1" : "h2"), score);
        }
        if (best.Node > 0) return WithoutKicker(best, titles);
        return ByText(claims) is { Node: > 0 } found ? found : OnlyHeading();
    }

    /// <summary>
    /// The one heading of the page, of the second level and inside its story, where no title says it: the titles are made for search engines. What stands around it is the
    /// story's; its words are no claim (it may head something else).
    /// </summary>
    private ShownHeadline OnlyHeading()
    {
        if (nodes is not [var only] || page.TagOf(only) != HtmlTag.H2) return default;
        for (int at = page.ParentOf(only), steps = 0; at > 0 && steps < MaxSteps; at = page.ParentOf(at), steps++)
            if (page.TagOf(at) == HtmlTag.Article) return new ShownHeadline(only, "", "only heading");
        return default;
    }

    private bool IsBreadcrumb(int node)
    {
        for (int i = 0; i < page.AttributeCountOf(node); i++)
            if (page.AttributeName(node, i).Contains("breadcrumb", StringComparison.Ordinal)) return true;
        for (int at = node, steps = 0; at > 0 && steps < 4; at = page.ParentOf(at), steps++)
        {
            if (page.TagOf(at) is HtmlTag.Nav) return true;
            if (page.Attribute(at, HtmlAttribute.Class).Contains("breadcrumb", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>
    /// A heading that holds the kicker too ("Ferries: 41 wait off Port Alma", in two elements or with a colon): where a title is the rest of it, letter by letter, the rest
    /// is the headline, unless another title has the whole and the heading is of one piece.
    /// </summary>
    private ShownHeadline WithoutKicker(ShownHeadline heading, List<string> titles)
    {
        string? rest = null;
        bool isWhole = false;
        foreach (string title in titles)
        {
            isWhole |= Likeness.Same(title, heading.Text);
            rest ??= RestOf(heading.Text, title);
        }
        return rest is null || (isWhole && !IsElement(heading.Node, rest)) ? heading : heading with { Text = rest, Detail = heading.Detail + " without kicker" };
    }

    private bool IsElement(int heading, string text)
    {
        for (int inner = heading + 1; inner < page.EndOf(heading); inner++)
            if (page.TagOf(inner) != HtmlTag.Text && Likeness.Same(PageText.LineOf(page, inner, MaxLength), text)) return true;
        return false;
    }

    private static string? RestOf(string text, string title)
    {
        if (title.Length < MinText || Likeness.Same(text, title)) return null;
        for (int at = 1; text.Length - at >= MinText; at++)
            if ((text[at] == ' ' || text[at - 1] is '"' or '”' or '“' or '»') && text.Length - at < title.Length + 8 && Likeness.Same(text.AsSpan(at), title)) return text[at..].TrimStart(" –—-:|·\u00a0".ToCharArray()).TrimEnd();
        return null;
    }

    /// <summary>What machines are told, each title once: most pages say the same to all of them.</summary>
    private static List<string> Titles(ClaimSet claims, List<string> storyTitles)
    {
        var titles = new List<string>();
        foreach (string title in storyTitles)
            if (!titles.Contains(title)) titles.Add(title);
        foreach (var claim in claims.All)
            if (claim.Field == Field.Headline && claim.Source != ClaimSource.Title && !titles.Contains(claim.Value)) titles.Add(claim.Value);
        return titles;
    }

    /// <summary>Where no heading is marked as one: the text that a title begins with.</summary>
    private ShownHeadline ByText(ClaimSet claims)
    {
        for (int node = 1; node < page.Count; node++)
        {
            var tag = page.TagOf(node);
            if (tag is HtmlTag.Head or HtmlTag.Script or HtmlTag.Style or HtmlTag.Nav or HtmlTag.Footer) node = page.EndOf(node) - 1;
            if (tag != HtmlTag.Text) continue;
            var text = page.TextOf(node).Trim();
            if (text.Length is < MinText or > MaxLength) continue;
            foreach (var claim in claims.All)
            {
                if (claim.Field != Field.Headline || !Likeness.StartsWith(claim.Value, text)) continue;
                int block = PageReach.BlockOf(page, node);
                string line = PageText.LineOf(page, block, MaxLength * 2);
                if (Likeness.StartsWith(claim.Value, line)) return new ShownHeadline(block, line, "text that the title repeats");
            }
        }
        return default;
    }

    /// <summary>2.5 where a machine's title is this heading, 2 where it ends with it, up to 1.6 for the title element, less for shared words.</summary>
    /// <param name="claims">All claims.</param>
    /// <param name="titles">What machines are told.</param>
    /// <param name="text">The heading.</param>
    /// <param name="isWhole">Whether only headings count whose words are all in a title: what is less need not be exact.</param>
    private static double LikenessTo(ClaimSet claims, List<string> titles, string text, bool isWhole)
    {
        double best = 0;
        foreach (string title in titles)
            best = Math.Max(best, Likeness.Same(title, text) ? 2.5 : RestOf(text, title) is not null ? 2 : Loosely(title, text, isWhole));
        foreach (var claim in claims.All)
            if (claim.Field == Field.Headline && claim.Source == ClaimSource.Title) best = Math.Max(best, Likeness.Same(claim.Value, text) ? 1.6 : Loosely(claim.Value, text, isWhole));
        return best;
    }

    private static double Loosely(string title, string text, bool isWhole) =>
        text.Length >= 8 && Likeness.StartsWith(title, text) ? 1.5
        : text.Length >= 12 && Likeness.Contains(title, text) ? 1.2
        : Likeness.SharedWords(text, title, isWhole);
}

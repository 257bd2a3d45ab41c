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

    private readonly List<int> nodes = [];

    public bool HasTitle { get; set; }

    public void Add(int node)
    {
        if (nodes.Count < MaxHeadings) nodes.Add(node);
    }

    public ShownHeadline Choose(ClaimSet claims)
    {
        ShownHeadline best = default;
        double bestScore = 0;
        foreach (int node in nodes)
        {
            bool isFirstLevel = page.TagOf(node) == HtmlTag.H1;
            string text = PageText.LineOf(page, node, MaxLength);
            if (text.Length < 2) continue;
            double score = isFirstLevel ? 0.5 : 0;
            if (isFirstLevel && text.Length >= 15) score += 0.2;
            score += LikenessTo(claims, text);
            if (!isFirstLevel && score < 1) continue;
            if (score > bestScore) (best, bestScore) = (new ShownHeadline(node, text, isFirstLevel ? "h1" : "h2"), score);
        }
        return best.Node > 0 ? best : ByText(claims);
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

    /// <summary>2 where a meta title is this heading, up to 1.5 where the title element begins with it, less for shared words.</summary>
    private static double LikenessTo(ClaimSet claims, string text)
    {
        double best = 0;
        foreach (var claim in claims.All)
        {
            if (claim.Field != Field.Headline) continue;
            double likeness = Likeness.Same(claim.Value, text) ? 2
                : text.Length >= 8 && Likeness.StartsWith(claim.Value, text) ? 1.5
                : text.Length >= 12 && Likeness.Contains(claim.Value, text) ? 1.2
                : Likeness.SharedWords(text, claim.Value);
            best = Math.Max(best, likeness);
        }
        return best;
    }
}

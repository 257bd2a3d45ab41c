using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Metadata;

/// <summary>How far from the headline the page still speaks of the story, in nodes.</summary>
internal static class PageReach
{
    /// <summary>A line this close behind the headline needs no other sign to be the story's: byline and standfirst take some twenty nodes.</summary>
    public const int UnderHeadline = 40;

    /// <summary>A line that is a byline by its words may stand this far from the headline.</summary>
    public const int Byline = 200;

    /// <summary>So many nodes behind the headline the standfirst has come, with byline, picture and share buttons before it.</summary>
    public const int Standfirst = 600;

    /// <summary>A box of another purpose ("footer", "share") may hold the story's date this far from the headline.</summary>
    public const int Beside = 300;

    /// <summary>What stands above the headline is as far away as something this far below it, and thrice as far with each node.</summary>
    private const int Above = 30;

    /// <summary>Distance from the headline; what stands above it is farther away than what stands below.</summary>
    public static int Distance(int node, int headline) => node >= headline ? node - headline : Above + ((headline - node) * 3);

    /// <summary>Whether the headline stands inside a node.</summary>
    public static bool Holds(PageTree page, int node, int headline) => headline > 0 && node <= headline && headline < page.EndOf(node);

    /// <summary>The element that makes the line in which a text stands: inline elements do not.</summary>
    public static int BlockOf(PageTree page, int node)
    {
        int block = page.ParentOf(node);
        while (block > 0 && page.TagOf(block) is HtmlTag.Span or HtmlTag.Strong or HtmlTag.B or HtmlTag.Em or HtmlTag.I or HtmlTag.Small or HtmlTag.Font or HtmlTag.Sup or HtmlTag.A)
            block = page.ParentOf(block);
        return block;
    }
}

using NewsParsing.Drafting;
using NewsParsing.Html.Reading;
using NewsParsing.Languages;
using NewsParsing.Structure;

namespace NewsParsing.Html.Metadata;

/// <summary>
/// The standfirst as shown: the block near the headline that says what the description says (which may be cut short, or lack the place that opens the block), else the
/// nearest element whose class calls it one. A first paragraph that is repeated as the description is none: it stands among its like.
/// </summary>
internal sealed class ShownStandfirst(PageTree page, int headline)
{
    /// <summary>In columns: a line of Chinese says as much in half the characters.</summary>
    private const int MinLength = 20;
    private const int MaxLength = 1500;

    /// <summary>A description and a block that begin with this many common characters say the same.</summary>
    private const int SureBeginning = 28;

    /// <summary>A place ("Berlin. ") in front of the words of the description is not longer.</summary>
    private const int MaxPlace = 30;

    private const int ReachOfWeakClass = 120;

    /// <summary>What says the description is sure wherever it stands before the body's end; pages with large pictures and players put much before it.</summary>
    private const int DescribedReach = 2000;

    /// <summary>A shorter subtitle is a second headline more often than a summary.</summary>
    private const int LongSubtitle = 50;

    /// <summary>A standfirst has fewer lines.</summary>
    private const int MaxTwins = 5;

    /// <summary>Headings of sections are shorter, paragraphs longer.</summary>
    private const int MinHeading = 70, MaxHeading = 600;

    /// <summary>So many nodes behind a paragraph tell whether it stands among its like.</summary>
    private const int ReachOfLikes = 3000;

    private readonly List<string> descriptions = [];
    private readonly List<(int Rank, int Distance, string Text, string Detail)> found = [];
    private int figureEnd, blockEnd;

    /// <summary>The block that was last found to be none, by what nothing names: its further texts need not be asked.</summary>
    private int passedBlock = -1;
    private bool isBodyReached;

    public void Prepare(ClaimSet claims)
    {
        foreach (var claim in claims.All)
            if (claim.Field == Field.Standfirst && Writing.Columns(claim.Value) >= MinLength && !descriptions.Contains(claim.Value)) descriptions.Add(claim.Value);
    }

    public void EnterFigure(int node) => figureEnd = page.EndOf(node);

    public void Claim(ClaimSet claims)
    {
        found.Sort((one, other) => one.Rank != other.Rank ? one.Rank.CompareTo(other.Rank) : one.Distance.CompareTo(other.Distance));
        foreach (var (_, _, text, detail) in found) claims.Add(Field.Standfirst, ClaimSource.Shown, text, detail);
    }

    /// <summary>An element whose class says that it is a standfirst.</summary>
    public bool ReadElement(int node, bool isSure)
    {
        if (!IsNear(node) || node < figureEnd || node < blockEnd || (!isSure && node > headline + ReachOfWeakClass) || IsInLink(node)) return false;
        string text = PageText.LineOf(page, node, MaxLength + 10);
        if (text.Length > MaxLength || Writing.Columns(text) < MinLength) return false;
        text = WithTwins(node, text);
        bool isDescribed = false;
        foreach (string description in descriptions) isDescribed |= SaysSame(text, description);
        if (!isDescribed && (HasLinkOnly(node, text) || (!isSure && node < headline))) return false;
        // a short line farther down heads a section
        if (!isDescribed && text.Length < LongSubtitle && PageReach.Distance(node, headline) > PageReach.UnderHeadline) return false;
        bool isLong = text.Length >= LongSubtitle;
        // a short line above the headline is its kicker, whatever its class
        if (!isLong && !isDescribed && page.EndOf(node) <= headline) return false;
        found.Add((isDescribed || (isSure && isLong) ? 0 : isLong ? 1 : 2, PageReach.Distance(node, headline), text, "class standfirst"));
        return true;
    }

    /// <summary>The text with that of the elements right behind it that have the very same attributes: a standfirst of several lines.</summary>
    private string WithTwins(int node, string text)
    {
        if (page.AttributeCountOf(node) == 0) return text;
        int end = page.EndOf(page.ParentOf(node)), twins = 0;
        string all = text;
        for (int next = page.EndOf(node); next < end && twins < MaxTwins; next = page.EndOf(next))
        {
            if (page.TagOf(next) == HtmlTag.Text && page.TextOf(next).IsWhiteSpace()) continue;
            string line = PageText.LineOf(page, next, MaxLength);
            if (page.TagOf(next) != page.TagOf(node) || !HaveSameAttributes(node, next) || HasLinkOnly(next, line)) return all;
            if (all.Length + line.Length > MaxLength) return text;
            if (line.Length > 0) all = $"{all} {line}";
            blockEnd = page.EndOf(next);
            twins++;
        }
        // more than that is a body
        return twins == MaxTwins ? text : all;
    }

    private bool HaveSameAttributes(int one, int other)
    {
        int count = page.AttributeCountOf(one);
        if (count != page.AttributeCountOf(other)) return false;
        for (int i = 0; i < count; i++)
            if (!page.AttributeValue(one, i).SequenceEqual(page.AttributeValue(other, i))) return false;
        return true;
    }

    /// <summary>A text that says what a description says.</summary>
    public void ReadText(int node)
    {
        if (headline == 0 || node < headline - 60 || node > headline + DescribedReach || node < figureEnd || node < blockEnd) return;
        var text = page.TextOf(node);
        if (text.Length < MinLength / 2 || Writing.Columns(text) < MinLength)
        {
            // "In May, <a>the harbour office</a> counted …"
            if (page.TagOf(node - 1) != HtmlTag.P || node >= page.EndOf(node - 1) - 1 || node < headline || !IsNear(node)) return;
            text = PageText.LineOf(page, node - 1, MaxPlace + (SureBeginning * 2));
            if (Writing.Columns(text) < MinLength) return;
        }
        text = text.TrimStart();
        if (!isBodyReached && node >= page.EndOf(headline) && IsNear(node)) ReadUnmarked(node);
        foreach (string description in descriptions)
        {
            if (!SaysSame(text, description)) continue;
            int block = PageReach.BlockOf(page, node);
            blockEnd = page.EndOf(block);
            if (PageReach.Holds(page, block, headline) || IsAmongItsLike(block)) return;
            string line = PageText.LineOf(page, block, MaxLength + 10);
            bool isWhole = line.Length * 5 >= description.Length * 3;
            if (isWhole && line.Length <= MaxLength && Writing.Columns(line) >= MinLength) found.Add((0, PageReach.Distance(node, headline), line, "says the description"));
            return;
        }
    }

    /// <summary>
    /// What nothing names: a first paragraph that is bold as a whole before one that is not, a heading of whole sentences before the first paragraph.
    /// (Any other first block under the headline is a box as often as a standfirst: fundus.)
    /// </summary>
    private void ReadUnmarked(int node)
    {
        int block = PageReach.BlockOf(page, node);
        if (block == passedBlock) return;
        passedBlock = block;
        if (page.TagOf(block) is not (HtmlTag.P or HtmlTag.Div or HtmlTag.H2 or HtmlTag.H3 or HtmlTag.Section or HtmlTag.Header)) return;
        string line = PageText.LineOf(page, block, MaxLength + 10);
        bool isSentence = line.Length >= MinLength && (IsUnderHeadline(block) || line[^1] is '.' or '!' or '?' or '…' or '”' or '"' or '«' or '»' or '。');
        if (!isSentence || IsInLink(block) || HasLinkOnly(block, line)) return;
        bool isParagraph = page.TagOf(block) == HtmlTag.P;
        if (isParagraph) isBodyReached = true;
        bool isBold = isParagraph && IsBold(block) && !IsBold(NextParagraph(block));
        // a heading of whole sentences heads no section
        bool isHeading = (line[^1] == '.' || IsUnderHeadline(block)) && page.TagOf(block) is (HtmlTag.H2 or HtmlTag.H3) && line.Length is >= MinHeading and <= MaxHeading;
        if ((!isBold && !isHeading) || line.Length > MaxLength) return;
        found.Add((1, PageReach.Distance(node, headline), line, isBold ? "bold first paragraph" : "sentences as a heading"));
        passedBlock = -1;
    }

    /// <summary>A heading with nothing between it and the headline: no section has begun.</summary>
    private bool IsUnderHeadline(int block)
    {
        if (page.TagOf(block) is not (HtmlTag.H2 or HtmlTag.H3) || page.ParentOf(block) != page.ParentOf(headline)) return false;
        for (int between = page.EndOf(headline); between < block; between++)
            if (page.TagOf(between) != HtmlTag.Text || !page.TextOf(between).IsWhiteSpace()) return false;
        return true;
    }

    private int NextParagraph(int block)
    {
        int end = page.EndOf(page.ParentOf(block));
        for (int sibling = page.EndOf(block); sibling < end; sibling = page.EndOf(sibling))
            if (page.TagOf(sibling) == HtmlTag.P && page.EndOf(sibling) > sibling + 1) return sibling;
        return block;
    }

    /// <summary>Whether all words of a block are bold, by element or by a class of that name.</summary>
    private bool IsBold(int block)
    {
        foreach (var range in page.Attribute(block, HtmlAttribute.Class).Split(' '))
            if (page.Attribute(block, HtmlAttribute.Class)[range] is "bold" or "font-bold" or "fw-bold" or "text-bold") return true;
        int boldEnd = 0;
        bool hasWords = false;
        for (int at = block + 1; at < page.EndOf(block); at++)
        {
            if (page.TagOf(at) is HtmlTag.Strong or HtmlTag.B) boldEnd = Math.Max(boldEnd, page.EndOf(at));
            if (page.TagOf(at) != HtmlTag.Text || page.TextOf(at).IsWhiteSpace()) continue;
            if (at >= boldEnd) return false;
            hasWords = true;
        }
        return hasWords;
    }

    private bool IsNear(int node) => headline > 0 && node > headline - 60 && node < headline + PageReach.Standfirst;

    private static bool SaysSame(ReadOnlySpan<char> text, string description)
    {
        int enough = Math.Min(SureBeginning, description.AsSpan().TrimEnd(" .…").Length);
        if (Likeness.CommonLength(description, text, out _) >= enough) return true;
        int place = text[..Math.Min(text.Length, MaxPlace)].IndexOfAny(".:–");
        return place > 0 && Likeness.CommonLength(description, text[(place + 1)..], out _) >= enough;
    }

    /// <summary>Whether a paragraph is followed by paragraphs of the same class under the same parent: then it is the first of them, not their standfirst.</summary>
    private bool IsAmongItsLike(int block)
    {
        if (page.TagOf(block) is not (HtmlTag.P or HtmlTag.Div)) return false;
        int parent = page.ParentOf(block);
        return HasLikes(block, block) || (page.EndOf(parent) <= page.EndOf(block) + 2 && page.TagOf(parent) == HtmlTag.Div && HasLikes(parent, block));
    }

    /// <summary>Whether siblings behind a block look like it; of wrappers, also what they hold must look like its content.</summary>
    private bool HasLikes(int block, int content)
    {
        int likes = 0, end = Math.Min(page.EndOf(page.ParentOf(block)), page.EndOf(block) + ReachOfLikes);
        var own = page.Attribute(block, HtmlAttribute.Class);
        for (int sibling = page.EndOf(block); sibling < end && likes < 2; sibling = page.EndOf(sibling))
        {
            if (page.TagOf(sibling) != page.TagOf(block) || page.EndOf(sibling) == sibling + 1 || !page.Attribute(sibling, HtmlAttribute.Class).SequenceEqual(own)) continue;
            int inner = sibling + (content - block);
            if (inner >= page.EndOf(sibling) || page.TagOf(inner) != page.TagOf(content) || !page.Attribute(inner, HtmlAttribute.Class).SequenceEqual(page.Attribute(content, HtmlAttribute.Class))) continue;
            likes++;
        }
        return likes >= 2;
    }

    private bool IsInLink(int node)
    {
        for (int at = node, steps = 0; at > 0 && steps < 6; at = page.ParentOf(at), steps++)
            if (page.TagOf(at) == HtmlTag.A) return true;
        return false;
    }

    /// <summary>A teaser of another story is one link.</summary>
    private bool HasLinkOnly(int node, string text)
    {
        int linked = 0;
        for (int inner = node + 1; inner < page.EndOf(node); inner++)
            if (page.TagOf(inner) == HtmlTag.A) linked += PageText.LineOf(page, inner, MaxLength).Length;
        return linked * 2 > text.Length;
    }
}

using NewsParsing.Drafting;
using NewsParsing.Html.Reading;
using NewsParsing.Languages;
using NewsParsing.Structure;

namespace NewsParsing.Html.Metadata;

/// <summary>
/// The bylines that are shown: elements whose class says so, links to authors' pages, lines that are bylines by their words. Only those nearest to the headline are
/// claimed: others belong to other stories.
/// </summary>
internal sealed class ShownBylines(PageTree page, int headline)
{
    private const int MaxByline = 240;
    private const int MaxName = 80;

    /// <summary>Parts the date, the source and the writer in one line of Chinese pages.</summary>
    private const char IdeographicSpace = '\u3000';

    /// <summary>Bylines of one story stand together within this many nodes.</summary>
    private const int Cluster = 60;

    private static readonly string[] AuthorPaths =
        ["/author", "/autor", "/auteur", "/contributor", "/journalist", "/staff/", "/writer", "/reporter", "/redaktion/", "/redakteur", "/producers/", "/team/", "/yazar", "/muhabir", "/by/", "/columnist", "/forfatter", "/skribent"];

    private static readonly WordScanner AuthorPathScanner = new(AuthorPaths);

    private readonly List<(int Node, Field Field, ClaimSource Source, string Value, string Detail, string Url)> found = [];

    public void Claim(ClaimSet claims)
    {
        found.Sort((one, other) => PageReach.Distance(one.Node, headline).CompareTo(PageReach.Distance(other.Node, headline)));
        int group = 2000;
        foreach (var field in (Field[])[Field.Author, Field.Byline])
        {
            int first = -1;
            foreach (var one in found)
            {
                if (one.Field != field) continue;
                if (first < 0) first = one.Node;
                if (Math.Abs(one.Node - first) > Cluster) continue;
                group++;
                claims.Add(field, one.Source, one.Value, one.Detail, group);
                if (one.Url.Length > 0) claims.Add(Field.AuthorUrl, one.Source, one.Url, one.Detail, group);
            }
        }
    }

    /// <summary>An element whose class says that it is a byline.</summary>
    public bool ReadElement(int node)
    {
        string text = PageText.Of(page, node, MaxByline * 2);
        if (text.Length is < 3 or > MaxByline || AuthorNames.NamesOthers(text) || DateLine.TryRead(text, DateOrder.DayFirst, out _)) return false;
        found.Add((node, Field.Byline, ClaimSource.Shown, text, "class byline", ""));
        return true;
    }

    /// <summary>A link that says "author", or that leads to where authors' pages are.</summary>
    public void ReadLink(int node, bool isRelAuthor)
    {
        var href = page.Attribute(node, HtmlAttribute.Href).Trim();
        if (!isRelAuthor && (PageReach.Distance(node, headline) > PageReach.Byline || !LeadsToAuthor(href))) return;
        if (AuthorNames.NamesOthers(TextBefore(node))) return;
        string name = PageText.LineOf(page, node, MaxByline);
        if (name.Length is >= 2 and <= MaxName) found.Add((node, Field.Author, ClaimSource.Shown, name, isRelAuthor ? "rel=author" : "author link", href.ToString()));
    }

    /// <summary>A text that is a byline by its words: "By Jane Doe", or "By" with the name in the next element.</summary>
    public void ReadLine(int node)
    {
        if (headline == 0 || PageReach.Distance(node, headline) > PageReach.Byline) return;
        var text = page.TextOf(node).Trim();
        if (text.Length is < 2 or > MaxByline) return;
        int block = PageReach.BlockOf(page, node);
        if (block <= 0 || TextBefore(node, block) is { IsEmpty: false } before && !DateLine.TryRead(before, DateOrder.DayFirst, out _)) return;
        // most lines are one text, which need not be put together
        bool isWhole = page.EndOf(block) == block + 2 && PlainValue.IsTidy(text);
        var line = isWhole ? text : PageText.LineOf(page, block, MaxByline * 2);
        if (BylineLine.TryRead(line, out var own) || (!text.SequenceEqual(line) && BylineLine.TryRead(text, out own)))
        {
            Add(node, own.Shown);
            return;
        }
        if (text.Contains(IdeographicSpace))
        {
            foreach (var part in text.Split(IdeographicSpace))
                if (BylineLine.TryRead(text[part], out own)) Add(node, own.Shown);
            return;
        }
        if (text.Length > 24 || !BylineWords.OpensByline(text.TrimEnd(" :：")) || (text.Length > 4 && text[^1] != ':' && !text.Contains(' '))) return;
        for (int next = node + 1; next < page.Count && next < node + 8; next++)
        {
            if (page.TagOf(next) != HtmlTag.Text) continue;
            var name = page.TextOf(next).Trim();
            if (name.IsEmpty) continue;
            if (name.Length <= MaxName) Add(node, $"{text} {name}");
            return;
        }
    }

    /// <summary>The last words in front of a node, at most a few nodes away and inside a given element; empty where there are none.</summary>
    private ReadOnlySpan<char> TextBefore(int node, int inside = 0)
    {
        for (int at = node - 1; at > inside && (inside > 0 || node - at < 8); at--)
        {
            if (page.TagOf(at) != HtmlTag.Text) continue;
            var text = page.TextOf(at).Trim();
            if (!text.IsEmpty) return text.Length < MaxName ? text : text[^MaxName..];
        }
        return default;
    }

    private void Add(int node, string line) => found.Add((node, Field.Byline, ClaimSource.Page, PlainValue.Of(line), "byline line", ""));

    private static bool LeadsToAuthor(ReadOnlySpan<char> href)
    {
        if (AuthorPathScanner.Find(href) == 0) return false;
        foreach (string path in AuthorPaths)
        {
            int at = href.IndexOf(path, StringComparison.OrdinalIgnoreCase);
            // a list of all authors is nobody's page
            if (at >= 0 && href.Length > at + path.Length + 3) return true;
        }
        return false;
    }
}

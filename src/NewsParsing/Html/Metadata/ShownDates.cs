using NewsParsing.Drafting;
using NewsParsing.Html.Reading;
using NewsParsing.Structure;

namespace NewsParsing.Html.Metadata;

/// <summary>
/// The dates that are shown: time elements, elements whose class says so, lines that are dates by their words. They are claimed in the order of their distance from
/// the headline, those behind it before those above it, for other stories' dates stand farther away.
/// </summary>
internal sealed class ShownDates(PageTree page, int headline)
{
    private const int MaxShown = 160;
    private const int MaxLine = 100;

    /// <summary>Further dates are those of other stories.</summary>
    private const int MaxDates = 12;

    private readonly List<(int Distance, ClaimSource Source, string Value, string Detail)> found = [];

    public void Claim(ClaimSet claims)
    {
        found.Sort((one, other) => one.Distance.CompareTo(other.Distance));
        for (int i = 0; i < found.Count && i < MaxDates; i++) claims.Add(Field.Published, found[i].Source, found[i].Value, found[i].Detail);
    }

    /// <summary>An element that holds a date: as its machine attribute gives it, or as shown. What is said before it tells whether it is an update.</summary>
    public bool ReadElement(int node, string detail, bool isBeside)
    {
        string shown = PageText.LineOf(page, node, MaxShown * 2);
        var machine = page.Attribute(node, HtmlAttribute.Datetime).Trim();
        if (machine.IsEmpty) machine = page.Attribute(node, HtmlAttribute.Content).Trim();
        if (machine.IsEmpty) machine = page.Attribute(node, HtmlAttribute.DataTimestamp).Trim();
        if (shown.Length > MaxShown || (machine.IsEmpty && !DateLine.TryReadWithin(shown, DateOrder.DayFirst, out _))) return false;
        string before = BeforeOf(node);
        Add(node, ClaimSource.Shown, machine.IsEmpty ? $"{before} {shown}".Trim() : $"{before} {shown} {DateDecision.MachineMark}{machine}", detail, isBeside);
        return true;
    }

    /// <summary>A line whose words are all about dates, or, right under the headline, one that holds a date.</summary>
    public bool ReadLine(int node, bool isBeside)
    {
        var text = page.TextOf(node).Trim();
        if (text.Length < 4 || !HasDigit(text[..Math.Min(text.Length, MaxLine)])) return false;
        bool isUnderHeadline = headline > 0 && node > headline && node < headline + PageReach.UnderHeadline;
        if (text.Length > MaxLine && !isUnderHeadline) return false;
        int block = PageReach.BlockOf(page, node);
        if (block <= 0) return false;
        bool isInHeadline = PageReach.Holds(page, block, headline);
        string line = isInHeadline ? "" : PageText.LineOf(page, block, MaxShown * 2);
        if (line.Length is 0 or > MaxShown || !DateLine.TryRead(line, DateOrder.DayFirst, out _))
        {
            line = PlainValue.Of(text[..Math.Min(text.Length, MaxShown)]);
            if (isInHeadline && node >= page.EndOf(headline) && !isUnderHeadline) return false;
            if (!DateLine.TryReadWithin(line, DateOrder.DayFirst, out _)) return false;
            bool isOwn = DateLine.TryRead(line, DateOrder.DayFirst, out _)
                || (isUnderHeadline && line.Length <= MaxLine && DateLine.TryReadBesideNames(line, DateOrder.DayFirst, out _))
                || (isUnderHeadline && (OpensWithNumericDate(line) || IsByline(line)))
                || DateLine.SaysPublished(line);
            if (!isOwn) return false;
        }
        // right under the headline a line that is nothing but a date needs no class
        bool isSure = isUnderHeadline && DateLine.TryRead(line, DateOrder.DayFirst, out _);
        Add(node, isSure ? ClaimSource.Shown : ClaimSource.Page, line, "date line", isBeside);
        return true;
    }

    /// <summary>"Posted by Jane Doe on Friday, May 3, 2024 at 10:42".</summary>
    private static bool IsByline(ReadOnlySpan<char> line) => BylineLine.WithoutDate(line).Length < line.Length && BylineLine.TryRead(line, out _);

    /// <summary>"27.1.2022 - Bei der Erinnerung …": a numeric date that opens the first paragraph; written out, it is more often a part of the first sentence.</summary>
    private static bool OpensWithNumericDate(string line) =>
        char.IsDigit(line[0]) && DateReader.TryFind(line.AsSpan(0, Math.Min(line.Length, MaxLine)), DateOrder.DayFirst, 0, out var opening)
        && opening.Start == 0 && !line.AsSpan(0, 8).ContainsAnyInRange('a', 'z') && opening.End < line.Length && line[opening.End] is ' ' or '-' or '–' or ':' or ',';

    /// <summary>A page without any date may tell in its footer when it was last changed ("Diese Seite wurde zuletzt am 29. Januar 2020 geändert").</summary>
    public void ReadLastChange(ClaimSet claims)
    {
        foreach (var claim in claims.All)
            if (claim.Field is Field.Published or Field.Modified) return;
        for (int node = page.Count - 1; node > 0; node--)
        {
            if (page.TagOf(node) != HtmlTag.Text || page.TextOf(node).Length > MaxShown * 2) continue;
            var text = page.TextOf(node).Trim();
            if (text.Length > MaxShown || !HasDigit(text) || !DateReader.TryFind(text, DateOrder.DayFirst, 0, out var date) || !DateLine.SaysUpdated(text[..date.Start])) continue;
            claims.Add(Field.Modified, ClaimSource.Page, PlainValue.Of(text), "last change");
            return;
        }
    }

    private void Add(int node, ClaimSource source, string value, string detail, bool isBeside)
    {
        int distance = PageReach.Distance(node, headline);
        // a date far above the headline is today's, not the story's
        if (isBeside || (headline > 0 && node < headline - PageReach.Beside))
        {
            if (distance >= PageReach.Beside) return;
            source = ClaimSource.Beside;
        }
        // a class far from the headline names another story's date as often
        else if (source == ClaimSource.Shown && headline > 0 && distance > PageReach.Beside)
        {
            source = ClaimSource.Page;
        }
        found.Add((distance, source, value, detail));
    }

    /// <summary>The words in front of a date in the same block; "updated" where the class says so.</summary>
    private string BeforeOf(int node)
    {
        var words = page.Attribute(node, HtmlAttribute.Class);
        bool isUpdate = words.Contains("updat", StringComparison.OrdinalIgnoreCase) || words.Contains("modif", StringComparison.OrdinalIgnoreCase)
            || page.Attribute(node, HtmlAttribute.Itemprop).SequenceEqual("dateModified");
        if (isUpdate) return "updated";
        int parent = page.ParentOf(node);
        for (int at = node - 1; at > parent && node - at < 6; at--)
        {
            if (page.TagOf(at) != HtmlTag.Text) continue;
            var text = page.TextOf(at).Trim();
            if (!text.IsEmpty) return text.Length < 60 ? text.ToString() : "";
        }
        return "";
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0 || text.IndexOfAnyInRange('\u0660', '\u096f') >= 0;
}

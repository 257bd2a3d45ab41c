using NewsParsing.Drafting;
using NewsParsing.Languages;
using NewsParsing.Structure;

namespace NewsParsing.Links;

/// <summary>Reads an aside (a related-story card, a box of links): each story it promotes becomes a read-more block, all else goes.</summary>
internal static class AsideLinks
{
    // A linked text below this is a desk, a tag, a button, not a headline.
    private const int NarrowestTitle = 14;
    private const int NarrowestSureTitle = 26;
    private const int MostLabels = 2;
    private const int LongestLine = 200;

    // A line that ends with a colon announces what follows it, in whatever words.
    private const int LongestOtherLabel = 60;

    /// <summary>Reads an aside and adds its links.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="aside">One of its blocks.</param>
    /// <param name="kickers">Addresses that lead to series and desks; null for none.</param>
    /// <param name="label">What the aside before it announced without naming a story; null where it did not.</param>
    /// <param name="kept">Where the links go.</param>
    /// <returns>The label that goes on to hold for the next aside.</returns>
    public static string? Read(Draft draft, DraftBlock aside, HashSet<string>? kickers, string? label, List<DraftBlock> kept)
    {
        int before = kept.Count;
        var text = draft.TextOf(aside);
        int line = text.IndexOf('\n');
        var announcement = ReadMorePhrases.Read(line < 0 ? text : text[..line]);
        var first = (line < 0 ? text : text[..line]).TrimEnd();
        bool isOwnLine = first.Length is > 2 and <= LongestOtherLabel && BlockLinks.FirstIn(aside, aside.Start, aside.Start + first.Length) is null;
        // "More from the Courier" on a line of its own is the label as a whole.
        if (announcement is { IsFound: true, IsStrong: true }) label = (isOwnLine && !announcement.HasSeparator ? ReadMoreTitle.Clean(first[announcement.LabelStart..]) : text[announcement.LabelStart..announcement.LabelEnd].ToString());
        else if (isOwnLine && first[^1] is ':' or '：' && (line > 0 || announcement.IsFound)) label = first[..^1].TrimEnd().ToString();
        AddLinks(draft, aside, kickers, label, kept);
        if (kept.Count > before) return label;
        draft.Trace?.Add(new BlockTrace(false, "links", "an aside that promotes no story", null, text[..Math.Min(text.Length, 80)].ToString()));
        return announcement is { IsFound: true, IsStrong: true } || (isOwnLine && announcement.IsFound) ? label : null;
    }

    /// <summary>The address where a linked text can be the headline of another story; null where not.</summary>
    public static string? PromotedBy(ReadOnlySpan<char> words, string? address, Uri? page) =>
        address is not null && CanBeHeadline(words) && StoryAddress.CanBeOtherStory(address, page) && !ReadMorePhrases.IsPromotion(words) && !ReadMorePhrases.IsButton(words) ? address : null;

    /// <summary>Whether a linked text is a headline beyond doubt: what nothing announces must look like one by itself. What is all in capitals is a button.</summary>
    public static bool IsSurelyHeadline(ReadOnlySpan<char> words)
    {
        int spaces = 0;
        foreach (char character in words)
            if (character == ' ') spaces++;
        return Writing.Columns(words) >= NarrowestSureTitle && !Writing.IsAllCapitals(words) && (spaces >= 3 || Writing.HasNoSpaces(words[0]));
    }

    /// <summary>Desks, tags and names of people are shorter: three words at least, or as much in scripts without spaces.</summary>
    public static bool CanBeHeadline(ReadOnlySpan<char> words)
    {
        words = words.Trim();
        if (words.IsEmpty || words[0] is '©' or '#' || Writing.Columns(words) < NarrowestTitle || DateLine.TryRead(words, DateOrder.DayFirst, out _)) return false;
        int spaces = 0;
        foreach (char character in words)
        {
            if (Writing.HasNoSpaces(character)) return true;
            if (character == ' ') spaces++;
        }
        return spaces >= 2;
    }

    /// <summary>The kicker of a card leads to its story, too, and comes first: what is a headline beyond doubt takes its place.</summary>
    public static void Retitle(DraftBlock card, string title)
    {
        if (!IsSurelyHeadline(card.Title) && IsSurelyHeadline(title)) card.Title = title;
    }

    private static void AddLinks(Draft draft, DraftBlock aside, HashSet<string>? kickers, string? label, List<DraftBlock> kept)
    {
        int before = kept.Count;
        var known = kickers is null ? new HashSet<string>(StringComparer.Ordinal) : new HashSet<string>(kickers, StringComparer.Ordinal);
        // "Sponsored", with the address of what is.
        foreach (var link in aside.Links ?? [])
            if (link.Url is not null && ReadMorePhrases.IsElsewhere(draft.Text.AsSpan(link.Start, link.End)) && link.End - link.Start < NarrowestTitle) known.Add(link.Url);
        foreach (var link in aside.Links ?? [])
        {
            var words = draft.Text.AsSpan(link.Start, link.End);
            string? announced = label;
            words = BehindLabels(words, ref announced);
            // A line of an announced box whose link covers the kicker of the story only.
            if (label is not null && !words.IsEmpty && words.Length == link.End - link.Start && !CanBeHeadline(words)) words = LineOf(draft, aside, link, words);
            if (PromotedBy(words, link.Url, draft.Url) is not { } address) continue;
            string title = ReadMoreTitle.Clean(words);
            if (title.Length == 0) continue;
            if (kept.Count > before && kept[^1].Url == address) Retitle(kept[^1], title);
            if (known.Add(address)) kept.Add(ReadMoreTitle.NewBlock(aside.Start, announced, title, address));
        }
    }

    /// <summary>The whole line that a link opens; its own words where another link stands in that line too, or where it is no line of a list.</summary>
    private static ReadOnlySpan<char> LineOf(Draft draft, DraftBlock aside, DraftLink link, ReadOnlySpan<char> words)
    {
        if (link.Start > aside.Start && draft.Text[link.Start - 1] != '\n') return words;
        var behind = draft.Text.AsSpan(link.End, Math.Min(aside.End, link.End + LongestLine));
        int end = behind.IndexOf('\n');
        if (end < 0 && behind.Length == LongestLine) return words;
        int lineEnd = end < 0 ? aside.End : link.End + end;
        return BlockLinks.In(aside, link.Start, lineEnd).Length == 1 ? draft.Text.AsSpan(link.Start, lineEnd) : words;
    }

    /// <summary>The words of a card's link without the label in it; it may stand there twice, once for those who do not see the page.</summary>
    private static ReadOnlySpan<char> BehindLabels(ReadOnlySpan<char> words, scoped ref string? label)
    {
        for (int i = 0; i < MostLabels; i++)
        {
            var inLink = ReadMorePhrases.Read(words);
            if (inLink is not { IsFound: true, IsStrong: true }) break;
            var said = words[inLink.LabelStart..inLink.LabelEnd];
            bool isRepeated = label is not null && said.Equals(label, StringComparison.OrdinalIgnoreCase);
            if (!inLink.HasSeparator && inLink.TitleStart < words.Length && !isRepeated) break;
            label ??= said.ToString();
            words = words[inLink.TitleStart..];
        }
        return words;
    }
}

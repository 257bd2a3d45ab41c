using System.Globalization;
using System.Text;
using NewsParsing.Drafting;
using NewsParsing.Html.Metadata;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Writes the pictures and players of the story at their places, with what the page says under them.</summary>
internal sealed class FigureWriter(PageTree page, PageLayout layout, StoryChoice choice, StoryMap map, PageLinks links, Draft draft)
{
    private const int CaptionTopic = 4;
    private const int HeaviestCaption = 700;

    private const int MostBlocksBesideAPicture = 4;

    /// <summary>What nothing calls a caption must be short to be one.</summary>
    private const int HeaviestNameless = 250;

    /// <summary>Letters that a credit may go on for behind the element that names the photographer.</summary>
    private const int LongestAgency = 30;

    /// <summary>More foreign letters than these beside a picture (a button to enlarge it, the number of pictures) make it a teaser or an advert.</summary>
    private const int MostForeignLetters = 60;

    private static readonly WordScanner CreditNames = new(["credit", "copyright", "author", "photographer", "source", "quelle", "fotograf"]);

    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private int next;

    /// <summary>Leaves out what stands before a block.</summary>
    public void SkipTo(int block)
    {
        while (next < layout.Media.Count && layout.Media[next].BeforeBlock < block) next++;
    }

    /// <summary>Writes what stands before a block and is not written yet.</summary>
    public void WriteUpTo(int block)
    {
        for (; next < layout.Media.Count && layout.Media[next].BeforeBlock <= block; next++)
        {
            var medium = layout.Media[next];
            if ((medium.State & (LayoutState.Hidden | LayoutState.Decoration)) == LayoutState.Hidden || !IsOfTheStory(medium)) continue;
            var tag = page.TagOf(medium.Node);
            if (tag is HtmlTag.Img or HtmlTag.Unknown) WriteImage(medium);
            else if (EmbedSource.Read(page, links, medium.Node, tag) is { } embed && known.Add(embed.Url ?? ""))
                draft.Blocks.Add(new DraftBlock(DraftKind.Embed, draft.Text.Length, draft.Text.Length) { Provider = embed.Provider, Url = embed.Url });
        }
    }

    private void WriteImage(in LayoutMedia medium)
    {
        if (ImageSource.Read(page, links, medium.Node) is not { } image || !known.Add(image.Url)) return;
        int figure = map.Nearest(medium.Container, HtmlTag.Figure);
        if (draft.Blocks.Count > 0 && draft.Blocks[^1] is { Kind: DraftKind.Figure } last && SameFigure(figure, medium))
        {
            // The copy in a noscript is the picture that a script would have loaded.
            if ((medium.State & LayoutState.Noscript) == 0) last.Images!.Add(image);
            return;
        }
        lastFigure = figure;
        lastContainer = medium.Container;
        var written = new DraftBlock(DraftKind.Figure, draft.Text.Length, draft.Text.Length) { Images = [image] };
        int from = figure < 0 ? 0 : layout.Containers[figure].FirstBlock, to = figure < 0 ? 0 : layout.Containers[figure].EndBlock;
        if (HasCalledCaption(from, to)) ReadCaption(written, from, to);
        if (written.Caption is null && written.Credit is null) ReadCaptionBeside(written, medium);
        if (written.Caption is null && written.Credit is null) ReadCaption(written, from, to);
        draft.Blocks.Add(written);
    }

    private int lastFigure = -1, lastContainer = -1;

    private bool SameFigure(int figure, in LayoutMedia medium) =>
        figure >= 0 ? figure == lastFigure : (medium.State & LayoutState.Noscript) != 0 && medium.Container >= lastContainer && layout.Containers[medium.Container].Parent >= 0;

    /// <summary>A picture is of the story where kept text stands around it, or nothing but its caption.</summary>
    private bool IsOfTheStory(in LayoutMedia medium)
    {
        int container = medium.Container;
        var containers = layout.Containers;
        while (containers[container].Blocks == 0 && containers[container].Parent >= 0) container = containers[container].Parent;
        if (map.KeptIn(container) > 0) return IsInStoryContainer(medium.BeforeBlock);
        int foreign = 0;
        for (int i = containers[container].FirstBlock; i < containers[container].EndBlock; i++)
            if (!IsCaption(i)) foreign += layout.Blocks[i].Letters;
        if (medium.BeforeBlock <= choice.First) return foreign == 0 || medium.LinkNode < 0;
        return foreign <= (medium.LinkNode < 0 ? MostForeignLetters : 0) && IsInStoryContainer(medium.BeforeBlock);
    }

    private bool IsInStoryContainer(int block) =>
        block <= choice.Last || block <= layout.Containers[map.StoryContainer].EndBlock;

    private bool IsCaption(int index)
    {
        ref readonly var block = ref layout.Blocks[index];
        if (choice.IsKept(index) || block.HeadingLevel > 0 || block.Weight > HeaviestCaption) return false;
        if ((block.State & (LayoutState.Figure | LayoutState.Caption)) != 0) return true;
        return layout.Containers[block.Container].Topics[CaptionTopic] <= 2 && block.LinkLetters * 2 < block.Letters;
    }

    /// <summary>The caption where no figure holds it: in the block behind the picture, or in a small box of foreign blocks around both.</summary>
    private void ReadCaptionBeside(DraftBlock figure, in LayoutMedia medium)
    {
        if (medium.BeforeBlock >= layout.BlockCount) return;
        int box = medium.Container;
        var containers = layout.Containers;
        int nearest = -1;
        while (true)
        {
            if (nearest < 0 && containers[box].Blocks > 0) nearest = box;
            if (containers[box].Parent is not (var parent and >= 0) || map.KeptIn(parent) > 0 || containers[parent].Blocks > MostBlocksBesideAPicture) break;
            box = parent;
        }
        if (containers[box].Blocks == 0 || map.KeptIn(box) > 0)
        {
            if (IsCaption(medium.BeforeBlock)) ReadCaption(figure, medium.BeforeBlock, medium.BeforeBlock + 1);
            return;
        }
        ReadCaption(figure, Math.Max(medium.BeforeBlock, containers[box].FirstBlock), containers[box].EndBlock);
        if (figure.Caption is null && figure.Credit is null && nearest >= 0) ReadNameless(figure, Math.Max(medium.BeforeBlock, containers[nearest].FirstBlock), containers[nearest].EndBlock);
    }

    /// <summary>What stands under a picture in the same box is its caption also where nothing says so; a last line that is an agency is the credit.</summary>
    private void ReadNameless(DraftBlock figure, int from, int to)
    {
        string? lines = null;
        for (int i = from; i < to; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            if (block.HeadingLevel > 0 || block.Weight > HeaviestNameless || block.LinkLetters > 0 || (block.State & (LayoutState.Button | LayoutState.Hidden)) != 0) return;
            string text = layout.TextOf(block).ToString();
            if (IsCredit(block.Node)) figure.Credit ??= CreditLine.CleanCredit(text);
            else lines = lines is null ? text : lines + " | " + text;
        }
        for (int i = from; i < to; i++) choice.Fates?.BecameCaption(i);
        if (lines is null) return;
        var split = figure.Credit is null ? CreditLine.Split(lines) : new CreditLine(lines, figure.Credit);
        figure.Caption = split.Caption?.Replace(" | ", " ", StringComparison.Ordinal);
        figure.Credit = split.Credit;
    }

    private bool HasCalledCaption(int from, int to)
    {
        for (int i = from; i < to; i++)
            if (IsCaption(i) && IsCalledCaption(i)) return true;
        return false;
    }

    private bool IsCalledCaption(int index) =>
        (layout.Blocks[index].State & LayoutState.Caption) != 0 || layout.Containers[layout.Blocks[index].Container].Topics[CaptionTopic] <= 2;

    private void ReadCaption(DraftBlock figure, int from, int to)
    {
        var lines = new StringBuilder();
        string? credit = null;
        bool hasCaption = HasCalledCaption(from, to);
        for (int i = from; i < to; i++)
        {
            // Where something is called the caption, what stands beside it is a button or a counter, if it is not the credit.
            if (!IsCaption(i) || (hasCaption && !IsCalledCaption(i) && !IsCredit(layout.Blocks[i].Node))) continue;
            string text = layout.TextOf(layout.Blocks[i]).ToString();
            choice.Fates?.BecameCaption(i);
            if (IsCredit(layout.Blocks[i].Node))
            {
                credit ??= CreditLine.CleanCredit(text);
                continue;
            }
            if (InnerCredit(layout.Blocks[i].Node) is { Length: > 0 } inner && text.LastIndexOf(inner, StringComparison.Ordinal) is var at and >= 0)
            {
                // What stands behind the name is of the credit too: "Jane Doe / AFP via Getty Images".
                bool goesOn = at > 0 && text.Length - at - inner.Length <= inner.Length + LongestAgency;
                credit ??= CreditLine.CleanCredit(goesOn ? text[at..] : inner);
                text = (goesOn ? text[..at] : text.Remove(at, inner.Length)).Trim(' ', '|', '/', '-', '–', '·');
            }
            if (text.Length == 0 || lines.Equals(text)) continue;
            if (lines.Length > 0) lines.Append(' ');
            lines.Append(text);
        }
        string? caption = lines.Length > 0 ? lines.ToString() : null;
        if (caption is not null && credit is null)
        {
            var split = CreditLine.Split(caption);
            (caption, credit) = (split.Caption, split.Credit);
        }
        figure.Caption = caption is null ? null : WithoutCount(caption);
        figure.Credit = credit;
    }

    /// <summary>Cuts "3/12" off, the number of a picture among those of a gallery.</summary>
    private static string WithoutCount(string caption)
    {
        int slash = caption.IndexOf('/', StringComparison.Ordinal), end = caption.IndexOf(' ', slash + 1);
        bool isCount = slash is > 0 and <= 3 && end > 0 && end + 1 < caption.Length && !char.IsLower(caption[end + 1])
            && int.TryParse(caption.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && int.TryParse(caption.AsSpan(slash + 1, end - slash - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int all) && number <= all;
        return isCount ? caption[(end + 1)..].TrimStart() : caption;
    }

    private bool IsCredit(int node) => NamesCredit(page.Attribute(node, HtmlAttribute.Class)) || page.TagOf(node) is HtmlTag.Cite or HtmlTag.Footer;

    /// <summary>The text of an element inside the caption whose class says that it is the credit.</summary>
    private string? InnerCredit(int caption)
    {
        for (int node = caption + 1; node < page.EndOf(caption); node++)
            if (page.TagOf(node) != HtmlTag.Text && IsCredit(node)) return PageText.LineOf(page, node, HeaviestCaption);
        return null;
    }

    private static bool NamesCredit(ReadOnlySpan<char> classes) => CreditNames.Find(classes) != 0;
}

using System.Buffers;

namespace NewsParsing.Html.Reading;

/// <summary>Where the tree builder stands: the insertion modes of the HTML standard that matter for a page as it is read once.</summary>
internal enum InsertionMode : byte
{
    Initial,
    BeforeHtml,
    BeforeHead,
    InHead,
    AfterHead,
    InBody,
    InTable,
    InCaption,
    InColumnGroup,
    InTableBody,
    InRow,
    InCell,
    InTemplate,
    AfterBody,
    InFrameset,
    AfterFrameset,
}

/// <summary>
/// Builds the nodes of a page from its tokens by the tree construction rules of the HTML standard (section 13.2.6), so that omitted, stray and misnested tags
/// give what a browser gives. Each method is the section of the standard that its name says.
/// </summary>
/// <remarks>
/// It departs from the standard where that would not be linear: at most <see cref="MaxDepth"/> elements are open at once (see <c>TreeBuilder.Depth.cs</c>), at
/// most <see cref="MaxFormatting"/> formatting elements are reopened, and not without end.
/// </remarks>
internal ref partial struct TreeBuilder
{
    public const int MaxDepth = 512;

    private const int CancellationInterval = 4096;

    private readonly PageStorage storage;
    private readonly OpenElement[] open;
    private readonly FormattingElement[] formatting;
    private readonly int[] openCounts;
    private readonly Stack<InsertionMode> templateModes;
    private readonly List<HtmlTag> overflow;
    private HtmlScanner scanner;
    private InsertionMode mode;
    private int openCount, formattingCount;
    private int head = -1, form = -1, noscript = -1;
    private InsertionMode noscriptMode;
    private int noscriptFormatting;
    private int reopenBudget, deepNode = -1;
    private bool isQuirky, isFostering, isOrdered = true;

    public TreeBuilder(ReadOnlySpan<char> source, PageStorage storage)
    {
        this.storage = storage;
        scanner = new HtmlScanner(source, storage);
        open = ArrayPool<OpenElement>.Shared.Rent(MaxDepth + 8);
        formatting = ArrayPool<FormattingElement>.Shared.Rent(MaxFormatting + 8);
        openCounts = ArrayPool<int>.Shared.Rent(256);
        openCounts.AsSpan().Clear();
        templateModes = [];
        overflow = [];
        reopenBudget = (source.Length / 8) + 1024;
    }

    /// <summary>Whether elements were made siblings of those they stood in.</summary>
    public bool IsFlattened { get; private set; }

    public void Build(CancellationToken cancellation)
    {
        storage.AddNode(HtmlTag.Document);
        int tokens = 0;
        while (true)
        {
            if (++tokens % CancellationInterval == 0) cancellation.ThrowIfCancellationRequested();
            scanner.ReadsCData = openCount > 0 && open[openCount - 1].IsForeign;
            var token = scanner.Next();
            if (token == HtmlToken.End) break;
            if (token == HtmlToken.NoscriptEnd) EndNoscript();
            else if (overflow.Count > 0) TakeDeepToken(token);
            else Take(token);
        }
        if (mode < InsertionMode.InBody) EnterBody();
        if (isOrdered) storage.SetEnds();
        else storage.Reorder();
        ArrayPool<OpenElement>.Shared.Return(open);
        ArrayPool<FormattingElement>.Shared.Return(formatting);
        ArrayPool<int>.Shared.Return(openCounts);
    }

    private void Take(HtmlToken token)
    {
        if (token == HtmlToken.Doctype)
        {
            if (mode == InsertionMode.Initial) TakeDoctype();
            return;
        }
        if (openCount > 0 && open[openCount - 1].IsForeign && !IsHtmlHere(token))
        {
            TakeForeign(token);
            return;
        }
        switch (token)
        {
            case HtmlToken.Text:
                TakeText(scanner.Start, scanner.Length);
                break;
            case HtmlToken.StartTag:
                StartTag(mode);
                break;
            case HtmlToken.EndTag:
                EndTag(mode);
                break;
        }
    }

    private void StartTag(InsertionMode by)
    {
        switch (by)
        {
            case InsertionMode.Initial:
            case InsertionMode.BeforeHtml:
            case InsertionMode.BeforeHead:
            case InsertionMode.InHead:
            case InsertionMode.AfterHead:
                StartTagBeforeBody();
                break;
            case InsertionMode.InTable:
                StartTagInTable();
                break;
            case InsertionMode.InCaption:
                StartTagInCaption();
                break;
            case InsertionMode.InColumnGroup:
                StartTagInColumnGroup();
                break;
            case InsertionMode.InTableBody:
                StartTagInTableBody();
                break;
            case InsertionMode.InRow:
                StartTagInRow();
                break;
            case InsertionMode.InCell:
                StartTagInCell();
                break;
            case InsertionMode.InTemplate:
                StartTagInTemplate();
                break;
            case InsertionMode.InFrameset:
            case InsertionMode.AfterFrameset:
                StartTagInFrameset();
                break;
            case InsertionMode.AfterBody:
                mode = InsertionMode.InBody;
                StartTagInBody();
                break;
            default:
                StartTagInBody();
                break;
        }
    }

    private void EndTag(InsertionMode by)
    {
        switch (by)
        {
            case InsertionMode.Initial:
            case InsertionMode.BeforeHtml:
            case InsertionMode.BeforeHead:
            case InsertionMode.InHead:
            case InsertionMode.AfterHead:
                EndTagBeforeBody();
                break;
            case InsertionMode.InTable:
                EndTagInTable();
                break;
            case InsertionMode.InCaption:
                EndTagInCaption();
                break;
            case InsertionMode.InColumnGroup:
                EndTagInColumnGroup();
                break;
            case InsertionMode.InTableBody:
                EndTagInTableBody();
                break;
            case InsertionMode.InRow:
                EndTagInRow();
                break;
            case InsertionMode.InCell:
                EndTagInCell();
                break;
            case InsertionMode.InTemplate:
                if (scanner.Tag == HtmlTag.Template) EndTemplate();
                break;
            case InsertionMode.InFrameset:
            case InsertionMode.AfterFrameset:
                EndTagInFrameset();
                break;
            case InsertionMode.AfterBody:
                if (scanner.Tag == HtmlTag.Html) break;
                mode = InsertionMode.InBody;
                EndTagInBody();
                break;
            default:
                EndTagInBody();
                break;
        }
    }

    private void TakeText(int start, int length)
    {
        switch (mode)
        {
            case < InsertionMode.InBody:
                TextBeforeBody(start, length);
                break;
            case InsertionMode.InTable:
            case InsertionMode.InTableBody:
            case InsertionMode.InRow:
                TextInTable(start, length);
                break;
            case InsertionMode.InColumnGroup:
                TextInColumnGroup(start, length);
                break;
            case InsertionMode.InFrameset:
            case InsertionMode.AfterFrameset:
                break;
            case InsertionMode.AfterBody:
                if (!IsBlank(start, length)) mode = InsertionMode.InBody;
                TextInBody(start, length);
                break;
            default:
                TextInBody(start, length);
                break;
        }
    }

    private void TextInBody(int start, int length)
    {
        Reopen();
        InsertText(start, length);
    }

    private bool IsBlank(int start, int length) => LeadingSpace(start, length) == length;

    /// <summary>How much of a text is white space before the first other character.</summary>
    private int LeadingSpace(int start, int length)
    {
        int leading = scanner.Slice(start, length).IndexOfAnyExcept(" \n\t\f\r");
        return leading < 0 ? length : leading;
    }
}

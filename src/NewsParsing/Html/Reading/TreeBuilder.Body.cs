namespace NewsParsing.Html.Reading;

/// <content>In the body: what begins there.</content>
internal ref partial struct TreeBuilder
{
    private const int MaxMergedAttributes = 64;

    private void StartTagInBody()
    {
        var tag = scanner.Tag;
        var traits = tag.Traits();
        if ((traits & TagTraits.HeadContent) != 0)
        {
            StartHeadContent();
            return;
        }
        if ((traits & TagTraits.Block) != 0)
        {
            CloseParagraph();
            Open();
            if (tag is HtmlTag.Pre or HtmlTag.Listing) scanner.SkipLineFeed();
            return;
        }
        if ((traits & TagTraits.Formatting) != 0)
        {
            StartFormatting(tag);
            return;
        }
        switch (tag)
        {
            case HtmlTag.P:
                CloseParagraph();
                Open();
                break;
            case HtmlTag.Li:
                CloseItem(HtmlTag.Li, HtmlTag.Li);
                Open();
                break;
            case HtmlTag.Dd:
            case HtmlTag.Dt:
                CloseItem(HtmlTag.Dd, HtmlTag.Dt);
                Open();
                break;
            case HtmlTag.H1:
            case HtmlTag.H2:
            case HtmlTag.H3:
            case HtmlTag.H4:
            case HtmlTag.H5:
            case HtmlTag.H6:
                CloseParagraph();
                if (CurrentTag.Is(TagTraits.Heading)) Pop();
                Open();
                break;
            case HtmlTag.Html:
                if (openCounts[(int)HtmlTag.Template] == 0) MergeAttributes(open[0].Node);
                break;
            case HtmlTag.Body:
                if (openCount > 1 && open[1].Tag == HtmlTag.Body && openCounts[(int)HtmlTag.Template] == 0) MergeAttributes(open[1].Node);
                break;
            case HtmlTag.Form:
                if (form >= 0 && openCounts[(int)HtmlTag.Template] == 0) break;
                CloseParagraph();
                int node = Open();
                if (openCounts[(int)HtmlTag.Template] == 0) form = node;
                break;
            case HtmlTag.Button:
                int button = InScope(HtmlTag.Button);
                if (button >= 0) PopTo(button);
                Reopen();
                Open();
                break;
            case HtmlTag.Applet:
            case HtmlTag.Marquee:
            case HtmlTag.Object:
                Reopen();
                Open();
                AddMarker();
                break;
            case HtmlTag.Noscript:
                StartNoscript();
                break;
            case HtmlTag.Table:
                if (!isQuirky) CloseParagraph();
                Open();
                mode = InsertionMode.InTable;
                break;
            case HtmlTag.Image:
                scanner.ReadAs(HtmlTag.Img);
                Reopen();
                InsertElement();
                break;
            case HtmlTag.Hr:
                CloseParagraph();
                if (InScope(HtmlTag.Select) >= 0) CloseImplied();
                InsertElement();
                break;
            case HtmlTag.Param:
            case HtmlTag.Source:
            case HtmlTag.Track:
                InsertElement();
                break;
            case HtmlTag.Area:
            case HtmlTag.Br:
            case HtmlTag.Embed:
            case HtmlTag.Img:
            case HtmlTag.Keygen:
            case HtmlTag.Wbr:
                Reopen();
                InsertElement();
                break;
            case HtmlTag.Input:
                EndElement(InScope(HtmlTag.Select));
                Reopen();
                InsertElement();
                break;
            case HtmlTag.Xmp:
                CloseParagraph();
                Reopen();
                InsertRawText(tag);
                break;
            case HtmlTag.Plaintext:
                CloseParagraph();
                InsertRawText(tag);
                break;
            case HtmlTag.Iframe:
            case HtmlTag.Noembed:
            case HtmlTag.Textarea:
                InsertRawText(tag);
                break;
            case HtmlTag.Select:
                // A select in a select ends it.
                if (InScope(HtmlTag.Select) is >= 0 and var select)
                {
                    PopTo(select);
                    break;
                }
                Reopen();
                Open();
                break;
            case HtmlTag.Option:
                if (InScope(HtmlTag.Select) >= 0) CloseImplied(except: HtmlTag.Optgroup);
                else if (CurrentTag == HtmlTag.Option) Pop();
                Reopen();
                Open();
                break;
            case HtmlTag.Optgroup:
                if (InScope(HtmlTag.Select) >= 0) CloseImplied();
                else if (CurrentTag == HtmlTag.Option) Pop();
                Reopen();
                Open();
                break;
            case HtmlTag.Rb:
            case HtmlTag.Rtc:
                if (InScope(HtmlTag.Ruby) >= 0) CloseImplied();
                Open();
                break;
            case HtmlTag.Rp:
            case HtmlTag.Rt:
                if (InScope(HtmlTag.Ruby) >= 0) CloseImplied(except: HtmlTag.Rtc);
                Open();
                break;
            case HtmlTag.Math:
            case HtmlTag.Svg:
                Reopen();
                OpenForeign();
                break;
            case HtmlTag.Caption:
            case HtmlTag.Col:
            case HtmlTag.Colgroup:
            case HtmlTag.Frame:
            case HtmlTag.Frameset:
            case HtmlTag.Head:
            case HtmlTag.Tbody:
            case HtmlTag.Td:
            case HtmlTag.Tfoot:
            case HtmlTag.Th:
            case HtmlTag.Thead:
            case HtmlTag.Tr:
                break;
            default:
                Reopen();
                Open();
                break;
        }
    }

    /// <summary>Closes the item of a list that another item ends.</summary>
    private void CloseItem(HtmlTag one, HtmlTag other)
    {
        for (int i = openCount - 1; i > 0; i--)
        {
            if (open[i].Tag == one || open[i].Tag == other)
            {
                PopTo(i);
                break;
            }
            if ((open[i].Traits & TagTraits.Special) != 0 && open[i].Tag is not (HtmlTag.Address or HtmlTag.Div or HtmlTag.P)) break;
        }
        CloseParagraph();
    }
}

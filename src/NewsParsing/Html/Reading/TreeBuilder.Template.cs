namespace NewsParsing.Html.Reading;

/// <content>Templates, noscript, and the choice of the mode from what is open.</content>
internal ref partial struct TreeBuilder
{
    private void StartTagInTemplate()
    {
        var by = scanner.Tag switch
        {
            HtmlTag.Caption or HtmlTag.Colgroup or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead => InsertionMode.InTable,
            HtmlTag.Col => InsertionMode.InColumnGroup,
            HtmlTag.Tr => InsertionMode.InTableBody,
            HtmlTag.Td or HtmlTag.Th => InsertionMode.InRow,
            _ => InsertionMode.InBody,
        };
        if (scanner.Tag.Is(TagTraits.HeadContent))
        {
            StartHeadContent();
            return;
        }
        templateModes.Pop();
        templateModes.Push(by);
        mode = by;
        StartTag(by);
    }

    private void EndTemplate()
    {
        if (openCounts[(int)HtmlTag.Template] == 0) return;
        PopThrough(HtmlTag.Template);
        ClearToMarker();
        if (templateModes.Count > 0) templateModes.Pop();
        ResetMode();
    }

    /// <summary>Opens a noscript of the body: a page in the page, read up to its end tag wherever that stands.</summary>
    private void StartNoscript()
    {
        Reopen();
        int depth = openCount;
        int node = Open();
        if (openCount == depth || noscript >= 0 || !scanner.EnterNoscript()) return;
        noscript = node;
        noscriptMode = mode;
        noscriptFormatting = formattingCount;
        AddMarker();
    }

    /// <summary>Closes the noscript and all that was left open in it.</summary>
    private void EndNoscript()
    {
        overflow.Clear();
        deepNode = -1;
        int place = PlaceOf(noscript);
        noscript = -1;
        if (place < 0) return;
        PopTo(place);
        formattingCount = Math.Min(formattingCount, noscriptFormatting);
        mode = noscriptMode;
    }

    /// <summary>Resets the insertion mode appropriately (13.2.4.1).</summary>
    private void ResetMode()
    {
        for (int i = openCount - 1; i >= 0; i--)
        {
            switch (open[i].Tag)
            {
                case HtmlTag.Td when i > 0:
                case HtmlTag.Th when i > 0:
                    mode = InsertionMode.InCell;
                    return;
                case HtmlTag.Tr:
                    mode = InsertionMode.InRow;
                    return;
                case HtmlTag.Tbody or HtmlTag.Thead or HtmlTag.Tfoot:
                    mode = InsertionMode.InTableBody;
                    return;
                case HtmlTag.Caption:
                    mode = InsertionMode.InCaption;
                    return;
                case HtmlTag.Colgroup:
                    mode = InsertionMode.InColumnGroup;
                    return;
                case HtmlTag.Table:
                    mode = InsertionMode.InTable;
                    return;
                case HtmlTag.Template:
                    mode = templateModes.Count > 0 ? templateModes.Peek() : InsertionMode.InBody;
                    return;
                case HtmlTag.Head when i > 0:
                    mode = InsertionMode.InHead;
                    return;
                case HtmlTag.Body:
                    mode = InsertionMode.InBody;
                    return;
                case HtmlTag.Frameset:
                    mode = InsertionMode.InFrameset;
                    return;
                case HtmlTag.Html:
                    mode = head < 0 ? InsertionMode.BeforeHead : InsertionMode.AfterHead;
                    return;
            }
        }
        mode = InsertionMode.InBody;
    }
}

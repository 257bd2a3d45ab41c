namespace NewsParsing.Html.Reading;

/// <content>Selects, templates, and the choice of the mode from what is open.</content>
internal ref partial struct TreeBuilder
{
    private void StartTagInSelect()
    {
        var tag = scanner.Tag;
        if (mode == InsertionMode.InSelectInTable && IsTablePart(tag))
        {
            PopThrough(HtmlTag.Select);
            ResetMode();
            StartTag(mode);
            return;
        }
        switch (tag)
        {
            case HtmlTag.Option:
                if (CurrentTag == HtmlTag.Option) Pop();
                Open();
                break;
            case HtmlTag.Optgroup:
                if (CurrentTag == HtmlTag.Option) Pop();
                if (CurrentTag == HtmlTag.Optgroup) Pop();
                Open();
                break;
            case HtmlTag.Hr:
                if (CurrentTag == HtmlTag.Option) Pop();
                if (CurrentTag == HtmlTag.Optgroup) Pop();
                InsertElement();
                break;
            case HtmlTag.Select:
                EndSelect();
                break;
            case HtmlTag.Input or HtmlTag.Keygen or HtmlTag.Textarea:
                if (EndSelect()) StartTag(mode);
                break;
            case HtmlTag.Script:
            case HtmlTag.Template:
                StartHeadContent();
                break;
        }
    }

    private void EndTagInSelect()
    {
        var tag = scanner.Tag;
        if (mode == InsertionMode.InSelectInTable && IsTablePart(tag))
        {
            if (!IsInTableScope(tag)) return;
            PopThrough(HtmlTag.Select);
            ResetMode();
            EndTag(mode);
            return;
        }
        switch (tag)
        {
            case HtmlTag.Optgroup:
                if (CurrentTag == HtmlTag.Option && open[openCount - 2].Tag == HtmlTag.Optgroup) Pop();
                if (CurrentTag == HtmlTag.Optgroup) Pop();
                break;
            case HtmlTag.Option:
                if (CurrentTag == HtmlTag.Option) Pop();
                break;
            case HtmlTag.Select:
                EndSelect();
                break;
            case HtmlTag.Template:
                EndTemplate();
                break;
        }
    }

    private bool EndSelect()
    {
        if (openCounts[(int)HtmlTag.Select] == 0) return false;
        PopThrough(HtmlTag.Select);
        ResetMode();
        return true;
    }

    private static bool IsTablePart(HtmlTag tag) =>
        tag is HtmlTag.Caption or HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead or HtmlTag.Tr or HtmlTag.Td or HtmlTag.Th;

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

    /// <summary>Resets the insertion mode appropriately (13.2.4.1).</summary>
    private void ResetMode()
    {
        for (int i = openCount - 1; i >= 0; i--)
        {
            switch (open[i].Tag)
            {
                case HtmlTag.Select:
                    mode = InsertionMode.InSelect;
                    for (int outer = i - 1; outer > 0 && open[outer].Tag != HtmlTag.Template; outer--)
                    {
                        if (open[outer].Tag != HtmlTag.Table) continue;
                        mode = InsertionMode.InSelectInTable;
                        break;
                    }
                    return;
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

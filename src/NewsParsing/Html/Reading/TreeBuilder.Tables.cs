namespace NewsParsing.Html.Reading;

/// <content>Tables: what must not stand between their parts goes before them, and is not lost.</content>
internal ref partial struct TreeBuilder
{
    private void ClearToTable() => ClearTo(HtmlTag.Table, HtmlTag.Template);

    private void ClearToTableBody() => ClearTo(HtmlTag.Tbody, HtmlTag.Thead, HtmlTag.Tfoot, HtmlTag.Template);

    private void ClearToRow() => ClearTo(HtmlTag.Tr, HtmlTag.Template);

    private void ClearTo(params ReadOnlySpan<HtmlTag> tags)
    {
        while (openCount > 1 && !tags.Contains(CurrentTag)) Pop();
    }

    private void TextInTable(int start, int length)
    {
        if (!CurrentTag.Is(TagTraits.TableContext))
        {
            FosterText(start, length);
            return;
        }
        if (IsBlank(start, length)) InsertText(start, length);
        else FosterText(start, length);
    }

    private void FosterText(int start, int length)
    {
        isFostering = true;
        TextInBody(start, length);
        isFostering = false;
    }

    private void TextInColumnGroup(int start, int length)
    {
        int leading = LeadingSpace(start, length);
        InsertText(start, leading);
        if (leading == length || CurrentTag != HtmlTag.Colgroup) return;
        Pop();
        mode = InsertionMode.InTable;
        TakeText(start + leading, length - leading);
    }

    private void StartTagInTable()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Caption:
                ClearToTable();
                AddMarker();
                Open();
                mode = InsertionMode.InCaption;
                break;
            case HtmlTag.Colgroup:
                ClearToTable();
                Open();
                mode = InsertionMode.InColumnGroup;
                break;
            case HtmlTag.Col:
                ClearToTable();
                OpenImplied(HtmlTag.Colgroup);
                mode = InsertionMode.InColumnGroup;
                StartTagInColumnGroup();
                break;
            case HtmlTag.Tbody:
            case HtmlTag.Tfoot:
            case HtmlTag.Thead:
                ClearToTable();
                Open();
                mode = InsertionMode.InTableBody;
                break;
            case HtmlTag.Td:
            case HtmlTag.Th:
            case HtmlTag.Tr:
                ClearToTable();
                OpenImplied(HtmlTag.Tbody);
                mode = InsertionMode.InTableBody;
                StartTagInTableBody();
                break;
            case HtmlTag.Table:
                if (EndTable()) StartTag(mode);
                break;
            case HtmlTag.Style:
            case HtmlTag.Script:
            case HtmlTag.Template:
                StartHeadContent();
                break;
            case HtmlTag.Input when IsHidden():
                InsertElement();
                break;
            case HtmlTag.Form:
                if (form < 0 && openCounts[(int)HtmlTag.Template] == 0) form = InsertElement();
                break;
            default:
                isFostering = true;
                StartTagInBody();
                isFostering = false;
                break;
        }
    }

    private void EndTagInTable()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Table:
                EndTable();
                break;
            case HtmlTag.Template:
                EndTemplate();
                break;
            case HtmlTag.Body or HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Html or HtmlTag.Tbody or HtmlTag.Td or HtmlTag.Tfoot
                or HtmlTag.Th or HtmlTag.Thead or HtmlTag.Tr:
                break;
            default:
                isFostering = true;
                EndTagInBody();
                isFostering = false;
                break;
        }
    }

    private bool EndTable()
    {
        if (!IsInTableScope(HtmlTag.Table)) return false;
        PopThrough(HtmlTag.Table);
        ResetMode();
        return true;
    }

    private void StartTagInCaption()
    {
        if (scanner.Tag is HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Tbody or HtmlTag.Td or HtmlTag.Tfoot or HtmlTag.Th or HtmlTag.Thead
            or HtmlTag.Tr)
        {
            if (EndCaption()) StartTag(mode);
        }
        else
        {
            StartTagInBody();
        }
    }

    private void EndTagInCaption()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Caption:
                EndCaption();
                break;
            case HtmlTag.Table:
                if (EndCaption()) EndTag(mode);
                break;
            case HtmlTag.Body or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Html or HtmlTag.Tbody or HtmlTag.Td or HtmlTag.Tfoot or HtmlTag.Th
                or HtmlTag.Thead or HtmlTag.Tr:
                break;
            default:
                EndTagInBody();
                break;
        }
    }

    private bool EndCaption()
    {
        if (!IsInTableScope(HtmlTag.Caption)) return false;
        PopThrough(HtmlTag.Caption);
        ClearToMarker();
        mode = InsertionMode.InTable;
        return true;
    }

    private void StartTagInColumnGroup()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Col:
                InsertElement();
                break;
            case HtmlTag.Template:
                StartHeadContent();
                break;
            case HtmlTag.Html:
                StartTagInBody();
                break;
            default:
                if (CurrentTag != HtmlTag.Colgroup) break;
                Pop();
                mode = InsertionMode.InTable;
                StartTag(mode);
                break;
        }
    }

    private void EndTagInColumnGroup()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Template:
                EndTemplate();
                break;
            case HtmlTag.Col:
                break;
            default:
                if (CurrentTag != HtmlTag.Colgroup) break;
                Pop();
                mode = InsertionMode.InTable;
                if (scanner.Tag != HtmlTag.Colgroup) EndTag(mode);
                break;
        }
    }

    private void StartTagInTableBody()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Tr:
                ClearToTableBody();
                Open();
                mode = InsertionMode.InRow;
                break;
            case HtmlTag.Td:
            case HtmlTag.Th:
                ClearToTableBody();
                OpenImplied(HtmlTag.Tr);
                mode = InsertionMode.InRow;
                StartTagInRow();
                break;
            case HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead:
                if (EndTableBody()) StartTag(mode);
                break;
            default:
                StartTagInTable();
                break;
        }
    }

    private void EndTagInTableBody()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead:
                if (!IsInTableScope(scanner.Tag)) break;
                ClearToTableBody();
                Pop();
                mode = InsertionMode.InTable;
                break;
            case HtmlTag.Table:
                if (EndTableBody()) EndTag(mode);
                break;
            case HtmlTag.Body or HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Html or HtmlTag.Td or HtmlTag.Th or HtmlTag.Tr:
                break;
            default:
                EndTagInTable();
                break;
        }
    }

    private bool EndTableBody()
    {
        if (!IsInTableScope(HtmlTag.Tbody) && !IsInTableScope(HtmlTag.Thead) && !IsInTableScope(HtmlTag.Tfoot)) return false;
        ClearToTableBody();
        Pop();
        mode = InsertionMode.InTable;
        return true;
    }

    private void StartTagInRow()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Td:
            case HtmlTag.Th:
                ClearToRow();
                Open();
                mode = InsertionMode.InCell;
                AddMarker();
                break;
            case HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead or HtmlTag.Tr:
                if (EndRow()) StartTag(mode);
                break;
            default:
                StartTagInTable();
                break;
        }
    }

    private void EndTagInRow()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Tr:
                EndRow();
                break;
            case HtmlTag.Table:
                if (EndRow()) EndTag(mode);
                break;
            case HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead:
                if (IsInTableScope(scanner.Tag) && EndRow()) EndTag(mode);
                break;
            case HtmlTag.Body or HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Html or HtmlTag.Td or HtmlTag.Th:
                break;
            default:
                EndTagInTable();
                break;
        }
    }

    private bool EndRow()
    {
        if (!IsInTableScope(HtmlTag.Tr)) return false;
        ClearToRow();
        Pop();
        mode = InsertionMode.InTableBody;
        return true;
    }

    private void StartTagInCell()
    {
        if (scanner.Tag is HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Tbody or HtmlTag.Td or HtmlTag.Tfoot or HtmlTag.Th or HtmlTag.Thead
            or HtmlTag.Tr)
        {
            if (EndCell()) StartTag(mode);
        }
        else
        {
            StartTagInBody();
        }
    }

    private void EndTagInCell()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Td:
            case HtmlTag.Th:
                if (!IsInTableScope(scanner.Tag)) break;
                PopThrough(scanner.Tag);
                ClearToMarker();
                mode = InsertionMode.InRow;
                break;
            case HtmlTag.Table or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Thead or HtmlTag.Tr:
                if (IsInTableScope(scanner.Tag) && EndCell()) EndTag(mode);
                break;
            case HtmlTag.Body or HtmlTag.Caption or HtmlTag.Col or HtmlTag.Colgroup or HtmlTag.Html:
                break;
            default:
                EndTagInBody();
                break;
        }
    }

    private bool EndCell()
    {
        var cell = IsInTableScope(HtmlTag.Td) ? HtmlTag.Td : HtmlTag.Th;
        if (!IsInTableScope(cell)) return false;
        PopThrough(cell);
        ClearToMarker();
        mode = InsertionMode.InRow;
        return true;
    }

    private readonly bool IsHidden()
    {
        for (int i = scanner.AttributeStart; i < storage.AttributeCount; i++)
        {
            if (storage.AttributeIds[i] != (byte)HtmlAttribute.Type) continue;
            ref var type = ref storage.Attributes[i];
            return scanner.Slice(type.ValueStart, type.ValueLength).Equals("hidden", StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }
}

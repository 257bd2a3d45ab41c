namespace NewsParsing.Html.Reading;

/// <content>Tables, their captions and columns: what must not stand between their parts goes before them, and is not lost.</content>
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

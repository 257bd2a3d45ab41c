namespace NewsParsing.Html.Reading;

/// <content>Inside tables: groups of rows, rows and cells.</content>
internal ref partial struct TreeBuilder
{
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
}

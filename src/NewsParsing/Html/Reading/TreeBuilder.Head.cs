namespace NewsParsing.Html.Reading;

/// <content>From the doctype to the begin of the body, and framesets.</content>
internal ref partial struct TreeBuilder
{
    /// <summary>Browsers read pages with these doctypes, and pages without any, as those of 1998: a table does not end a paragraph there.</summary>
    private static readonly string[] QuirkyDoctypes =
    [
        "-//w3c//dtd html 3", "-//w3c//dtd html 4.0 transitional", "-//w3c//dtd html 4.0 frameset", "-//ietf//dtd html", "-//w3c//dtd w3 html",
        "-//netscape", "-//microsoft//dtd internet explorer", "-//softquad",
    ];

    private void TakeDoctype()
    {
        mode = InsertionMode.BeforeHtml;
        var doctype = scanner.Slice(scanner.Start, scanner.Length).Trim();
        isQuirky = !doctype.StartsWith("html", StringComparison.OrdinalIgnoreCase);
        foreach (string quirky in QuirkyDoctypes) isQuirky |= doctype.Contains(quirky, StringComparison.OrdinalIgnoreCase);
        // HTML 4.01 is quirky where the address of its definition is left out.
        isQuirky |= (doctype.Contains("-//w3c//dtd html 4.01 transitional", StringComparison.OrdinalIgnoreCase)
            || doctype.Contains("-//w3c//dtd html 4.01 frameset", StringComparison.OrdinalIgnoreCase))
            && !doctype.Contains("http", StringComparison.OrdinalIgnoreCase);
    }

    private void LeaveInitial()
    {
        if (mode != InsertionMode.Initial) return;
        isQuirky = true;
        mode = InsertionMode.BeforeHtml;
    }

    private void EnterHtml()
    {
        LeaveInitial();
        if (mode != InsertionMode.BeforeHtml) return;
        OpenImplied(HtmlTag.Html);
        mode = InsertionMode.BeforeHead;
    }

    private void EnterHead()
    {
        EnterHtml();
        if (mode != InsertionMode.BeforeHead) return;
        OpenImplied(HtmlTag.Head);
        head = open[openCount - 1].Node;
        mode = InsertionMode.InHead;
    }

    private void LeaveHead()
    {
        EnterHead();
        if (mode != InsertionMode.InHead) return;
        Pop();
        mode = InsertionMode.AfterHead;
    }

    private void EnterBody()
    {
        LeaveHead();
        if (mode != InsertionMode.AfterHead) return;
        OpenImplied(HtmlTag.Body);
        mode = InsertionMode.InBody;
    }

    private void TextBeforeBody(int start, int length)
    {
        int leading = LeadingSpace(start, length);
        if (leading > 0 && mode is InsertionMode.InHead or InsertionMode.AfterHead) InsertText(start, leading);
        if (leading == length) return;
        EnterBody();
        TakeText(start + leading, length - leading);
    }

    private void StartTagBeforeBody()
    {
        var tag = scanner.Tag;
        if (tag == HtmlTag.Html)
        {
            if (mode > InsertionMode.BeforeHtml)
            {
                MergeAttributes(open[0].Node);
                return;
            }
            LeaveInitial();
            Open();
            mode = InsertionMode.BeforeHead;
        }
        else if (tag == HtmlTag.Head)
        {
            EnterHtml();
            if (mode != InsertionMode.BeforeHead) return;
            head = Open();
            mode = InsertionMode.InHead;
        }
        else if (tag.Is(TagTraits.HeadContent) || (tag == HtmlTag.Noscript && mode != InsertionMode.AfterHead))
        {
            EnterHead();
            if (mode == InsertionMode.AfterHead)
            {
                // It belongs to the head, though that is closed.
                Push(head, HtmlTag.Head);
                StartHeadContent();
                for (int i = openCount - 1; i >= 0; i--)
                    if (open[i].Node == head) RemoveOpen(i);
            }
            else
            {
                StartHeadContent();
            }
        }
        else if (tag == HtmlTag.Body)
        {
            LeaveHead();
            Open();
            mode = InsertionMode.InBody;
        }
        else if (tag == HtmlTag.Frameset)
        {
            LeaveHead();
            Open();
            mode = InsertionMode.InFrameset;
        }
        else
        {
            EnterBody();
            Take(HtmlToken.StartTag);
        }
    }

    /// <summary>An element of the head, wherever it stands.</summary>
    private void StartHeadContent()
    {
        var tag = scanner.Tag;
        if (tag.Is(TagTraits.RawText))
        {
            InsertRawText(tag);
        }
        else if (tag == HtmlTag.Noscript)
        {
            InsertElement();
            scanner.ReadRawText(tag);
        }
        else if (tag == HtmlTag.Template)
        {
            int depth = openCount;
            Open();
            if (openCount == depth) return;
            AddMarker();
            templateModes.Push(InsertionMode.InTemplate);
            mode = InsertionMode.InTemplate;
        }
        else
        {
            InsertElement();
        }
    }

    private void EndTagBeforeBody()
    {
        LeaveInitial();
        switch (scanner.Tag)
        {
            case HtmlTag.Head when mode <= InsertionMode.InHead:
                LeaveHead();
                break;
            case HtmlTag.Template when mode >= InsertionMode.InHead:
                EndTemplate();
                break;
            case HtmlTag.Html:
            case HtmlTag.Body:
            case HtmlTag.Br:
                EnterBody();
                EndTagInBody();
                break;
        }
    }

    private void StartTagInFrameset()
    {
        switch (scanner.Tag)
        {
            case HtmlTag.Frameset when mode == InsertionMode.InFrameset:
                Open();
                break;
            case HtmlTag.Frame when mode == InsertionMode.InFrameset:
                InsertElement();
                break;
            case HtmlTag.Noframes:
                InsertRawText(HtmlTag.Noframes);
                break;
        }
    }

    private void EndTagInFrameset()
    {
        if (scanner.Tag != HtmlTag.Frameset || mode != InsertionMode.InFrameset) return;
        if (openCount > 1) Pop();
        if (CurrentTag != HtmlTag.Frameset) mode = InsertionMode.AfterFrameset;
    }

    /// <summary>A second <c>html</c> or <c>body</c> tag only adds the attributes that the first does not have.</summary>
    private readonly void MergeAttributes(int node)
    {
        int end = storage.AttributeCount;
        ref var at = ref storage[node];
        if (end == scanner.AttributeStart || at.AttributeCount + end - scanner.AttributeStart > MaxMergedAttributes) return;
        // They must stand in one row, the old ones first.
        for (int i = at.AttributeStart; i < at.AttributeStart + at.AttributeCount; i++) AddAgain(i);
        for (int i = scanner.AttributeStart; i < end; i++)
            if (!HasAttributeLike(i, at.AttributeStart, at.AttributeCount)) AddAgain(i);
        at.AttributeStart = end;
        at.AttributeCount = storage.AttributeCount - end;
    }

    private readonly void AddAgain(int attribute) => storage.AddAttribute((HtmlAttribute)storage.AttributeIds[attribute], storage.Attributes[attribute]);

    private readonly bool HasAttributeLike(int attribute, int start, int count)
    {
        for (int i = start; i < start + count; i++)
            if (storage.AttributeIds[i] == storage.AttributeIds[attribute] && HaveSameName(storage.Attributes[i], storage.Attributes[attribute])) return true;
        return false;
    }

    private readonly bool HaveSameName(in PageAttribute one, in PageAttribute other) =>
        scanner.Slice(one.NameStart, one.NameLength).SequenceEqual(scanner.Slice(other.NameStart, other.NameLength));
}

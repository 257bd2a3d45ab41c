namespace NewsParsing.Html.Reading;

/// <content>In the body: what ends there.</content>
internal ref partial struct TreeBuilder
{
    private void EndTagInBody()
    {
        var tag = scanner.Tag;
        var traits = tag.Traits();
        if ((traits & TagTraits.Block) != 0 || tag is HtmlTag.Button or HtmlTag.Select)
        {
            EndElement(InScope(tag));
            return;
        }
        if ((traits & TagTraits.Formatting) != 0)
        {
            EndFormatting(tag);
            return;
        }
        switch (tag)
        {
            case HtmlTag.P:
                if (InScope(HtmlTag.P, TagTraits.ScopeBarrier, HtmlTag.Button) < 0) OpenImplied(HtmlTag.P);
                CloseParagraph();
                break;
            case HtmlTag.Li:
                EndElement(InScope(HtmlTag.Li, TagTraits.ScopeBarrier | TagTraits.ListBarrier));
                break;
            case HtmlTag.Dd:
            case HtmlTag.Dt:
                EndElement(InScope(tag));
                break;
            case HtmlTag.H1:
            case HtmlTag.H2:
            case HtmlTag.H3:
            case HtmlTag.H4:
            case HtmlTag.H5:
            case HtmlTag.H6:
                EndHeading();
                break;
            case HtmlTag.Template:
                EndTemplate();
                break;
            case HtmlTag.Body:
            case HtmlTag.Html:
                if (InScope(HtmlTag.Body) >= 0) mode = InsertionMode.AfterBody;
                break;
            case HtmlTag.Form:
                EndForm();
                break;
            case HtmlTag.Applet:
            case HtmlTag.Marquee:
            case HtmlTag.Object:
                int element = InScope(tag);
                if (element < 0) break;
                PopTo(element);
                ClearToMarker();
                break;
            case HtmlTag.Br:
                Reopen();
                Place(storage.AddNode(HtmlTag.Br));
                break;
            default:
                EndOther();
                break;
        }
    }

    private void EndElement(int place)
    {
        if (place >= 0) PopTo(place);
    }

    private void EndHeading()
    {
        for (int i = openCount - 1; i >= 0; i--)
        {
            if ((open[i].Traits & TagTraits.Heading) != 0)
            {
                PopTo(i);
                return;
            }
            if ((open[i].Traits & TagTraits.ScopeBarrier) != 0) return;
        }
    }

    private void EndForm()
    {
        if (openCounts[(int)HtmlTag.Template] > 0)
        {
            EndElement(InScope(HtmlTag.Form));
            return;
        }
        int ended = form;
        form = -1;
        int place = InScope(HtmlTag.Form);
        if (ended < 0 || place < 0 || open[place].Node != ended) return;
        CloseImplied();
        RemoveOpen(place);
    }

    /// <summary>An end tag without a rule of its own closes the nearest element of its name, unless a special element stands between.</summary>
    private void EndOther()
    {
        if (openCounts[(int)scanner.Tag] == 0) return;
        for (int i = openCount - 1; i > 0; i--)
        {
            if (open[i].Tag == scanner.Tag && !open[i].IsForeign && (scanner.Tag != HtmlTag.Unknown || IsNamedLikeTag(open[i].Node)))
            {
                PopTo(i);
                return;
            }
            if ((open[i].Traits & TagTraits.Special) != 0) return;
        }
    }

    /// <summary>Whether an unlisted element has the name of the current tag.</summary>
    private readonly bool IsNamedLikeTag(int node) =>
        scanner.Slice(storage[node].Start, storage[node].Length).SequenceEqual(scanner.Slice(scanner.Start, scanner.Length));
}

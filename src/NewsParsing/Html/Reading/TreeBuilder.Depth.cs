namespace NewsParsing.Html.Reading;

/// <content>
/// Below the greatest depth. What is nested deeper is flattened: each element becomes a child of the deepest open element, and text goes into the element
/// whose tag came last, so that all of it stays in order. Only the tags are remembered, to know which end tags mean elements down there.
/// </content>
internal ref partial struct TreeBuilder
{
    /// <summary>How far up the end tag of a flattened element is looked for: a bound, so that tags without an end do not cost more the more there are.</summary>
    private const int DeepReach = 32;

    /// <summary>Inserts an element for the current start tag below the greatest depth.</summary>
    private int OpenDeep()
    {
        IsFlattened = true;
        int node = NewElement();
        if (scanner.Tag.Is(TagTraits.Void))
        {
            Append(node, DeepestNode);
            return node;
        }
        Append(node, open[openCount - 1].Node);
        overflow.Add(scanner.Tag);
        deepNode = node;
        return node;
    }

    private readonly int DeepestNode => deepNode >= 0 ? deepNode : open[openCount - 1].Node;

    private void TakeDeepToken(HtmlToken token)
    {
        var tag = scanner.Tag;
        switch (token)
        {
            case HtmlToken.Text:
                Append(NewText(scanner.Start, scanner.Length), DeepestNode);
                break;
            case HtmlToken.StartTag when tag.Is(TagTraits.RawText):
                int node = NewElement();
                Append(node, DeepestNode);
                if (tag == HtmlTag.Textarea) scanner.SkipLineFeed();
                scanner.ReadRawText(tag);
                if (scanner.Length > 0) Append(NewText(scanner.Start, scanner.Length), node);
                break;
            case HtmlToken.StartTag:
                if (overflow[^1] == HtmlTag.P && (tag.Is(TagTraits.Block | TagTraits.Heading) || tag == HtmlTag.P)) overflow.RemoveAt(overflow.Count - 1);
                if (overflow.Count > 0 && overflow[^1] == tag && tag is HtmlTag.Li or HtmlTag.Option or HtmlTag.Td or HtmlTag.Tr) overflow.RemoveAt(overflow.Count - 1);
                OpenDeep();
                break;
            case HtmlToken.EndTag:
                EndDeep(tag);
                break;
        }
    }

    private void EndDeep(HtmlTag tag)
    {
        int last = Math.Max(0, overflow.Count - DeepReach);
        for (int i = overflow.Count - 1; i >= last; i--)
        {
            if (overflow[i] != tag) continue;
            overflow.RemoveRange(i, overflow.Count - i);
            deepNode = -1;
            return;
        }
        // The end of an element that is open above the limit ends all that was flattened; other end tags are stray.
        if (!tag.Is(TagTraits.Special) || openCounts[(int)tag] == 0) return;
        overflow.Clear();
        deepNode = -1;
        Take(HtmlToken.EndTag);
    }
}

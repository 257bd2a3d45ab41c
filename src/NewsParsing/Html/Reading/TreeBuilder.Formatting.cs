namespace NewsParsing.Html.Reading;

/// <content>Formatting elements (<c>b</c>, <c>a</c>, <c>font</c>): they are reopened behind the end of the block they were left open in.</content>
internal ref partial struct TreeBuilder
{
    /// <summary>The most formatting elements that are remembered. Writers use three or four; a page that leaves every <c>font</c> open would reopen thousands at each paragraph.</summary>
    private const int MaxFormatting = 32;

    /// <summary>Identical formatting elements that are remembered (the "Noah's Ark" rule).</summary>
    private const int MaxIdentical = 3;

    /// <summary>How many times the adoption agency goes to work for one end tag.</summary>
    private const int MaxAdoptions = 8;

    /// <summary>An entry of the list of active formatting elements; node -1 is a marker.</summary>
    private readonly record struct FormattingElement(int Node, HtmlTag Tag);

    private void StartFormatting(HtmlTag tag)
    {
        if (tag == HtmlTag.A)
        {
            int entry = IndexInFormatting(tag);
            if (entry >= 0)
            {
                int node = formatting[entry].Node;
                EndFormatting(tag);
                for (int i = formattingCount - 1; i >= 0; i--)
                    if (formatting[i].Node == node) RemoveFormatting(i);
                int place = PlaceOf(node);
                if (place >= 0) RemoveOpen(place);
            }
        }
        Reopen();
        if (tag == HtmlTag.Nobr && InScope(tag) >= 0)
        {
            EndFormatting(tag);
            Reopen();
        }
        int depth = openCount;
        int opened = Open();
        if (openCount > depth) AddFormatting(opened, tag);
    }

    private void AddFormatting(int node, HtmlTag tag)
    {
        int identical = 0, first = -1;
        for (int i = formattingCount - 1; i >= 0 && formatting[i].Node >= 0; i--)
        {
            if (formatting[i].Tag != tag || !HaveSameAttributes(formatting[i].Node, node)) continue;
            identical++;
            first = i;
        }
        if (identical >= MaxIdentical) RemoveFormatting(first);
        if (formattingCount >= MaxFormatting) RemoveFormatting(0);
        formatting[formattingCount++] = new FormattingElement(node, tag);
    }

    private void AddMarker()
    {
        if (formattingCount >= MaxFormatting) RemoveFormatting(0);
        formatting[formattingCount++] = new FormattingElement(-1, HtmlTag.Document);
    }

    private void ClearToMarker()
    {
        while (formattingCount > 0 && formatting[--formattingCount].Node >= 0)
        {
        }
    }

    /// <summary>Reconstructs the active formatting elements: opens anew those that were closed with a block.</summary>
    private void Reopen()
    {
        if (formattingCount == 0) return;
        int first = formattingCount;
        while (first > 0 && formatting[first - 1].Node >= 0 && !storage[formatting[first - 1].Node].IsOpen) first--;
        for (int i = first; i < formattingCount && openCount < MaxDepth && reopenBudget > 0; i++)
        {
            reopenBudget--;
            var tag = formatting[i].Tag;
            int node = Copy(formatting[i].Node);
            Place(node);
            Push(node, tag);
            formatting[i] = new FormattingElement(node, tag);
        }
    }

    /// <summary>The adoption agency algorithm (13.2.6.4.7): what a misnested end tag does to the blocks that stand in the formatting element it ends.</summary>
    private void EndFormatting(HtmlTag tag)
    {
        if (CurrentTag == tag && IndexOfFormatting(open[openCount - 1].Node) < 0)
        {
            Pop();
            return;
        }
        for (int round = 0; round < MaxAdoptions; round++)
        {
            int entry = IndexInFormatting(tag);
            if (entry < 0)
            {
                if (scanner.Tag == tag) EndOther();
                return;
            }
            int element = formatting[entry].Node;
            int place = PlaceOf(element);
            if (place < 0)
            {
                RemoveFormatting(entry);
                return;
            }
            if (!IsInScope(place)) return;
            int block = place + 1;
            while (block < openCount && (open[block].Traits & TagTraits.Special) == 0) block++;
            if (block == openCount)
            {
                PopTo(place);
                RemoveFormatting(entry);
                return;
            }
            Adopt(entry, place, block);
        }
    }

    /// <summary>Moves the content of the outermost block in a formatting element into a copy of that element inside the block.</summary>
    private void Adopt(int entry, int place, int block)
    {
        int element = formatting[entry].Node;
        var tag = formatting[entry].Tag;
        int furthest = open[block].Node;
        int bookmark = entry;
        int last = furthest;

        // The elements between the two are closed around the block, or copied where they are to go on.
        int inner = 0;
        for (int at = block - 1; at > place; at--)
        {
            inner++;
            int node = open[at].Node;
            int listed = IndexOfFormatting(node);
            if (inner > 3 && listed >= 0)
            {
                RemoveFormatting(listed);
                if (listed < bookmark) bookmark--;
                listed = -1;
            }
            if (listed < 0)
            {
                RemoveOpen(at);
                block--;
                continue;
            }
            int copy = Copy(node);
            formatting[listed] = new FormattingElement(copy, formatting[listed].Tag);
            open[at].Node = copy;
            storage[node].IsOpen = false;
            storage[copy].IsOpen = true;
            if (last == furthest) bookmark = listed + 1;
            Detach(last);
            Append(last, copy);
            last = copy;
        }

        Detach(last);
        if (open[place - 1].Traits.HasFlag(TagTraits.TableContext)) Foster(last, place - 1);
        else Append(last, open[place - 1].Node);

        int heir = Copy(element);
        for (int child = storage[furthest].FirstChild; child >= 0;)
        {
            int next = storage[child].Next;
            Detach(child);
            Append(child, heir);
            child = next;
        }
        Append(heir, furthest);

        int old = IndexOfFormatting(element);
        if (old < bookmark) bookmark--;
        RemoveFormatting(old);
        formatting.AsSpan(bookmark..formattingCount).CopyTo(formatting.AsSpan(bookmark + 1));
        formatting[bookmark] = new FormattingElement(heir, tag);
        formattingCount++;
        RemoveOpen(place);
        // The block moved down by one when the element went.
        open.AsSpan(block..openCount).CopyTo(open.AsSpan(block + 1));
        open[block] = new OpenElement { Node = heir, Tag = tag, Traits = tag.Traits() };
        openCount++;
        openCounts[(int)tag]++;
        storage[heir].IsOpen = true;
    }

    private readonly int Copy(int node)
    {
        int copy = storage.AddNode(storage[node].Tag);
        ref var from = ref storage[node];
        ref var to = ref storage[copy];
        to.Start = from.Start;
        to.Length = from.Length;
        to.AttributeStart = from.AttributeStart;
        to.AttributeCount = from.AttributeCount;
        return copy;
    }

    /// <summary>The last entry of a tag behind the last marker.</summary>
    private readonly int IndexInFormatting(HtmlTag tag)
    {
        for (int i = formattingCount - 1; i >= 0 && formatting[i].Node >= 0; i--)
            if (formatting[i].Tag == tag) return i;
        return -1;
    }

    private readonly int IndexOfFormatting(int node)
    {
        for (int i = formattingCount - 1; i >= 0; i--)
            if (formatting[i].Node == node) return i;
        return -1;
    }

    private void RemoveFormatting(int index)
    {
        formatting.AsSpan((index + 1)..formattingCount).CopyTo(formatting.AsSpan(index));
        formattingCount--;
    }

    private readonly int PlaceOf(int node)
    {
        if (!storage[node].IsOpen) return -1;
        for (int i = openCount - 1; i >= 0; i--)
            if (open[i].Node == node) return i;
        return -1;
    }

    private readonly bool IsInScope(int place)
    {
        for (int i = openCount - 1; i > place; i--)
            if ((open[i].Traits & TagTraits.ScopeBarrier) != 0) return false;
        return true;
    }

    private readonly bool HaveSameAttributes(int one, int other)
    {
        ref var a = ref storage[one];
        ref var b = ref storage[other];
        if (a.AttributeCount != b.AttributeCount) return false;
        for (int i = 0; i < a.AttributeCount; i++)
        {
            if (storage.AttributeIds[a.AttributeStart + i] != storage.AttributeIds[b.AttributeStart + i]) return false;
            ref var left = ref storage.Attributes[a.AttributeStart + i];
            ref var right = ref storage.Attributes[b.AttributeStart + i];
            if (!HaveSameName(left, right)) return false;
            if (!scanner.Slice(left.ValueStart, left.ValueLength).SequenceEqual(scanner.Slice(right.ValueStart, right.ValueLength))) return false;
        }
        return true;
    }
}

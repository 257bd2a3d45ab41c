namespace NewsParsing.Html.Reading;

/// <content>The stack of open elements, and where nodes go.</content>
internal ref partial struct TreeBuilder
{
    /// <summary>An element whose end has not been seen. Foreign ones have <see cref="HtmlTag.Unknown"/> here but for the roots, so that no HTML rule takes them for its own.</summary>
    private struct OpenElement
    {
        public int Node;
        public HtmlTag Tag;
        public TagTraits Traits;
        public bool IsForeign, IsMath;

        /// <summary>Whether HTML stands in this foreign element (<c>foreignObject</c>, <c>desc</c>, <c>title</c>), or text of a formula.</summary>
        public bool HoldsHtml, HoldsFormulaText;
    }

    private readonly HtmlTag CurrentTag => openCount == 0 ? HtmlTag.Document : open[openCount - 1].Tag;

    /// <summary>Inserts an element for the current start tag and opens it.</summary>
    private int Open()
    {
        if (openCount >= MaxDepth) return OpenDeep();
        int node = InsertElement();
        Push(node, scanner.Tag);
        return node;
    }

    /// <summary>Inserts an element that the source does not have.</summary>
    private void OpenImplied(HtmlTag tag)
    {
        int node = storage.AddNode(tag);
        Place(node);
        Push(node, tag);
    }

    /// <summary>Inserts an element for the current start tag without opening it.</summary>
    private int InsertElement()
    {
        int node = NewElement();
        Place(node);
        return node;
    }

    private readonly int NewElement()
    {
        int node = storage.AddNode(scanner.Tag);
        ref var at = ref storage[node];
        at.Start = scanner.Start;
        at.Length = scanner.Length;
        at.AttributeStart = scanner.AttributeStart;
        at.AttributeCount = storage.AttributeCount - scanner.AttributeStart;
        return node;
    }

    /// <summary>Inserts a raw-text element with its content; it is closed at once.</summary>
    private void InsertRawText(HtmlTag tag)
    {
        int node = InsertElement();
        if (tag == HtmlTag.Textarea) scanner.SkipLineFeed();
        scanner.ReadRawText(tag);
        if (scanner.Length > 0) Append(NewText(scanner.Start, scanner.Length), node);
    }

    private void InsertText(int start, int length)
    {
        if (length > 0) Place(NewText(start, length));
    }

    private readonly int NewText(int start, int length)
    {
        int node = storage.AddNode(HtmlTag.Text);
        storage[node].Start = start;
        storage[node].Length = length;
        return node;
    }

    /// <summary>Puts a node at the appropriate place: into the current element, or before the table it must not stand in.</summary>
    private void Place(int node)
    {
        if (isFostering && openCount > 0 && open[openCount - 1].Traits.HasFlag(TagTraits.TableContext)) Foster(node, openCount - 1);
        else Append(node, openCount == 0 ? 0 : open[openCount - 1].Node);
    }

    /// <summary>Puts a node where what must not stand in a table goes: before the table.</summary>
    private void Foster(int node, int from)
    {
        for (int i = from; i > 0; i--)
        {
            if (open[i].Tag == HtmlTag.Template)
            {
                Append(node, open[i].Node);
                return;
            }
            if (open[i].Tag != HtmlTag.Table) continue;
            if (storage[open[i].Node].Parent >= 0) InsertBefore(node, open[i].Node);
            else Append(node, open[i - 1].Node);
            return;
        }
        Append(node, open[0].Node);
    }

    private void Append(int node, int parent)
    {
        if (isOrdered)
        {
            // In document order as long as the parent is on the way from the node before up to the root.
            int at = node - 1;
            while (at > parent) at = storage[at].Parent;
            isOrdered = at == parent;
        }
        ref var child = ref storage[node];
        ref var into = ref storage[parent];
        child.Parent = parent;
        child.Previous = into.LastChild;
        child.Next = -1;
        if (into.LastChild < 0) into.FirstChild = node;
        else storage[into.LastChild].Next = node;
        into.LastChild = node;
    }

    private void InsertBefore(int node, int sibling)
    {
        isOrdered = false;
        ref var child = ref storage[node];
        ref var next = ref storage[sibling];
        child.Parent = next.Parent;
        child.Previous = next.Previous;
        child.Next = sibling;
        if (next.Previous < 0) storage[next.Parent].FirstChild = node;
        else storage[next.Previous].Next = node;
        next.Previous = node;
    }

    private void Detach(int node)
    {
        isOrdered = false;
        ref var child = ref storage[node];
        if (child.Parent < 0) return;
        if (child.Previous < 0) storage[child.Parent].FirstChild = child.Next;
        else storage[child.Previous].Next = child.Next;
        if (child.Next < 0) storage[child.Parent].LastChild = child.Previous;
        else storage[child.Next].Previous = child.Previous;
        child.Parent = child.Next = child.Previous = -1;
    }

    private void Push(int node, HtmlTag tag) => Push(new OpenElement { Node = node, Tag = tag, Traits = tag.Traits() });

    private void Push(OpenElement element)
    {
        open[openCount++] = element;
        openCounts[(int)element.Tag]++;
        storage[element.Node].IsOpen = true;
    }

    private void Pop()
    {
        ref var last = ref open[--openCount];
        openCounts[(int)last.Tag]--;
        storage[last.Node].IsOpen = false;
    }

    /// <summary>Closes elements until <paramref name="count"/> are left.</summary>
    private void PopTo(int count)
    {
        while (openCount > count) Pop();
    }

    private void PopThrough(HtmlTag tag)
    {
        while (openCount > 1)
        {
            bool isLast = CurrentTag == tag;
            Pop();
            if (isLast) return;
        }
    }

    private void RemoveOpen(int index)
    {
        openCounts[(int)open[index].Tag]--;
        storage[open[index].Node].IsOpen = false;
        open.AsSpan((index + 1)..openCount).CopyTo(open.AsSpan(index));
        openCount--;
    }

    /// <summary>Place on the stack of the open element that a scope shows, -1 where it shows none.</summary>
    private readonly int InScope(HtmlTag tag, TagTraits barriers = TagTraits.ScopeBarrier, HtmlTag barrier = HtmlTag.Unknown)
    {
        if (openCounts[(int)tag] == 0) return -1;
        for (int i = openCount - 1; i >= 0; i--)
        {
            if (open[i].Tag == tag) return i;
            if ((open[i].Traits & barriers) != 0 || (open[i].Tag == barrier && barrier != HtmlTag.Unknown)) return -1;
        }
        return -1;
    }

    private readonly bool IsInTableScope(HtmlTag tag) => InScope(tag, TagTraits.TableBarrier) >= 0;

    private void CloseImplied(HtmlTag except = HtmlTag.Unknown)
    {
        while (CurrentTag is var tag && tag != except && tag.Is(TagTraits.EndImplied)) Pop();
    }

    /// <summary>Closes an open paragraph, which a block cannot stand in.</summary>
    private void CloseParagraph()
    {
        int paragraph = InScope(HtmlTag.P, TagTraits.ScopeBarrier, HtmlTag.Button);
        if (paragraph >= 0) PopTo(paragraph);
    }
}

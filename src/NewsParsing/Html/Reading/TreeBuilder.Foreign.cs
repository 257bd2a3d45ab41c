namespace NewsParsing.Html.Reading;

/// <content>Drawings and formulas: svg and math.</content>
internal ref partial struct TreeBuilder
{
    private void OpenForeign()
    {
        if (openCount >= MaxDepth)
        {
            OpenDeep();
            return;
        }
        int node = InsertElement();
        storage[node].IsForeign = true;
        if (!scanner.IsSelfClosing) Push(new OpenElement { Node = node, Tag = scanner.Tag, IsForeign = true, IsMath = scanner.Tag == HtmlTag.Math });
    }

    /// <summary>Whether a token in a foreign element is taken by the rules of HTML.</summary>
    private readonly bool IsHtmlHere(HtmlToken token)
    {
        ref var current = ref open[openCount - 1];
        if (token == HtmlToken.EndTag) return false;
        return current.HoldsHtml || (current.HoldsFormulaText && !(token == HtmlToken.StartTag && IsNamed("mglyph", "malignmark")));
    }

    private void TakeForeign(HtmlToken token)
    {
        if (token == HtmlToken.Text)
        {
            InsertText(scanner.Start, scanner.Length);
        }
        else if (token == HtmlToken.StartTag)
        {
            if (scanner.Tag.Is(TagTraits.LeavesForeign) || (scanner.Tag == HtmlTag.Font && HasFontAttribute()))
            {
                LeaveForeign();
                StartTag(mode);
            }
            else
            {
                StartForeign();
            }
        }
        else if (scanner.Tag is HtmlTag.P or HtmlTag.Br)
        {
            LeaveForeign();
            EndTag(mode);
        }
        else
        {
            EndForeign();
        }
    }

    /// <summary>Closes the drawing that a tag of HTML cannot stand in.</summary>
    private void LeaveForeign()
    {
        while (openCount > 0 && open[openCount - 1] is { IsForeign: true, HoldsHtml: false, HoldsFormulaText: false }) Pop();
    }

    private void StartForeign()
    {
        if (openCount >= MaxDepth)
        {
            OpenDeep();
            return;
        }
        // What stands in a drawing is of the drawing, be it called math.
        bool isFormula = open[openCount - 1].IsMath;
        var name = NameOfTag();
        var element = new OpenElement { Tag = HtmlTag.Unknown, IsForeign = true, IsMath = isFormula };
        if (isFormula)
        {
            element.HoldsFormulaText = IsNamed("mi", "mo", "mn", "ms") || IsNamed("mtext");
            element.HoldsHtml = name is "annotation-xml" && IsHtmlAnnotation();
            if (element.HoldsFormulaText || name is "annotation-xml") element.Traits = TagTraits.Special | TagTraits.ScopeBarrier;
        }
        else if (IsNamed("foreignobject", "desc", "title"))
        {
            element.HoldsHtml = true;
            element.Traits = TagTraits.Special | TagTraits.ScopeBarrier;
        }

        var tag = scanner.Tag;
        if (tag is not (HtmlTag.Unknown or HtmlTag.Script or HtmlTag.Style)) scanner.ReadAsUnknown();
        element.Node = InsertElement();
        storage[element.Node].IsForeign = true;
        if (!scanner.IsSelfClosing) Push(element);
    }

    private void EndForeign()
    {
        var name = NameOfTag();
        for (int i = openCount - 1; i > 0; i--)
        {
            if (!open[i].IsForeign)
            {
                EndTag(mode);
                return;
            }
            if (!NameOf(open[i].Node).SequenceEqual(name)) continue;
            PopTo(i);
            return;
        }
    }

    private readonly bool HasFontAttribute()
    {
        for (int i = scanner.AttributeStart; i < storage.AttributeCount; i++)
            if ((HtmlAttribute)storage.AttributeIds[i] is HtmlAttribute.Color or HtmlAttribute.Face or HtmlAttribute.Size) return true;
        return false;
    }

    private readonly bool IsHtmlAnnotation()
    {
        for (int i = scanner.AttributeStart; i < storage.AttributeCount; i++)
        {
            if (storage.AttributeIds[i] != (byte)HtmlAttribute.Encoding) continue;
            ref var encoding = ref storage.Attributes[i];
            var value = scanner.Slice(encoding.ValueStart, encoding.ValueLength);
            return value.Equals("text/html", StringComparison.OrdinalIgnoreCase) || value.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);
        }
        return false;
    }

    private readonly ReadOnlySpan<char> NameOfTag() =>
        scanner.Tag == HtmlTag.Unknown ? scanner.Slice(scanner.Start, scanner.Length) : NameTable.Tags[(int)scanner.Tag];

    private readonly ReadOnlySpan<char> NameOf(int node) =>
        storage[node].Tag == HtmlTag.Unknown ? scanner.Slice(storage[node].Start, storage[node].Length) : NameTable.Tags[(int)storage[node].Tag];

    private readonly bool IsNamed(params ReadOnlySpan<string> names)
    {
        var name = NameOfTag();
        foreach (string one in names)
            if (name.SequenceEqual(one)) return true;
        return false;
    }
}

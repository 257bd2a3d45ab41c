using NewsParsing.Drafting;
using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Writes lists and tables that are such in content, not only in markup: a list of whole articles, a table that only lays out, is written as what is in it.</summary>
internal sealed class ListWriter(PageTree page, PageLayout layout, StoryChoice choice, Draft draft, StoryWriter story)
{
    private const int HeaviestItem = 700;
    private const int HeaviestCell = 220;

    private readonly Dictionary<int, bool> judged = [];

    /// <summary>Writes the list or table that a block opens and returns the block behind it; 0 where it opens none.</summary>
    public int TryWrite(int at)
    {
        var block = layout.Blocks[at];
        if ((block.State & (LayoutState.Item | LayoutState.Cell)) == 0) return 0;
        int list = OutermostTrue(block.Container, IsList), table = OutermostTrue(block.Container, IsTable);
        if (table >= 0 && (list < 0 || layout.Containers[table].Depth < layout.Containers[list].Depth)) return WriteTable(at, table);
        return list >= 0 ? WriteList(at, list) : 0;
    }

    private static bool IsList(HtmlTag tag) => tag is HtmlTag.Ul or HtmlTag.Ol or HtmlTag.Dl;

    private static bool IsTable(HtmlTag tag) => tag == HtmlTag.Table;

    private int OutermostTrue(int container, Func<HtmlTag, bool> isKind)
    {
        int found = -1;
        for (int c = container; c >= 0; c = layout.Containers[c].Parent)
        {
            if (!isKind(layout.Containers[c].Tag)) continue;
            if (!judged.TryGetValue(c, out bool isTrue)) judged[c] = isTrue = isKind(HtmlTag.Table) ? IsTrueTable(c) : IsTrueList(c);
            if (isTrue) found = c;
        }
        return found;
    }

    private bool IsTrueList(int list)
    {
        int items = 0, weight = 0, runs = 0, lastItem = -1, headings = 0;
        for (int i = layout.Containers[list].FirstBlock; i < layout.Containers[list].EndBlock; i++)
        {
            if (!choice.IsKept(i)) continue;
            ref readonly var block = ref layout.Blocks[i];
            if (block.HeadingLevel > 0) headings++;
            int item = ItemOf(block.Container, list);
            if (item < 0) return false;
            if (item != lastItem) items++;
            lastItem = item;
            runs++;
            weight += block.Weight;
        }
        // Headings in items head what follows in them; where each item is nothing but one, they only set the list large.
        if (headings > 0 && (headings < runs || runs > items || items == 1)) return false;
        return items > 0 && weight <= items * HeaviestItem && (runs <= items * 2 || weight <= items * (HeaviestItem / 3));
    }

    /// <summary>A table of data has two columns or more, and cells that are no paragraphs.</summary>
    private bool IsTrueTable(int table)
    {
        int cells = 0, rows = 0, weight = 0, lastCell = -1, lastRow = -1;
        for (int i = layout.Containers[table].FirstBlock; i < layout.Containers[table].EndBlock; i++)
        {
            if (!choice.IsKept(i)) continue;
            ref readonly var block = ref layout.Blocks[i];
            int cell = Inside(block.Container, table, tag => tag is HtmlTag.Td or HtmlTag.Th), row = Inside(block.Container, table, tag => tag == HtmlTag.Tr);
            if (cell < 0 || row < 0) continue;
            if (cell != lastCell) cells++;
            if (row != lastRow) rows++;
            (lastCell, lastRow) = (cell, row);
            weight += block.Weight;
        }
        return rows >= 2 && cells >= rows * 1.5 && weight <= cells * HeaviestCell;
    }

    private int WriteList(int at, int list)
    {
        int end = layout.Containers[list].EndBlock, lastItem = -1;
        var written = new DraftBlock(DraftKind.List, draft.Text.Length, draft.Text.Length) { IsOrdered = layout.Containers[list].Tag == HtmlTag.Ol, Items = [] };
        float score = 0;
        for (int i = at; i < end; i++)
        {
            if (!choice.IsKept(i)) continue;
            int item = ItemOf(layout.Blocks[i].Container, list), level = LevelOf(layout.Blocks[i].Container, list);
            bool goesOn = item == lastItem && written.Items.Count > 0;
            if (written.Items.Count > 0) draft.Text.Append(goesOn ? ' ' : '\n');
            int textStart = draft.Text.Length;
            story.AppendLinks(written, i, textStart);
            draft.Text.Append(layout.TextOf(layout.Blocks[i]));
            if (goesOn) written.Items[^1] = written.Items[^1] with { End = draft.Text.Length };
            else written.Items.Add(new DraftItem(textStart, draft.Text.Length, level));
            lastItem = item;
            score += choice.Scores[i];
        }
        written.End = draft.Text.Length;
        written.Score = score / Math.Max(1, written.Items.Count);
        draft.Blocks.Add(written);
        return end;
    }

    private int WriteTable(int at, int table)
    {
        int end = layout.Containers[table].EndBlock;
        var written = new DraftBlock(DraftKind.Table, draft.Text.Length, draft.Text.Length) { Items = [] };
        int row = -1, rowNode = -1, nextCell = -1;
        for (int i = at; i < end; i++)
        {
            if (!choice.IsKept(i)) continue;
            int cell = Inside(layout.Blocks[i].Container, table, tag => tag is HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption);
            int itsRow = Inside(layout.Blocks[i].Container, table, tag => tag == HtmlTag.Tr);
            int itsRowNode = itsRow < 0 ? -2 - i : layout.Containers[itsRow].Node, cellNode = cell < 0 ? -1 : layout.Containers[cell].Node;
            if (itsRowNode != rowNode)
            {
                if (row >= 0) draft.Text.Append('\n');
                row++;
                rowNode = itsRowNode;
                nextCell = itsRow < 0 ? -1 : FirstCell(rowNode);
            }
            else if (cellNode >= 0 && nextCell > cellNode)
            {
                draft.Text.Append(' ');
                draft.Text.Append(layout.TextOf(layout.Blocks[i]));
                written.Items[^1] = written.Items[^1] with { End = draft.Text.Length };
                continue;
            }
            bool isFirst = written.Items.Count == 0 || written.Items[^1].LevelOrRow != row;
            for (; nextCell >= 0 && nextCell < cellNode; nextCell = NextCell(rowNode, nextCell))
            {
                if (!isFirst) draft.Text.Append('\t');
                written.Items.Add(new DraftItem(draft.Text.Length, draft.Text.Length, row));
                isFirst = false;
            }
            if (!isFirst) draft.Text.Append('\t');
            int start = draft.Text.Length;
            story.AppendLinks(written, i, start);
            draft.Text.Append(layout.TextOf(layout.Blocks[i]));
            written.Items.Add(new DraftItem(start, draft.Text.Length, row));
            if (nextCell == cellNode && nextCell >= 0) nextCell = NextCell(rowNode, nextCell);
        }
        written.End = draft.Text.Length;
        draft.Blocks.Add(written);
        return end;
    }

    private int FirstCell(int row) => NextCellFrom(row, row + 1);

    private int NextCell(int row, int cell) => NextCellFrom(row, page.EndOf(cell));

    /// <summary>The next cell of the row; beyond the row where there is none.</summary>
    private int NextCellFrom(int row, int node)
    {
        int end = page.EndOf(row);
        while (node < end && page.TagOf(node) is not (HtmlTag.Td or HtmlTag.Th)) node = page.EndOf(node);
        return node < end ? node : int.MaxValue;
    }

    private int ItemOf(int container, int list) => Inside(container, list, tag => tag is HtmlTag.Li or HtmlTag.Dt or HtmlTag.Dd);

    private int LevelOf(int container, int list)
    {
        int level = 1;
        for (int c = container; c != list; c = layout.Containers[c].Parent)
            if (IsList(layout.Containers[c].Tag)) level++;
        return level;
    }

    /// <summary>The nearest container of a kind below an outer one; -1 where there is none.</summary>
    private int Inside(int container, int outer, Func<HtmlTag, bool> isKind)
    {
        for (int c = container; c >= 0 && c != outer; c = layout.Containers[c].Parent)
            if (isKind(layout.Containers[c].Tag)) return c;
        return -1;
    }
}

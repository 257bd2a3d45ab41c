using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>Begins and ends runs of text, and makes blocks of them in their containers.</summary>
internal sealed partial class LayoutReader
{
    private int InnermostBlock()
    {
        int at = depth - 1;
        while (!frames[at].IsBlock) at--;
        return at;
    }

    private void BeginRun(LayoutState state)
    {
        runBlockFrame = InnermostBlock();
        ref readonly var frame = ref frames[runBlockFrame];
        run = new LayoutBlock
        {
            Start = layout.Text.Length, Node = frame.Node, Tag = frame.Tag, Container = ContainerOf(runBlockFrame), HeadingLevel = frame.HeadingLevel,
            State = state, LinkStart = layout.Links.Count, HasMedia = mediaSeen, IsContinuation = frame.Node == lastRunNode,
        };
        inRun = true;
        lastWasLetter = false;
        mediaSeen = false;
        dropCap = (char)0;
        openLinkStart = -1;
        breaks.Clear();
        breaksPending = 0;
        spacePending = false;
    }

    private void EndLink(int node)
    {
        if (openLinkStart >= 0 && inRun) layout.Links.Add(new LayoutLink(openLinkStart, layout.Text.Length, node));
        openLinkStart = -1;
    }

    private void EndRun()
    {
        if (!inRun) return;
        ref readonly var frame = ref frames[depth - 1];
        if (openLinkStart >= 0 && frame.LinkNode >= 0) EndLink(frame.LinkNode);
        inRun = false;
        spacePending = false;
        breaksPending = 0;
        run.End = layout.Text.Length;
        if (run.Letters == 0)
        {
            layout.Text.Truncate(run.Start);
            if (layout.Links.Count > run.LinkStart) layout.Links.RemoveRange(run.LinkStart, layout.Links.Count - run.LinkStart);
            return;
        }
        lastRunNode = run.Node;
        run.LinkCount = layout.Links.Count - run.LinkStart;
        var text = layout.Text.AsSpan(run.Start, run.End);
        run.EndsSentence = EndsSentence(text);
        if (UnmarkedSentences.IsWrittenIn(text)) run.SentenceEnds = Math.Max(run.SentenceEnds, UnmarkedSentences.Count(text));
        if (breaks.Count > 0 && LineBreaks.SeparateParagraphs(layout.Text.AsSpan(run.Start, run.End), run.Start, breaks)) AddPieces();
        else AddRun(run);
    }

    /// <summary>Adds a run whose line breaks stand between paragraphs as one block for each; the counts are shared out by length.</summary>
    private void AddPieces()
    {
        var whole = run;
        int start = whole.Start, link = whole.LinkStart, linkEnd = whole.LinkStart + whole.LinkCount;
        for (int i = 0; i <= breaks.Count; i++)
        {
            int end = i < breaks.Count ? breaks[i] : whole.End;
            if (end > start)
            {
                var piece = whole;
                double share = (end - start) / (double)Math.Max(1, whole.Length);
                piece.Start = start;
                piece.End = end;
                piece.Letters = Math.Max(1, (int)(whole.Letters * share));
                piece.Weight = Math.Max(1, (int)(whole.Weight * share));
                piece.BoldLetters = (int)(whole.BoldLetters * share);
                piece.ItalicLetters = (int)(whole.ItalicLetters * share);
                piece.Digits = (int)(whole.Digits * share);
                piece.Words = Math.Max(1, (int)(whole.Words * share));
                piece.CapitalWords = (int)(whole.CapitalWords * share);
                piece.SentenceEnds = (int)Math.Ceiling(whole.SentenceEnds * share);
                piece.Commas = (int)(whole.Commas * share);
                piece.QuoteMarks = (int)(whole.QuoteMarks * share);
                piece.LinkStart = link;
                piece.LinkLetters = 0;
                while (link < linkEnd && layout.Links[link].Start < end)
                {
                    piece.LinkLetters += Math.Min(layout.Links[link].End, end) - layout.Links[link].Start;
                    link++;
                }
                piece.LinkLetters = Math.Min(piece.LinkLetters, piece.Letters);
                piece.LinkCount = link - piece.LinkStart;
                piece.IsContinuation = i > 0 || whole.IsContinuation;
                piece.EndsSentence = EndsSentence(layout.Text.AsSpan(start, end));
                AddRun(piece);
            }
            start = end + 1;
        }
    }

    private void AddRun(LayoutBlock block)
    {
        if (block.Length <= FurniturePhrases.LongestText) block.Phrases = FurniturePhrases.TopicsOf(layout.Text.AsSpan(block.Start, block.End));
        layout.Add(block);
        var containers = layout.Containers;
        ref var container = ref containers[block.Container];
        container.Letters += block.Weight;
        container.LinkLetters += block.LinkLetters;
        container.Blocks++;
        container.SentenceEnds += block.SentenceEnds;
        container.Commas += block.Commas;
        if (IsProse(block)) container.ProseLetters += block.Weight;
        if (block.HeadingLevel > 0) container.Headings++;
    }

    private static bool IsProse(in LayoutBlock block) => block.EndsSentence && block.LinkLetters * 3 < block.Letters && block.Weight >= 60;

    /// <summary>Gives each element the density that its own paragraphs and those up to three levels below make: the levels count from the boxes that hold one block each.</summary>
    private void FindDensities()
    {
        var containers = layout.Containers;
        foreach (ref readonly var block in layout.Blocks)
        {
            if (!IsProse(block)) continue;
            float score = 1 + block.Commas + Math.Min(block.Weight / 100f, 3);
            for (int at = layout.BoxOf(block), level = 0; at >= 0 && level < 4; at = containers[at].Parent, level++)
                containers[at].Density += level <= 1 ? score : score / level;
        }
    }

    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \"”“'’»«)]」』");
        if (text.IsEmpty) return false;
        return text[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '؟' or '۔' or '։' or '።' or '།' or '။' or '។' || UnmarkedSentences.AreIn(text);
    }

    /// <summary>The container of an open block element, made, with those above it, the first time text stands in it.</summary>
    private int ContainerOf(int frameIndex)
    {
        if (frames[frameIndex].Container >= 0) return frames[frameIndex].Container;
        int from = frameIndex;
        while (from > 0 && frames[from].Container < 0) from--;
        int parent = frames[from].Container;
        if (parent < 0) parent = AddContainer(from, -1);
        for (int i = from + 1; i <= frameIndex; i++)
            if (frames[i].IsBlock || frames[i].Tag == HtmlTag.A) parent = AddContainer(i, parent);
        return parent;
    }

    private int AddContainer(int frameIndex, int parent)
    {
        ref var frame = ref frames[frameIndex];
        var above = parent < 0 ? MarkupTopics.Outermost : layout.Containers[parent].Topics;
        int own = frame.Node == 0 || frame.Tag is HtmlTag.Html or HtmlTag.Body ? 0 : MarkupTopics.Of(page, frame.Node, frame.Tag, words);
        frame.Container = layout.Add(new LayoutContainer
        {
            Parent = parent, Node = frame.Node, Depth = frameIndex, Tag = frame.Tag, FirstBlock = layout.BlockCount, EndBlock = layout.BlockCount,
            Topics = MarkupTopics.Below(above, own), Signature = SiblingShapes.Signature(page, frame.Node, frame.Tag, shapes), Alike = 1,
        });
        return frame.Container;
    }
}

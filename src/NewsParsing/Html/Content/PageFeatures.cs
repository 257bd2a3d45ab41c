using NewsParsing.Drafting;

namespace NewsParsing.Html.Content;

/// <summary>What the page models know of a page once its blocks are chosen: a row of numbers. The order is the models': whoever changes it trains anew.</summary>
internal static class PageFeatures
{
    public const int Count = 50;

    private const float Unsure = 0.2f;

    public static void Fill(PageLayout layout, PageContext context, StoryChoice choice, Draft draft, Span<float> row)
    {
        row.Clear();
        var kept = new Sums();
        var dropped = new Sums();
        float scores = 0, unsure = 0, surest = 0;
        int longest = 0, gaps = 0, mostAlike = 0;
        var blocks = layout.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            ref readonly var block = ref blocks[i];
            float score = choice.Scores[i];
            if (score is > Unsure and < 1 - Unsure) unsure += block.Weight;
            surest = Math.Max(surest, score);
            if (!choice.IsKept(i))
            {
                dropped.Add(block);
                if (i > 0 && choice.IsKept(i - 1) && i < choice.Last) gaps++;
                continue;
            }
            kept.Add(block);
            scores += score;
            longest = Math.Max(longest, block.Weight);
            ref readonly var container = ref layout.Containers[block.Container];
            if (container.Parent >= 0) mostAlike = Math.Max(mostAlike, layout.Containers[container.Parent].Alike);
        }
        int at = 0;
        at = kept.Write(row, at);
        at = dropped.Write(row, at);
        row[at++] = Share(scores, kept.Blocks);
        row[at++] = Share(unsure, kept.Weight + 1);
        row[at++] = surest;
        row[at++] = longest;
        row[at++] = gaps;
        row[at++] = mostAlike;
        row[at++] = Share(kept.Weight, context.Weight);
        row[at++] = context.HeadlineBlock < 0 || choice.First < 0 ? 99 : Math.Clamp(choice.First - context.HeadlineBlock, -20, 50);
        row[at++] = choice.First < 0 ? 0 : Share(kept.Blocks, choice.Last - choice.First + 1);
        row[at++] = context.HasClaimedBody ? 1 : 0;
        row[at++] = context.HeadlineBlock >= 0 ? 1 : 0;
        Claims(draft, row[at..]);
    }

    private static void Claims(Draft draft, Span<float> row)
    {
        foreach (var claim in draft.Claims.All)
        {
            bool declared = claim.Source is ClaimSource.JsonLd or ClaimSource.Microdata;
            switch (claim.Field)
            {
                case Field.Published:
                    row[0] = Math.Max(row[0], declared ? 2 : 1);
                    break;
                case Field.Author:
                    row[1] = Math.Max(row[1], declared ? 2 : 1);
                    break;
                case Field.Headline when declared:
                    row[2] = 1;
                    break;
                case Field.Modified:
                    row[3] = 1;
                    break;
                case Field.Category:
                    row[4] = 1;
                    break;
                case Field.Kind when claim.Source == ClaimSource.JsonLd:
                    row[5] = 1;
                    break;
                case Field.Kind when claim.Source == ClaimSource.OpenGraph:
                    row[11] = PageKind.IsStory(claim) ? 1 : claim.Value.Equals("website", StringComparison.OrdinalIgnoreCase) ? 2 : 3;
                    break;
                case Field.Kind:
                    row[12] = 1;
                    break;
                case Field.Standfirst:
                    row[6] = Math.Max(row[6], declared ? 2 : 1);
                    break;
            }
        }
        if (draft.Url is not { } url) return;
        string path = url.AbsolutePath;
        row[7] = path.Length;
        row[8] = path.AsSpan().Count('-');
        row[9] = path.AsSpan().Count('/');
        int digits = 0;
        foreach (char c in path) digits += char.IsAsciiDigit(c) ? 1 : 0;
        row[10] = digits;
    }

    private static float Share(float part, float whole) => whole <= 0 ? 0 : part / whole;

    private struct Sums
    {
        public int Blocks, Weight;

        private int links, linkLetters, letters, sentences, headings, items, cells, prose, commas;

        public void Add(in LayoutBlock block)
        {
            Blocks++;
            Weight += block.Weight;
            letters += block.Letters;
            links += block.LinkCount;
            linkLetters += block.LinkLetters;
            sentences += block.SentenceEnds;
            commas += block.Commas;
            if (block.HeadingLevel > 0) headings++;
            if ((block.State & LayoutState.Item) != 0) items++;
            if ((block.State & LayoutState.Cell) != 0) cells++;
            if (block.EndsSentence && block.Weight > 60) prose += block.Weight;
        }

        public readonly int Write(Span<float> row, int at)
        {
            row[at++] = Blocks;
            row[at++] = Weight;
            row[at++] = Share(Weight, Blocks);
            row[at++] = Share(linkLetters, letters);
            row[at++] = Share(links, Blocks);
            row[at++] = sentences;
            row[at++] = Share(commas, Weight);
            row[at++] = Share(headings, Blocks);
            row[at++] = Share(items, Blocks);
            row[at++] = Share(cells, Blocks);
            row[at++] = Share(prose, Weight);
            return at;
        }
    }
}

using NewsParsing.Drafting;

namespace NewsParsing.Html.Content;

/// <summary>Decides what a page is, and how sure the choice of its blocks is.</summary>
internal static class PageKind
{
    /// <summary>More linked letters than this among what is kept and dropped: a page of items, not of text.</summary>
    private const float LinkedPage = 0.5f;

    private const float LikelyStory = 0.42f;

    /// <summary>Enough where the page is laid out as a story: dated or signed, its headline over a few running paragraphs that are most of its prose.</summary>
    private const float LikelyWhereLaidOut = 0.33f;

    private const int FewestParagraphs = 3, LightestParagraph = 60;
    private const float MostOfTheProse = 0.7f;

    public static void Decide(PageLayout layout, PageContext context, StoryChoice choice, Draft draft)
    {
        Span<float> page = stackalloc float[PageFeatures.Count];
        PageFeatures.Fill(layout, context, choice, draft, page);
        var model = draft.Options.PageModel ?? PageModel.Default;
        bool isStory = choice.First >= 0 && model.Story(page) >= (IsLaidOutAsStory(layout, context, choice, draft) ? LikelyWhereLaidOut : LikelyStory);
        draft.Confidence = choice.First < 0 ? 0 : Math.Round(Math.Clamp(model.Rightness(page), 0, 1), 3);
        if (IsGallery(draft)) draft.Kind = ArticleKind.Gallery;
        else if (IsClaimed(draft, "liveBlog") && (isStory || HasEntries(draft))) draft.Kind = ArticleKind.LiveBlog;
        else if (!isStory) draft.Kind = context.Weight > 0 && context.LinkLetters > context.Weight * LinkedPage ? ArticleKind.Listing : ArticleKind.None;
        else draft.Kind = ArticleKind.Article;
    }

    /// <summary>Whether a page whose text came from a script says that it is a story: by its kind, its author or its date.</summary>
    public static bool IsDeclaredStory(Draft draft)
    {
        foreach (var claim in draft.Claims.All)
            if (claim.Field is Field.Published or Field.Author || IsStory(claim)) return true;
        return false;
    }

    /// <summary>Whether a claim says that the page is a story of some kind.</summary>
    public static bool IsStory(in Claim claim) =>
        claim.Field == Field.Kind && (claim.Value == "liveBlog" || claim.Value.Contains("article", StringComparison.OrdinalIgnoreCase) || claim.Value.Contains("blog", StringComparison.OrdinalIgnoreCase)
            || claim.Value.Contains("post", StringComparison.OrdinalIgnoreCase) || claim.Value.Contains("news", StringComparison.OrdinalIgnoreCase));

    private static bool IsLaidOutAsStory(PageLayout layout, PageContext context, StoryChoice choice, Draft draft)
    {
        if (context.HeadlineBlock < 0 || layout.Blocks[context.HeadlineBlock].HeadingLevel != 1 || choice.First < context.HeadlineBlock || !IsDeclaredStory(draft)) return false;
        int paragraphs = 0, told = 0, prose = 0;
        for (int i = 0; i < layout.BlockCount; i++)
        {
            ref readonly var block = ref layout.Blocks[i];
            bool isParagraph = block.EndsSentence && block.Weight >= LightestParagraph && block.LinkLetters * 4 <= block.Letters && (block.State & (LayoutState.Item | LayoutState.Cell)) == 0;
            if (!isParagraph) continue;
            prose += block.Weight;
            if (!choice.IsKept(i)) continue;
            paragraphs++;
            told += block.Weight;
        }
        return paragraphs >= FewestParagraphs && told >= prose * MostOfTheProse;
    }

    private static bool HasEntries(Draft draft)
    {
        foreach (var block in draft.Blocks)
            if (block.Kind == DraftKind.LiveEntry) return true;
        return false;
    }

    private static bool IsClaimed(Draft draft, string kind)
    {
        foreach (var claim in draft.Claims.About(Field.Kind))
            if (claim.Value == kind) return true;
        return false;
    }

    /// <summary>A gallery is mostly pictures with captions: many figures, sentences under most of them, and more words there than between them.</summary>
    private static bool IsGallery(Draft draft)
    {
        const int FewestPictures = 6, ShortestCaption = 40;
        int pictures = 0, captions = 0, text = 0;
        foreach (var block in draft.Blocks)
        {
            if (block.Kind == DraftKind.Figure)
            {
                pictures += block.Images?.Count ?? 0;
                captions += block.Caption?.Length ?? 0;
            }
            else if (!block.IsAside) text += block.End - block.Start;
        }
        return pictures >= FewestPictures && captions > text && captions >= pictures * ShortestCaption;
    }
}

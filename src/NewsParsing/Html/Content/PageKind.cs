using NewsParsing.Drafting;

namespace NewsParsing.Html.Content;

/// <summary>Decides what a page is, and how sure the choice of its blocks is.</summary>
internal static class PageKind
{
    /// <summary>More linked letters than this among what is kept and dropped: a page of items, not of text.</summary>
    private const float LinkedPage = 0.5f;

    private const float LikelyStory = 0.43f;

    public static void Decide(PageLayout layout, PageContext context, StoryChoice choice, Draft draft)
    {
        Span<float> page = stackalloc float[PageFeatures.Count];
        PageFeatures.Fill(layout, context, choice, draft, page);
        var model = draft.Options.PageModel ?? PageModel.Default;
        bool isStory = choice.First >= 0 && model.Story(page) >= LikelyStory;
        draft.Confidence = choice.First < 0 ? 0 : Math.Round(Math.Clamp(model.Rightness(page), 0, 1), 3);
        if (IsGallery(draft)) draft.Kind = ArticleKind.Gallery;
        else if (!isStory) draft.Kind = context.Weight > 0 && context.LinkLetters > context.Weight * LinkedPage ? ArticleKind.Listing : ArticleKind.None;
        else if (IsClaimed(draft, "liveBlog")) draft.Kind = ArticleKind.LiveBlog;
        else draft.Kind = ArticleKind.Article;
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

using NewsParsing.Drafting;

namespace NewsParsing.Html.Content;

/// <summary>Which blocks of a page are the story: the model's judgements, made one decision.</summary>
internal sealed class StoryChoice
{
    private const float LikelyPart = 0.5f;

    private StoryChoice(bool[] kept) => Kept = kept;

    public bool[] Kept { get; }

    public static StoryChoice Make(PageLayout layout, Draft draft, ReadOnlySpan<float> scores)
    {
        _ = draft;
        bool[] kept = new bool[layout.BlockCount];
        for (int i = 0; i < kept.Length; i++) kept[i] = scores[i] >= LikelyPart;
        return new StoryChoice(kept);
    }
}

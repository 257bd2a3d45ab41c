using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>The fields of the article as decided from all claims. The one place where claims become facts.</summary>
internal sealed record StoryFacts
{
    public string? Headline { get; init; }

    public string? Kicker { get; init; }

    public string? Standfirst { get; init; }

    public string? Byline { get; init; }

    public string? Dateline { get; init; }

    public ValueList<Author> Authors { get; init; } = [];

    public Publisher? Publisher { get; init; }

    public StoryDate? Published { get; init; }

    public StoryDate? Modified { get; init; }

    public string? Language { get; init; }

    public string? Url { get; init; }

    public string? Category { get; init; }

    public ValueList<string> Topics { get; init; } = [];

    public bool? FreeAccess { get; init; }

    public Image? LeadImage { get; init; }

    public static StoryFacts Decide(Draft draft)
    {
        string? First(Field field)
        {
            foreach (var claim in draft.Claims.About(field)) return claim.Value;
            return null;
        }

        return new StoryFacts
        {
            Headline = First(Field.Headline),
            Standfirst = First(Field.Standfirst),
            Byline = First(Field.Byline),
            Dateline = First(Field.Dateline),
            Language = draft.Options.Language ?? First(Field.Language),
        };
    }
}

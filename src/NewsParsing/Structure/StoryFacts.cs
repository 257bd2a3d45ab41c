using NewsParsing.Drafting;

namespace NewsParsing.Structure;

/// <summary>The fields of the article as decided from all claims. The one place where claims become facts; docs/fields.md tells what each field means.</summary>
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

    /// <summary>Decides all fields. The order matters: what is decided helps to judge what comes after.</summary>
    public static StoryFacts Decide(Draft draft)
    {
        var language = LanguageDecision.Decide(draft);
        var url = AddressDecision.Decide(draft);
        var publisher = PublisherDecision.Decide(draft);
        var headline = HeadlineDecision.Decide(draft);
        var byline = AuthorDecision.Decide(draft);
        var (published, modified) = DateDecision.Decide(draft, language);
        string? standfirst = StandfirstDecision.Decide(draft, headline);
        return new StoryFacts
        {
            Headline = headline,
            Kicker = TextDecision.Kicker(draft, headline),
            Standfirst = standfirst,
            Byline = byline.Shown,
            Dateline = TextDecision.Dateline(draft, standfirst),
            Authors = byline.Authors,
            Publisher = publisher,
            Published = published,
            Modified = modified,
            Language = language,
            Url = url,
            Category = CategoryDecision.Decide(draft, headline),
            Topics = TopicDecision.Decide(draft),
            FreeAccess = TextDecision.FreeAccess(draft),
            LeadImage = LeadImageDecision.Decide(draft),
        };
    }
}

using NewsParsing.Quality.Quotes;

namespace NewsParsing.Quality.Stories;

/// <summary>The stories of ours, scored. "Marked" is what stands in quotation marks (direct and mixed), "reported" is indirect speech.</summary>
internal sealed class StorySet(IReadOnlyList<StoryScore> stories)
{
    public IReadOnlyList<StoryScore> Stories { get; } = stories;

    /// <summary>Share of the marked quotes that were found and given to the right speaker.</summary>
    public double RightSpeaker => Share(marked: true, outcome => outcome == QuoteOutcome.Right);

    public double Found => Share(marked: true, outcome => outcome != QuoteOutcome.Missed);

    public double WrongSpeaker => Share(marked: true, outcome => outcome == QuoteOutcome.WrongSpeaker);

    public Tally Reported
    {
        get
        {
            int right = Stories.Sum(story => story.Outcomes.Count(outcome => outcome.Gold.Kind == QuoteKind.Indirect && outcome.Outcome != QuoteOutcome.Missed));
            int gold = Stories.Sum(story => story.Outcomes.Count(outcome => outcome.Gold.Kind == QuoteKind.Indirect));
            return new Tally { Right = right, Missing = gold - right, Foreign = Stories.Sum(story => story.FalseReports.Count) };
        }
    }

    public double ReportedRightSpeaker => Share(marked: false, outcome => outcome == QuoteOutcome.Right);

    public int FalseQuotes => Stories.Sum(story => story.FalseQuotes.Count);

    public int MarkedCount => Stories.Sum(story => story.Outcomes.Count(outcome => outcome.Gold.Kind != QuoteKind.Indirect));

    /// <summary>The folder of the stories in the repository; null where the program runs elsewhere.</summary>
    public static string? Folder =>
        SharedData.Repository is { } repository && Path.Combine(repository, "tests", "NewsParsing.Tests", "Fixtures", "Stories") is var folder && Directory.Exists(folder) ? folder : null;

    /// <summary>The stories that are plain text: the set that the figures are about.</summary>
    public StorySet Texts => new([.. Stories.Where(story => !story.Gold.IsPage)]);

    /// <summary>The stories that are web pages, in many scripts.</summary>
    public StorySet Pages => new([.. Stories.Where(story => story.Gold.IsPage)]);

    public static StorySet Run(string folder) => new([.. StoryGold.All(folder).AsParallel().AsOrdered().Select(gold => new StoryScore(gold))]);

    private double Share(bool marked, Func<QuoteOutcome, bool> counts)
    {
        int all = 0, counted = 0;
        foreach (var story in Stories)
        {
            foreach (var (gold, outcome, _) in story.Outcomes)
            {
                if ((gold.Kind != QuoteKind.Indirect) != marked) continue;
                all++;
                if (counts(outcome)) counted++;
            }
        }
        return all == 0 ? double.NaN : (double)counted / all;
    }
}

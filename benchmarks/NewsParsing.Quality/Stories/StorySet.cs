using NewsParsing.Quality.Quotes;

namespace NewsParsing.Quality.Stories;

/// <summary>The stories of ours, scored. "Marked" is what stands in quotation marks (direct and mixed), "reported" is indirect speech.</summary>
internal sealed class StorySet(string name, IReadOnlyList<StoryScore> stories)
{
    /// <summary>The sets by name, each with its folder beside the other fixtures.</summary>
    public static readonly IReadOnlyList<(string Name, string Folder)> Known = [("stories", "Stories"), ("tongues", "Tongues"), ("tongues-again", "TonguesAgain"), ("tongues-third", "TonguesThird"), ("tongues-fourth", "TonguesFourth"), ("tongues-fifth", "TonguesFifth"), ("tongues-sixth", "TonguesSixth")];

    public string Name { get; } = name;

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

    /// <summary>The sets that an option asks for; none where the program runs away from the repository.</summary>
    public static List<StorySet> RunAll(Predicate<string> wanted)
    {
        var sets = new List<StorySet>();
        if (SharedData.Repository is not { } repository) return sets;
        foreach (var (name, folder) in Known)
        {
            string path = Path.Combine(repository, "tests", "NewsParsing.Tests", "Fixtures", folder);
            if (wanted(name) && Directory.Exists(path)) sets.Add(Run(name, path));
        }
        return sets;
    }

    /// <summary>The stories that are plain text: the set that the figures are about.</summary>
    public StorySet Texts => new(Name, [.. Stories.Where(story => !story.Gold.IsPage)]);

    /// <summary>The stories that are web pages, in many scripts.</summary>
    public StorySet Pages => new(Name, [.. Stories.Where(story => story.Gold.IsPage)]);

    public static StorySet Run(string name, string folder) => new(name, [.. StoryGold.All(folder).AsParallel().AsOrdered().Select(gold => new StoryScore(gold))]);

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

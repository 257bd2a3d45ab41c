using System.Text;
using NewsParsing.Quality.Stories;

namespace NewsParsing.Quality.Report;

/// <summary>The tables of the stories of ours.</summary>
internal static class StoryReport
{
    public static string Of(StorySet set)
    {
        var table = new Table(set.Name, "stories", "quotes", "found", "right speaker", "wrong", "false quotes", "reported P", "reported R", "reported right speaker");
        Row(table, "all texts", set.Texts);
        foreach (var language in set.Texts.Stories.GroupBy(story => story.Gold.Language)) Row(table, language.Key, new StorySet(language.Key, [.. language]));
        if (set.Pages.Stories.Count > 0) Row(table, "all pages", set.Pages);
        foreach (var page in set.Pages.Stories) Row(table, page.Gold.Name, new StorySet(page.Gold.Name, [page]));
        return table.ToString();
    }

    /// <summary>The stories with the most wrong answers, every wrong answer with it.</summary>
    public static string Worst(StorySet set, int count)
    {
        var text = new StringBuilder();
        foreach (var story in set.Stories.OrderByDescending(WrongAnswers).Where(story => WrongAnswers(story) > 0).Take(count)) text.Append(Errors(story)).Append('\n');
        return text.ToString();
    }

    public static string Errors(StoryScore story)
    {
        var text = new StringBuilder($"{story.Gold.Name}\n");
        foreach (var (gold, outcome, ours) in story.Outcomes)
        {
            if (outcome == QuoteOutcome.Right) continue;
            text.Append($"  {outcome,-12} {gold.Kind,-8} {gold.Starts} … {gold.Ends}\n      gold {(gold.Speakers.Count > 0 ? gold.Speakers[0] : "–")}, ours {ours?.Speaker?.Name ?? "–"}")
                .Append($" (mention {ours?.Mention?.Span.ToString() ?? "–"}, cue {ours?.Cue?.ToString() ?? "–"})\n");
        }
        foreach (var span in story.FalseQuotes) text.Append($"  false quote  {span}\n");
        foreach (var quote in story.FalseReports) text.Append($"  false report {quote.Text} ({quote.Cue}: {quote.Speaker?.Name})\n");
        return text.ToString();
    }

    public static string Diff(StoryScore story)
    {
        var text = new StringBuilder(story.Article.Text).Append("\n\n");
        foreach (var quote in story.Article.Quotes)
            text.Append($"{quote.Kind,-8} {quote.Speaker?.Name ?? "–",-24} mention {quote.Mention?.Span.ToString() ?? "–",-20} cue {quote.Cue?.ToString() ?? "–",-12} {quote.Text}\n");
        foreach (var speaker in story.Article.Speakers)
            text.Append($"speaker {speaker.Id} {speaker.Name}, {speaker.Title ?? "–"}, {speaker.Kind}, {speaker.Gender?.ToString() ?? "–"}, {string.Join(" | ", speaker.Mentions)}\n");
        return text.Append('\n').Append(Errors(story)).ToString();
    }

    private static int WrongAnswers(StoryScore story) => story.Outcomes.Count(outcome => outcome.Outcome != QuoteOutcome.Right) + story.FalseQuotes.Count + story.FalseReports.Count;

    private static void Row(Table table, string name, StorySet set) =>
        table.Add(name, Table.Show(set.Stories.Count), Table.Show(set.MarkedCount), Table.Show(set.Found), Table.Show(set.RightSpeaker), Table.Show(set.WrongSpeaker),
            Table.Show(set.FalseQuotes), Table.Show(set.Reported.Precision), Table.Show(set.Reported.Recall), Table.Show(set.ReportedRightSpeaker));
}

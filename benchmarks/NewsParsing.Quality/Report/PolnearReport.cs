using System.Text;
using NewsParsing.Quality.Quotes;

namespace NewsParsing.Quality.Report;

/// <summary>The tables of the PolNeAR texts.</summary>
internal static class PolnearReport
{
    private const int Before = 140, After = 110;

    public static string Of(PolnearSet set)
    {
        var table = new Table(set.Name, "P", "R", "F1", "right", "foreign", "missing");
        Row(table, "joint, speaker overlaps: all", set.All.JointOverlap);
        Row(table, "joint, speaker overlaps: 5 words and more", set.Long.JointOverlap);
        Row(table, "joint, speaker exact: all", set.All.JointExact);
        Row(table, "joint, speaker exact: 5 words and more", set.Long.JointExact);
        Row(table, "unit exact", set.All.UnitExact);
        Row(table, "unit found (30 % covered)", set.All.UnitMatched);
        if (set.Indirect is { } indirect) Row(table, "indirect speech (--speech)", indirect.Found);
        var text = new StringBuilder(table.ToString());
        text.Append($"exact speaker span on gold units with source {Table.Show(set.All.SpeakerExact)}; scare quotes taken for quotes {set.All.FoundScare}\n");
        if (set.Indirect is { } reported) text.Append($"indirect: speaker overlaps among the found {Table.Show(reported.Speaker)}\n");
        if (set.Pronouns is var (right, wrong, silent))
            text.Append($"pronouns right {right} of {right + wrong + silent} ({Table.Show((double)right / (right + wrong + silent))}), wrong {wrong}, silent {silent}\n");
        text.Append($"{set.CharacterCount / 1e6 / Math.Max(1e-9, set.ReadingTime.TotalSeconds):0.0} M characters/s (first run, one core)\n");
        return text.ToString();
    }

    /// <summary>Wrong joint answers with their place in the text: [[the unit]], gold source and ours; first how often each sort occurs.</summary>
    public static string Worst(PolnearSet set, int count)
    {
        var errors = set.All.Errors;
        var sorts = new Table("sort", "count");
        foreach (var sort in errors.GroupBy(error => (error.Sort + " " + error.Place).Trim()).OrderByDescending(sort => sort.Count())) sorts.Add(sort.Key, Table.Show(sort.Count()));
        var text = new StringBuilder(sorts.ToString()).Append('\n');
        foreach (var error in errors.Take(count)) Append(text, error);
        return text.ToString();
    }

    public static string Diff(PolnearSet set, string id)
    {
        var text = new StringBuilder();
        foreach (var (gold, quotes) in set.Texts.Where(pair => pair.Text.Id == id))
        {
            text.Append(id).Append("\n\n").Append(gold.Text).Append("\n\nours:\n");
            foreach (var quote in quotes)
                text.Append($"  {quote.Kind,-8} {Slice(gold, quote.Mention),-30} cue {Slice(gold, quote.Cue),-14} speaker {quote.Speaker ?? "–",-24} {string.Join(" … ", quote.Segments.Select(gold.Slice))}\n");
            text.Append("\ngold units:\n");
            foreach (var unit in gold.Units) text.Append($"  {(unit.IsAttributed ? "quote" : "no quote"),-8} {Slice(gold, unit.Source),-30} {gold.Slice(unit.Span)}\n");
            text.Append("\nwrong joint answers:\n");
            foreach (var error in set.All.Errors.Where(error => error.Text.Id == id)) Append(text, error);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, PolnearError error)
    {
        string before = error.Text.Slice(new Stretch(Math.Max(0, error.Unit.Start - Before), error.Unit.Start)), after = error.Text.Slice(new Stretch(error.Unit.End, error.Unit.End + After));
        text.Append($"{error.Text.Id} {error.Unit.Start}  {error.Sort} {error.Place}\n    gold {Slice(error.Text, error.Source)}\n    ours {Slice(error.Text, error.Mention)}\n")
            .Append($"    {before}[[{error.Text.Slice(error.Unit)}]]{after}".ReplaceLineEndings("¶")).Append('\n');
    }

    private static string Slice(PolnearText text, Stretch? stretch) => stretch is { } known ? text.Slice(known) : "–";

    private static void Row(Table table, string name, Tally tally) =>
        table.Add(name, Table.Show(tally.Precision), Table.Show(tally.Recall), Table.Show(tally.F1), Table.Show(tally.Right), Table.Show(tally.Foreign), Table.Show(tally.Missing));
}

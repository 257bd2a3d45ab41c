using System.CommandLine;
using NewsParsing.Output.Json;
using NewsParsing.Tool.Batch;

namespace NewsParsing.Tool.Commands;

/// <summary><c>newsparse quotes FILE</c>: who said what in a text as given; spans point into that text.</summary>
internal static class QuotesCommand
{
    public static Command Create(ToolConsole console)
    {
        var input = new Argument<string>("FILE") { Description = "A text, or with --ndjson a file of records {id, text}; - for standard input." };
        var ndjson = new Option<bool>("--ndjson") { Description = "One {id, text} a line in, one {id, quotes, speakers} a line out." };
        var jobs = BatchCommand.JobsOption();
        var command = new Command("quotes", "Finds quotes and speakers in a text as given.") { input, ndjson, jobs };
        command.SetAction(async (parsed, cancellation) =>
        {
            string name = parsed.GetRequiredValue(input);
            RecordSource.EnsureReadable([name]);
            return await new BatchRun(console, "texts").RunAsync([name], console.Output, parsed.GetRequiredValue(jobs), item => Find(item, cancellation), cancellation);
        });
        return command;
    }

    private static Answer Find(RecordItem item, CancellationToken cancellation) => Answer.To(item, json =>
    {
        if (item is not LineItem line) throw new RecordException("bad-json", "The input is no file of records.");
        using var record = line.Read();
        if (!record.HasContent || record.IsHtml) throw new RecordException("missing-text", "The record has no text.");
        var quotes = NewsParser.Default.FindQuotes(record.Content.ToString(), cancellation);
        json.Name("id").Literal(item.Id);
        QuoteJsonWriter.WriteQuotes(json, quotes);
        QuoteJsonWriter.WriteSpeakers(json, Speakers(quotes));
    });

    /// <summary>Those who speak, in the order of their first mention.</summary>
    private static List<Speaker> Speakers(IReadOnlyList<Quote> quotes)
    {
        var seen = new HashSet<string>();
        var speakers = new List<Speaker>();
        foreach (var quote in quotes)
            if (quote.Speaker is { } speaker && seen.Add(speaker.Id)) speakers.Add(speaker);
        return [.. speakers.OrderBy(speaker => speaker.Mentions.Count > 0 ? speaker.Mentions[0].Start : int.MaxValue)];
    }
}

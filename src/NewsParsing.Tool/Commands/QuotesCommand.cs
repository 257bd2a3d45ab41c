using System.CommandLine;
using NewsParsing.Html.Reading;
using NewsParsing.Output;
using NewsParsing.Output.Json;
using NewsParsing.Tool.Batch;
using NewsParsing.Tool.Input;
using NewsParsing.Tool.Summary;

namespace NewsParsing.Tool.Commands;

/// <summary><c>newsparse quotes FILE</c>: who said what in a text as given; spans point into that text.</summary>
internal static class QuotesCommand
{
    public static Command Create(ToolConsole console)
    {
        var input = new Argument<string>("FILE");
        var ndjson = new Option<bool>("--ndjson");
        var asJson = new Option<bool>("--json");
        var jobs = BatchCommand.JobsOption();
        var command = new Command("quotes") { input, ndjson, asJson, jobs };
        command.Validators.Add(result =>
        {
            if (result.GetValue(ndjson) && result.GetValue(asJson)) result.AddError("--json and --ndjson exclude each other");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            string name = parsed.GetRequiredValue(input);
            if (!parsed.GetValue(ndjson)) return await ShowAsync(name, parsed.GetValue(asJson), console, cancellation);
            RecordSource.EnsureReadable([name]);
            return await new BatchRun(console, "texts").RunAsync([name], console.Output, parsed.GetRequiredValue(jobs), item => Find(item, cancellation), cancellation);
        });
        return command;
    }

    private static async Task<int> ShowAsync(string name, bool asJson, ToolConsole console, CancellationToken cancellation)
    {
        var source = await StorySource.ReadAsync(name, console, cancellation);
        if (source.LooksLikeHtml()) console.Error.WriteLine(Printable.Line($"newsparse: {name} looks like a page and is read as text, markup and all; without \"quotes\" its story is read"));
        string text = PageDecoder.Decode(source.Bytes, source.Charset, StorySource.MaxLength, cancellation).ToString();
        var quotes = NewsParser.Default.FindQuotes(text, cancellation);
        if (asJson)
        {
            var json = new JsonText(indented: true);
            json.StartObject();
            WriteMembers(json, quotes);
            json.EndObject();
            await console.WriteAsync(json.ToString(), cancellation);
        }
        else
        {
            await console.WriteAsync(SummaryView.WriteQuotes(text, quotes, Speakers(quotes), console.Width, console.IsOutputColoured), cancellation);
        }
        return ExitCode.Done;
    }

    private static Answer Find(RecordItem item, CancellationToken cancellation) => Answer.To(item, json =>
    {
        if (item is not LineItem line) throw new RecordException("bad-json", "The input is no file of records.");
        using var record = line.Read();
        if (!record.HasContent || record.IsHtml) throw new RecordException("missing-text", "The record has no text, as a string.");
        var quotes = NewsParser.Default.FindQuotes(record.Content.ToString(), cancellation);
        json.Name("id").Literal(item.Id);
        WriteMembers(json, quotes);
    });

    private static void WriteMembers(JsonText json, IReadOnlyList<Quote> quotes)
    {
        QuoteJsonWriter.WriteQuotes(json, quotes);
        QuoteJsonWriter.WriteSpeakers(json, Speakers(quotes));
    }

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

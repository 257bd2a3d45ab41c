using System.CommandLine;
using NewsParsing.Output.Json;
using NewsParsing.Tool.Batch;

namespace NewsParsing.Tool.Commands;

/// <summary><c>newsparse batch INPUT… -o OUT.ndjson</c>: many stories, one line of JSON for each.</summary>
internal static class BatchCommand
{
    public static Command Create(ToolConsole console)
    {
        var inputs = new Argument<string[]>("INPUT") { Arity = ArgumentArity.OneOrMore };
        var output = new Option<string>("--output", "-o") { DefaultValueFactory = _ => "-" };
        var jobs = JobsOption();
        var command = new Command("batch") { inputs, output, jobs };
        command.SetAction(async (parsed, cancellation) =>
        {
            string[] names = parsed.GetRequiredValue(inputs);
            string target = parsed.GetRequiredValue(output);
            RecordSource.EnsureReadable(names);
            await using var results = OpenOutput(target, names, console);
            return await new BatchRun(console, "stories").RunAsync(names, results, parsed.GetRequiredValue(jobs), item => Read(item, cancellation), cancellation);
        });
        return command;
    }

    public static Option<int> JobsOption()
    {
        var jobs = new Option<int>("--jobs") { DefaultValueFactory = _ => Environment.ProcessorCount };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out int count) || count is < 1 or > 1024)) result.AddError("--jobs is a number from 1 to 1024");
        });
        return jobs;
    }

    private static Answer Read(RecordItem item, CancellationToken cancellation) => Answer.To(item, json =>
    {
        var article = item.Parse(NewsParser.Default, cancellation);
        json.Name("id").Literal(item.Id);
        json.Name("article");
        ArticleJsonWriter.Write(json, article);
    });

    private static Stream OpenOutput(string path, string[] inputs, ToolConsole console)
    {
        if (path == "-") return console.Output;
        foreach (string input in inputs)
            if (input != "-" && Path.GetFullPath(input) == Path.GetFullPath(path)) throw new InputException($"{path} is input and output at once");
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot write {path}: {problem.Message}");
        }
    }
}

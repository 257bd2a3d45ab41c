using System.CommandLine;
using NewsParsing.Tool.Commands;

namespace NewsParsing.Tool;

/// <summary>The command line of newsparse: its commands, and what becomes of errors.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args, ToolConsole console)
    {
        var root = new RootCommand("Reads news stories: headline, byline, dates, sections, quotes with their speakers.");
        root.Add(BatchCommand.Create(console));
        root.Add(QuotesCommand.Create(console));
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            console.Error.WriteLine($"newsparse: {parsed.Errors[0].Message} (newsparse --help shows the usage)");
            return ExitCode.BadInput;
        }
        try
        {
            var streams = new InvocationConfiguration { Output = new StreamWriter(console.Output, ToolConsole.Utf8) { AutoFlush = true }, Error = console.Error, EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(streams);
        }
        catch (InputException problem)
        {
            console.Error.WriteLine($"newsparse: {problem.Message}");
            return ExitCode.BadInput;
        }
    }
}

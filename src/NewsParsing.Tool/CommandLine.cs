using System.CommandLine;
using System.CommandLine.Parsing;
using NewsParsing.Output;
using NewsParsing.Tool.Commands;

namespace NewsParsing.Tool;

/// <summary>The command line of newsparse: its commands, and what becomes of errors.</summary>
internal static class CommandLine
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellation = default)
    {
        var root = ReadCommand.Create(console);
        root.Add(BatchCommand.Create(console));
        root.Add(QuotesCommand.Create(console));
        root.Add(SchemaCommand.Create(console));
        Help.AddTo(root);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UnknownOption(parsed) is { } option) return Fail(console, $"there is no option {option} (newsparse --help shows the usage)");
        if (parsed.Errors.Count > 0) return Fail(console, $"{parsed.Errors[0].Message} (newsparse --help shows the usage)");
        try
        {
            var streams = new InvocationConfiguration
            {
                Output = new StreamWriter(console.Output, ToolConsole.Utf8) { AutoFlush = true },
                Error = console.Error,
                EnableDefaultExceptionHandler = false,
            };
            return await parsed.InvokeAsync(streams, cancellation);
        }
        catch (InputException problem)
        {
            return Fail(console, problem.Message);
        }
        catch (OperationCanceledException)
        {
            if (console.IsErrorTerminal) console.Error.WriteLine();
            Fail(console, "stopped");
            return ExitCode.Cancelled;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // The reader of our results has gone away (a closed pipe): it has what it wanted.
            return console.IsClosed(problem) ? ExitCode.Done : Fail(console, $"cannot write the results: {(problem.InnerException ?? problem).Message}");
        }
    }

    /// <summary>A mistyped option is no file to read, and what stands behind it is no surplus.</summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.DoubleDash) return null;
            if (token.Type == TokenType.Argument && token.Value.Length > 2 && token.Value.StartsWith("--", StringComparison.Ordinal)) return token.Value;
        }
        return null;
    }

    private static int Fail(ToolConsole console, string message)
    {
        console.Error.WriteLine($"newsparse: {Printable.Line(message)}");
        return ExitCode.BadInput;
    }
}

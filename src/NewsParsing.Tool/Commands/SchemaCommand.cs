using System.CommandLine;

namespace NewsParsing.Tool.Commands;

/// <summary><c>newsparse schema</c>: the JSON Schema of what json and batch give.</summary>
internal static class SchemaCommand
{
    public static Command Create(ToolConsole console)
    {
        var command = new Command("schema");
        command.SetAction(async (_, cancellation) =>
        {
            await console.WriteAsync(Article.JsonSchema, cancellation);
            return ExitCode.Done;
        });
        return command;
    }
}

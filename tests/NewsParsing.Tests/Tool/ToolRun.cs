using System.Text;
using NewsParsing.Tool;

namespace NewsParsing.Tests.Tool;

/// <summary>What one run of newsparse gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the tool in this process, with streams of our own.</summary>
    public static async Task<ToolRun> Of(string[] args, byte[]? input = null, bool coloured = false)
    {
        using var output = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        int code = await CommandLine.RunAsync(args, new ToolConsole(new MemoryStream(input ?? []), output, error) { IsOutputColoured = coloured });
        return new ToolRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public static Task<ToolRun> Of(params string[] args) => Of(args, null);

    public static Task<ToolRun> WithInput(string input, params string[] args) => Of(args, Encoding.UTF8.GetBytes(input));
}

using System.Text;

namespace NewsParsing.Tool;

/// <summary>Where the tool reads and writes: the process's own streams, or those of a test.</summary>
/// <param name="input">What "-" reads.</param>
/// <param name="output">Results, and nothing else; always UTF-8 without a byte order mark.</param>
/// <param name="error">Progress and messages.</param>
internal sealed class ToolConsole(Stream input, Stream output, TextWriter error)
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Stream Input { get; } = input;

    public Stream Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Whether results may be coloured: they go to a terminal and the user did not set NO_COLOR.</summary>
    public bool IsOutputColoured { get; init; }

    /// <summary>Whether messages go to a terminal, where a line can be overwritten.</summary>
    public bool IsErrorTerminal { get; init; }

    public static ToolConsole OfProcess()
    {
        bool mayColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ToolConsole(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true })
        {
            IsOutputColoured = mayColour && !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
        };
    }

    /// <summary>Writes a result; every line ends in a line feed on every platform.</summary>
    public async Task WriteAsync(string result, CancellationToken cancellation)
    {
        await Output.WriteAsync(Utf8.GetBytes(result), cancellation);
        if (!result.EndsWith('\n')) await Output.WriteAsync("\n"u8.ToArray(), cancellation);
        await Output.FlushAsync(cancellation);
    }
}

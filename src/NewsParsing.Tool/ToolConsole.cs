using System.Text;
using Microsoft.Win32.SafeHandles;

namespace NewsParsing.Tool;

/// <summary>Where the tool reads and writes: the process's own streams, or those of a test.</summary>
/// <param name="input">What "-" reads.</param>
/// <param name="output">Results, and nothing else; always UTF-8 without a byte order mark.</param>
/// <param name="error">Progress and messages.</param>
internal sealed class ToolConsole(Stream input, Stream output, TextWriter error)
{
    public static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The width of what is written to no terminal, in columns: the same everywhere.</summary>
    private const int UsualWidth = 100;

    private const int NarrowestWidth = 40, WidestWidth = 110;

    public Stream Input { get; } = input;

    public Stream Output { get; } = output;

    public TextWriter Error { get; } = error;

    /// <summary>Whether results may be coloured: they go to a terminal and the user did not set NO_COLOR.</summary>
    public bool IsOutputColoured { get; init; }

    /// <summary>Whether messages may be coloured.</summary>
    public bool IsErrorColoured { get; init; }

    /// <summary>Whether messages go to a terminal, where a line can be overwritten.</summary>
    public bool IsErrorTerminal { get; init; }

    /// <summary>How many columns a view for people may take.</summary>
    public int Width { get; init; } = UsualWidth;

    public static ToolConsole OfProcess()
    {
        bool mayColour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new ToolConsole(Console.OpenStandardInput(), OpenOutput(), new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true })
        {
            IsOutputColoured = mayColour && !Console.IsOutputRedirected,
            IsErrorColoured = mayColour && !Console.IsErrorRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Width = Console.IsOutputRedirected ? UsualWidth : TerminalWidth(),
        };
    }

    /// <summary>Writes a result; every line ends in a line feed on every platform.</summary>
    public async Task WriteAsync(string result, CancellationToken cancellation)
    {
        await Output.WriteAsync(Utf8.GetBytes(result.EndsWith('\n') ? result : result + "\n"), cancellation);
        await Output.FlushAsync(cancellation);
    }

    /// <summary>Whether a failure to write means that nobody reads any more.</summary>
    public bool IsClosed(Exception problem) =>
        // EPIPE on Unix; ERROR_BROKEN_PIPE and ERROR_NO_DATA on Windows.
        problem.HResult is 32 or unchecked((int)0x8007006D) or unchecked((int)0x800700E8);

    /// <summary>The console's own stream forgives a closed pipe in silence, and a batch would work on for nobody: a pipe is written to as a file, which tells.</summary>
    private static Stream OpenOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            if (!pipe.CanSeek) return pipe;
        }
        return Console.OpenStandardOutput();
    }

    private static int TerminalWidth()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth - 1, NarrowestWidth, WidestWidth);
        }
        catch (Exception problem) when (problem is IOException or PlatformNotSupportedException)
        {
            return UsualWidth;
        }
    }
}

using System.Buffers;
using System.Diagnostics;
using NewsParsing.Output;

namespace NewsParsing.Tool.Batch;

/// <summary>Answers every record of the inputs with one line, in order, on all cores; shows how it is going.</summary>
internal sealed class BatchRun(ToolConsole console, string noun)
{
    /// <summary>A terminal shows one line that changes; a log gets a new line, and so more rarely.</summary>
    private readonly TimeSpan showEvery = console.IsErrorTerminal ? TimeSpan.FromMilliseconds(500) : TimeSpan.FromSeconds(10);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private TimeSpan lastShown;
    private long count;
    private long failures;

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(
        IReadOnlyList<string> inputs, Stream output, int jobs, Func<RecordItem, Answer> answer, CancellationToken cancellation)
    {
        await OrderedWork.RunAsync(
            RecordSource.ReadAsync(inputs, console.Input, cancellation), jobs, answer, result => TakeAsync(result, output, cancellation), cancellation);
        await output.FlushAsync(cancellation);
        Show(isLast: true);
        return failures > 0 ? ExitCode.SomeFailed : ExitCode.Done;
    }

    private async ValueTask TakeAsync(Answer answer, Stream output, CancellationToken cancellation)
    {
        byte[] line = ArrayPool<byte>.Shared.Rent(ToolConsole.Utf8.GetMaxByteCount(answer.Json.Length) + 1);
        int length = ToolConsole.Utf8.GetBytes(answer.Json, line);
        line[length] = (byte)'\n';
        await output.WriteAsync(line.AsMemory(0, length + 1), cancellation);
        ArrayPool<byte>.Shared.Return(line);
        count++;
        if (answer.Failure is { } failure)
        {
            failures++;
            if (console.IsErrorTerminal) console.Error.Write("\r\u001b[K");
            console.Error.WriteLine(Printable.Line(failure));
        }
        if (clock.Elapsed - lastShown >= showEvery) Show(isLast: false);
    }

    private void Show(bool isLast)
    {
        lastShown = clock.Elapsed;
        double rate = count / Math.Max(clock.Elapsed.TotalSeconds, 0.001);
        string line = FormattableString.Invariant($"{count:N0} {noun}, {rate:N0} a second, {failures:N0} failed");
        if (console.IsErrorTerminal) console.Error.Write("\r\u001b[K");
        console.Error.Write(line);
        if (isLast || !console.IsErrorTerminal) console.Error.WriteLine();
    }
}

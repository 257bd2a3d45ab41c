using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace NewsParsing.Tool.Batch;

/// <summary>All records of the inputs that the user named, in order.</summary>
internal static class RecordSource
{
    /// <exception cref="InputException">An input is not there or is of no known kind. Told before anything is read.</exception>
    public static void EnsureReadable(IReadOnlyList<string> inputs)
    {
        foreach (string input in inputs)
            if (input != "-" && !Directory.Exists(input) && !File.Exists(input)) throw new InputException($"cannot find {input}");
    }

    public static async IAsyncEnumerable<RecordItem> ReadAsync(
        IReadOnlyList<string> inputs, Stream standardInput, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (string input in inputs)
        {
            if (Directory.Exists(input))
            {
                string[] files = [.. Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Where(FileItem.IsStory)];
                Array.Sort(files, StringComparer.Ordinal);
                foreach (string file in files) yield return new FileItem(file, Path.GetRelativePath(input, file).Replace('\\', '/'));
            }
            else if (input != "-" && FileItem.IsStory(input))
            {
                yield return new FileItem(input, Path.GetFileName(input));
            }
            else
            {
                await using var stream = input == "-" ? standardInput : Open(input);
                await foreach (var line in LineReader.ReadAsync(input == "-" ? "standard input" : input, stream, LineItem.MaxLength, cancellation)) yield return new LineItem(input, line);
            }
        }
    }

    private static Stream Open(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 4096, FileOptions.SequentialScan);
            return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot read {path}: {problem.Message}");
        }
    }
}

using System.IO.Compression;
using System.IO.Enumeration;
using System.Runtime.CompilerServices;

namespace NewsParsing.Tool.Batch;

/// <summary>All records of the inputs that the user named, in order.</summary>
internal static class RecordSource
{
    /// <summary>Nothing is passed over in silence: what cannot be listed is told.</summary>
    private static readonly EnumerationOptions AllInside = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = default };

    /// <exception cref="InputException">An input is not there. Told before anything is read.</exception>
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
                foreach (string file in FilesOf(input)) yield return new FileItem(file, Path.GetRelativePath(input, file).Replace('\\', '/'));
            }
            else if (input != "-" && FileItem.IsStory(input))
            {
                yield return new FileItem(input, Path.GetFileName(input));
            }
            else
            {
                string name = input == "-" ? "standard input" : input;
                await using var stream = input == "-" ? standardInput : Open(input);
                await foreach (var line in LineReader.ReadAsync(name, stream, LineItem.MaxLength, cancellation)) yield return new LineItem(name, line);
            }
        }
    }

    /// <summary>All stories in a folder and the folders in it, by name. A link to a folder is not followed: it may lead back to where it stands.</summary>
    private static string[] FilesOf(string folder)
    {
        try
        {
            string[] files =
            [
                .. new FileSystemEnumerable<string>(folder, (ref entry) => entry.ToSpecifiedFullPath(), AllInside)
                {
                    ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && FileItem.IsStory(entry.ToSpecifiedFullPath()),
                    ShouldRecursePredicate = (ref entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
                },
            ];
            Array.Sort(files, StringComparer.Ordinal);
            return files;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot read {folder}: {problem.Message}");
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

using System.IO.Compression;

namespace NewsParsing.Quality;

/// <summary>
/// The one place that finds the shared development data: the folder named by <c>NEWSPARSING_DATA</c>, else <c>../shared/data</c> beside the repository.
/// The data never is a part of the repository; whatever needs it says that it was skipped where the folder is absent.
/// </summary>
public static class SharedData
{
    public const string Variable = "NEWSPARSING_DATA";

    /// <summary>What a skipped test or run says.</summary>
    public const string SkipReason = "The shared development data is absent: set " + Variable + " to its folder, or put it at ../shared/data beside the repository.";

    /// <summary>The folder of the data; null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The folder of the repository; null where the program runs elsewhere.</summary>
    public static string? Repository { get; } = FindRepository();

    /// <summary>The file <paramref name="name"/> ("fundus.gold.ndjson", a trailing ".gz" aside) in <paramref name="folder"/>; null where it is absent.</summary>
    public static string? PathOf(string folder, string name)
    {
        foreach (string candidate in new[] { name, name + ".gz" })
        {
            string path = Path.Combine(folder, candidate);
            if (File.Exists(path)) return path;
        }
        return null;
    }

    /// <summary>The lines of a file, unpacked where its name ends in ".gz"; blank lines left out.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var unpacked = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(unpacked);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return line;
    }

    private static string? Find()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named)) return Directory.Exists(named) ? named : null;
        if (FindRepository() is not { } repository) return null;
        string beside = Path.GetFullPath(Path.Combine(repository, "..", "shared", "data"));
        return Directory.Exists(beside) ? beside : null;
    }

    private static string? FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsParsing.sln"))) return folder.FullName;
        return null;
    }
}

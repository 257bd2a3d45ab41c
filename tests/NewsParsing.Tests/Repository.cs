namespace NewsParsing.Tests;

/// <summary>Files of the repository that tests read: README, samples.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(PathOf(parts)).ReplaceLineEndings("\n");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "NewsParsing.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run from outside of the repository.");
    }
}

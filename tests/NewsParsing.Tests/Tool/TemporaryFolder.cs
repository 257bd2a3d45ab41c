namespace NewsParsing.Tests.Tool;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newsparse-test-");

    public string Path => folder.FullName;

    public string File(string name, string content)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Makes a link to a folder.</summary>
    /// <returns>False where this machine does not let us.</returns>
    public bool TryLink(string name, string target)
    {
        try
        {
            Directory.CreateSymbolicLink(PathOf(name), PathOf(target));
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => folder.Delete(recursive: true);
}

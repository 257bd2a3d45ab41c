namespace NewsParsing.Tests;

/// <summary>A file that holds what is expected. With NEWSPARSING_UPDATE=1 in the environment it is written anew.</summary>
internal static class GoldenFile
{
    public static bool IsUpdating { get; } = Environment.GetEnvironmentVariable("NEWSPARSING_UPDATE") == "1";

    public static void Check(string path, string actual)
    {
        if (IsUpdating) File.WriteAllText(path, actual);
        string expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected == actual) return;
        string[] had = expected.Split('\n'), has = actual.Split('\n');
        Assert.Fail($"""
            {Path.GetFileName(path)} is out of date. If the change is meant, run the tests with NEWSPARSING_UPDATE=1 and commit the file.
            gone:
            {string.Join('\n', had.Except(has))}
            new:
            {string.Join('\n', has.Except(had))}
            """);
    }
}

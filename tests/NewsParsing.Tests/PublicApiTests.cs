using PublicApiGenerator;

namespace NewsParsing.Tests;

public class PublicApiTests
{
    /// <summary>A difference means that users' code may break, or that something new is promised to them: change the file only on purpose.</summary>
    [Fact]
    public void The_public_API_is_what_its_golden_file_says()
    {
        string actual = typeof(Article).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        GoldenFile.Check(Repository.PathOf("tests", "NewsParsing.Tests", "PublicApi.txt"), actual);
    }
}

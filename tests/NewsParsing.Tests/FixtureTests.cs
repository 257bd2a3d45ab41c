namespace NewsParsing.Tests;

/// <summary>Every story under Fixtures, read and compared with what its folder expects. Adding a case needs no code: see <see cref="Fixture"/>.</summary>
public class FixtureTests
{
    public static TheoryData<string> Cases => [.. Fixture.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_story_is_read_as_its_folder_expects(string name)
    {
        var differences = Fixture.Load(name).Differences();

        if (differences.Count > 0) Assert.Fail(name + "\n" + string.Join("\n", differences));
    }

    [Theory]
    [InlineData("""{"headlin": "A"}""", "headlin: is not a name of the contract")]
    [InlineData("""{"sections": [{"blocks": [{"knd": "list"}]}]}""", "sections[0].blocks[0].knd: is not a name of the contract")]
    [InlineData("""{"baseUrl": "https://news.example/a"}""", "asserts nothing")]
    public void A_case_that_could_never_fail_is_refused(string expected, string complaint)
    {
        var differences = new Fixture("<p>The ferry ran aground.</p>", true, expected).Differences();

        Assert.Contains(complaint, Assert.Single(differences));
    }

    [Fact]
    public void A_difference_names_path_expected_and_actual()
    {
        var differences = new Fixture("<p>The ferry ran aground.</p>", true, """{"textContains": ["bridge"], "textLacks": ["ferry"]}""").Differences();

        Assert.Equal(2, differences.Count);
        Assert.Contains("textContains[0]: expected \"bridge\", actual \"The ferry ran aground.\"", differences[0]);
    }
}

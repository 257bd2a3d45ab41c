using System.Text.RegularExpressions;
using NewsParsing.Tests.Tool;

namespace NewsParsing.Tests;

/// <summary>What the README shows is what happens.</summary>
public class ReadmeTests
{
    private static readonly string Readme = Repository.Read("README.md");

    [Fact]
    public void The_example_is_code_that_runs()
    {
        string shown = Regex.Match(Readme, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        string run = Regex.Match(Repository.Read("tests", "NewsParsing.Tests", "ReadmeExample.cs"), "// README:\n(.*?) *// end\n", RegexOptions.Singleline).Groups[1].Value;

        Assert.Equal(shown.Trim(), Regex.Replace(run, "^        ", "", RegexOptions.Multiline).Trim());
    }

    [Fact]
    public void The_example_tells_who_said_what()
    {
        string[] shown = Regex.Match(Readme, "```text\n(.*?)…\n```", RegexOptions.Singleline).Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        string[] printed = ReadmeExample.Run(Repository.Read("samples", "ferry.html")).Split('\n');

        Assert.NotEmpty(shown);
        Assert.Equal(shown, printed.Take(shown.Length));
    }

    [Fact]
    public void The_files_that_it_names_are_there()
    {
        var names = Regex.Matches(Readme, @"\]\(([^):#]+)\)|-- (samples/\S+)|--project (\S+)|bash (\S+)").Select(match => match.Groups.Values.Skip(1).First(group => group.Success).Value);

        Assert.All(names, name => Assert.True(Path.Exists(Repository.PathOf(name)), name));
    }

    [Fact]
    public async Task The_first_command_shows_the_sample_story()
    {
        string[] args = Regex.Match(Readme, @"^dotnet run -c Release --project src/NewsParsing\.Tool -- (.*)$", RegexOptions.Multiline).Groups[1].Value.Split(' ');

        var run = await ToolRun.Of(Repository.PathOf(args[0]));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Maren Sollie", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_formats_are_those_of_the_tool()
    {
        string[] formats = Regex.Match(Readme, @"--format ([a-z|]+)").Groups[1].Value.Split('|');

        Assert.Equal(Enum.GetNames<NewsParsing.Tool.OutputFormat>().Select(name => name.ToLowerInvariant()), formats);
        foreach (string format in formats) Assert.Equal(0, (await ToolRun.Of(Repository.PathOf("samples", "ferry.html"), "-f", format)).ExitCode);
    }
}

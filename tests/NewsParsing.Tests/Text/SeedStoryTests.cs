using System.Text.Json;
using NewsParsing.Quality;

namespace NewsParsing.Tests.Text;

/// <summary>The story that the project was founded on; it is not ours to copy, so the test is skipped where the shared folder is absent.</summary>
public class SeedStoryTests
{
    [Fact]
    public void The_seed_story_is_read_as_its_list_says()
    {
        string? folder = SharedData.Folder is null ? null : Path.GetFullPath(Path.Combine(SharedData.Folder, "..", "seed"));
        Assert.SkipWhen(folder is null || !File.Exists(Path.Combine(folder, "article.txt")), SharedData.SkipReason);
        var story = NewsParser.Default.ParseText(File.ReadAllText(Path.Combine(folder!, "article.txt")));
        using var list = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder!, "expected.json")));
        var expected = list.RootElement;

        Assert.Equal(expected.GetProperty("headline").GetString(), story.Headline);
        Assert.StartsWith(expected.GetProperty("standfirst_starts").GetString()!, story.Standfirst, StringComparison.Ordinal);
        Assert.Equal(expected.GetProperty("sections").GetArrayLength(), story.Sections.Count);
        foreach (var (wanted, section) in expected.GetProperty("sections").EnumerateArray().Zip(story.Sections))
        {
            Assert.Equal(wanted.GetProperty("heading").GetString(), section.Heading?.ToString());
            var paragraphs = section.Blocks.OfType<Paragraph>().ToList();
            Assert.Equal(wanted.GetProperty("paragraphs").GetInt32(), paragraphs.Count);
            Assert.StartsWith(wanted.GetProperty("first_starts").GetString()!, paragraphs[0].Text, StringComparison.Ordinal);
        }
        var link = Assert.Single(story.ReadMore);
        var promoted = expected.GetProperty("readMore")[0];
        Assert.Equal(promoted.GetProperty("label").GetString(), link.Label);
        Assert.Equal(promoted.GetProperty("title").GetString(), link.Title);
        Assert.Null(link.Url);
        Assert.Equal(ReadMorePlacement.End, link.Placement);
        foreach (var no in expected.GetProperty("not_quotes").EnumerateArray())
            Assert.DoesNotContain(story.Quotes, quote => quote.Text.Contains(no.GetString()!, StringComparison.Ordinal));
    }
}

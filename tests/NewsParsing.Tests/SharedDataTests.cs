using System.Text.Json;
using NewsParsing.Quality;

namespace NewsParsing.Tests;

/// <summary>Tests that need the shared development data; they are skipped, and say so, where it is absent.</summary>
public class SharedDataTests
{
    [Theory]
    [InlineData("fundus", 127)]
    [InlineData("wcxb", 791)]
    [InlineData("nonarticle", 120)]
    [InlineData("htmldate", 300)]
    public void Every_page_of_the_shared_sets_is_read_without_an_exception(string set, int pages)
    {
        Assert.SkipWhen(SharedData.Folder is null, SharedData.SkipReason);

        int count = 0;
        Parallel.ForEach(SharedData.Lines(SharedData.PathOf(SharedData.Folder!, set + ".pages.ndjson")!), line =>
        {
            using var page = JsonDocument.Parse(line);
            string? url = page.RootElement.GetProperty("url").GetString();
            _ = NewsParser.Default.ParseHtml(page.RootElement.GetProperty("html").GetString()!, Uri.TryCreate(url, UriKind.Absolute, out var known) ? known : null);
            Interlocked.Increment(ref count);
        });
        Assert.Equal(pages, count);
    }
}

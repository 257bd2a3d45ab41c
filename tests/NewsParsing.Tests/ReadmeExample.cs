namespace NewsParsing.Tests;

/// <summary>The example of the README, to be compiled and run.</summary>
internal static class ReadmeExample
{
    public static string Run(string html)
    {
        var Console = new StringWriter { NewLine = "\n" };
        // README:
        Article story = NewsParser.Default.ParseHtml(html, new Uri("https://courier.example/news/ferry"));

        Console.WriteLine($"{story.Headline} ({story.Published})");
        foreach (Speaker speaker in story.Speakers)
            foreach (Quote quote in story.QuotesOf(speaker))
                Console.WriteLine($"{speaker.Name}: {quote.Text}");
        // end
        return Console.ToString();
    }
}

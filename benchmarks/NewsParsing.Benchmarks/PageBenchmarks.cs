using AngleSharp.Html.Parser;
using BenchmarkDotNet.Attributes;

namespace NewsParsing.Benchmarks;

/// <summary>HTML page to article, against AngleSharp's parser alone and SmartReader's extraction.</summary>
[MemoryDiagnoser]
public class PageBenchmarks : IMeasured
{
    private List<Page> pages = [];

    public long CharactersPerOperation => Corpus.Pages().Sum(page => (long)page.Html.Length);

    [GlobalSetup]
    public void Load() => pages = Corpus.Pages();

    [Benchmark(Baseline = true, Description = "AngleSharp ParseDocument alone")]
    public int AngleSharp()
    {
        int elements = 0;
        foreach (var page in pages) elements += new HtmlParser().ParseDocument(page.Html).ChildElementCount;
        return elements;
    }

    [Benchmark(Description = "NewsParsing HTML to Article")]
    public int NewsParsing()
    {
        int length = 0;
        foreach (var page in pages) length += NewsParser.Default.ParseHtml(page.Html, page.Url).Text.Length;
        return length;
    }

    [Benchmark(Description = "SmartReader HTML to Article")]
    public int SmartReader()
    {
        int length = 0;
        foreach (var page in pages)
        {
            using var reader = new SmartReader.Reader(page.Url?.AbsoluteUri ?? "https://news.example/", page.Html);
            length += reader.GetArticle().TextContent?.Length ?? 0;
        }
        return length;
    }
}

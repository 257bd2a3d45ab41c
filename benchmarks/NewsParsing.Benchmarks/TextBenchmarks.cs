using BenchmarkDotNet.Attributes;

namespace NewsParsing.Benchmarks;

/// <summary>Plain text to article, and to quotes alone.</summary>
[MemoryDiagnoser]
public class TextBenchmarks : IMeasured
{
    private List<string> texts = [];

    public long CharactersPerOperation => Corpus.Texts().Sum(text => (long)text.Length);

    [GlobalSetup]
    public void Load() => texts = Corpus.Texts();

    [Benchmark(Description = "NewsParsing text to Article")]
    public int Article()
    {
        int length = 0;
        foreach (string text in texts) length += NewsParser.Default.ParseText(text).Text.Length;
        return length;
    }

    [Benchmark(Description = "NewsParsing text to quotes")]
    public int Quotes()
    {
        int count = 0;
        foreach (string text in texts) count += NewsParser.Default.FindQuotes(text).Count;
        return count;
    }
}

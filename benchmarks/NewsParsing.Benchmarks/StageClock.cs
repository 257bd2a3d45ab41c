using System.Diagnostics;
using NewsParsing.Drafting;
using NewsParsing.Html.Content;
using NewsParsing.Html.Metadata;
using NewsParsing.Html.Reading;
using NewsParsing.Links;
using NewsParsing.Quotes;
using NewsParsing.Quotes.Reading;
using NewsParsing.Structure;

namespace NewsParsing.Benchmarks;

/// <summary>Goes the way of <see cref="NewsParser"/> stage by stage and times each.</summary>
internal sealed class StageClock(int pages, bool withQuotes)
{
    private static readonly string[] Names = ["reading", "metadata", "content", "structure and links", "quotes"];

    private readonly double[,] best = new double[Names.Length, pages];
    private readonly long[] allocated = new long[Names.Length];
    private long mark, markAllocated;
    private int round;

    public void Time(int page, Page source)
    {
        if (page == 0)
        {
            round++;
            Array.Clear(allocated);
        }
        var draft = new Draft(NewsParserOptions.Default, source.Url, null);
        Start();
        var tree = PageReader.Read(source.Html.AsMemory(), default);
        End(0, page);
        MetadataReader.Read(tree, draft);
        End(1, page);
        ContentReader.Read(tree, draft, default);
        tree.Dispose();
        End(2, page);
        var facts = StoryFacts.Decide(draft);
        SectionArranger.Arrange(draft, facts);
        ReadMoreFinder.Find(draft, facts);
        var article = ArticleAssembler.Assemble(draft, facts);
        End(3, page);
        if (withQuotes) QuoteFinder.Find(article.Text, Passage.Of(article), article.Language, default);
        End(4, page);
    }

    public void Report(TextWriter output, double rival, long characters)
    {
        for (int stage = 0; stage < Names.Length; stage++)
        {
            double time = 0;
            for (int page = 0; page < best.GetLength(1); page++) time += best[stage, page];
            output.WriteLine(FormattableString.Invariant(
                $"  {Names[stage],-20} {time,7:0.0} ms  {time / rival:0.000} of AngleSharp  {allocated[stage] / (double)characters:0.000} B/char"));
        }
    }

    private void Start()
    {
        markAllocated = GC.GetAllocatedBytesForCurrentThread();
        mark = Stopwatch.GetTimestamp();
    }

    private void End(int stage, int page)
    {
        double elapsed = Stopwatch.GetElapsedTime(mark).TotalMilliseconds;
        if (round == 1 || elapsed < best[stage, page]) best[stage, page] = elapsed;
        allocated[stage] += GC.GetAllocatedBytesForCurrentThread() - markAllocated;
        Start();
    }
}

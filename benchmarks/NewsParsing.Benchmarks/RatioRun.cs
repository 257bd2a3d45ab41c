using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Parser;

namespace NewsParsing.Benchmarks;

/// <summary>
/// The ratio that the project promises: HTML page to article against AngleSharp's ParseDocument alone, page by page in one process after warm-up. A busy machine
/// slows both; of every page the best of all rounds counts, for each of them.
/// </summary>
internal static class RatioRun
{
    public static int Run(IReadOnlyList<string> options, TextWriter output)
    {
        string set = "fundus";
        int rounds = 7;
        bool withQuotes = true;
        for (int i = 0; i < options.Count; i++)
        {
            if (options[i] == "--set" && i + 1 < options.Count) set = options[++i];
            else if (options[i] == "--rounds" && i + 1 < options.Count) rounds = int.Parse(options[++i], CultureInfo.InvariantCulture);
            else if (options[i] == "--no-quotes") withQuotes = false;
            else return Usage(options[i]);
        }

        var pages = Corpus.Pages(set);
        long characters = pages.Sum(page => (long)page.Html.Length);
        var parser = new NewsParser(NewsParserOptions.Default with { FindQuotes = withQuotes });
        var rival = new Contest(pages.Count);
        var ours = new Contest(pages.Count);
        var stages = new StageClock(pages.Count, withQuotes);
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < pages.Count; i++)
            {
                var page = pages[i];
                rival.Time(i, () => new HtmlParser().ParseDocument(page.Html));
                ours.Time(i, () => parser.ParseHtml(page.Html, page.Url));
            }
            for (int i = 0; i < pages.Count; i++) stages.Time(i, pages[i]);
            output.WriteLine(FormattableString.Invariant(
                $"round {round + 1}: AngleSharp {rival.EndRound():0.0} ms, NewsParsing {ours.EndRound():0.0} ms, ratio {ours.LastRound / rival.LastRound:0.000}"));
        }
        output.WriteLine(FormattableString.Invariant(
            $"{pages.Count} pages, {characters / 1e6:0.0} M characters, best of {rounds}: AngleSharp {rival.Best:0.0} ms ({characters / rival.Best / 1000:0} Mchar/s, {rival.Allocated / (double)characters:0.00} B/char)"));
        output.WriteLine(FormattableString.Invariant(
            $"  NewsParsing {ours.Best:0.0} ms ({characters / ours.Best / 1000:0} Mchar/s, {ours.Allocated / (double)characters:0.00} B/char)"));
        output.WriteLine(FormattableString.Invariant($"RATIO {ours.Best / rival.Best:0.000}"));
        stages.Report(output, rival.Best, characters);
        return 0;
    }

    private static int Usage(string option)
    {
        Console.Error.WriteLine($"unknown option {option}; ratio takes --set NAME, --rounds N, --no-quotes");
        return 2;
    }

    /// <summary>The best time of every page, and what the last round took in all.</summary>
    private sealed class Contest(int pages)
    {
        private readonly double[] best = Enumerable.Repeat(double.MaxValue, pages).ToArray();
        private double round;

        public double Best => best.Sum();

        public double LastRound { get; private set; }

        /// <summary>Bytes that the last round allocated.</summary>
        public long Allocated { get; private set; }

        public void Time(int page, Func<object> read)
        {
            if (page == 0) Allocated = 0;
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            GC.KeepAlive(read());
            double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Allocated += GC.GetAllocatedBytesForCurrentThread() - allocated;
            round += elapsed;
            best[page] = Math.Min(best[page], elapsed);
        }

        public double EndRound()
        {
            LastRound = round;
            round = 0;
            return LastRound;
        }
    }
}

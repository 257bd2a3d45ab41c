using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NewsParsing.Quality;
using NewsParsing.Quality.Pages;
using NewsParsing.Quality.Quotes;

namespace NewsParsing.Tests.Quality;

/// <summary>The harness and the Python scorers give the same figures, on small sets we wrote: recorded, and live where Python and the shared tools are present.</summary>
public class ScoreAgreementTests
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Quality", "Data");

    /// <summary>Names in score.py against ours; recorded from score.py on pages.gold.ndjson and pages.read.ndjson.</summary>
    public static TheoryData<string, string, double> PageFigures => new()
    {
        { "F1", "shingle F1", 0.746 },
        { "P", "P", 0.711 },
        { "R", "R", 0.785 },
        { "exact", "exact", 0.250 },
        { "wordF1", "word F1", 0.778 },
        { "paraF1", "paragraph F1", 0.698 },
        { "headF1", "heading F1", 0.857 },
        { "title", "title", 0.375 },
        { "authF1", "authors F1", 0.616 },
        { "date", "date", 0.667 },
    };

    [Theory]
    [MemberData(nameof(PageFigures))]
    public void Pages_are_scored_as_score_py_does(string theirs, string ours, double recorded)
    {
        double figure = SetFigures.Of(ScoredPages()).First(figure => figure.Name == ours).Value;

        Assert.True(Math.Abs(recorded - figure) < 0.0006, $"score.py gave {theirs}={recorded}, the harness {ours} {figure}");
    }

    [Fact]
    public void Pages_are_scored_as_score_py_does_now()
    {
        string output = RunPython("score.py", Path.Combine(Data, "pages.gold.ndjson"), Path.Combine(Data, "pages.read.ndjson"));

        var figures = SetFigures.Of(ScoredPages()).ToDictionary(figure => figure.Name, figure => figure.Value);
        foreach (var row in PageFigures)
        {
            var (theirs, ours, _) = row.Data;
            double said = double.Parse(Regex.Match(output, @"\b" + theirs + @"=([\d.]+)").Groups[1].Value, CultureInfo.InvariantCulture);
            Assert.True(Math.Abs(said - figures[ours]) < 0.0006, $"score.py gives {theirs}={said}, the harness {ours} {figures[ours]}");
        }
    }

    [Fact]
    public void Quotes_are_scored_as_evaluate_py_does()
    {
        var (all, five, indirect) = ScoredQuotes();

        // Recorded from evaluate.py on quotes.gold.ndjson and quotes.found.ndjson: right, foreign, missing.
        Assert.Equal((5, 2, 1), Counts(all.UnitExact));
        Assert.Equal((6, 1, 0), Counts(all.UnitMatched));
        Assert.Equal((3, 3, 3), Counts(all.JointOverlap));
        Assert.Equal((1, 5, 5), Counts(all.JointExact));
        Assert.Equal((0, 1, 2), Counts(five.JointOverlap));
        Assert.Equal((2, 1, 1), Counts(indirect.Found));
        Assert.Equal(0.167, all.SpeakerExact, 3);
    }

    [Theory]
    [InlineData(false, "D1 direct unit, exact", "unit exact")]
    [InlineData(false, "J  joint unit(>=30%) + speaker [overlap]", "joint overlap")]
    [InlineData(false, "J  joint unit(>=30%) + speaker [exact]", "joint exact")]
    [InlineData(true, "J  joint unit(>=30%) + speaker [overlap]", "joint overlap of five words and more")]
    [InlineData(false, "G  quote match >0.3", "indirect")]
    public void Quotes_are_scored_as_evaluate_py_does_now(bool onlyLong, string theirs, string ours)
    {
        string output = RunPython("quotes/evaluate.py", Path.Combine(Data, "quotes.gold.ndjson"), Path.Combine(Data, "quotes.found.ndjson"), onlyLong ? "--min-words=5" : "--speech");
        if (ours == "indirect") output = output[output.IndexOf("--- attributions: indirect", StringComparison.Ordinal)..];
        string line = output.Split('\n').First(line => line.StartsWith(theirs, StringComparison.Ordinal));

        var (all, five, indirect) = ScoredQuotes();
        var tally = ours switch
        {
            "unit exact" => all.UnitExact,
            "joint overlap" => all.JointOverlap,
            "joint exact" => all.JointExact,
            "indirect" => indirect.Found,
            _ => five.JointOverlap,
        };

        Assert.Contains($"(tp {tally.Right} fp {tally.Foreign} fn {tally.Missing})", line, StringComparison.Ordinal);
    }

    private static List<PageScore> ScoredPages()
    {
        var gold = File.ReadLines(Path.Combine(Data, "pages.gold.ndjson")).Select(GoldPage.Read);
        var read = new Dictionary<string, Article>();
        foreach (string line in File.ReadLines(Path.Combine(Data, "pages.read.ndjson")))
        {
            using var record = JsonDocument.Parse(line);
            read[record.RootElement.GetProperty("id").GetString()!] = Article.FromJson(record.RootElement.GetProperty("article").GetRawText());
        }
        return [.. gold.Select(page => new PageScore(page, read[page.Id], null, null))];
    }

    private static (PolnearScore All, PolnearScore Five, IndirectScore Indirect) ScoredQuotes()
    {
        var found = new Dictionary<string, List<FoundQuote>>();
        foreach (string line in File.ReadLines(Path.Combine(Data, "quotes.found.ndjson")))
        {
            using var record = JsonDocument.Parse(line);
            found[record.RootElement.GetProperty("id").GetString()!] = [.. record.RootElement.GetProperty("quotes").EnumerateArray().Select(Quote)];
        }
        // The words of speech_cues.txt that the texts need.
        var all = new PolnearScore(1);
        var five = new PolnearScore(5);
        var indirect = new IndirectScore(new HashSet<string> { "said", "told", "wrote", "added", "warned" });
        foreach (var text in File.ReadLines(Path.Combine(Data, "quotes.gold.ndjson")).Select(PolnearText.Read))
        {
            all.Add(text, found[text.Id]);
            five.Add(text, found[text.Id]);
            indirect.Add(text, found[text.Id]);
        }
        return (all, five, indirect);
    }

    private static FoundQuote Quote(JsonElement quote)
    {
        Stretch? Part(string name) => quote.TryGetProperty(name + "_start", out var start) ? new Stretch(start.GetInt32(), quote.GetProperty(name + "_end").GetInt32()) : null;
        return new FoundQuote(Enum.Parse<QuoteKind>(quote.GetProperty("kind").GetString()!, true),
            [.. quote.GetProperty("segments").EnumerateArray().Select(pair => new Stretch(pair[0].GetInt32(), pair[1].GetInt32()))],
            Part("speaker"), Part("cue"), quote.GetProperty("name").GetString());
    }

    private static (int Right, int Foreign, int Missing) Counts(Tally tally) => (tally.Right, tally.Foreign, tally.Missing);

    private static string RunPython(string script, params string[] arguments)
    {
        string? tools = SharedData.Folder is { } folder ? Path.Combine(folder, "..", "tools", script) : null;
        Assert.SkipWhen(tools is null || !File.Exists(tools), SharedData.SkipReason);
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", [tools!, .. arguments]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            string output = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            return output;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed.");
            return "";
        }
    }
}

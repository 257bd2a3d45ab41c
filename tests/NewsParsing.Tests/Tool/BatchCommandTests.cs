using System.IO.Compression;
using System.Text.Json.Nodes;

namespace NewsParsing.Tests.Tool;

public class BatchCommandTests
{
    [Fact]
    public async Task Every_record_is_answered_in_order()
    {
        var lines = Enumerable.Range(0, 300).Select(i => $$"""{"id":"{{i}}","html":"<title>T</title><p>{{string.Concat(Enumerable.Repeat("word ", (i * 37) % 900))}}end {{i}}</p>"}""");

        var run = await ToolRun.WithInput(string.Join('\n', lines), "batch", "-", "--jobs", "8");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Enumerable.Range(0, 300).Select(i => $"{i}"), run.Lines.Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>()));
        Assert.Contains("300 stories", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_record_is_answered_by_an_error_and_stops_nothing()
    {
        string[] records =
        [
            """{"id":"good","html":"<p>The ferry ran aground.</p>"}""",
            """{"id":"cut","html":"<p>The""",
            """{"id":"empty"}""",
            """{"id":"null","html":null}""",
            """[1,2]""",
            """{"id":7,"text":"Ferry aground\nThe ferry ran aground on Friday."}""",
            "",
            """{"id":"two"} {"id":"values"}""",
            """{"id":"half","html":"<p>Half a pair \ud83d here</p>","url":7}""",
            """{"html":"<p>No id.</p>"}""",
        ];

        var run = await ToolRun.WithInput(string.Join("\r\n", records), "batch", "-");

        Assert.Equal(1, run.ExitCode);
        string[] expected = ["\"good\" ok", "\"cut\" bad-json", "\"empty\" missing-html", "\"null\" missing-html", " bad-json", "7 ok", "\"two\" bad-json", "\"half\" ok", " ok"];
        Assert.Equal(expected, run.Lines.Select(line => JsonNode.Parse(line)!).Select(answer => $"{answer["id"]?.ToJsonString()} {answer["error"]?["code"]?.GetValue<string>() ?? "ok"}"));
        Assert.Contains("standard input:2: bad-json: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("9 stories, ", run.Error, StringComparison.Ordinal);
        Assert.Contains("5 failed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_20_MB_is_answered_by_an_error()
    {
        string huge = $$"""{"id":"huge","html":"{{new string('x', 20_000_000)}}"}""";

        var run = await ToolRun.WithInput($"{huge}\n{{\"id\":\"next\",\"html\":\"<p>The ferry.</p>\"}}\n", "batch", "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("""{"id":"huge","error":{"code":"line-too-long","message":"The line is longer than 16 MiB."}}""", run.Lines[0]);
        Assert.StartsWith("""{"id":"next","article":""", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_do_not_lose_the_record()
    {
        byte[] line = [.. """{"id":"x","html":"<p>caf"""u8, 0xE9, .. " au lait</p>\"}"u8];

        var run = await ToolRun.Of(["batch", "-"], line);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("caf\uFFFD au lait", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_inputs_are_read_one_after_the_other()
    {
        using var folder = new TemporaryFolder();
        string lines = folder.File("a.ndjson", "\uFEFF{\"id\":\"a\",\"html\":\"<p>A ferry.</p>\"}\n");
        string zipped = folder.PathOf("b.ndjson.gz");
        await using (var gzip = new GZipStream(File.Create(zipped), CompressionLevel.Fastest)) gzip.Write("""{"id":"b","html":"<p>B ferry.</p>"}"""u8);
        folder.File("stories/z.html", "<p>The ferry ran aground.</p>");
        folder.File("stories/2021/y.txt", "Ferry aground\nThe ferry ran aground.");
        folder.File("stories/notes.doc", "no story");
        string output = folder.PathOf("out.ndjson");

        var run = await ToolRun.Of("batch", lines, zipped, folder.PathOf("stories"), "-o", output);

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(["a", "b", "2021/y.txt", "z.html"], (await File.ReadAllLinesAsync(output)).Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_folder_that_links_to_itself_is_read_once()
    {
        using var folder = new TemporaryFolder();
        folder.File("stories/deep/a.html", "<p>The ferry ran aground.</p>");
        Assert.SkipUnless(folder.TryLink("stories/deep/again", "stories"), "Links to folders cannot be made here.");

        var run = await ToolRun.Of("batch", folder.PathOf("stories"));

        Assert.Equal(["deep/a.html"], run.Lines.Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_text_in_a_folder_is_decoded_as_it_is_alone()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("story.txt", "");
        await File.WriteAllBytesAsync(file, [.. "Le pont ferm"u8, 0xE9, .. "\n\nLe maire a d"u8, 0xE9, .. "clar"u8, 0xE9, .. " que l'"u8, 0xE9, .. "cole rouvrirait."u8]);

        var run = await ToolRun.Of("batch", folder.PathOf("."));

        Assert.Equal("Le pont fermé", JsonNode.Parse(run.Lines.Single())!["article"]!["headline"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_input_is_not_overwritten_by_the_output()
    {
        using var folder = new TemporaryFolder();
        string file = folder.File("a.ndjson", "{}");

        var run = await ToolRun.Of("batch", file, "-o", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("{}", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_zip_file_that_is_broken_is_told_in_one_line()
    {
        using var folder = new TemporaryFolder();

        var run = await ToolRun.Of("batch", folder.File("a.ndjson.gz", "this is not gzip"));

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("newsparse: cannot read ", run.Error.Split('\n')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_of_a_batch_is_the_article_of_the_library()
    {
        string html = Repository.Read("samples", "ferry.html");
        string line = new JsonObject { ["id"] = "ferry", ["url"] = "https://courier.example/news", ["html"] = html }.ToJsonString();

        var run = await ToolRun.WithInput(line, "batch", "-");

        string json = run.Lines[0]["{\"id\":\"ferry\",\"article\":".Length..^1];
        Assert.Equal(NewsParser.Default.ParseHtml(html, new Uri("https://courier.example/news")), Article.FromJson(json));
    }

    [Fact]
    public async Task Quotes_of_many_texts_point_into_the_texts_as_given()
    {
        const string Text = "  \r\nThe ferry was late. \"We waited for 😀 hours,\" said Maren Sollie.\r\n";
        string line = new JsonObject { ["id"] = 1, ["text"] = Text }.ToJsonString();

        var run = await ToolRun.WithInput($"{line}\n{{\"id\":2}}\n", "quotes", "-", "--ndjson");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("""{"id":1,"quotes":[""", run.Lines[0], StringComparison.Ordinal);
        foreach (var quote in JsonNode.Parse(run.Lines[0])!["quotes"]!.AsArray())
        {
            var segment = quote!["segments"]![0]!;
            Assert.Contains(Text[segment["start"]!.GetValue<int>()..segment["end"]!.GetValue<int>()], quote["text"]!.GetValue<string>(), StringComparison.Ordinal);
        }
        Assert.Contains("missing-text", run.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_of_one_text_are_shown_by_speaker_or_as_JSON()
    {
        string text = Repository.PathOf("samples", "ferry.txt");

        var shown = await ToolRun.Of("quotes", text);
        var json = await ToolRun.Of("quotes", text, "--json");

        Assert.Equal((0, 0), (shown.ExitCode, json.ExitCode));
        Assert.NotNull(JsonNode.Parse(json.Output)!["speakers"]);
        Assert.NotEqual("", shown.Output);
    }

    [Fact]
    public async Task A_page_given_to_quotes_is_warned_of()
    {
        var run = await ToolRun.Of("quotes", Repository.PathOf("samples", "ferry.html"));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("looks like a page", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_stops_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        using var endless = new EndlessInput("""{"id":1,"html":"<p>The ferry ran aground.</p>"}"""u8.ToArray(), afterLines: 2000, stop.Cancel);
        var error = new StringWriter();

        int code = await NewsParsing.Tool.CommandLine.RunAsync(["batch", "-"], new NewsParsing.Tool.ToolConsole(endless, Stream.Null, error), stop.Token);

        Assert.Equal(130, code);
    }

    /// <summary>The same line for ever; rings after some of them.</summary>
    private sealed class EndlessInput(byte[] line, int afterLines, Action ring) : MemoryStream
    {
        private int count;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (++count == afterLines) ring();
            line.CopyTo(buffer);
            buffer.Span[line.Length] = (byte)'\n';
            return ValueTask.FromResult(line.Length + 1);
        }
    }
}

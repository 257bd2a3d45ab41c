using System.Text;
using System.Text.Json.Nodes;

namespace NewsParsing.Tests.Tool;

public class ReadCommandTests
{
    private static readonly string Sample = Repository.PathOf("samples", "ferry.html");

    [Fact]
    public async Task I_see_a_summary_of_a_page()
    {
        var run = await ToolRun.Of(Sample);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("Island ferry stranded overnight as storm closes harbour", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Output, character => char.IsControl(character) && character != '\n');
    }

    [Theory]
    [InlineData("json")]
    [InlineData("jsonld")]
    [InlineData("annotations")]
    public async Task I_get_JSON(string format)
    {
        var run = await ToolRun.Of(Sample, "--format", format);

        Assert.Equal(0, run.ExitCode);
        Assert.IsType<JsonObject>(JsonNode.Parse(run.Output));
        Assert.EndsWith("}\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("markdown")]
    [InlineData("text")]
    [InlineData("html")]
    public async Task I_get_the_story_to_read(string format)
    {
        var run = await ToolRun.Of(Sample, "-f", format);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("We could see our own house from the deck,", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<title>Ferry</title><p>The ferry ran aground on Friday.</p>", "The ferry ran aground on Friday.")]
    [InlineData("\uFEFF \n<!doctype html><p>The ferry ran aground on Friday.</p>", "The ferry ran aground on Friday.")]
    [InlineData("Ferry aground\nThe ferry ran aground on Friday.", "The ferry ran aground on Friday.")]
    [InlineData("5 < 6, the ferryman said.\nThe ferry ran aground.", "The ferry ran aground.")]
    public async Task Standard_input_is_a_page_or_a_text_as_it_looks(string input, string expected)
    {
        var run = await ToolRun.WithInput(input, "-", "--format", "json");

        Assert.Contains(expected, JsonNode.Parse(run.Output)!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain("doctype", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_text_in_UTF_16_is_read()
    {
        var run = await ToolRun.Of(["-", "-f", "text"], [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Fähre auf Grund\r\nDie Fähre lief am Freitag auf Grund.\r\n")]);

        Assert.Contains("Die Fähre lief am Freitag auf Grund.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_input_is_no_story_and_no_error()
    {
        var run = await ToolRun.WithInput("", "-");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("no story", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trace_goes_to_standard_error_and_leaves_the_result_alone()
    {
        var plain = await ToolRun.Of(Sample, "-f", "json");
        var traced = await ToolRun.Of(Sample, "-f", "json", "--trace");

        Assert.Equal(plain.Output, traced.Output);
        Assert.StartsWith("fields\n", traced.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_trace_of_a_report_is_in_the_report()
    {
        var run = await ToolRun.Of(Sample, "-f", "html", "--trace");

        Assert.Equal("", run.Error);
        Assert.Contains("<h2>Why: blocks</h2>", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("markdown")]
    [InlineData("text")]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("jsonld")]
    public async Task A_page_cannot_steer_my_terminal(string format)
    {
        const string Hostile = "<title>Ferry \u001b]0;owned\u0007 \u009b31m</title><h1>Ferry \u001b[2J stuck \u009b31m</h1><p>The \u001b[31mferry\u0008 ran aground on Friday,\u0085 said the &#27;[2J captain of the &#155; boat.</p>";

        var run = await ToolRun.WithInput(Hostile, "-", "--html", "-f", format, "--trace");

        Assert.DoesNotContain(run.Output + run.Error, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public async Task Colours_are_for_terminals()
    {
        var plain = await ToolRun.Of([Sample]);
        var coloured = await ToolRun.Of([Sample], coloured: true);

        Assert.Contains("\u001b[1m", coloured.Output, StringComparison.Ordinal);
        Assert.Equal(plain.Output, System.Text.RegularExpressions.Regex.Replace(coloured.Output, "\u001b\\[[0-9;]*m", ""));
    }

    [Theory]
    [InlineData("", "newsparse: name a file, an address, or - for standard input")]
    [InlineData("no-such-file.html", "newsparse: cannot find no-such-file.html")]
    [InlineData("- --format poem", "newsparse: \"poem\" is no format")]
    [InlineData("- --text --html", "newsparse: --text and --html exclude each other")]
    [InlineData("- --url nowhere", "newsparse: --url: nowhere is no http or https address")]
    [InlineData("ftp://example.org/x", "newsparse: ftp://example.org/x is no http or https address")]
    [InlineData("file:///etc/hostname", "newsparse: file:///etc/hostname is no http or https address")]
    [InlineData("--loud", "newsparse: there is no option --loud")]
    [InlineData("--formt json story.html", "newsparse: there is no option --formt")]
    [InlineData("quotes - --json --ndjson", "newsparse: --json and --ndjson exclude each other")]
    [InlineData("one two", "newsparse: Unrecognized command or argument 'two'")]
    [InlineData("stories.ndjson", "newsparse: cannot find stories.ndjson")]
    [InlineData("batch", "newsparse: Required argument")]
    [InlineData("batch no-such-file.ndjson", "newsparse: cannot find no-such-file.ndjson")]
    [InlineData("batch - --jobs 0", "newsparse: --jobs is a number from 1 to 1024")]
    [InlineData("batch - -o no-such-folder/out.ndjson", "newsparse: cannot write no-such-folder/out.ndjson")]
    [InlineData("quotes no-such-file.txt", "newsparse: cannot find no-such-file.txt")]
    public async Task What_cannot_be_done_is_told_in_one_line(string args, string message)
    {
        var run = await ToolRun.Of(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(run.Error.Length - 1, run.Error.IndexOf('\n', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help", "newsparse batch INPUT…")]
    [InlineData("batch --help", "named on")]
    [InlineData("quotes -h", "--ndjson")]
    [InlineData("schema -h", "2020-12")]
    public async Task Help_tells_how(string args, string expected)
    {
        var run = await ToolRun.Of(args.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }
}

using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace NewsParsing.Tests.Tool;

/// <summary>The tool as the shell runs it: a process of its own.</summary>
public class ProcessTests
{
    private static readonly string Sample = Repository.PathOf("samples", "ferry.html");

    private static readonly string Dotnet = Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "newsparse.dll");

    [Fact]
    public async Task It_runs()
    {
        var (code, output, error) = await Run(Start([Sample, "--format", "json"]));

        Assert.Equal((0, ""), (code, error));
        Assert.Equal("1.0", (string?)JsonNode.Parse(output)!["schemaVersion"]);
    }

    [Fact]
    public async Task Bad_usage_is_exit_code_2_and_one_line()
    {
        var (code, output, error) = await Run(Start(["no-such-file.html"]));

        Assert.Equal((2, "", "newsparse: cannot find no-such-file.html"), (code, output, error.TrimEnd()));
    }

    [Fact]
    public async Task A_gz_file_that_breaks_off_is_no_whole_file()
    {
        using var folder = new TemporaryFolder();
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
            for (int i = 0; i < 1000; i++) gzip.Write("{\"id\":1,\"html\":\"<p>The ferry ran aground.</p>\"}\n"u8);
        string file = folder.PathOf("half.ndjson.gz");
        await File.WriteAllBytesAsync(file, packed.ToArray()[..(int)(packed.Length / 2)]);

        var (code, _, error) = await Run(Start(["batch", file]));

        Assert.Equal(2, code);
        Assert.Contains($"newsparse: cannot read {file}: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_that_nobody_can_take_are_told_in_one_line()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no device that is always full.");
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh") { RedirectStandardError = true, ArgumentList = { "-c", $"'{Dotnet}' exec '{Tool}' '{Sample}' >&-; '{Dotnet}' exec '{Tool}' '{Sample}' > /dev/full" } })!;

        string[] error = (await shell.StandardError.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await shell.WaitForExitAsync();

        Assert.Equal(2, shell.ExitCode);
        Assert.Equal(2, error.Length);
        Assert.All(error, line => Assert.StartsWith("newsparse: cannot write the results: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reader_that_goes_away_ends_the_work_in_peace()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows tells of a closed pipe in other ways.");
        using var process = Start(["batch", "-", "--jobs", "1"]);
        process.StandardOutput.Close();
        var feeding = Task.Run(async () =>
        {
            try
            {
                for (int i = 0; i < 20_000; i++) await process.StandardInput.WriteLineAsync("""{"id":1,"html":"<p>The ferry ran aground on Friday.</p>"}""");
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It stopped reading, as it should.
            }
        });

        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        await feeding;

        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    /// <summary>Dots and dotless letters, other digits and calendars, commas in numbers, another side of midnight: none of them is to be seen in a result.</summary>
    [Fact]
    public async Task The_same_bytes_come_out_in_every_culture_and_time_zone()
    {
        string[] args = ["batch", Repository.PathOf("samples")];
        var (_, expected, _) = await Run(Start(args));
        Assert.NotEqual("", expected);
        string[] cultures = ["tr_TR", "ar_SA", "fa_IR", "th_TH", "de_CH", "hi_IN"];
        foreach (string culture in cultures)
        {
            var (code, output, error) = await Run(Start(args, culture));
            Assert.SkipWhen(error.Contains("ICU", StringComparison.Ordinal), "This machine has no ICU, and so no cultures.");
            Assert.Equal(0, code);
            Assert.Equal(expected, output);
        }
    }

    /// <summary>Starts the tool; with a culture, as a program that has not switched cultures off.</summary>
    private static Process Start(string[] args, string? culture = null)
    {
        var start = new ProcessStartInfo(Dotnet)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = NewsParsing.Tool.ToolConsole.Utf8,
            StandardErrorEncoding = NewsParsing.Tool.ToolConsole.Utf8,
        };
        start.ArgumentList.Add("exec");
        if (culture is not null)
        {
            string settings = Path.Combine(AppContext.BaseDirectory, "newsparse.cultures.runtimeconfig.json");
            string usual = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "newsparse.runtimeconfig.json"));
            File.WriteAllText(settings, usual.Replace("\"System.Globalization.Invariant\": true", "\"System.Globalization.Invariant\": false", StringComparison.Ordinal)
                .Replace("\"System.Globalization.PredefinedCulturesOnly\": true", "\"System.Globalization.PredefinedCulturesOnly\": false", StringComparison.Ordinal));
            start.ArgumentList.Add("--runtimeconfig");
            start.ArgumentList.Add(settings);
            start.Environment["LC_ALL"] = start.Environment["LANG"] = $"{culture}.UTF-8";
            start.Environment["TZ"] = "Pacific/Kiritimati";
        }
        start.ArgumentList.Add(Tool);
        foreach (string arg in args) start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }

    private static async Task<(int Code, string Output, string Error)> Run(Process process)
    {
        using (process)
        {
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output, await error);
        }
    }
}

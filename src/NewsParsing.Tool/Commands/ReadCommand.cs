using System.CommandLine;
using System.CommandLine.Parsing;
using NewsParsing.Html.Reading;
using NewsParsing.Tool.Input;
using NewsParsing.Tool.Summary;

namespace NewsParsing.Tool.Commands;

/// <summary><c>newsparse FILE</c>: one story, shown in the format the user wants.</summary>
internal static class ReadCommand
{
    public static RootCommand Create(ToolConsole console)
    {
        var source = new Argument<string?>("SOURCE") { Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<OutputFormat>("--format", "-f") { CustomParser = ParseFormat };
        var url = new Option<string?>("--url");
        var isText = new Option<bool>("--text");
        var isHtml = new Option<bool>("--html");
        var traced = new Option<bool>("--trace");
        var root = new RootCommand { source, format, url, isText, isHtml, traced };
        root.Validators.Add(result =>
        {
            if (result.GetValue(isText) && result.GetValue(isHtml)) result.AddError("--text and --html exclude each other");
            if (result.GetValue(url) is { } text && WebAddress.Parse(text) is null) result.AddError($"--url: {text} is no http or https address");
        });
        root.SetAction(async (parsed, cancellation) =>
        {
            string name = parsed.GetValue(source) ?? throw new InputException("name a file, an address, or - for standard input (newsparse --help shows the usage)");
            var input = await StorySource.ReadAsync(name, console, cancellation);
            bool html = parsed.GetValue(isHtml) || (!parsed.GetValue(isText) && input.LooksLikeHtml());
            var trace = parsed.GetValue(traced) ? new ParseTrace() : null;
            var story = Parse(input, html, WebAddress.Parse(parsed.GetValue(url)) ?? input.Url, trace, cancellation);
            var shape = parsed.GetValue(format);
            if (trace is not null && shape != OutputFormat.Html) TraceView.Write(console.Error, trace, console.IsErrorColoured);
            await console.WriteAsync(Show(story, shape, trace, console), cancellation);
            return ExitCode.Done;
        });
        return root;
    }

    private static Article Parse(StorySource input, bool html, Uri? url, ParseTrace? trace, CancellationToken cancellation)
    {
        try
        {
            if (html) return NewsParser.Default.ParseHtml(input.Bytes, url, input.Charset, trace, cancellation);
            string text = PageDecoder.Decode(input.Bytes, input.Charset, StorySource.MaxLength, cancellation).ToString();
            return NewsParser.Default.ParseText(text, trace, cancellation);
        }
        catch (InputTooLongException problem)
        {
            throw new InputException(problem.Message);
        }
    }

    private static string Show(Article story, OutputFormat format, ParseTrace? trace, ToolConsole console) => format switch
    {
        OutputFormat.Summary => SummaryView.Write(story, console.Width, console.IsOutputColoured),
        OutputFormat.Json => story.ToJson(indented: true),
        OutputFormat.Markdown => story.ToMarkdown(),
        OutputFormat.Text => story.ToPlainText(),
        OutputFormat.Html => story.ToHtml(trace),
        OutputFormat.JsonLd => story.ToJsonLd(),
        _ => story.ToAnnotations(),
    };

    private static OutputFormat ParseFormat(ArgumentResult result)
    {
        string word = result.Tokens[^1].Value;
        foreach (var format in Enum.GetValues<OutputFormat>())
            if (format.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)) return format;
        result.AddError($"\"{word}\" is no format; there are summary, json, markdown, text, html, jsonld and annotations");
        return default;
    }
}

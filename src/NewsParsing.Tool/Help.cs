using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NewsParsing.Tool;

/// <summary>What --help shows: written by hand, because a command that takes a file beside its subcommands is more than a generated usage can say.</summary>
internal sealed class Help : SynchronousCommandLineAction
{
    private const string Read = """
        newsparse reads news stories: headline, standfirst, byline, dates, sections, quotes with
        their speakers, read-more links; from a web page or from plain text.

        Usage
          newsparse FILE | - | URL  [options]       one story
          newsparse batch INPUT… -o OUT.ndjson      many stories, on all cores
          newsparse quotes FILE | -                 who says what in a text as given
          newsparse schema                          the JSON Schema of an article

        Options
          -f, --format FORMAT   summary      a view for people (the default)
                                json         the whole article, as newsparse schema describes it
                                markdown     the story
                                text         the story
                                html         a report: the story with its quotes marked, and the facts
                                jsonld       schema.org NewsArticle
                                annotations  the quotes as W3C Web Annotations
              --url BASE        where the page came from; relative links are resolved against it
              --html, --text    what the source is; found out by itself otherwise
              --trace           tell why: each field's claims, each block's fate
                                (on standard error; for html within the report)
          -h, --help            this page, or that of a command
              --version

        Examples
          newsparse story.html
          newsparse https://example.org/news/ferry --format markdown
          curl -s https://example.org/news/ferry | newsparse - --url https://example.org/news/ferry -f json
          newsparse story.html --format html --trace > report.html

        Exit codes: 0 done; 1 some records of a batch failed; 2 bad usage or unreadable
        input; 130 stopped by Ctrl-C.
        """;

    private const string Batch = """
        newsparse batch reads many stories on all cores and answers every one, in order.

        Usage
          newsparse batch INPUT… [-o OUT.ndjson] [--jobs N]

        INPUT   .ndjson or .ndjson.gz  one {"id", "url"?, "html" | "text"} a line
                a folder               all .html and .txt files in it; the path is the id
                -                      NDJSON from standard input
        OUT     one {"id", "article"} or {"id", "error": {"code", "message"}} a line

        Options
          -o, --output OUT      where the answers go; standard output if not given
              --jobs N          how many stories at the same time; all cores if not given

        A bad record (broken JSON, no html, a line over 16 MiB) is answered by an error, named on
        standard error, and the run goes on; the exit code is then 1.
        """;

    private const string Quotes = """
        newsparse quotes finds who says what in a text as given: nothing is cut, and every
        span points into that text (UTF-16 code units, end-exclusive).

        Usage
          newsparse quotes FILE | -            a view for people, speaker by speaker
          newsparse quotes FILE | - --json     {"quotes", "speakers"}
          newsparse quotes FILE | - --ndjson   one {"id", "text"} a line in,
                                               one {"id", "quotes", "speakers"} a line out

        Options
              --jobs N          with --ndjson: how many texts at the same time
        """;

    private const string Schema = """
        newsparse schema prints the JSON Schema (2020-12) of an article: of what
        newsparse --format json gives, and of "article" in the lines of newsparse batch.
        """;

    /// <summary>Who asks for help need not name a file.</summary>
    public override bool ClearsParseErrors => true;

    /// <summary>Has every command show its page.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options)
            if (option is HelpOption help) help.Action = new Help();
    }

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(parseResult.CommandResult.Command.Name switch
        {
            "batch" => Batch,
            "quotes" => Quotes,
            "schema" => Schema,
            _ => Read,
        });
        parseResult.InvocationConfiguration.Output.Write('\n');
        return ExitCode.Done;
    }
}

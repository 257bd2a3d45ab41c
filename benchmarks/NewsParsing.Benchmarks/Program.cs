using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using NewsParsing.Benchmarks;

// --data is ours; it goes to the processes that BenchmarkDotNet starts by way of the environment.
var arguments = args.ToList();
int data = arguments.IndexOf("--data");
if (data >= 0 && data + 1 < arguments.Count)
{
    Environment.SetEnvironmentVariable(Corpus.Variable, Path.GetFullPath(arguments[data + 1]));
    arguments.RemoveRange(data, 2);
}

if (arguments is ["ratio", .. var options]) return RatioRun.Run(options, Console.Out);
if (arguments is ["--help" or "-h"])
{
    Console.WriteLine(
        """
        benchmarks [--data FOLDER] [BenchmarkDotNet's options]    e.g. --filter '*'; --job dry --inProcess for a quick look
        benchmarks ratio [--data FOLDER] [--set NAME] [--rounds N] [--no-quotes]
                                                                  HTML to Article against AngleSharp's ParseDocument, interleaved in one process, and the stages one by one

        FOLDER holds fundus.pages.ndjson.gz; without it the stories of this project are read.
        """);
    return 0;
}
var configuration = DefaultConfig.Instance.AddColumn(new ThroughputColumn());
BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(arguments.Count == 0 ? ["--filter", "*"] : [.. arguments], configuration);
return 0;

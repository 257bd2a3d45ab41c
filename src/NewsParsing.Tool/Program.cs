using NewsParsing.Tool;

return await CommandLine.RunAsync(args, ToolConsole.OfProcess());

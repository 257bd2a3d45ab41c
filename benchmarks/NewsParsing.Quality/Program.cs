using NewsParsing.Quality;

try
{
    return QualityRun.Run(QualityOptions.Parse(args), Console.Out);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message + "\n\n" + QualityOptions.Usage);
    return 2;
}

namespace NewsParsing.Tool.Batch;

/// <summary>A record cannot be answered; the run goes on.</summary>
/// <param name="code">A stable word for programs, in kebab case.</param>
/// <param name="message">One sentence for people.</param>
internal sealed class RecordException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

namespace NewsParsing.Tool;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Some records failed; each is named on the error stream.</summary>
    public const int SomeFailed = 1;

    /// <summary>Bad usage or unreadable input; one line on the error stream says which.</summary>
    public const int BadInput = 2;

    /// <summary>Stopped by the user (128 + SIGINT, as shells have it).</summary>
    public const int Cancelled = 130;
}

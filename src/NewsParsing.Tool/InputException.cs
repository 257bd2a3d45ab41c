namespace NewsParsing.Tool;

/// <summary>The user asked for something that cannot be done; the message is the one line that tells so.</summary>
internal sealed class InputException(string message) : Exception(message);

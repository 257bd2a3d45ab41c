namespace NewsParsing.Drafting;

/// <summary>All that can be found odd about an input: what <c>diagnostics</c> holds. docs/json.md says what each code means.</summary>
internal static class Findings
{
    public static readonly Diagnostic NoStory = new("no-story", "No story was found in the input.");

    public static readonly Diagnostic NoText = new("no-text", "The input is no text: it is full of control characters, or a printed document.");

    public static readonly Diagnostic ScriptText = new("script-text", "The page shows no story; its text was taken from the data of a script.");

    public static readonly Diagnostic DeepNesting = new("deep-nesting", "The page is nested deeper than a browser keeps it; what is deeper was flattened.");
}

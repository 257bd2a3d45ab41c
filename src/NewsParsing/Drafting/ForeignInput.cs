using System.Buffers;

namespace NewsParsing.Drafting;

/// <summary>Tells what is no text at all: a picture, an archive, a program, taken for characters. No story is looked for in it.</summary>
internal static class ForeignInput
{
    // The beginning tells. Bytes that are no text hold control characters by the tenth, texts hold none, but for a few that an editor left.
    private const int LookedAt = 4096;
    private const int MostControlsInHundred = 5, FewestControls = 8;

    private static readonly SearchValues<char> AsciiControls =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(code => (char)code).Where(character => char.IsControl(character) && !char.IsWhiteSpace(character))]);

    // A document for printers; its beginning is text.
    private const string PrintedDocument = "%PDF-";

    public static bool IsNoText(ReadOnlySpan<char> input)
    {
        if (input.StartsWith(PrintedDocument, StringComparison.Ordinal)) return true;
        var beginning = input[..Math.Min(input.Length, LookedAt)];
        if (!MayHoldControls(beginning)) return false;
        int controls = 0;
        foreach (char character in beginning)
            if (char.IsControl(character) && !char.IsWhiteSpace(character)) controls++;
        return controls >= FewestControls && 100 * controls > MostControlsInHundred * beginning.Length;
    }

    /// <summary>Texts hold none, so this is asked first.</summary>
    private static bool MayHoldControls(ReadOnlySpan<char> text) => text.ContainsAny(AsciiControls) || text.ContainsAnyInRange('\u0080', '\u009F');

    /// <summary>What is read out of it.</summary>
    public static Article Nothing() => new()
    {
        Kind = ArticleKind.None,
        Diagnostics = [Findings.NoText, Findings.NoStory],
    };
}

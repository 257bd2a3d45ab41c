using System.Globalization;
using NewsParsing.Output;

namespace NewsParsing.Tool.Summary;

/// <summary>The trace of a parse as lines for people: every field with its claims, every block with its fate.</summary>
internal static class TraceView
{
    /// <summary>What fits on a line beside the rest.</summary>
    private const int ValueWidth = 90;

    public static void Write(TextWriter error, ParseTrace trace, bool isColoured)
    {
        error.WriteLine("fields");
        foreach (var field in trace.Fields)
        {
            error.WriteLine($"  {Coloured(field.Field, "1", isColoured)}: {Printable.Line(field.Why)}");
            for (int i = 0; i < field.Claims.Count; i++)
            {
                string mark = field.Winner == i ? Coloured("*", "32", isColoured) : " ";
                error.WriteLine($"  {mark} {Printable.Line(field.Claims[i].Source),-28} {TextColumns.Clip(Printable.Line(field.Claims[i].Value), ValueWidth)}");
            }
        }
        error.WriteLine("blocks");
        foreach (var block in trace.Blocks)
        {
            string score = block.Score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "    ";
            string what = $"{Printable.Line(block.Stage)}: {Printable.Line(block.Reason)}";
            string fate = Coloured(block.Kept ? "kept   " : "dropped", block.Kept ? "32" : "31", isColoured);
            error.WriteLine($"  {fate} {score}  {what,-44} {TextColumns.Clip(Printable.Line(block.FirstWords), ValueWidth)}");
        }
    }

    private static string Coloured(string words, string code, bool isColoured) => isColoured ? $"\u001b[{code}m{words}\u001b[0m" : words;
}

using System.Text;

namespace NewsParsing.Tool;

/// <summary>Makes text safe to show: what comes from a page must not be able to steer a terminal.</summary>
internal static class Terminal
{
    /// <summary>The text without control characters; line breaks and tabs become spaces.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            if (!char.IsControl(character)) line.Append(character);
            else if (character is '\n' or '\t') line.Append(' ');
        }
        return line.ToString();
    }
}

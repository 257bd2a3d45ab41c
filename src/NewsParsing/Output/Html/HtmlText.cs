using System.Text;

namespace NewsParsing.Output.Html;

/// <summary>Appends what a page shows, escaped: markup is written by <see cref="Raw"/> only.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder page = new(32 * 1024);

    /// <summary>Markup of our own.</summary>
    public HtmlText Raw(string markup)
    {
        page.Append(markup);
        return this;
    }

    /// <summary>Words from anywhere, also inside a quoted attribute. Control characters are left out.</summary>
    public HtmlText Words(ReadOnlySpan<char> words)
    {
        foreach (char character in words)
        {
            switch (character)
            {
                case '&': page.Append("&amp;"); break;
                case '<': page.Append("&lt;"); break;
                case '>': page.Append("&gt;"); break;
                case '"': page.Append("&quot;"); break;
                case '\'': page.Append("&#39;"); break;
                case '\n': page.Append('\n'); break;
                default:
                    if (Printable.IsBreak(character)) page.Append(' ');
                    else if (!Printable.IsHidden(character)) page.Append(character);
                    break;
            }
        }
        return this;
    }

    /// <summary>An element with words in it.</summary>
    public HtmlText Element(string tag, ReadOnlySpan<char> words, string attributes = "") =>
        Raw($"<{tag}{attributes}>").Words(words).Raw($"</{tag}>");

    /// <summary>A link; an address that is not of the web stays text.</summary>
    public HtmlText Link(string url, ReadOnlySpan<char> words)
    {
        bool isOfTheWeb = url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        return isOfTheWeb ? Raw("<a rel=\"noreferrer nofollow\" href=\"").Words(url).Raw("\">").Words(words).Raw("</a>") : Words(words);
    }

    public override string ToString() => page.ToString();
}

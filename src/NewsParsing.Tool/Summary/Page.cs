using System.Text;
using NewsParsing.Output;

namespace NewsParsing.Tool.Summary;

/// <summary>A view in the making: lines of a given width, with or without colours. Everything that goes in is made printable.</summary>
internal sealed class Page(int width, bool isColoured)
{
    private const int NameWidth = 12;

    private readonly StringBuilder text = new();

    /// <summary>Wraps words into lines, all of them indented.</summary>
    /// <param name="words">From anywhere.</param>
    /// <param name="indent">Columns before every line.</param>
    /// <param name="style">How the lines look.</param>
    /// <param name="first">What stands in the indent of the first line.</param>
    public Page Words(string words, int indent = 0, Style style = Style.Plain, string first = "")
    {
        var lines = TextColumns.Wrap(Printable.Line(words), width - indent);
        for (int i = 0; i < lines.Count; i++)
        {
            text.Append((i == 0 ? first : "").PadRight(indent)).Append(Styled(lines[i], style)).Append('\n');
        }
        return this;
    }

    /// <summary>A line with a name at the left; nothing where there is no value.</summary>
    public Page Fact(string name, string? value)
    {
        if (string.IsNullOrEmpty(value)) return this;
        var lines = TextColumns.Wrap(Printable.Line(value), width - NameWidth);
        for (int i = 0; i < lines.Count; i++)
            text.Append(Styled((i == 0 ? name : "").PadRight(NameWidth), Style.Soft)).Append(lines[i]).Append('\n');
        return this;
    }

    /// <summary>An address, never broken: it is there to be clicked or copied.</summary>
    public Page Address(string name, string? url, int indent = NameWidth)
    {
        if (string.IsNullOrEmpty(url)) return this;
        text.Append(Styled(name.PadRight(indent), Style.Soft)).Append(Styled(Printable.Line(url), Style.Link)).Append('\n');
        return this;
    }

    /// <summary>A line that is cut rather than wrapped, with a remark behind it.</summary>
    public Page Line(string words, string remark = "", int indent = 0, Style style = Style.Plain)
    {
        int room = width - indent - (remark.Length > 0 ? remark.Length + 2 : 0);
        text.Append(' ', indent).Append(Styled(TextColumns.Clip(Printable.Line(words), room), style));
        if (remark.Length > 0) text.Append("  ").Append(Styled(Printable.Line(remark), Style.Soft));
        text.Append('\n');
        return this;
    }

    /// <summary>A blank line, then the title of a part.</summary>
    public Page Title(string title)
    {
        Blank();
        text.Append(Styled(title, Style.Title)).Append('\n');
        return this;
    }

    public Page Blank()
    {
        if (text.Length > 0) text.Append('\n');
        return this;
    }

    public override string ToString() => text.ToString();

    private string Styled(string line, Style style)
    {
        if (!isColoured || style == Style.Plain || line.Length == 0) return line;
        string code = style switch { Style.Strong => "1", Style.Title => "1;36", Style.Name => "1;33", Style.Link => "34", _ => "2" };
        return $"\u001b[{code}m{line}\u001b[0m";
    }
}

/// <summary>How words look on a terminal that has colours.</summary>
internal enum Style
{
    Plain,
    Strong,
    Title,
    Name,
    Link,
    Soft,
}

using System.Buffers;
using NewsParsing.Html.Reading;
using NewsParsing.Languages;

namespace NewsParsing.Html.Content;

/// <summary>What the names of an element say of a list of stories in it: that it was chosen for this story, or for the site. Data: <c>any.aside.txt</c>.</summary>
internal static class AsideMarkup
{
    private const int LongestName = 200;

    private static readonly Lazy<(SearchValues<string> Belongs, SearchValues<string> Elsewhere)> Known = new(Load);

    /// <summary>Reads class, id and test names of an element.</summary>
    public static (bool Belongs, bool Elsewhere) Read(PageTree page, int node)
    {
        bool belongs = false, elsewhere = false;
        Span<char> squeezed = stackalloc char[LongestName];
        for (int i = 0; i < page.AttributeCountOf(node); i++)
        {
            if (page.AttributeIdOf(node, i) is not (HtmlAttribute.Class or HtmlAttribute.Id or HtmlAttribute.DataTestid or HtmlAttribute.DataComponent
                or HtmlAttribute.DataType or HtmlAttribute.AriaLabel)) continue;
            var name = Squeeze(page.AttributeValue(node, i), squeezed);
            belongs |= name.ContainsAny(Known.Value.Belongs);
            elsewhere |= name.ContainsAny(Known.Value.Elsewhere);
        }
        return (belongs, elsewhere);
    }

    private static ReadOnlySpan<char> Squeeze(ReadOnlySpan<char> value, Span<char> into)
    {
        int length = 0;
        foreach (char character in value)
        {
            if (length == into.Length) break;
            if (char.IsAsciiLetter(character)) into[length++] = (char)(character | 0x20);
            else if (char.IsWhiteSpace(character)) into[length++] = ' ';
        }
        return into[..length];
    }

    private static (SearchValues<string> Belongs, SearchValues<string> Elsewhere) Load()
    {
        var file = LexiconFile.Load("any", "aside") ?? throw new InvalidOperationException("any.aside.txt is not embedded.");
        return (SearchValues.Create([.. file.Entries("belongs")], StringComparison.Ordinal), SearchValues.Create([.. file.Entries("elsewhere")], StringComparison.Ordinal));
    }
}

using NewsParsing.Html.Reading;
using NewsParsing.Languages;

namespace NewsParsing.Html.Content;

/// <summary>What the names of an element say of a list of stories in it: that it was chosen for this story, or for the site. Data: <c>any.aside.txt</c>.</summary>
internal static class AsideMarkup
{
    private const int LongestName = 200;

    private static readonly Lazy<PhraseScanner> Known = new(Load);

    /// <summary>The groups of <see cref="Known"/>.</summary>
    private const uint SaysBelongs = 1, SaysElsewhere = 2;

    /// <summary>Reads class, id and test names of an element.</summary>
    /// <param name="page">The page.</param>
    /// <param name="node">An element of it.</param>
    /// <param name="names">What <see cref="SaidBy"/> makes of the page's names.</param>
    public static (bool Belongs, bool Elsewhere) Read(PageTree page, int node, ValueMemo<uint> names)
    {
        uint said = 0;
        var attributes = page.AttributeIdsOf(node);
        for (int i = 0; i < attributes.Length; i++)
        {
            if ((HtmlAttribute)attributes[i] is HtmlAttribute.Class or HtmlAttribute.Id or HtmlAttribute.DataTestid or HtmlAttribute.DataComponent
                or HtmlAttribute.DataType or HtmlAttribute.AriaLabel) said |= names.Of(node, i);
        }
        return ((said & SaysBelongs) != 0, (said & SaysElsewhere) != 0);
    }

    /// <summary>What one name says.</summary>
    public static uint SaidBy(ReadOnlySpan<char> name)
    {
        Span<char> squeezed = stackalloc char[LongestName];
        return Known.Value.Find(Squeeze(name, squeezed));
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

    private static PhraseScanner Load()
    {
        var file = LexiconFile.Load("any", "aside") ?? throw new InvalidOperationException("any.aside.txt is not embedded.");
        return new PhraseScanner(file.Entries("belongs"), file.Entries("elsewhere"));
    }
}

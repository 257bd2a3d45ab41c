using NewsParsing.Drafting;
using NewsParsing.Html.Reading;
using NewsParsing.Languages;

namespace NewsParsing.Html.Metadata;

/// <summary>Pairs of a label and its value: <c>twitter:label1</c> "Written by", <c>twitter:data1</c> "Jane Doe". The label is in the language of the site.</summary>
internal sealed class LabelledMeta
{
    private const string Label = "twitter:label", Data = "twitter:data";

    /// <summary>Number of the pair whose label announces the author; 0 for none yet.</summary>
    private char author;

    /// <summary>Reads a meta element; false where it is no half of a pair.</summary>
    public bool Read(PageTree page, int node, ReadOnlySpan<char> content, ClaimSet claims)
    {
        var name = page.Attribute(node, HtmlAttribute.Name);
        if (name.IsEmpty) name = page.Attribute(node, HtmlAttribute.Property);
        if (!name.StartsWith("twitter:", StringComparison.OrdinalIgnoreCase)) return false;
        if (name.Length == Label.Length + 1 && name.StartsWith(Label, StringComparison.OrdinalIgnoreCase))
        {
            if (BylineWords.OpensByline(content.Trim(" :"))) author = name[^1];
            return true;
        }
        if (name.Length != Data.Length + 1 || !name.StartsWith(Data, StringComparison.OrdinalIgnoreCase)) return false;
        if (name[^1] == author) claims.Add(Field.Author, ClaimSource.Twitter, PlainValue.Of(content), "meta twitter:data");
        return true;
    }
}

using NewsParsing.Html.Reading;

namespace NewsParsing.Tests.Html.Reading;

public class AttributeTests
{
    [Fact]
    public void An_attribute_can_be_asked_for_by_name_or_by_number()
    {
        using var page = PageReader.Read("<img DATA-LAZY-SRC='a.jpg' alt='A &amp; B' ng-if=x hidden>".AsMemory(), default);
        int image = Find(page, HtmlTag.Img);

        Assert.Equal("a.jpg", page.Attribute(image, HtmlAttribute.DataLazySrc).ToString());
        Assert.Equal("a.jpg", page.Attribute(image, "data-lazy-src").ToString());
        Assert.Equal("A & B", page.Attribute(image, HtmlAttribute.Alt).ToString());
        Assert.Equal("x", page.Attribute(image, "ng-if").ToString());
        Assert.True(page.HasAttribute(image, HtmlAttribute.Hidden));
        Assert.False(page.HasAttribute(image, HtmlAttribute.Src));
        Assert.Equal(4, page.AttributeCountOf(image));
        Assert.Equal(HtmlAttribute.Unknown, (HtmlAttribute)page.AttributeIdsOf(image)[2]);
        Assert.Equal(HtmlAttribute.Hidden, (HtmlAttribute)page.AttributeIdsOf(image)[3]);
    }

    [Fact]
    public void Every_listed_name_is_found_in_any_case()
    {
        foreach (var name in Enum.GetValues<HtmlAttribute>()[1..])
        {
            string text = NameTable.Attributes[(int)name];
            Assert.Equal((int)name, NameTable.Attributes.Find(text));
            Assert.Equal((int)name, NameTable.Attributes.Find(text.ToUpperInvariant()));
        }
        Assert.Equal(0, NameTable.Attributes.Find("unknown"));
        Assert.Equal((int)HtmlTag.Blockquote, NameTable.Tags.Find("BlockQuote"));
        Assert.Equal("data-lazy-srcset", NameTable.Attributes[(int)HtmlAttribute.DataLazySrcset]);
    }

    private static int Find(PageTree page, HtmlTag tag)
    {
        for (int node = 0; node < page.Count; node++)
            if (page.TagOf(node) == tag) return node;
        throw new InvalidOperationException($"no {tag} in the page");
    }
}

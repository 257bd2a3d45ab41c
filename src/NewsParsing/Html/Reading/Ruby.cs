namespace NewsParsing.Html.Reading;

/// <summary>Readings that are set small over words, as Japanese and Chinese pages do: <c>&lt;ruby&gt;灯台&lt;rt&gt;とうだい&lt;/rt&gt;&lt;/ruby&gt;</c>.</summary>
internal static class Ruby
{
    /// <summary>
    /// Whether an element is a reading without brackets for those who see no ruby: run on behind its word, it would say the word twice. One that has them reads as
    /// newspapers print it where they set no ruby, 灯台（とうだい）.
    /// </summary>
    public static bool IsBare(PageTree page, int node) =>
        page.TagOf(node) is HtmlTag.Rt or HtmlTag.Rtc && !(page.EndOf(node) < page.Count && page.TagOf(page.EndOf(node)) == HtmlTag.Rp);
}

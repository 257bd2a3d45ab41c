namespace NewsParsing.Html.Reading;

/// <summary>
/// The attribute names that the library asks for. Asking by one of these costs a few bytes compared; asking by any other name compares strings.
/// A member's name is the attribute's: a hyphen stands before every capital but the first (<see cref="DataLazySrc"/> is <c>data-lazy-src</c>).
/// </summary>
internal enum HtmlAttribute : byte
{
    Unknown,
    About, Action, Align, Alt, AriaHidden, AriaLabel, AriaModal, As, Async, Border, Charset, Checked, Cite, Class, Color, Colspan, Content, Controls, Coords,
    DataAction, DataBgset, DataCaption, DataComponent, DataCredit, DataDate, DataEmbed, DataFullSrc, DataHref, DataId, DataImage, DataLazy, DataLazySrc,
    DataLazySrcset, DataLink, DataModule, DataName, DataNodeid, DataOriginal, DataPublished, DataQa, DataRole, DataSizes, DataSrc, DataSrcset, DataTestid,
    DataTime, DataTimestamp, DataTitle, DataTrack, DataType, DataUrl, Datatype, Datetime, Defer, Dir, Disabled, Download, Encoding, Face, For, Form, Frameborder, Headers,
    Height, Hidden, Href, Hreflang, HttpEquiv, Id, Integrity, Itemid, Itemprop, Itemref, Itemscope, Itemtype, Kind, Label, Lang, Loading, Media, Method, Name,
    Onclick, Open, Placeholder, Poster, Prefix, Property, Pubdate, Rel, Resource, Reversed, Role, Rowspan, Scope, Shadowrootmode, Size, Sizes, Span, Src, Srcdoc,
    Srclang, Srcset, Start, Style, Summary, Tabindex, Target, Title, Type, Typeof, Value, Vocab, Width, Xmlns,
}

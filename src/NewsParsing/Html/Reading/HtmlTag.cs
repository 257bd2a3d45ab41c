namespace NewsParsing.Html.Reading;

/// <summary>The sort of a page node: text, or an element by its name. Names that are not listed are <see cref="Unknown"/>.</summary>
/// <remarks>
/// Elements inside <c>svg</c> and <c>math</c> are <see cref="Unknown"/>, but for <see cref="Script"/> and <see cref="Style"/>: their names mean other things
/// there (a drawing's <c>title</c> is not the page's).
/// </remarks>
internal enum HtmlTag : byte
{
    Document,
    Text,
    Unknown,
    A, Abbr, Address, Applet, Area, Article, Aside, Audio, B, Base, Basefont, Bgsound, Big, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code,
    Col, Colgroup, Dd, Del, Details, Dfn, Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset,
    H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Image, Img, Input, Ins, Kbd, Keygen, Label, Legend, Li, Link, Listing, Main, Map, Mark,
    Marquee, Math, Menu, Meta, Meter, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, Output, P, Param, Picture, Plaintext, Pre, Progress,
    Q, Rb, Rp, Rt, Rtc, Ruby, S, Samp, Script, Search, Section, Select, Slot, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg,
    Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr, Xmp,
}

namespace NewsParsing.Html.Reading;

/// <summary>The sort of a page node: text, or an element by its name. Names that are not listed are <see cref="Unknown"/>.</summary>
internal enum HtmlTag : byte
{
    Document,
    Text,
    Unknown,
    A, Abbr, Address, Article, Aside, Audio, B, Base, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code, Col, Colgroup,
    Dd, Del, Details, Dfn, Dialog, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset,
    H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Ins, Kbd, Label, Legend, Li, Link, Main, Map, Mark, Math,
    Menu, Meta, Meter, Nav, Noframes, Noscript, Object, Ol, Optgroup, Option, Output, P, Param, Picture, Pre, Progress, Q, Rp, Rt, Ruby,
    S, Samp, Script, Section, Select, Slot, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg,
    Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr,
}

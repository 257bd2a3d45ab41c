using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Content;

/// <summary>How an element takes part in the layout of text.</summary>
internal enum Display : byte
{
    /// <summary>Its text runs on with the text around it.</summary>
    Inline,

    /// <summary>Its text stands apart.</summary>
    Block,

    /// <summary>Neither it nor anything inside it is shown as text.</summary>
    None,

    /// <summary>Something shown in place of text: a picture, a frame, a line break.</summary>
    Replaced,
}

/// <summary>The display of each tag, as browsers have it without a style sheet, with what never holds the words of a story taken out.</summary>
internal static class TagDisplay
{
    private static readonly Display[] Table = Build();

    public static Display Of(HtmlTag tag) => Table[(int)tag];

    private static Display[] Build()
    {
        var table = new Display[Enum.GetValues<HtmlTag>().Length];
        foreach (var tag in (ReadOnlySpan<HtmlTag>)[
            HtmlTag.Address, HtmlTag.Article, HtmlTag.Aside, HtmlTag.Blockquote, HtmlTag.Body, HtmlTag.Button, HtmlTag.Caption, HtmlTag.Center,
            HtmlTag.Dd, HtmlTag.Details, HtmlTag.Dialog, HtmlTag.Div, HtmlTag.Dl, HtmlTag.Dt, HtmlTag.Fieldset, HtmlTag.Figcaption, HtmlTag.Figure,
            HtmlTag.Footer, HtmlTag.Form, HtmlTag.H1, HtmlTag.H2, HtmlTag.H3, HtmlTag.H4, HtmlTag.H5, HtmlTag.H6, HtmlTag.Header, HtmlTag.Hgroup,
            HtmlTag.Hr, HtmlTag.Html, HtmlTag.Legend, HtmlTag.Li, HtmlTag.Main, HtmlTag.Menu, HtmlTag.Nav, HtmlTag.Noscript, HtmlTag.Ol, HtmlTag.P,
            HtmlTag.Pre, HtmlTag.Section, HtmlTag.Summary, HtmlTag.Table, HtmlTag.Tbody, HtmlTag.Td, HtmlTag.Tfoot, HtmlTag.Th, HtmlTag.Thead,
            HtmlTag.Tr, HtmlTag.Ul])
            table[(int)tag] = Display.Block;
        foreach (var tag in (ReadOnlySpan<HtmlTag>)[
            HtmlTag.Base, HtmlTag.Canvas, HtmlTag.Col, HtmlTag.Colgroup, HtmlTag.Frame, HtmlTag.Frameset, HtmlTag.Input, HtmlTag.Link, HtmlTag.Map,
            HtmlTag.Meta, HtmlTag.Meter, HtmlTag.Noframes, HtmlTag.Object, HtmlTag.Optgroup, HtmlTag.Option, HtmlTag.Output, HtmlTag.Param,
            HtmlTag.Progress, HtmlTag.Script, HtmlTag.Select, HtmlTag.Style, HtmlTag.Svg, HtmlTag.Template,
            HtmlTag.Textarea, HtmlTag.Title, HtmlTag.Track])
            table[(int)tag] = Display.None;
        foreach (var tag in (ReadOnlySpan<HtmlTag>)[
            HtmlTag.Br, HtmlTag.Wbr, HtmlTag.Img, HtmlTag.Iframe, HtmlTag.Embed, HtmlTag.Video, HtmlTag.Audio, HtmlTag.Source])
            table[(int)tag] = Display.Replaced;
        return table;
    }
}

namespace NewsParsing.Html.Reading;

/// <summary>What the rules of tree construction need to know about a tag. The sets are those of the HTML standard, section 13.2.</summary>
[Flags]
internal enum TagTraits
{
    None = 0,

    /// <summary>The "special" category: an end tag of another element does not reach past it.</summary>
    Special = 1,

    /// <summary>Kept open over the ends of the blocks around it (<c>b</c>, <c>a</c>).</summary>
    Formatting = 2,

    /// <summary>Has no content and no end tag.</summary>
    Void = 4,

    /// <summary>Its end tag may be left out (<c>li</c>, <c>p</c>, <c>option</c>).</summary>
    EndImplied = 8,

    /// <summary>The look for an open element ends here.</summary>
    ScopeBarrier = 16,

    ListBarrier = 32,
    TableBarrier = 64,

    /// <summary>Its start tag closes an open paragraph, and its end tag closes what is open inside it.</summary>
    Block = 128,

    Heading = 256,

    /// <summary>Its start tag leaves svg and math.</summary>
    LeavesForeign = 512,

    /// <summary>Its content is text up to its end tag, taken as it stands.</summary>
    RawText = 1024,

    /// <summary>Table parts between which text must not stand.</summary>
    TableContext = 2048,

    /// <summary>Belongs to the head wherever it stands.</summary>
    HeadContent = 4096,
}

internal static class TagTraitsTable
{
    private static readonly TagTraits[] Table = Build();

    public static TagTraits Traits(this HtmlTag tag) => Table[(int)tag];

    public static bool Is(this HtmlTag tag, TagTraits traits) => (Table[(int)tag] & traits) != 0;

    private static TagTraits[] Build()
    {
        var table = new TagTraits[256];
        void Mark(TagTraits traits, string names)
        {
            foreach (string name in names.Split(' ')) table[NameTable.Tags.Find(name)] |= traits;
        }

        Mark(
            TagTraits.Special,
            "address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd "
            + "details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup "
            + "hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param "
            + "plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title "
            + "tr track ul wbr xmp");
        Mark(TagTraits.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Mark(
            TagTraits.Void,
            "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr");
        Mark(TagTraits.EndImplied, "dd dt li optgroup option p rb rp rt rtc");
        // A noscript is a world of its own: nothing in it may close what stands around it (see PageReader on why its content is read as markup).
        Mark(TagTraits.ScopeBarrier, "applet caption html table td th marquee object select template noscript");
        Mark(TagTraits.ListBarrier, "ol ul");
        Mark(TagTraits.TableBarrier, "html table template");
        Mark(
            TagTraits.Block,
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup "
            + "listing main menu nav ol pre search section summary ul");
        Mark(TagTraits.Heading, "h1 h2 h3 h4 h5 h6");
        Mark(
            TagTraits.LeavesForeign,
            "b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr "
            + "ol p pre ruby s small span strong strike sub sup table tt u ul var");
        Mark(TagTraits.RawText, "iframe noembed noframes plaintext script style textarea title xmp");
        Mark(TagTraits.TableContext, "table tbody tfoot thead tr");
        Mark(TagTraits.HeadContent, "base basefont bgsound link meta noframes script style template title");
        return table;
    }
}

using NewsParsing.Html.Reading;

namespace NewsParsing.Html.Metadata;

/// <summary>What a class, an id or a test id says an element is.</summary>
internal enum ShownRole : byte
{
    None,
    Author,
    Date,

    /// <summary>Called a standfirst by name.</summary>
    Standfirst,

    /// <summary>Called something that a standfirst is, and a teaser or a caption too.</summary>
    Summary,
    Kicker,
    Topics,
    Elsewhere,
}

/// <summary>The words in class names that tell what an element is, in the languages that page makers use.</summary>
internal static class ShownWords
{
    private static readonly string[] Author = ["byline", "author", "autor", "auteur", "autore", "writer", "verfasser", "skribent", "journalist", "posted-by", "postedby", "written-by", "contributor", "redakteur", "forfatter", "creator", "yazar", "muhabir"];
    private static readonly string[] Date = ["date", "time", "publish", "posted", "datum", "fecha", "updated", "modified", "dato", "tarih", "pubblicat", "dateline", "created"];
    private static readonly string[] Standfirst =
    [
        "standfirst", "dek", "deck", "lede", "subtitle", "sub-title", "sub_title", "subline", "chapo", "chapeau", "sottotitolo",
        "entradilla", "bajada", "sumario", "sapo", "ingress", "preamble", "vorspann", "anriss", "strapline", "subtitulo", "untertitel", "underrubrik", "catchline", "sommario",
    ];
    private static readonly string[] Summary = ["subhead", "sub-head", "lead", "teaser", "intro", "summary", "excerpt", "abstract", "spot"];
    private static readonly string[] Kicker = ["kicker", "eyebrow", "overline", "dachzeile", "spitzmarke", "oberzeile", "surtitre", "antetitulo", "roofline", "topline", "headline-label", "occhiello", "soprattitolo", "volanta"];
    private static readonly string[] Topics = ["tags", "taglist", "tag-list", "tag_list", "keywords", "schlagwort", "etiquetas", "etiketler", "topics", "topic-list"];
    private static readonly string[] Elsewhere =
    [
        "comment", "related", "recommend", "sidebar", "newsletter", "promo", "footer", "popular", "trending", "breadcrumb", "share", "social", "cookie", "most-read", "mostread", "more-from",
        "read-next", "navigation", "menu", "advert", "modal", "recirc", "outbrain", "taboola", "copyright", "search",
    ];

    /// <summary>One pass tells the groups; the bits are in the order of the groups here.</summary>
    private static readonly WordScanner Scanner = new(Author, Date, Standfirst, Summary, Kicker, Elsewhere, Topics);

    private const uint AuthorBit = 1, DateBit = 2, StandfirstBit = 4, SummaryBit = 8, KickerBit = 16, ElsewhereBit = 32, TopicsBit = 64;

    /// <summary>What a value says; the first word that tells wins, in the order author, kicker, standfirst, date.</summary>
    public static ShownRole RoleOf(ReadOnlySpan<char> value)
    {
        if (value.Length is < 3 or > 300) return ShownRole.None;
        uint found = Scanner.Find(value);
        if (found == 0) return ShownRole.None;
        if ((found & TopicsBit) != 0 && HasWord(value, Topics)) return ShownRole.Topics;
        if ((found & ElsewhereBit) != 0) return ShownRole.Elsewhere;
        if ((found & AuthorBit) != 0) return ShownRole.Author;
        if ((found & DateBit) != 0) return ShownRole.Date;
        if ((found & KickerBit) != 0) return ShownRole.Kicker;
        if ((found & StandfirstBit) != 0 && HasWord(value, Standfirst)) return ShownRole.Standfirst;
        return (found & SummaryBit) != 0 && HasWord(value, Summary) ? ShownRole.Summary : ShownRole.None;
    }

    /// <summary>Whether one of the words stands in the value where a word begins: "article-lead", "articleLead", not "pleading".</summary>
    private static bool HasWord(ReadOnlySpan<char> value, string[] words)
    {
        foreach (string word in words)
        {
            int from = 0;
            while (value[from..].IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var found)
            {
                int at = from + found;
                if (at == 0 || !char.IsLetter(value[at - 1]) || (char.IsUpper(value[at]) && char.IsLower(value[at - 1]))) return true;
                from = at + 1;
            }
        }
        return false;
    }
}

using System.Buffers;

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
    Elsewhere,
}

/// <summary>The words in class names that tell what an element is, in the languages that page makers use.</summary>
internal static class ShownWords
{
    private static readonly string[] Author = ["byline", "author", "autor", "auteur", "autore", "writer", "verfasser", "skribent", "journalist", "posted-by", "postedby", "written-by", "contributor", "redakteur", "forfatter", "creator", "yazar", "muhabir"];
    private static readonly string[] Date = ["date", "time", "publish", "posted", "datum", "fecha", "updated", "modified", "dato", "tarih", "pubblicat", "dateline", "created"];
    private static readonly string[] Standfirst =
    [
        "standfirst", "dek", "deck", "lede", "subtitle", "subhead", "sub-title", "sub-head", "sub_title", "subline", "chapo", "chapeau", "sottotitolo",
        "entradilla", "bajada", "sumario", "sapo", "ingress", "preamble", "vorspann", "anriss", "strapline", "subtitulo", "untertitel", "underrubrik", "catchline", "sommario", "occhiello",
    ];
    private static readonly string[] Summary = ["lead", "teaser", "intro", "summary", "excerpt", "abstract", "spot"];
    private static readonly string[] Kicker = ["kicker", "eyebrow", "overline", "dachzeile", "spitzmarke", "oberzeile", "surtitre", "antetitulo", "roofline", "topline", "headline-label"];
    private static readonly string[] Elsewhere =
    [
        "comment", "related", "recommend", "sidebar", "newsletter", "promo", "footer", "popular", "trending", "breadcrumb", "share", "social", "cookie", "most-read", "mostread", "more-from",
        "read-next", "navigation", "menu", "advert", "modal", "recirc", "outbrain", "taboola", "copyright", "search",
    ];

    private static readonly SearchValues<string> Hints = SearchValues.Create([.. Author, .. Date, .. Standfirst, .. Summary, .. Kicker, .. Elsewhere], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a value says; the first word that tells wins, in the order author, kicker, standfirst, date.</summary>
    public static ShownRole RoleOf(ReadOnlySpan<char> value)
    {
        if (value.Length is < 3 or > 300 || !value.ContainsAny(Hints)) return ShownRole.None;
        if (Has(value, Elsewhere)) return ShownRole.Elsewhere;
        if (Has(value, Author)) return ShownRole.Author;
        if (Has(value, Date)) return ShownRole.Date;
        if (Has(value, Kicker)) return ShownRole.Kicker;
        return HasWord(value, Standfirst) ? ShownRole.Standfirst : HasWord(value, Summary) ? ShownRole.Summary : ShownRole.None;
    }

    private static bool Has(ReadOnlySpan<char> value, string[] words)
    {
        foreach (string word in words)
            if (value.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
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

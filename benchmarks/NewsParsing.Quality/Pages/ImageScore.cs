using NewsParsing.Quality.Text;

namespace NewsParsing.Quality.Pages;

/// <summary>How the pictures of one page were found. A gold picture is found when we give the address of any of its sizes.</summary>
/// <param name="Gold">Gold pictures.</param>
/// <param name="Found">Of these, found by address.</param>
/// <param name="Captioned">Found, and with the right caption (where the gold gives none, any).</param>
/// <param name="GoldCredits">Gold pictures with a credit.</param>
/// <param name="Credited">Of these, found and with a credit that names all whom the gold names.</param>
internal readonly record struct ImageScore(int Gold, int Found, int Captioned, int GoldCredits, int Credited)
{
    /// <summary>" photo by ".</summary>
    private const int LongestLabel = 12;

    public static ImageScore Of(Article article, IReadOnlyList<GoldImage> gold)
    {
        if (gold.Count == 0) return default;
        var shown = new Dictionary<string, Figure?>(StringComparer.Ordinal);
        foreach (var section in article.Sections) Collect(section.Blocks, shown);
        if (article.LeadImage is { } lead) shown.TryAdd(Key(lead.Url), null);

        int found = 0, captioned = 0, goldCredits = 0, credited = 0;
        foreach (var image in gold)
        {
            if (image.Credits.Count > 0) goldCredits++;
            var match = image.Urls.Select(Key).FirstOrDefault(shown.ContainsKey);
            if (match is null) continue;
            found++;
            var figure = shown[match];
            string caption = Words.Norm(figure?.Caption), credit = Words.Norm(figure?.Credit), right = Words.Norm(image.Caption);
            // Some gold captions keep the credit and its label ("Photo by"), some do not.
            if (right.Length == 0 || caption == right || (right.StartsWith(caption, StringComparison.Ordinal) && credit.Length > 0 && right.EndsWith(credit, StringComparison.Ordinal)
                && right.Length - caption.Length - credit.Length <= LongestLabel)) captioned++;
            if (image.Credits.Count > 0 && image.Credits.All(name => credit.Contains(Words.Norm(name), StringComparison.Ordinal))) credited++;
        }
        return new ImageScore(gold.Count, found, captioned, goldCredits, credited);
    }

    private static void Collect(ValueList<Block> blocks, Dictionary<string, Figure?> shown)
    {
        foreach (var block in blocks)
        {
            if (block is LiveEntry entry) Collect(entry.Blocks, shown);
            else if (block is Figure figure)
                foreach (var image in figure.Images) shown.TryAdd(Key(image.Url), figure);
        }
    }

    /// <summary>The address without scheme, query and fragment: the query mostly asks for a size.</summary>
    private static string Key(string url)
    {
        int scheme = url.IndexOf("//", StringComparison.Ordinal);
        string key = scheme < 0 ? url : url[(scheme + 2)..];
        int end = key.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? key : key[..end];
    }
}

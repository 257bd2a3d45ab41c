using System.Text.Json;
using NewsParsing.Quality.Quotes;
using NewsParsing.Quality.Text;

namespace NewsParsing.Quality.Stories;

/// <summary>A story we wrote, with all its quotes as its writer meant them: a folder with <c>source.txt</c> or <c>source.html</c> and <c>gold.json</c>.</summary>
/// <remarks>
/// <c>gold.json</c>: <c>language</c>; <c>quotes</c> in order of the text, one for each stretch in marks and one for each reported clause, each with
/// <c>kind</c>, <c>starts</c> and <c>ends</c> (its first and last words, marks excluded; <c>ends</c> is left out where <c>starts</c> is all), <c>speaker</c>
/// (the fullest name, or a list of it and names that are as good; null where the story does not say who) and <c>continues</c> where it goes on with the quote
/// before; <c>notQuotes</c>: what stands in marks and is nobody's speech.
/// </remarks>
internal sealed record StoryGold(string Name, string Source, bool IsPage, string Language, IReadOnlyList<GoldQuote> Quotes, IReadOnlyList<string> NotQuotes)
{
    /// <summary>All stories in a folder, in ordinal order.</summary>
    public static List<StoryGold> All(string folder)
    {
        var stories = new List<StoryGold>();
        foreach (string gold in Directory.EnumerateFiles(folder, "gold.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            stories.Add(Read(Path.GetDirectoryName(gold)!));
        return stories;
    }

    /// <summary>
    /// Where the quotes stand in a text that holds the story: each is looked for behind the start of the one before. Null for a quote that is not there.
    /// </summary>
    public List<Stretch?> Locate(string text)
    {
        var places = new List<Stretch?>();
        int from = 0;
        foreach (var quote in Quotes)
        {
            int start = text.IndexOf(quote.Starts, from, StringComparison.Ordinal);
            int end = start < 0 ? -1 : start + quote.Starts.Length;
            if (start >= 0 && quote.Ends is { } ends)
            {
                int last = text.IndexOf(ends, Math.Max(start, end - ends.Length), StringComparison.Ordinal);
                end = last < 0 ? -1 : last + ends.Length;
            }
            places.Add(end < 0 ? null : new Stretch(start, end));
            if (start >= 0) from = start;
        }
        return places;
    }

    private static StoryGold Read(string folder)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "gold.json")));
        var root = document.RootElement;
        string text = Path.Combine(folder, "source.txt"), page = Path.Combine(folder, "source.html");
        bool isPage = !File.Exists(text);
        return new StoryGold(Path.GetFileName(folder), File.ReadAllText(isPage ? page : text), isPage, root.GetProperty("language").GetString()!,
            [.. root.GetProperty("quotes").EnumerateArray().Select(GoldQuote.Read)], [.. root.GetProperty("notQuotes").EnumerateArray().Select(item => item.GetString()!)]);
    }
}

/// <summary>One stretch of speech. <paramref name="Speakers"/> are names that are equally right; empty where nobody is named.</summary>
internal sealed record GoldQuote(QuoteKind Kind, string Starts, string? Ends, IReadOnlyList<string> Speakers)
{
    private static readonly HashSet<string> Articles =
        ["the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "l", "un", "une", "el", "los", "las", "una", "il", "lo", "i", "gli", "o", "os", "as", "de", "het", "een"];

    public static GoldQuote Read(JsonElement quote)
    {
        var speaker = quote.GetProperty("speaker");
        IReadOnlyList<string> names = speaker.ValueKind switch
        {
            JsonValueKind.Array => [.. speaker.EnumerateArray().Select(name => name.GetString()!)],
            JsonValueKind.String => [speaker.GetString()!],
            _ => [],
        };
        return new GoldQuote(Enum.Parse<QuoteKind>(quote.GetProperty("kind").GetString()!, true), quote.GetProperty("starts").GetString()!,
            quote.TryGetProperty("ends", out var ends) ? ends.GetString() : null, names);
    }

    /// <summary>
    /// Whether a name can mean this quote's speaker: all words of the one are in the other, articles aside ("Blinken", "Antony Blinken";
    /// "the ministry", "Ministry of Trade").
    /// </summary>
    public bool CanMean(string name)
    {
        var words = NameWords(name);
        foreach (string speaker in Speakers)
        {
            var right = NameWords(speaker);
            if (words.Count > 0 && right.Count > 0 && (words.IsSubsetOf(right) || right.IsSubsetOf(words))) return true;
        }
        return false;
    }

    private static HashSet<string> NameWords(string name)
    {
        var words = Words.LowerOf(name);
        if (words.Count > 1 && Articles.Contains(words[0])) words.RemoveAt(0);
        return [.. words];
    }
}

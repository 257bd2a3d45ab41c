using System.Text.Json;

namespace NewsParsing.Quality.Quotes;

/// <summary>A stretch of a text in Unicode code points, half-open.</summary>
internal readonly record struct Stretch(int Start, int End)
{
    public int Overlap(Stretch other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));
}

/// <summary>One PolNeAR text with its gold. All offsets are code points, as in the data.</summary>
internal sealed record PolnearText(string Id, string Text, IReadOnlyList<GoldUnit> Units, IReadOnlyList<GoldAttribution> Attributions)
{
    /// <summary>The code points of the text; for nearly all texts the same as its code units.</summary>
    public int[] Points { get; } = [.. Text.EnumerateRunes().Select(rune => rune.Value)];

    public static PolnearText Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        return new PolnearText(root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!,
            [.. root.GetProperty("units").EnumerateArray().Select(ReadUnit)], [.. root.GetProperty("attributions").EnumerateArray().Select(ReadAttribution)]);
    }

    /// <summary>The words of a stretch, for people.</summary>
    public string Slice(Stretch stretch) =>
        string.Concat(Points.AsSpan()[Math.Clamp(stretch.Start, 0, Points.Length)..Math.Clamp(stretch.End, 0, Points.Length)].ToArray().Select(char.ConvertFromUtf32));

    private static GoldUnit ReadUnit(JsonElement unit) => new(
        new Stretch(unit.GetProperty("start").GetInt32(), unit.GetProperty("end").GetInt32()), unit.GetProperty("words").GetInt32(),
        unit.GetProperty("attr").ValueKind != JsonValueKind.Null,
        unit.TryGetProperty("src", out var source) && source.ValueKind == JsonValueKind.Array ? ReadStretch(source) : null,
        Word(unit, "src_type"), Word(unit, "side") + "-" + Word(unit, "loc"));

    private static GoldAttribution ReadAttribution(JsonElement attribution) => new(
        attribution.GetProperty("kind").GetString()!, Stretches(attribution, "source"), Stretches(attribution, "cue"), Stretches(attribution, "content"));

    private static List<Stretch> Stretches(JsonElement owner, string name) => [.. owner.GetProperty(name).EnumerateArray().Select(ReadStretch)];

    private static Stretch ReadStretch(JsonElement pair) => new(pair[0].GetInt32(), pair[1].GetInt32());

    private static string? Word(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>One stretch in quotation marks. <paramref name="IsAttributed"/> is false for scare quotes, titles and the like.</summary>
internal sealed record GoldUnit(Stretch Span, int WordCount, bool IsAttributed, Stretch? Source, string? SourceType, string Place);

internal sealed record GoldAttribution(string Kind, IReadOnlyList<Stretch> Source, IReadOnlyList<Stretch> Cue, IReadOnlyList<Stretch> Content);

/// <summary>One quote as the library gave it, in code points.</summary>
internal sealed record FoundQuote(QuoteKind Kind, IReadOnlyList<Stretch> Segments, Stretch? Mention, Stretch? Cue, string? Speaker)
{
    public static List<FoundQuote> Of(string text)
    {
        var found = new List<FoundQuote>();
        var points = CodePointOffsets(text);
        Stretch Map(TextSpan span) => points is null ? new Stretch(span.Start, span.End) : new Stretch(points[span.Start], points[span.End]);
        foreach (var quote in NewsParser.Default.FindQuotes(text))
        {
            if (quote.Segments.Count == 0) continue;
            found.Add(new FoundQuote(quote.Kind, [.. quote.Segments.Select(Map)], quote.Mention is { Span.End: > 0 } mention ? Map(mention.Span) : null,
                quote.Cue is { End: > 0 } cue ? Map(cue) : null, quote.Speaker?.Name));
        }
        return found;
    }

    /// <summary>The number of code points before each code unit; null where both are the same.</summary>
    private static int[]? CodePointOffsets(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return null;
        var offsets = new int[text.Length + 1];
        for (int i = 0, point = 0; i < text.Length; i++)
        {
            offsets[i] = point;
            if (!char.IsHighSurrogate(text[i])) point++;
            offsets[i + 1] = point;
        }
        return offsets;
    }
}

using System.Net;
using System.Text.Json;
using NewsParsing.Drafting;
using NewsParsing.Html.Content;
using NewsParsing.Html.Metadata;
using NewsParsing.Html.Reading;
using NewsParsing.Quality;
using NewsParsing.Quality.Pages;

namespace NewsParsing.Training;

/// <summary>A page with gold, laid out and described as the library does it, with the label of each block.</summary>
internal sealed class TrainingPage
{
    public required string Id { get; init; }

    public required string Set { get; init; }

    public required string Publisher { get; init; }

    public required string Html { get; init; }

    public required Uri? Url { get; init; }

    public required GoldPage Gold { get; init; }

    public required PageLayout Layout { get; init; }

    public required float[] Rows { get; init; }

    /// <summary>1 for a block of the story, 0 for another.</summary>
    public required float[] Labels { get; init; }

    public required float[] Weights { get; init; }

    public int BlockCount => Labels.Length;

    public static List<TrainingPage> Load(string folder, string set, double setWeight, IReadOnlyCollection<string>? only = null)
    {
        var gold = SharedData.Lines(SharedData.PathOf(folder, set + ".gold.ndjson")!).Select(GoldPage.Read).ToDictionary(page => page.Id);
        var lines = SharedData.Lines(SharedData.PathOf(folder, set + ".pages.ndjson")!)
            .Where(line => only is null || only.Any(id => line.AsSpan(0, Math.Min(line.Length, 100)).Contains(id, StringComparison.Ordinal))).ToList();
        var pages = new TrainingPage[lines.Count];
        Parallel.For(0, lines.Count, i =>
        {
            using var document = JsonDocument.Parse(lines[i]);
            string id = document.RootElement.GetProperty("id").ToString();
            string html = document.RootElement.GetProperty("html").GetString() ?? "";
            string? url = document.RootElement.TryGetProperty("url", out var value) ? value.GetString() : null;
            pages[i] = Read(id, set, url, html, gold[id], setWeight);
        });
        return [.. pages];
    }

    /// <summary>
    /// Pages as plain as can be, made of the gold: a headline and the first few lines, so that the model does not learn that a page without furniture, or with
    /// two sentences, has no story.
    /// </summary>
    public static List<TrainingPage> Bare(IReadOnlyList<TrainingPage> pages)
    {
        var bare = new List<TrainingPage>();
        ReadOnlySpan<int> lengths = [1, 2, 3, 5, 12, int.MaxValue];
        for (int i = 0; i < pages.Count; i += 2)
        {
            var lines = (pages[i].Gold.Text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(lengths[i / 2 % lengths.Length]).ToList();
            string body = string.Concat(lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"));
            string html = (i / 2 % 4) switch
            {
                0 => body,
                1 => $"<title>{WebUtility.HtmlEncode(pages[i].Gold.Title)}</title><h1>{WebUtility.HtmlEncode(pages[i].Gold.Title)}</h1>{body}",
                2 => $"<html><head><title>{WebUtility.HtmlEncode(pages[i].Gold.Title)}</title></head><body><article><h1>{WebUtility.HtmlEncode(pages[i].Gold.Title)}</h1>{body}</article></body></html>",
                _ => $"<html><body><div><h1>{WebUtility.HtmlEncode(pages[i].Gold.Title)}</h1><div>{body}</div></div></body></html>",
            };
            bare.Add(Read(pages[i].Id, "bare", null, html, pages[i].Gold with { Text = string.Join("\n\n", lines) }, 0.4, pages[i].Publisher));
        }
        return bare;
    }

    /// <summary>
    /// Pages with all their furniture and a short story: the first few paragraphs, so that the model does not learn that a story is long.
    /// Half of them say nothing of themselves in their head.
    /// </summary>
    public static List<TrainingPage> Shortened(IReadOnlyList<TrainingPage> pages)
    {
        var shortened = new TrainingPage?[pages.Count];
        Parallel.For(0, pages.Count, i =>
        {
            int paragraphs = 3 + (i % 4);
            var page = pages[i];
            using var tree = PageReader.Read(page.Html.AsMemory(), default);
            var cut = new HashSet<int>();
            var stays = new List<string>();
            int seen = 0;
            for (int block = 0; block < page.BlockCount; block++)
            {
                if (page.Labels[block] < 0.5f) continue;
                if (seen < paragraphs) stays.Add(page.Layout.TextOf(page.Layout.Blocks[block]).ToString());
                else cut.Add(block);
                if (page.Layout.Blocks[block].HeadingLevel == 0) seen++;
            }
            if (cut.Count == 0) return;
            bool isSilent = i / 4 % 2 == 0;
            string html = PageCuts.Write(tree, PageCuts.TextNodes(tree, page.Layout, cut), isSilent);
            shortened[i] = Read(page.Id, page.Set + "-short", isSilent ? null : page.Url?.OriginalString, html, page.Gold with { Text = string.Join("\n\n", stays) }, 0.25, page.Publisher);
        });
        return [.. shortened.OfType<TrainingPage>()];
    }

    /// <summary>Pages that are no stories and say nothing of themselves: silence is no sign of a story.</summary>
    public static List<TrainingPage> Silent(IReadOnlyList<TrainingPage> pages)
    {
        var silent = new TrainingPage[pages.Count];
        Parallel.For(0, pages.Count, i =>
        {
            using var tree = PageReader.Read(pages[i].Html.AsMemory(), default);
            silent[i] = Read(pages[i].Id, "silent", null, PageCuts.Write(tree, new HashSet<int>(), isSilent: true), pages[i].Gold, 1, pages[i].Publisher);
        });
        return [.. silent];
    }

    /// <summary>The publishers of a set, without reading its pages.</summary>
    public static IEnumerable<string> Publishers(string folder, string set)
    {
        foreach (string line in SharedData.Lines(SharedData.PathOf(folder, set + ".pages.ndjson")!))
        {
            var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(line[..line.IndexOf("\"html\"", StringComparison.Ordinal)]), isFinalBlock: false, default);
            string? id = null, url = null;
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName) continue;
                bool isId = reader.ValueTextEquals("id"), isUrl = reader.ValueTextEquals("url");
                reader.Read();
                if (isId) id = reader.GetString();
                else if (isUrl) url = reader.GetString();
            }
            yield return PublisherFolds.PublisherOf(id ?? "", url);
        }
    }

    private static TrainingPage Read(string id, string set, string? url, string html, GoldPage gold, double setWeight, string? publisher = null)
    {
        var address = Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed : null;
        html = MisreadUtf8.Mend(html.AsMemory()).ToString();
        using var tree = PageReader.Read(html.AsMemory(), default);
        var draft = new Draft(NewsParserOptions.Default, address, null);
        MetadataReader.Read(tree, draft);
        var layout = LayoutReader.Read(tree, default);
        float[] rows = new float[layout.BlockCount * BlockFeatures.Count];
        BlockFeatures.Fill(layout, new PageContext(layout, draft, ScriptText.ArticleBody(tree).AsSpan()), rows);
        var alignment = new GoldAlignment(gold.Text ?? "");
        var (shares, words) = alignment.Align(layout);
        float[] labels = Array.ConvertAll(shares, share => share >= 0.5f ? 1f : 0f);
        float positives = Math.Max(1, labels.Sum());
        float[] weights = new float[labels.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            double byWords = 40.0 * words[i] / Math.Max(40, alignment.GoldWords), byBlocks = 15.0 / Math.Max(8, positives);
            weights[i] = (float)(setWeight * Math.Clamp(byWords + byBlocks, 0.05, 6));
        }
        return new TrainingPage
        {
            Id = id, Set = set, Publisher = publisher ?? PublisherFolds.PublisherOf(id, url), Html = html, Url = address, Gold = gold, Layout = layout, Rows = rows, Labels = labels, Weights = weights,
        };
    }
}

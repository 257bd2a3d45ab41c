using NewsParsing.Drafting;
using NewsParsing.Structure;

namespace NewsParsing.Tests.Structure;

/// <summary>docs/fields.md and the code say the same.</summary>
public class FieldsDocTests
{
    private static readonly Dictionary<string, Field> Fields = new()
    {
        ["headline"] = Field.Headline, ["kicker"] = Field.Kicker, ["standfirst"] = Field.Standfirst, ["byline"] = Field.Byline, ["dateline"] = Field.Dateline,
        ["authors"] = Field.Author, ["publisher"] = Field.PublisherName, ["published"] = Field.Published, ["modified"] = Field.Modified, ["language"] = Field.Language,
        ["url"] = Field.CanonicalUrl, ["category"] = Field.Category, ["topics"] = Field.Topic, ["freeAccess"] = Field.FreeAccess, ["leadImage"] = Field.LeadImage,
    };

    private static readonly Dictionary<string, ClaimSource> Sources = new()
    {
        ["caller"] = ClaimSource.Caller, ["text"] = ClaimSource.Text, ["JSON-LD story"] = ClaimSource.JsonLd, ["JSON-LD page"] = ClaimSource.JsonLdPage,
        ["microdata"] = ClaimSource.Microdata, ["meta"] = ClaimSource.Meta, ["OpenGraph"] = ClaimSource.OpenGraph, ["Twitter"] = ClaimSource.Twitter,
        ["Dublin Core"] = ClaimSource.DublinCore, ["link"] = ClaimSource.Link, ["shown"] = ClaimSource.Shown, ["shown words"] = ClaimSource.Page,
        ["beside"] = ClaimSource.Beside, ["title"] = ClaimSource.Title, ["address"] = ClaimSource.UrlPath,
    };

    [Fact]
    public void The_table_of_sources_in_the_documentation_is_the_table_of_ranks_in_the_code()
    {
        foreach (var (name, field) in Fields)
        {
            string expected = string.Join(", ", ClaimRanks.SourcesOf(field).ToArray().Select(source => Sources.Single(pair => pair.Value == source).Key));
            Assert.Equal($"{name}: {expected}", $"{name}: {RowOf(name)}");
        }
    }

    [Fact]
    public void Every_field_has_its_meaning_in_prose()
    {
        string document = Document();
        foreach (string name in Fields.Keys) Assert.Contains($"\n**{name}**: ", document, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_source_is_explained()
    {
        foreach (string name in Sources.Keys) Assert.False(string.IsNullOrWhiteSpace(RowOf(name)), name);
    }

    private static string RowOf(string name)
    {
        // the last row of that name: the field's, where a source has the same name
        string? row = Document().Split('\n').LastOrDefault(line => line.StartsWith($"| {name} |", StringComparison.Ordinal));
        return row?.Split('|')[2].Trim() ?? "";
    }

    private static string Document()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "docs", "fields.md"))) folder = Path.GetDirectoryName(folder);
        Assert.NotNull(folder);
        return File.ReadAllText(Path.Combine(folder, "docs", "fields.md")).ReplaceLineEndings("\n");
    }
}

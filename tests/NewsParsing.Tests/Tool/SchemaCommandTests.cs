using System.Text.Json;
using CsCheck;
using Json.Schema;
using NewsParsing.Tests.Output;

namespace NewsParsing.Tests.Tool;

public class SchemaCommandTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(Article.JsonSchema);

    [Fact]
    public async Task The_schema_is_printed()
    {
        var run = await ToolRun.Of("schema");

        Assert.Equal((0, Article.JsonSchema), (run.ExitCode, run.Output));
        Assert.Contains("https://json-schema.org/draft/2020-12/schema", run.Output, StringComparison.Ordinal);
    }

    // One thread: the validator is not safe for more.
    [Fact]
    public void Every_article_obeys_the_schema() => AnyArticle.Any.Sample(article => Obeys(article.ToJson()), iter: 200, threads: 1);

    [Theory]
    [InlineData("ferry.html")]
    [InlineData("ferry.txt")]
    public async Task A_real_article_obeys_the_schema(string sample) =>
        Obeys((await ToolRun.Of(Repository.PathOf("samples", sample), "-f", "json")).Output);

    [Theory]
    [InlineData("\"kind\":\"article\"", "\"kind\":\"poem\"")]
    [InlineData("\"confidence\":1", "\"confidence\":2")]
    [InlineData("\"quotes\":[]", "\"quotes\":null")]
    [InlineData("\"kind\":\"paragraph\"", "\"kind\":\"list\"")]
    public void The_schema_refuses_what_breaks_the_contract(string good, string bad)
    {
        string json = new Article { Kind = ArticleKind.Article, Confidence = 1, Text = "x", Sections = [new Section(null, 0, [new Paragraph(new TextSpan("x", 0, 1))])] }.ToJson();
        Obeys(json);

        using var broken = JsonDocument.Parse(json.Replace(good, bad, StringComparison.Ordinal));
        Assert.False(Schema.Evaluate(broken.RootElement).IsValid);
    }

    private static void Obeys(string json)
    {
        using var document = JsonDocument.Parse(json);
        var result = Schema.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
    }
}

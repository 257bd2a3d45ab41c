namespace NewsParsing.Output.Json;

/// <summary>Writes an article by the JSON contract.</summary>
internal static class ArticleJsonWriter
{
    public static string Write(Article article) => throw new NotSupportedException(article.Text);
}

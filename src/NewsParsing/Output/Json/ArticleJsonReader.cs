namespace NewsParsing.Output.Json;

/// <summary>Reads an article by the JSON contract.</summary>
internal static class ArticleJsonReader
{
    public static Article Read(string json) => throw new NotSupportedException(json);
}

namespace NewsParsing.Output.Json;

/// <summary>The JSON Schema of the contract, as it is kept beside the writer.</summary>
internal static class SchemaText
{
    public static string Read()
    {
        using var stream = typeof(SchemaText).Assembly.GetManifestResourceStream("article.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

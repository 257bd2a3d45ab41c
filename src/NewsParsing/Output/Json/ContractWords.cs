using System.Text.Json;

namespace NewsParsing.Output.Json;

/// <summary>The words of the JSON contract for the values of our enumerations: one table for writing, reading and the other formats.</summary>
internal static class ContractWords
{
    public static Words<ArticleKind> ArticleKinds { get; } = new("none", "article", "liveBlog", "gallery", "listing");

    public static Words<QuoteKind> QuoteKinds { get; } = new("direct", "mixed", "indirect");

    public static Words<MentionKind> MentionKinds { get; } = new("name", "pronoun", "nominal", "implicit");

    public static Words<SpeakerKind> SpeakerKinds { get; } = new("person", "organization", "group", "document", "unnamed");

    public static Words<Gender> Genders { get; } = new("female", "male");

    public static Words<ReadMorePlacement> Placements { get; } = new("inline", "block", "end");
}

/// <summary>Words for the values of an enumeration that counts from 0.</summary>
internal sealed class Words<T>(params string[] words)
    where T : struct, Enum
{
    private readonly T[] values = Enum.GetValues<T>();

    public string this[T value] => words[Array.IndexOf(values, value)];

    /// <exception cref="JsonException">No value has this word.</exception>
    public T Read(string? word, string property)
    {
        int index = Array.IndexOf(words, word);
        return index >= 0 ? values[index] : throw new JsonException($"\"{word}\" is no value of {property}.");
    }
}

using System.Text.Json;
using NewsParsing.Html.Reading;
using NewsParsing.Output.Json;
using NewsParsing.Tool.Input;

namespace NewsParsing.Tool.Batch;

/// <summary>One record of the input, not yet looked into.</summary>
internal abstract class RecordItem : IDisposable
{
    /// <summary>Where the record stands, for messages.</summary>
    public abstract string Where { get; }

    /// <summary>The id of the record as JSON, as soon as it is known; "null" before, and where there is none.</summary>
    public string Id { get; protected set; } = "null";

    /// <summary>Reads the story of the record.</summary>
    /// <exception cref="RecordException">There is no story to read.</exception>
    public abstract Article Parse(NewsParser parser, CancellationToken cancellation);

    public virtual void Dispose()
    {
    }
}

/// <summary>A record in a line of NDJSON.</summary>
internal sealed class LineItem(string source, Line line) : RecordItem
{
    /// <summary>The longest line that is read. A news page has some 300 KB; what is longer than this is a broken file.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    public override string Where => FormattableString.Invariant($"{source}:{line.Number}");

    public InputRecord Read()
    {
        if (line.IsTooLong)
        {
            Id = InputRecord.IdOf(line.Bytes);
            throw new RecordException("line-too-long", FormattableString.Invariant($"The line is longer than {MaxLength / (1024 * 1024)} MiB."));
        }
        try
        {
            var record = InputRecord.Read(line.Bytes);
            Id = record.Id;
            return record;
        }
        catch (JsonException problem)
        {
            Id = InputRecord.IdOf(line.Bytes);
            throw new RecordException("bad-json", $"The line is not a JSON object: {FirstSentence(problem.Message)}");
        }
    }

    public override Article Parse(NewsParser parser, CancellationToken cancellation)
    {
        using var record = Read();
        if (!record.HasContent) throw new RecordException("missing-html", "The record has neither html nor text, as a string.");
        return record.IsHtml
            ? parser.ParseHtml(record.Content, WebAddress.Parse(record.Url), null, cancellation)
            : parser.ParseText(record.Content.ToString(), null, cancellation);
    }

    public override void Dispose() => line.Dispose();

    /// <summary>The message without the line and byte numbers that System.Text.Json appends: they count from the start of the record.</summary>
    private static string FirstSentence(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}

/// <summary>A story in a file of its own; its id is the file's path within the folder.</summary>
internal sealed class FileItem : RecordItem
{
    private readonly string path;

    public FileItem(string path, string name)
    {
        this.path = path;
        var json = new JsonText();
        json.String(name);
        Id = json.ToString();
    }

    public override string Where => path;

    public static bool IsStory(string path) => IsHtml(path) || Path.GetExtension(path).Equals(".txt", StringComparison.OrdinalIgnoreCase);

    public static bool IsHtml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".HTML" or ".HTM" or ".XHTML";

    public override Article Parse(NewsParser parser, CancellationToken cancellation)
    {
        try
        {
            using var file = File.OpenRead(path);
            var content = PageDecoder.Decode(file, null, StorySource.MaxLength, cancellation);
            return IsHtml(path) ? parser.ParseHtml(content, null, null, cancellation) : parser.ParseText(content.ToString(), null, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RecordException("unreadable-file", problem.Message);
        }
    }
}

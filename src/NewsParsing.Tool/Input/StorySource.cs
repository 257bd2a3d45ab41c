namespace NewsParsing.Tool.Input;

/// <summary>What the user named, read whole: the bytes of a page or a text, and what is known about them.</summary>
/// <param name="Bytes">The bytes as they came.</param>
/// <param name="IsHtml">Whether they are a page, as their origin says; null where it does not.</param>
/// <param name="Url">Where they came from; null for files.</param>
/// <param name="Charset">The encoding that the server declared; null where there is none.</param>
internal sealed record StorySource(MemoryStream Bytes, bool? IsHtml, Uri? Url, string? Charset)
{
    /// <summary>The most that is read from anywhere. The largest news pages have some 5 MB.</summary>
    public const int MaxLength = 32 * 1024 * 1024;

    /// <summary>White space, the bytes of byte order marks, and the zeros that UTF-16 has beside ASCII characters.</summary>
    private static readonly byte[] BeforeText = [.. " \t\r\n\0"u8, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF];

    /// <exception cref="InputException">It cannot be read; the message tells why in one line.</exception>
    public static async Task<StorySource> ReadAsync(string name, ToolConsole console, CancellationToken cancellation)
    {
        if (WebAddress.LooksLikeOne(name)) return await PageFetch.ReadAsync(name, cancellation);
        if (name == "-") return new StorySource(await ReadWholeAsync(() => console.Input, "standard input", cancellation), null, null, null);
        if (Directory.Exists(name)) throw new InputException($"{name} is a folder; newsparse batch reads folders");
        if (!File.Exists(name)) throw new InputException(name.StartsWith('-') ? $"there is no option {name} (newsparse --help shows the usage)" : $"cannot find {name}");
        string extension = Path.GetExtension(name).ToUpperInvariant();
        if (extension is ".NDJSON" or ".JSONL" or ".GZ") throw new InputException($"{name} holds many stories; newsparse batch reads it");
        bool? isHtml = Batch.FileItem.IsHtml(name) ? true : extension is ".TXT" or ".MD" ? false : null;
        return new StorySource(await ReadWholeAsync(() => File.OpenRead(name), name, cancellation), isHtml, null, null);
    }

    private static async Task<MemoryStream> ReadWholeAsync(Func<Stream> open, string name, CancellationToken cancellation)
    {
        try
        {
            await using var stream = open();
            return await ReadAllAsync(stream, name, cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot read {name}: {problem.Message}");
        }
    }

    /// <summary>All bytes of a stream; refuses to take more than <see cref="MaxLength"/>.</summary>
    public static async Task<MemoryStream> ReadAllAsync(Stream stream, string name, CancellationToken cancellation)
    {
        var bytes = new MemoryStream();
        byte[] chunk = new byte[64 * 1024];
        while (await stream.ReadAsync(chunk, cancellation) is var read and > 0)
        {
            if (bytes.Length + read > MaxLength) throw new InputException(FormattableString.Invariant($"{name} is longer than {MaxLength / (1024 * 1024)} MiB"));
            bytes.Write(chunk, 0, read);
        }
        bytes.Position = 0;
        return bytes;
    }

    /// <summary>Whether the bytes are a page, by origin or else by their first character.</summary>
    public bool LooksLikeHtml()
    {
        if (IsHtml is { } known) return known;
        var bytes = Bytes.GetBuffer().AsSpan(0, (int)Bytes.Length);
        int first = bytes.IndexOfAnyExcept(BeforeText);
        return first >= 0 && bytes[first] == '<';
    }
}

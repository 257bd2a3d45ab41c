using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsParsing.Tool.Batch;

/// <summary>
/// One record as it stands in a line: <c>{"id": …, "url": …, "html": …}</c> or with <c>"text"</c> in place of html. The long value is borrowed memory:
/// give it back with <see cref="Dispose"/>.
/// </summary>
internal sealed class InputRecord : IDisposable
{
    private char[]? content;
    private int length;

    /// <summary>The id as JSON (a string or a number); <c>null</c> where the record has none.</summary>
    public string Id { get; private set; } = "null";

    public string? Url { get; private set; }

    public bool HasContent => content is not null;

    /// <summary>Whether <see cref="Content"/> is HTML; else plain text.</summary>
    public bool IsHtml { get; private set; }

    public ReadOnlyMemory<char> Content => content.AsMemory(0, length);

    /// <exception cref="JsonException">The line is no JSON object.</exception>
    public static InputRecord Read(Span<byte> line)
    {
        try
        {
            return ReadStrictly(line);
        }
        catch (InvalidOperationException)
        {
            // A string holds what no Unicode text can hold: half a surrogate pair, or bytes that are not UTF-8. The rest of the record is good.
            return ReadStrictly(WithReplacements(line));
        }
    }

    /// <summary>The id, as JSON, of a line that cannot be read as a whole; "null" where it does not come before what is broken.</summary>
    public static string IdOf(ReadOnlySpan<byte> brokenLine)
    {
        try
        {
            var reader = new Utf8JsonReader(brokenLine, isFinalBlock: false, default);
            while (reader.Read())
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("id"u8)) continue;
                return reader.Read() ? IdAt(reader) : "null";
            }
        }
        catch (JsonException)
        {
            // No id before the break.
        }
        return "null";
    }

    public void Dispose()
    {
        if (content is not null) ArrayPool<char>.Shared.Return(content);
        content = null;
    }

    private static InputRecord ReadStrictly(ReadOnlySpan<byte> line)
    {
        var record = new InputRecord();
        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("A record is a JSON object.");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isId = reader.ValueTextEquals("id"u8), isUrl = reader.ValueTextEquals("url"u8);
                bool isHtml = reader.ValueTextEquals("html"u8), isText = reader.ValueTextEquals("text"u8);
                reader.Read();
                if (isId) record.Id = IdAt(reader);
                else if (isUrl && reader.TokenType == JsonTokenType.String) record.Url = reader.GetString();
                else if (reader.TokenType == JsonTokenType.String && (isHtml || (isText && !record.IsHtml))) record.Take(ref reader, isHtml);
                else reader.Skip();
            }
            // Also reads what follows the object: anything there is an error.
            reader.Read();
            return record;
        }
        catch
        {
            record.Dispose();
            throw;
        }
    }

    private static string IdAt(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => $"\"{Encoding.UTF8.GetString(reader.ValueSpan)}\"",
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        _ => "null",
    };

    private void Take(ref Utf8JsonReader reader, bool isHtml)
    {
        Dispose();
        content = ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length);
        length = reader.CopyString(content);
        IsHtml = isHtml;
    }

    /// <summary>The line with U+FFFD for bytes that are not UTF-8 and for escaped surrogates that stand alone.</summary>
    private static byte[] WithReplacements(ReadOnlySpan<byte> line)
    {
        byte[] repaired = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(line));
        for (int i = 0; i + 6 <= repaired.Length; i++)
        {
            if (repaired[i] != '\\') continue;
            if (repaired[i + 1] != 'u')
            {
                i++;
                continue;
            }
            int unit = UnitAt(repaired, i), next = UnitAt(repaired, i + 6);
            if (unit is >= 0xD800 and <= 0xDBFF && next is >= 0xDC00 and <= 0xDFFF) i += 11;
            else
            {
                if (unit is >= 0xD800 and <= 0xDFFF) "fffd"u8.CopyTo(repaired.AsSpan(i + 2));
                i += 5;
            }
        }
        return repaired;
    }

    /// <summary>The code unit escaped at <paramref name="at"/>; -1 where there is no such escape.</summary>
    private static int UnitAt(byte[] line, int at) =>
        at + 6 <= line.Length && line[at] == '\\' && line[at + 1] == 'u'
        && int.TryParse(line.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out int unit) ? unit : -1;
}

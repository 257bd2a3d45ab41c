using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsParsing.Tool.Batch;

/// <summary>One line of a stream, without its line ending. Its bytes are borrowed: give them back with <see cref="Dispose"/>.</summary>
internal sealed class Line(byte[] buffer, int length, long number, bool isTooLong) : IDisposable
{
    /// <summary>The number of the line in its stream, from 1; blank lines count.</summary>
    public long Number { get; } = number;

    /// <summary>Whether the line was longer than allowed; then only its beginning is here.</summary>
    public bool IsTooLong { get; } = isTooLong;

    public Span<byte> Bytes => buffer.AsSpan(0, length);

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}

/// <summary>Splits a stream into lines without ever holding more than one, and never more of it than the limit.</summary>
internal static class LineReader
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>All lines that are not blank.</summary>
    /// <param name="name">What the stream is, for messages.</param>
    /// <param name="stream">Read to its end, not closed.</param>
    /// <param name="limit">The longest line, in bytes; of longer ones only the beginning is kept.</param>
    /// <param name="cancellation">Looked at for every piece that is read.</param>
    /// <exception cref="InputException">The stream breaks.</exception>
    public static async IAsyncEnumerable<Line> ReadAsync(string name, Stream stream, int limit, [EnumeratorCancellation] CancellationToken cancellation)
    {
        byte[] chunk = new byte[ChunkSize];
        byte[] line = ArrayPool<byte>.Shared.Rent(ChunkSize);
        int length = 0;
        long number = 1;
        bool isTooLong = false, isAtStart = true;
        while (true)
        {
            int read = await ReadChunkAsync(name, stream, chunk, cancellation);
            int at = isAtStart && chunk.AsSpan(0, read).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
            isAtStart = false;
            while (at < read)
            {
                int end = chunk.AsSpan(at, read - at).IndexOf((byte)'\n');
                int stop = end < 0 ? read : at + end;
                int fitting = Math.Min(stop - at, limit - length);
                isTooLong |= fitting < stop - at;
                line = Append(line, ref length, chunk.AsSpan(at, fitting));
                at = stop + 1;
                if (end < 0) break;
                if (!IsBlank(line.AsSpan(0, length)))
                {
                    yield return new Line(line, length, number, isTooLong);
                    line = ArrayPool<byte>.Shared.Rent(ChunkSize);
                }
                length = 0;
                isTooLong = false;
                number++;
            }
            if (read > 0) continue;
            if (IsBlank(line.AsSpan(0, length))) ArrayPool<byte>.Shared.Return(line);
            else yield return new Line(line, length, number, isTooLong);
            yield break;
        }
    }

    private static async Task<int> ReadChunkAsync(string name, Stream stream, byte[] chunk, CancellationToken cancellation)
    {
        try
        {
            return await stream.ReadAtLeastAsync(chunk, 4, throwOnEndOfStream: false, cancellation);
        }
        catch (Exception problem) when (problem is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new InputException($"cannot read {name}: {problem.Message}");
        }
    }

    private static byte[] Append(byte[] line, ref int length, ReadOnlySpan<byte> more)
    {
        if (length + more.Length > line.Length)
        {
            byte[] longer = ArrayPool<byte>.Shared.Rent(Math.Max(length + more.Length, 2 * line.Length));
            line.AsSpan(0, length).CopyTo(longer);
            ArrayPool<byte>.Shared.Return(line);
            line = longer;
        }
        more.CopyTo(line.AsSpan(length));
        length += more.Length;
        return line;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}

namespace Briefs.LanguageServer.Protocol;

/// <summary>
/// Reads messages from a stream: header lines, an empty line, and as many bytes as <c>Content-Length</c> says (LSP 3.17, base protocol).
/// Skips anything that is not a header.
/// </summary>
internal sealed class MessageReader(Stream input)
{
    /// <summary>The maximum length of a message, in bytes; a longer one is read and dropped.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    private const int MaxLine = 4 * 1024;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <returns>The bytes of the next message; empty for one that was too long; null at the end of the stream.</returns>
    public async Task<byte[]?> Next()
    {
        long? length = null;
        while (await Line() is { } line)
        {
            if (line.Length > 0) length = LengthIn(line) ?? length;
            else if (length is { } bytes)
            {
                if (bytes > MaxLength) return await Drop(bytes) ? [] : null;
                var body = new byte[bytes];
                return await Fill(body) ? body : null;
            }
        }

        return null;
    }

    private static long? LengthIn(string header)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && header.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
            && long.TryParse(header.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length
            : null;
    }

    // Returns a line without its line ending, cut off if it is too long.
    private async Task<string?> Line()
    {
        var line = new StringBuilder();
        while (_start < _end || await More())
        {
            var feed = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            var stop = feed < 0 ? _end : feed;
            if (line.Length < MaxLine) line.Append(Encoding.Latin1.GetString(_buffer, _start, Math.Min(stop - _start, MaxLine)));
            _start = feed < 0 ? _end : feed + 1;
            if (feed >= 0) return line.ToString().TrimEnd('\r');
        }

        return null;
    }

    private async Task<bool> Fill(byte[] body)
    {
        var held = Math.Min(body.Length, _end - _start);
        Array.Copy(_buffer, _start, body, 0, held);
        _start += held;
        return await input.ReadAtLeastAsync(body.AsMemory(held), body.Length - held, throwOnEndOfStream: false) == body.Length - held;
    }

    private async Task<bool> Drop(long bytes)
    {
        while (bytes > 0)
        {
            if (_start == _end && !await More()) return false;
            var step = (int)Math.Min(bytes, _end - _start);
            _start += step;
            bytes -= step;
        }

        return true;
    }

    private async Task<bool> More()
    {
        (_start, _end) = (0, await input.ReadAsync(_buffer));
        return _end > 0;
    }
}

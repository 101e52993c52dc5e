using Scriban.Runtime;
using System.Buffers;

namespace Briefs.Pages.Output;

/// <summary>
/// A page while it is written, as UTF-8. Counts for itself, for the template engine cuts long output without a word; what
/// comes after the limit is dropped, and <see cref="IsTooLarge"/> says so.
/// </summary>
internal sealed class PageOutput : IScriptOutput, IBufferWriter<byte>, IDisposable
{
    /// <summary>In bytes: 8 MiB. A page that is longer than that helps nobody.</summary>
    public const int Limit = 8 * 1024 * 1024;

    // What a writer of JSON asks for at once.
    private const int LeastRoom = 4 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private byte[]? _aside;
    private int _length;
    private int _marked;

    public bool IsTooLarge { get; private set; }

    /// <summary>All that was written; valid until more is written or this is disposed.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>HTML that is safe as it stands.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (!MakeRoom(utf8.Length)) return;
        utf8.CopyTo(_bytes.AsSpan(_length));
        _length += utf8.Length;
    }

    /// <summary>HTML that is safe as it stands.</summary>
    public void Raw(ReadOnlySpan<char> html)
    {
        // The exact count costs a pass over the text: worth it only where the easy bound would not fit.
        var bound = Encoding.UTF8.GetMaxByteCount(html.Length);
        if (!MakeRoom(_length + bound <= Math.Min(_bytes.Length, Limit) ? bound : Encoding.UTF8.GetByteCount(html))) return;
        _length += Encoding.UTF8.GetBytes(html, _bytes.AsSpan(_length));
    }

    /// <summary>Any text, for an element or for an attribute in either kind of quotes.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny("&<>\"'"); at >= 0; at = text.IndexOfAny("&<>\"'"))
        {
            if (at > 0) Raw(text[..at]);
            Raw(text[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '"' => "&quot;"u8, _ => "&#39;"u8 });
            text = text[(at + 1)..];
        }

        Raw(text);
    }

    /// <summary>Takes back white space just written, as before a note's number.</summary>
    public void TrimEnd()
    {
        while (_length > 0 && _bytes[_length - 1] is (byte)' ' or (byte)'\n') _length--;
        _marked = Math.Min(_marked, _length);
    }

    /// <summary>From here on what is written can be looked at: see <see cref="SinceMark"/>.</summary>
    public void Mark() => _marked = _length;

    /// <summary>What has been written since the mark; valid until more is written.</summary>
    public ReadOnlySpan<byte> SinceMark => _bytes.AsSpan(_marked, _length - _marked);

    public void Write(string text, int offset, int count) => Raw(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Room for HTML that is safe as it stands.</summary>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc cref="GetSpan"/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = Math.Max(sizeHint, LeastRoom);
        // Who asks for room may need less of it: near the limit it is given elsewhere, and counted when it is known.
        _aside = IsTooLarge || _length + (long)wanted > Limit ? new byte[wanted] : null;
        if (_aside is not null) return _aside;
        MakeRoom(wanted);
        return _bytes.AsMemory(_length);
    }

    /// <summary>Counts what was written into the room that was given last.</summary>
    public void Advance(int count)
    {
        if (_aside is null) _length += count;
        else Raw(_aside.AsSpan(0, count));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _length = 0;
    }

    private bool MakeRoom(int count)
    {
        IsTooLarge |= _length + (long)count > Limit;
        if (IsTooLarge || _length + count <= _bytes.Length) return !IsTooLarge;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + count));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
        return true;
    }
}

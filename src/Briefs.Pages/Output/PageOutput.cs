using Scriban.Runtime;
using System.Buffers;

namespace Briefs.Pages.Output;

/// <summary>
/// The UTF-8 output of a page. Enforces the size limit itself, because the template engine truncates long output silently: bytes after the
/// limit are dropped and <see cref="IsTooLarge"/> is set.
/// </summary>
internal sealed class PageOutput : IScriptOutput, IBufferWriter<byte>, IDisposable
{
    /// <summary>In bytes: 8 MiB. A larger page is of no use to readers.</summary>
    public const int Limit = 8 * 1024 * 1024;

    // The smallest buffer that Utf8JsonWriter requests.
    private const int LeastRoom = 4 * 1024;

    private static readonly SearchValues<char> s_escaped = SearchValues.Create("&<>\"'");

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(64 * 1024);
    private byte[]? _aside;
    private int _length;
    private int _marked;

    public bool IsTooLarge { get; private set; }

    /// <summary>Everything written; valid until the next write or until disposed.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Writes HTML without escaping.</summary>
    public void Raw(ReadOnlySpan<byte> utf8)
    {
        if (!MakeRoom(utf8.Length)) return;
        utf8.CopyTo(_bytes.AsSpan(_length));
        _length += utf8.Length;
    }

    /// <summary>Writes HTML without escaping.</summary>
    public void Raw(ReadOnlySpan<char> html)
    {
        // An exact byte count needs a pass over the text, so it is only computed if the upper bound does not fit.
        var bound = Encoding.UTF8.GetMaxByteCount(html.Length);
        if (!MakeRoom(_length + bound <= Math.Min(_bytes.Length, Limit) ? bound : Encoding.UTF8.GetByteCount(html))) return;
        _length += Encoding.UTF8.GetBytes(html, _bytes.AsSpan(_length));
    }

    /// <summary>Writes text escaped for elements and for attributes in either kind of quotes.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(s_escaped); at >= 0; at = text.IndexOfAny(s_escaped))
        {
            if (at > 0) Raw(text[..at]);
            Raw(/* guard: html-escaped */ text[at] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8
            });
            text = text[(at + 1)..];
        }

        Raw(text);
    }

    /// <summary>Removes trailing white space, for example before a note's number.</summary>
    public void TrimEnd()
    {
        while (_length > 0 && _bytes[_length - 1] is (byte)' ' or (byte)'\n') _length--;
        _marked = Math.Min(_marked, _length);
    }

    /// <summary>Starts recording for <see cref="SinceMark"/>.</summary>
    public void Mark() => _marked = _length;

    /// <summary>Everything written since the last call of <see cref="Mark"/>; valid until the next write.</summary>
    public ReadOnlySpan<byte> SinceMark => _bytes.AsSpan(_marked, _length - _marked);

    public void Write(string text, int offset, int count) => Raw(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>A buffer for HTML that needs no escaping.</summary>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc cref="GetSpan"/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        var wanted = Math.Max(sizeHint, LeastRoom);
        // The caller may use less than it requests: near the limit, it gets a separate buffer that is copied once the real length is known.
        _aside = IsTooLarge || _length + (long)wanted > Limit ? new byte[wanted] : null;
        if (_aside is not null) return _aside;
        MakeRoom(wanted);
        return _bytes.AsMemory(_length);
    }

    /// <summary>Appends the bytes written into the last buffer.</summary>
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
        IsTooLarge |= /* guard: limit-page */ _length + (long)count > Limit;
        if (IsTooLarge || _length + count <= _bytes.Length) return !IsTooLarge;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + count));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
        return true;
    }
}

namespace Briefs.Pages;

/// <summary>The bytes of a file that was made in memory, until this is disposed: then the memory is the next file's.</summary>
public sealed class LentBytes : IDisposable
{
    private readonly IDisposable? _owner;
    private ReadOnlyMemory<byte> _bytes;

    /// <param name="bytes">Of nobody else as long as they are lent.</param>
    /// <param name="owner">Takes them back; null when nobody needs them.</param>
    internal LentBytes(ReadOnlyMemory<byte> bytes, IDisposable? owner = null) => (_bytes, _owner) = (bytes, owner);

    /// <summary>Empty once they are given back.</summary>
    public ReadOnlySpan<byte> Span => _bytes.Span;

    public void Dispose()
    {
        _bytes = default;
        _owner?.Dispose();
    }
}

using System.Buffers;

namespace Briefs.Workspaces.Cache;

/// <summary>
/// Memory for one file at a time, which is returned to a pool on dispose. The cache of a large site has large files: if each were in a new
/// array, the collector would search all documents whenever one is allocated.
/// </summary>
public sealed class CacheBuffer : IDisposable
{
    private byte[] _bytes = [];

    /// <summary>Memory for a file. What was returned before must not be used any longer.</summary>
    public Memory<byte> Rent(int size)
    {
        if (_bytes.Length < size)
        {
            Dispose();
            _bytes = ArrayPool<byte>.Shared.Rent(size);
        }

        return _bytes.AsMemory(0, size);
    }

    public void Dispose()
    {
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }
}

using System.Collections.Concurrent;
using Briefs.Workspaces.Cache;

namespace Briefs.SiteTests.Cache;

/// <summary>A cache in memory, also for the smallest site, that counts what was asked for and what was kept.</summary>
internal sealed class MemoryCache : DocumentCache
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private int _kept;

    public override int LeastDocuments => 0;

    /// <summary>The names of the files.</summary>
    public IEnumerable<string> Names => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>How often a file was kept.</summary>
    public int Kept => _kept;

    public override ReadOnlyMemory<byte>? Find(string name, long largest, CacheBuffer buffer) =>
        _files.TryGetValue(name, out var bytes) && bytes.Length <= largest ? bytes : null;

    public override void Keep(string name, byte[] bytes)
    {
        Interlocked.Increment(ref _kept);
        _files[name] = bytes;
    }

    public override void Prune(IReadOnlySet<string> names)
    {
        foreach (var name in _files.Keys.Where(name => !names.Contains(name)).ToList()) _files.Remove(name, out _);
    }
}

using System.Collections.Concurrent;
using Briefs.Pages.Reuse;

namespace Briefs.SiteTests.Cache;

/// <summary>Data of earlier runs in memory.</summary>
internal sealed class MemoryKept : KeptFiles
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public override ReadOnlyMemory<byte>? Find(string name, long largest) =>
        _files.TryGetValue(name, out var bytes) ? (ReadOnlyMemory<byte>?)bytes : null;

    public override void Keep(string name, byte[] bytes) => _files[name] = bytes;
}

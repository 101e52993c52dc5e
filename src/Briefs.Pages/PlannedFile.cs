namespace Briefs.Pages;

/// <summary>A file of the site to be.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>, not percent-encoded.</param>
public abstract record PlannedFile(string Path)
{
    /// <summary>Made in memory, which a file made before may have used.</summary>
    /// <param name="Make">Makes it: pure, may run on any thread and more than once. No bytes where it cannot be made, which is then
    /// found.</param>
    public sealed record Rendered(string Path, Func<Checked<LentBytes?>> Make) : PlannedFile(Path)
    {
        /// <summary>Makes it. The bytes are the caller's and are not kept.</summary>
        public Checked<ReadOnlyMemory<byte>> Render()
        {
            var made = Make();
            using var bytes = made.Value;
            return new(bytes is null ? default : bytes.Span.ToArray(), made.Found);
        }
    }

    /// <summary>Written piece by piece, because it grows with the whole site and would not fit into memory.</summary>
    /// <param name="WriteTo">Writes it to a stream, which stays open: pure, may run on any thread and more than once.</param>
    public sealed record Streamed(string Path, Action<Stream> WriteTo) : PlannedFile(Path);

    /// <summary>Copied as it is.</summary>
    /// <param name="From">Relative to the site's folder: <c>content/images/border.jpg</c>.</param>
    /// <param name="Hash">The first hex digits of the SHA-256 of the bytes that were checked; nothing else may be published in their
    /// place.</param>
    public sealed record Copied(string Path, string From, string Hash) : PlannedFile(Path);

    /// <summary>A social card. Its path changes with whatever it shows, so that one made before is as good as a new one.</summary>
    public sealed record Drawn(string Path, SocialCard Card) : PlannedFile(Path);
}

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

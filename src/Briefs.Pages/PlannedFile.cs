using Briefs.Pages.Reuse;

namespace Briefs.Pages;

/// <summary>A file of the planned site.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>, not percent-encoded.</param>
public abstract record PlannedFile(string Path)
{
    /// <summary>
    /// Adds all that the bytes depend on, except what is the same for the whole site and the answers to questions; null if the file must
    /// always be made.
    /// </summary>
    internal Action<InputHash>? Inputs { get; init; }

    /// <summary>
    /// Whether <see cref="Inputs"/> are all that the bytes depend on, so that what is the same for the whole site doesn't matter.
    /// </summary>
    internal bool IsApart { get; init; }

    /// <summary>Made in memory, which a file made before may have used.</summary>
    /// <param name="Make">Makes it: pure, may run on any thread and more than once. No bytes where it cannot be made, which is then
    /// found.</param>
    public sealed record Rendered(string Path, Func<Checked<PooledBuffer?>> Make) : PlannedFile(Path)
    {
        /// <summary>Renders the file into memory that belongs to the caller.</summary>
        public Checked<ReadOnlyMemory<byte>> Render()
        {
            var made = Make();
            using var bytes = made.Value;
            return new(bytes is null ? default : bytes.Span.ToArray(), made.Diagnostics);
        }
    }

    /// <summary>A file written as a stream, because it grows with the site and might not fit into memory.</summary>
    /// <param name="WriteTo">Writes to a stream, which stays open. Pure and thread-safe; may be called more than once.</param>
    public sealed record Streamed(string Path, Action<Stream> WriteTo) : PlannedFile(Path);

    /// <summary>A file copied unchanged.</summary>
    /// <param name="From">Relative to the site's folder: <c>content/images/border.jpg</c>.</param>
    /// <param name="Hash">The first hex digits of the SHA-256 of the bytes that were checked; if the file differs, it must not be
    /// published.</param>
    public sealed record Copied(string Path, string From, string Hash) : PlannedFile(Path);

    /// <summary>A smaller copy of a picture.</summary>
    /// <param name="Shown">The first document that shows the picture, to report a picture that cannot be decoded.</param>
    /// <param name="Span">The place in the document.</param>
    public sealed record Resized(string Path, ResizedPicture Copy, ContentFile Shown, TextSpan Span) : PlannedFile(Path);

    /// <summary>A social card. The path contains a hash of everything it shows.</summary>
    public sealed record Drawn(string Path, SocialCard Card) : PlannedFile(Path);

    /// <summary>A PDF, printed by a browser from a page of the finished site.</summary>
    /// <param name="Page">The address of the page, relative to the base path.</param>
    /// <param name="Date">The date that the PDF gets.</param>
    public sealed record Printed(string Path, string Page, DateOnly Date) : PlannedFile(Path);
}

/// <summary>A pooled buffer; returned to the pool on dispose.</summary>
public sealed class PooledBuffer : IDisposable
{
    private readonly IDisposable? _owner;
    private ReadOnlyMemory<byte> _bytes;

    /// <param name="bytes">Must not be used by other code until disposed.</param>
    /// <param name="owner">Disposed with this object, to return the buffer; null if the bytes are not pooled.</param>
    internal PooledBuffer(ReadOnlyMemory<byte> bytes, IDisposable? owner = null) => (_bytes, _owner) = (bytes, owner);

    /// <summary>Empty after dispose.</summary>
    public ReadOnlySpan<byte> Span => _bytes.Span;

    public void Dispose()
    {
        _bytes = default;
        _owner?.Dispose();
    }
}

using Briefs.Diagnostics;
using Briefs.Model;

namespace Briefs.Pages;

/// <summary>A file of the site to be.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c>, not percent-encoded.</param>
public abstract record PlannedFile(string Path)
{
    /// <summary>Made in memory, one at a time.</summary>
    public sealed record Rendered(string Path, Func<Checked<ReadOnlyMemory<byte>>> Make) : PlannedFile(Path)
    {
        /// <summary>Makes it: pure, may run on any thread and more than once. The bytes are the caller's and are not kept.</summary>
        public Checked<ReadOnlyMemory<byte>> Render() => Make();
    }

    /// <summary>Written piece by piece, because it grows with the whole site and would not fit into memory.</summary>
    /// <param name="WriteTo">Writes it to a stream, which stays open: pure, may run on any thread and more than once.</param>
    public sealed record Streamed(string Path, Action<Stream> WriteTo) : PlannedFile(Path);

    /// <summary>Copied as it is.</summary>
    /// <param name="From">Relative to the site's folder: <c>content/images/border.jpg</c>.</param>
    public sealed record Copied(string Path, string From) : PlannedFile(Path);

    /// <summary>A social card. Its path changes with whatever it shows, so that one made before is as good as a new one.</summary>
    public sealed record Drawn(string Path, SocialCard Card) : PlannedFile(Path);
}

namespace Briefs.Cli.Snapshot;

/// <summary>The original of a saved copy, as it is on the disk.</summary>
/// <param name="Name">Of its file.</param>
internal sealed record SavedOriginal(string Name, byte[] Bytes);

namespace Briefs.Reading.Discovery;

/// <summary>Something in a folder, as the disk tells it, before anything is opened.</summary>
/// <param name="Path">Relative to the site's folder, with <c>/</c>.</param>
/// <param name="Name">The last part of the path.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">In bytes; 0 for everything but a file, and for pipes and devices.</param>
internal readonly record struct FolderEntry(string Path, string Name, FolderEntryKind Kind, long Length);

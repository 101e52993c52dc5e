namespace Briefs.Reading.Discovery;

/// <summary>What the disk says something is.</summary>
internal enum FolderEntryKind
{
    File,

    Folder,

    /// <summary>A symbolic link or junction; where it leads is never asked.</summary>
    Link,
}

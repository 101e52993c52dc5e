namespace Briefs.Workspaces.Cache;

/// <summary>
/// Files in which documents are kept as they were read, for later runs. An implementation returns only what it has kept itself, whole and
/// unchanged. A file of anyone else could contain a document that was never checked. Thread-safe.
/// </summary>
public abstract class DocumentCache
{
    /// <summary>A site with fewer documents is read without the cache.</summary>
    public virtual int LeastDocuments => 100;

    /// <summary>The bytes of a file; null if it is missing, damaged, or written by anyone else.</summary>
    /// <param name="name">Letters and digits.</param>
    /// <param name="largest">A larger file counts as missing; in bytes.</param>
    /// <param name="buffer">The bytes may be in it: they are valid until it is disposed.</param>
    public abstract ReadOnlyMemory<byte>? Find(string name, long largest, CacheBuffer buffer);

    /// <summary>Keeps the bytes of a file in place of those before.</summary>
    /// <param name="name">Letters and digits.</param>
    public abstract void Keep(string name, byte[] bytes);

    /// <summary>Deletes all files but these.</summary>
    public abstract void Prune(IReadOnlySet<string> names);
}

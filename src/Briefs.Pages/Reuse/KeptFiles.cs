namespace Briefs.Pages.Reuse;

/// <summary>
/// Data that an earlier run kept, to make the same data faster. An implementation returns only what it has kept itself, whole and
/// unchanged, and only what the same program has kept. Thread-safe.
/// </summary>
public abstract class KeptFiles
{
    /// <summary>The file with the words of all pages.</summary>
    public const string Search = "search";

    /// <summary>The file with the hashes of the parts of the evidence.</summary>
    public const string Evidence = "evidence";

    /// <summary>The bytes of a file; null if it is missing, damaged, or written by anyone else.</summary>
    /// <param name="name">Letters and digits.</param>
    /// <param name="largest">In bytes; a larger file is not read, because anyone may have written it.</param>
    public abstract ReadOnlyMemory<byte>? Find(string name, long largest);

    /// <summary>Keeps the bytes of a file in place of those before.</summary>
    /// <param name="name">Letters and digits.</param>
    public abstract void Keep(string name, byte[] bytes);
}

namespace Briefs.Import.Drafts;

/// <summary>Reads the drafts of one format.</summary>
public interface IDraftReader
{
    /// <summary>Whether a file's name has an ending of this format.</summary>
    bool Accepts(string fileName);

    DraftResult Read(DraftFile file, DraftOptions options);
}

/// <summary>A file to import.</summary>
/// <param name="Path">Relative to the folder that is imported, with forward slashes.</param>
/// <param name="Open">
/// Opens another file of that folder by its path; null if it is missing or outside. A reader never opens anything else.
/// </param>
public sealed record DraftFile(string Path, ReadOnlyMemory<byte> Content, Func<string, ReadOnlyMemory<byte>?> Open)
{
    /// <summary>A single file.</summary>
    public static DraftFile Single(string path, ReadOnlyMemory<byte> content) => new(path, content, _ => null);
}

/// <param name="Changes">What to do with tracked changes.</param>
/// <param name="Lang">The language that the user names; null to take the draft's own.</param>
public sealed record DraftOptions(ChangeHandling Changes = ChangeHandling.Accept, string? Lang = null);

/// <summary>What becomes of tracked changes.</summary>
public enum ChangeHandling
{
    /// <summary>The text as if every change were accepted.</summary>
    Accept,

    /// <summary>The text as if every change were rejected.</summary>
    Reject,

    /// <summary>A draft with changes is refused.</summary>
    Fail,
}

/// <summary>A draft, or the reason why the file could not be read.</summary>
public abstract record DraftResult
{
    private DraftResult()
    {
    }

    public sealed record Read(Draft Draft) : DraftResult;

    /// <param name="Message">The reason.</param>
    /// <param name="Help">What to do, as an imperative.</param>
    public sealed record Refused(string Message, string Help) : DraftResult;
}

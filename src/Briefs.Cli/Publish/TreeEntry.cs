namespace Briefs.Cli.Publish;

/// <summary>A file of the pages branch.</summary>
/// <param name="Mode">As git writes it: <c>100644</c>.</param>
/// <param name="Hash">Of its content.</param>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Size">Bytes; 0 where that was not asked for.</param>
internal sealed record TreeEntry(string Mode, string Hash, string Path, long Size = 0)
{
    public const string OrdinaryFile = "100644";
}

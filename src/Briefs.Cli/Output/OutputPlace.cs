using System.Buffers;
using Briefs.Model.Addresses;

namespace Briefs.Cli.Output;

/// <summary>The folder that a site is written into, and the names that a build uses next to it.</summary>
/// <param name="Folder">Absolute, without a trailing slash.</param>
/// <param name="Shown">As given on the command line, for messages.</param>
public sealed record OutputPlace(string Folder, string Shown)
{
    private const int SuffixLength = 16;

    private static readonly SearchValues<char> SuffixDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Absolute; on the same file system as the folder, so that a staged site can be swapped in.</summary>
    public string Parent => Path.GetDirectoryName(Folder) ?? throw new ArgumentException("A root cannot be published into.");

    public string Name => Path.GetFileName(Folder);

    // The name of the folder may be as long as the disk allows.
    private string Key => AddressText.Shorten(Name);

    /// <summary>The lock file of the running build.</summary>
    public string LockFile => Path.Combine(Parent, $".briefs-lock-{Key}");

    /// <summary>Returns a new name for a site that is being written.</summary>
    public string NewStage() => Path.Combine(Parent, StagePrefix + Suffix());

    /// <summary>Returns a new name for the site that is being replaced, for systems that cannot exchange two folders in one step.</summary>
    public string NewOld() => Path.Combine(Parent, OldPrefix + Suffix());

    /// <summary>Unfinished or already replaced sites of runs that were killed.</summary>
    public IEnumerable<string> Stages() => Beside(StagePrefix);

    /// <summary>
    /// Sites that were moved away by runs that were killed before the new site was in place, or before the old one was deleted.
    /// </summary>
    public IEnumerable<string> Olds() => Beside(OldPrefix);

    /// <summary>Returns a new name for a site whose deletion begins.</summary>
    public string NewDead() => Path.Combine(Parent, DeadPrefix + Suffix());

    /// <summary>Sites whose deletion began, so that they may be incomplete.</summary>
    public IEnumerable<string> Deads() => Beside(DeadPrefix);

    private string StagePrefix => $".briefs-stage-{Key}-";

    private string OldPrefix => $".briefs-old-{Key}-";

    private string DeadPrefix => $".briefs-dead-{Key}-";

    // _site and _site-2 may exist next to each other: a name belongs to this folder only if nothing but the suffix follows.
    private List<string> Beside(string prefix) => Directory
        .EnumerateDirectories(Parent)
        .Where(path => Path.GetFileName(path) is var name
            && /* guard: output-leftovers */ name.Length == prefix.Length + SuffixLength
            && name.StartsWith(prefix, StringComparison.Ordinal)
            && name.AsSpan(prefix.Length).ContainsAnyExcept(SuffixDigits) is false)
        .Order(StringComparer.Ordinal)
        .ToList();

    private static string Suffix() => Guid.NewGuid().ToString("n")[..SuffixLength];
}

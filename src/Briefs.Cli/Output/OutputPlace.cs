using System.Buffers;

namespace Briefs.Cli.Output;

/// <summary>The folder a site is published into, with the names of what stands beside it while a build is at work.</summary>
/// <param name="Folder">Absolute, without a slash at its end.</param>
/// <param name="Shown">As the person who called wrote it, for messages.</param>
public sealed record OutputPlace(string Folder, string Shown)
{
    private const int SuffixLength = 16;

    private static readonly SearchValues<char> SuffixDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Absolute; on the same file system as the folder, so that a staged site can be swapped in.</summary>
    public string Parent => Path.GetDirectoryName(Folder) ?? throw new ArgumentException("A root cannot be published into.");

    public string Name => Path.GetFileName(Folder);

    /// <summary>Held by the build that is at work.</summary>
    public string LockFile => Path.Combine(Parent, $".briefs-lock-{Name}");

    /// <summary>A new name for a site that is being written.</summary>
    public string NewStage() => Path.Combine(Parent, StagePrefix + Suffix());

    /// <summary>A new name for the site that is being replaced, where two folders cannot be exchanged in one step.</summary>
    public string NewOld() => Path.Combine(Parent, OldPrefix + Suffix());

    /// <summary>Sites half written or already replaced, which runs that were killed have left.</summary>
    public IEnumerable<string> Stages() => Beside(StagePrefix);

    /// <summary>Sites moved away by runs that were killed before the new one had taken their place, or before they were deleted.</summary>
    public IEnumerable<string> Olds() => Beside(OldPrefix);

    private string StagePrefix => $".briefs-stage-{Name}-";

    private string OldPrefix => $".briefs-old-{Name}-";

    // _site and _site-2 may stand side by side: a name belongs to one of them only if nothing but the suffix follows.
    private List<string> Beside(string prefix) => Directory
        .EnumerateDirectories(Parent)
        .Where(path => Path.GetFileName(path) is var name
            && name.Length == prefix.Length + SuffixLength
            && name.StartsWith(prefix, StringComparison.Ordinal)
            && name.AsSpan(prefix.Length).ContainsAnyExcept(SuffixDigits) is false)
        .Order(StringComparer.Ordinal)
        .ToList();

    private static string Suffix() => Guid.NewGuid().ToString("n")[..SuffixLength];
}

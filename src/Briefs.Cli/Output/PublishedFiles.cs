using System.Collections.Concurrent;
using Briefs.Pages;
using Briefs.Pages.Reuse;

namespace Briefs.Cli.Output;

/// <summary>
/// What is known of the files of the published site: what decided their bytes, and how to see that no other program has changed them
/// since. A file that would be the same now is linked into the new site and not made again. Thread-safe.
/// </summary>
/// <param name="kept">Has the records of earlier builds.</param>
/// <param name="published">The folder of the site; absolute.</param>
/// <param name="inputs">Of the current plan.</param>
/// <param name="count">The number of files in it.</param>
internal sealed class PublishedFiles(KeptFiles kept, string published, FileInputs inputs, int count)
{
    // A record has a path, and the numbers of questions; a question has at most two names.
    private const int LargestRecord = 16 * 1024;

    // The clock of a file system may be this coarse. A later change of a file then has another time.
    private static readonly TimeSpan s_tick = TimeSpan.FromMilliseconds(20);

    // One file for each output, because two builds at once may write files of the same length at the same time.
    private readonly string _name = PageCacheFolder.NameOf(published);

    private readonly Dictionary<string, PublishedFile> _before =
        FileRecords.Read(kept.Find(PageCacheFolder.NameOf(published), LargestRecord * (count + 1L)));
    private readonly ConcurrentDictionary<string, PublishedFile> _now = new(StringComparer.Ordinal);
    private readonly bool _isOurs = SiteMarker.IsIn(published);

    /// <summary>Puts the published file into the new site if it would be the same. Returns false if the file must be made.</summary>
    public bool TryKeep(PlannedFile file, StagingDirectory staged)
    {
        return _before.TryGetValue(file.Path, out var before) && TryKeep(file, inputs.HashOf(file, before.Questions), staged);
    }

    /// <param name="file">The file.</param>
    /// <param name="hash">Of all that decides its bytes; null if that is not known.</param>
    /// <inheritdoc cref="TryKeep(PlannedFile, StagingDirectory)"/>
    public bool TryKeep(PlannedFile file, byte[]? hash, StagingDirectory staged)
    {
        if (!_isOurs || hash is null || !_before.TryGetValue(file.Path, out var before)) return false;
        if (/* guard: page-inputs */ !hash.AsSpan().SequenceEqual(before.Hash)) return false;
        var place = Path.Combine(published, file.Path);
        if (/* guard: page-time */ before.Stamp != FileTimes.Read(place)) return false;
        if (staged.Link(file.Path, place)) _now[file.Path] = before;
        else AddCopy(file, before, staged);
        return true;
    }

    /// <summary>Makes a file, and records what decides its bytes.</summary>
    /// <param name="make">Writes the file, and returns the diagnostics.</param>
    public ImmutableArray<Diagnostic> Make(PlannedFile file, StagingDirectory staged, Func<ImmutableArray<Diagnostic>> make)
    {
        ImmutableArray<Diagnostic> found = [];
        var questions = FileInputs.Record(file, () => found = make());
        if (!found.IsEmpty) return found;
        Add(file, inputs.HashOf(file, questions), questions, staged);
        return found;
    }

    /// <summary>Records what decides the bytes of a file that was written.</summary>
    public void Add(PlannedFile file, StagingDirectory staged) => Add(file, inputs.HashOf(file, []), staged);

    /// <param name="file">The file.</param>
    /// <param name="hash">Of all that decides its bytes; null if that is not known.</param>
    /// <inheritdoc cref="Add(PlannedFile, StagingDirectory)"/>
    public void Add(PlannedFile file, byte[]? hash, StagingDirectory staged) => Add(file, hash, [], staged);

    private void Add(PlannedFile file, byte[]? hash, ImmutableArray<Question> questions, StagingDirectory staged)
    {
        var isLinked = LinkIfSame(file, staged, out var compared);
        if (hash is null || (isLinked ? compared : staged.TimesOf(file.Path)) is not { IsExact: true } stamp) return;
        _now[file.Path] = new PublishedFile(hash, questions, stamp);
    }

    // Another program may have changed the file while it was copied. Then the copy is not known.
    private void AddCopy(PlannedFile file, PublishedFile before, StagingDirectory staged)
    {
        if (before.Stamp == FileTimes.Read(Path.Combine(published, file.Path)) && staged.TimesOf(file.Path) is { IsExact: true } stamp)
            _now[file.Path] = before with { Stamp = stamp };
    }

    /// <summary>Waits until a later change of a file of the new site would be seen.</summary>
    public static void LetTimePass() => Thread.Sleep(s_tick);

    /// <summary>Keeps the records of the new site, when it has been published.</summary>
    public void Keep()
    {
        if (_before.Count + _now.Count > 0) kept.Keep(_name, FileRecords.Write(_now));
    }

    // A file with the same bytes keeps its time, so that programs that publish changes only don't send it again. The stamp is that of the
    // bytes that were compared: if another program changes the file after that, it has another one.
    private bool LinkIfSame(PlannedFile file, StagingDirectory staged, out FileTimes? compared)
    {
        compared = null;
        var place = Path.Combine(published, file.Path);
        if (!_isOurs || !_before.TryGetValue(file.Path, out var before) || before.Stamp != FileTimes.Read(place)) return false;
        compared = before.Stamp;
        return staged.LinkIfSame(file.Path, place);
    }
}

/// <summary>A file of the published site.</summary>
/// <param name="Hash">Of all that decided its bytes.</param>
/// <param name="Questions">What it asked while it was made.</param>
internal sealed record PublishedFile(byte[] Hash, ImmutableArray<Question> Questions, FileTimes Stamp);

/// <summary>By which a file that another program has changed is recognised.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Written">The time of the last change in UTC, in ticks of 100 ns.</param>
/// <param name="Mode">The permissions.</param>
/// <param name="Disk">The number of the disk; 0 if the system does not tell.</param>
/// <param name="Number">The number of the file on the disk; 0 if the system does not tell.</param>
internal readonly record struct FileTimes(long Length, long Written, int Mode, long Disk, long Number)
{
    /// <summary>
    /// Whether the file system keeps more than whole seconds. Otherwise a file could be changed twice within one.
    /// </summary>
    public bool IsExact => Written % TimeSpan.TicksPerSecond != 0;

    /// <summary>Null if the file is missing.</summary>
    public static FileTimes? Read(string path)
    {
        if (OperatingSystem.IsLinux() && UnixCalls.TryDescribe(path, out var described)) return described;
        var file = new FileInfo(path);
        return file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint)
            ? new FileTimes(file.Length, file.LastWriteTimeUtc.Ticks, (int)file.UnixFileMode, 0, 0)
            : null;
    }
}

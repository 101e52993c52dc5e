using System.Collections.Concurrent;
using System.Security.Cryptography;
using Briefs.Pages;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Output;

/// <summary>
/// A site that is being written next to the one it replaces. Until <see cref="Publish"/>, the old site is unchanged even if the disk is
/// full, Briefs fails or the process is killed.
/// </summary>
public sealed class StagingDirectory : IDisposable
{
    private const int CopyBlock = 64 * 1024;

    // No planned file has such a name. It is not added to the name of the file, which may be as long as the disk allows.
    private const string Unlinked = ".briefs-unlinked-";

    private readonly OutputPlace _place;
    private readonly FolderCalls _calls;
    private readonly string _folder;
    private bool _isPublished;
    private uint? _mask;
    private int _unlinked;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);

    private StagingDirectory(OutputPlace place, FolderCalls calls)
    {
        (_place, _calls) = (place, calls);
        _folder = /* guard: staged */ place.NewStage();
    }

    /// <summary>The number of files written so far.</summary>
    public int Count => _files.Count;

    /// <summary>Begins a site. Requires the lock until the site is published or disposed.</summary>
    internal static StagingDirectory Begin(OutputPlace place, FolderCalls calls)
    {
        var staged = new StagingDirectory(place, calls);
        if (!OperatingSystem.IsWindows()) staged._mask = /* guard: disk-mask */ UnixCalls.LetEverybodyRead();
        Directory.CreateDirectory(staged._folder);
        SiteMarker.Write(staged._folder, []);
        return staged;
    }

    /// <summary>Writes a file. Thread-safe.</summary>
    /// <param name="path">Relative to the root of the site, with <c>/</c>.</param>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(PlaceOf(path), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, 0);
    }

    /// <summary>Whether a file was written.</summary>
    /// <param name="path">Relative to the root of the site, with <c>/</c>.</param>
    public bool Contains(string path) => _files.ContainsKey(path);

    /// <summary>Reads a file that was written before.</summary>
    /// <param name="path">Relative to the root of the site, with <c>/</c>.</param>
    public byte[] Read(string path) => Contains(path)
        ? File.ReadAllBytes(Path.Combine(_folder, path))
        : throw new ArgumentException($"“{path}” was not written.", nameof(path));

    /// <summary>Opens a new file to write it in parts.</summary>
    /// <param name="path">Relative to the root of the site, with <c>/</c>.</param>
    public Stream Open(string path) => new FileStream(PlaceOf(path), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);

    /// <summary>
    /// Adds a file of another site without writing it: both sites then have the same file. Where the disk cannot do that, it is copied,
    /// with its time.
    /// </summary>
    /// <param name="path">Relative to the root of the site, with <c>/</c>.</param>
    /// <param name="from">Absolute.</param>
    /// <returns>Whether both have the same file; false if it was copied.</returns>
    internal bool Link(string path, string from)
    {
        var place = PlaceOf(path);
        if (_calls.Link(from, place)) return true;
        CopyWithTime(place, from);
        return false;
    }

    /// <summary>Replaces a written file by that of another site, if they have the same bytes.</summary>
    /// <inheritdoc cref="Link"/>
    /// <returns>Whether both have the same file; false if they differ, or the time of the other one was copied.</returns>
    internal bool LinkIfSame(string path, string from)
    {
        var place = Path.Combine(_folder, path);
        if (!SameBytes.AreIn(place, from)) return false;
        var written = File.GetLastWriteTimeUtc(from);
        var aside = Path.Combine(_folder, string.Create(CultureInfo.InvariantCulture, $"{Unlinked}{Interlocked.Increment(ref _unlinked)}"));
        File.Move(place, aside);
        if (_calls.Link(from, place))
        {
            File.Delete(aside);
            return true;
        }

        // The bytes are those that were compared, whatever another program does with the other file meanwhile.
        File.Move(aside, place);
        File.SetLastWriteTimeUtc(place, written);
        return false;
    }

    /// <summary>The time and size of a file that was written before.</summary>
    internal FileTimes? TimesOf(string path) => FileTimes.Read(Path.Combine(_folder, path));

    private static void CopyWithTime(string place, string from)
    {
        using (var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan))
        using (var target = new FileStream(place, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0)) source.CopyTo(target);
        File.SetLastWriteTimeUtc(place, File.GetLastWriteTimeUtc(from));
    }

    /// <summary>
    /// Copies a picture or attachment of the site block by block, if it still has the bytes that were checked.
    /// </summary>
    /// <exception cref="IOException">The file has changed, or the disk fails.</exception>
    public void Copy(PlannedFile.Copied file, string siteFolder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var source = SiteFileOpener.Open(siteFolder, file.From);
        using var target = new FileStream(PlaceOf(file.Path), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
        var block = new byte[CopyBlock];
        for (int read; (read = source.Read(block)) > 0;)
        {
            hash.AppendData(block, 0, read);
            target.Write(block, 0, read);
        }

        if (!Convert.ToHexStringLower(hash.GetHashAndReset()).StartsWith(file.Hash, StringComparison.Ordinal))
            throw new IOException($"“{file.From}” changed while the site was being built. Run the command again.");
    }

    /// <summary>Puts the site in its place and deletes the old one.</summary>
    /// <exception cref="SiteInUseException">Another program blocks the old site, which is unchanged.</exception>
    /// <exception cref="SiteMovedAwayException">The old site is next to its place, and the next build moves it back.</exception>
    /// <returns>The old site, if it cannot be deleted. The new one is in place even so.</returns>
    public Leftover? Publish()
    {
        SiteMarker.Write(_folder, _files.Keys);
        var old = new FolderSwap(_place, _calls).Swap(_folder);
        _isPublished = true;
        return old is null ? null : StaleStaging.TryDelete(old, _place, _calls);
    }

    /// <summary>Deletes the site if it was not published.</summary>
    public void Dispose()
    {
        // If it cannot be deleted, the next build tries again, and reports it.
        if (!_isPublished) StaleStaging.TryDelete(_folder, _place, _calls);
        // The site is readable for everyone. A report that is written later may contain hidden content, so it gets the user's own mask.
        if (!OperatingSystem.IsWindows() && _mask is { } mask) UnixCalls.Restore(mask);
        _mask = null;
    }

    private string PlaceOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (/* guard: paths-written */ path.Split('/').Any(part => part is "" or "." or "..") || path.AsSpan().ContainsAny("\\\n\0"))
            throw new ArgumentException($"“{path}” is not a path inside a site.", nameof(path));
        if (!_files.TryAdd(path, true)) throw new ArgumentException($"“{path}” is written twice.", nameof(path));
        var place = Path.Combine(_folder, path);
        var folder = Path.GetDirectoryName(place) ?? _folder;
        if (!_folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            _folders.TryAdd(folder, true);
        }

        return place;
    }
}

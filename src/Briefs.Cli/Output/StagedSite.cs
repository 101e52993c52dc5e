using System.Collections.Concurrent;
using System.Security.Cryptography;
using Briefs.Pages;
using Briefs.Reading.Discovery;

namespace Briefs.Cli.Output;

/// <summary>
/// A site while it is being written, beside the one it will replace. Until <see cref="Publish"/> the old site is untouched:
/// a full disk, a fault or a kill leaves it as it was.
/// </summary>
public sealed class StagedSite : IDisposable
{
    private readonly OutputPlace _place;
    private readonly string _folder;
    private bool _isPublished;
    private uint? _mask;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _files = new(StringComparer.Ordinal);

    private StagedSite(OutputPlace place)
    {
        _place = place;
        _folder = place.NewStage();
    }

    /// <summary>Files written so far.</summary>
    public int Count => _files.Count;

    /// <summary>Begins a site. The lock must be held until it is published or dropped.</summary>
    public static StagedSite Begin(OutputPlace place)
    {
        var staged = new StagedSite(place);
        if (!OperatingSystem.IsWindows()) staged._mask = UnixCalls.LetEverybodyRead();
        Directory.CreateDirectory(staged._folder);
        SiteMarker.Write(staged._folder, []);
        return staged;
    }

    /// <summary>Writes a file; may be called from several threads.</summary>
    /// <param name="path">Relative to the site's root, with <c>/</c>.</param>
    public void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(PlaceOf(path), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(file, content, 0);
    }

    /// <summary>Begins a file that is written piece by piece.</summary>
    /// <param name="path">Relative to the site's root, with <c>/</c>.</param>
    public Stream Open(string path) => new FileStream(PlaceOf(path), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);

    /// <summary>Copies a file, but not its permissions.</summary>
    /// <param name="path">Relative to the site's root, with <c>/</c>.</param>
    /// <param name="from">Absolute.</param>
    public void Copy(string path, string from)
    {
        using var source = new FileStream(from, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
        using var target = new FileStream(PlaceOf(path), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
        source.CopyTo(target);
    }

    /// <summary>Copies a picture of the site: the very bytes that were checked.</summary>
    /// <exception cref="IOException">It has become another file since; or the disk fails.</exception>
    public void Copy(PlannedFile.Copied picture, string siteFolder)
    {
        var bytes = OpenSiteFile.ReadAll(siteFolder, picture.From);
        if (!Convert.ToHexStringLower(SHA256.HashData(bytes)).StartsWith(picture.Hash, StringComparison.Ordinal))
            throw new IOException($"“{picture.From}” changed while the site was being built. Run the command again.");
        Write(picture.Path, bytes);
    }

    /// <summary>Puts the site in its place and deletes the one that stood there.</summary>
    /// <exception cref="OldSiteLeftException">It stands there, and the old one cannot be deleted.</exception>
    public void Publish()
    {
        SiteMarker.Write(_folder, _files.Keys);
        var old = SwapFolders.Swap(_place, _folder);
        _isPublished = true;
        if (old is not null) DeleteOld(old);
    }

    /// <summary>Drops a site that was not published.</summary>
    public void Dispose()
    {
        if (!_isPublished) Leftovers.Delete(_folder);
        // The site is everybody's; a report that is written after it may tell of what is hidden.
        if (!OperatingSystem.IsWindows() && _mask is { } mask) UnixCalls.Restore(mask);
        _mask = null;
    }

    private static void DeleteOld(string folder)
    {
        try
        {
            Leftovers.Delete(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OldSiteLeftException(folder, fault);
        }
    }

    private string PlaceOf(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.Split('/').Any(part => part is "" or "." or "..") || path.AsSpan().ContainsAny("\\\n\0"))
            throw new ArgumentException($"“{path}” is no path inside a site.", nameof(path));
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

/// <summary>The new site stands in its place, and the disk does not let go of the old one.</summary>
public sealed class OldSiteLeftException(string folder, Exception fault)
    : IOException($"the new site is published. The old one could not be deleted, and is left in “{folder}”: {fault.Message} The next "
    + "build tries again.", fault);

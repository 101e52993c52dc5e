using Briefs.Cli.Output;

namespace Briefs.Tests.Cli.Output;

/// <summary>A folder with a built site and a staged one, on a disk that refuses calls as Windows does.</summary>
internal sealed class BlockedFolders : IDisposable
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int AccessDenied = unchecked((int)0x80070005);

    private readonly string _folder = Directory.CreateTempSubdirectory("briefs-blocked-").FullName;

    public BlockedFolders()
    {
        Place = new OutputPlace(Path.Combine(_folder, "_site"), "_site");
        Write(Place.Folder, "old");
        Stage = Place.NewStage();
        Write(Stage, "new");
        Calls = new FolderCalls
        {
            Exchange = (_, _) => false,
            Move = (from, to) => Call(from, () => Directory.Move(from, to)),
            Delete = entry => Call(entry.FullName, () => FolderCalls.OfThisSystem.Delete(entry)),
            Wait = pause => Waited += pause.TotalSeconds,
            IsBlocked = FolderCalls.IsInUse,
            IsOpenElsewhere = path => OpenFile is not null && Path.GetFileName(path) == OpenFile,
        };
    }

    public OutputPlace Place { get; }

    public string Stage { get; }

    public FolderCalls Calls { get; }

    /// <summary>All pauses so far, in seconds.</summary>
    public double Waited { get; private set; }

    /// <summary>The file that another program has open.</summary>
    public string? OpenFile { get; init; }

    /// <summary>
    /// The exception that a call ends with, instead of being made; null if it is made. Receives the path that is moved or deleted.
    /// </summary>
    public Func<string, Exception?> Refuse { get; set; } = _ => null;

    public static IOException Blocked() => new("in use", SharingViolation);

    public static UnauthorizedAccessException Denied() => new("denied") { HResult = AccessDenied };

    /// <summary>The texts of the site in its place: “old old” or “new new” if it is whole.</summary>
    public string Site => Text(Place.Folder);

    public IEnumerable<string> Names =>
        Directory.EnumerateFileSystemEntries(_folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public string Swap() => new FolderSwap(Place, Calls).Swap(Stage) ?? "";

    public ImmutableArray<Leftover> Clear() => StaleStaging.Clear(Place, Calls);

    public Leftover? Delete(string folder) => StaleStaging.TryDelete(folder, Place, Calls);

    /// <summary>Writes a whole site.</summary>
    public static void Write(string folder, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "a"));
        File.WriteAllText(Path.Combine(folder, "index.html"), text);
        File.WriteAllText(Path.Combine(folder, "a", "index.html"), text);
        SiteMarker.Write(folder, ["index.html", "a/index.html"]);
    }

    public static string Text(string folder) => !Directory.Exists(folder) ? "none" : string.Join(
        ' ', ((string[])["index.html", "a/index.html"]).Select(file => Path.Combine(folder, file))
            .Select(file => File.Exists(file) ? File.ReadAllText(file) : "missing"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Call(string path, Action call)
    {
        if (Refuse(path) is { } error) throw error;
        call();
    }
}

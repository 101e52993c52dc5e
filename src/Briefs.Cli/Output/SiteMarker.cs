
namespace Briefs.Cli.Output;

/// <summary>
/// The file <c>.briefs</c> that says a folder was made by Briefs and what it holds. A folder without it, or with a file it
/// does not name, is somebody else's, and is never replaced.
/// </summary>
public static class SiteMarker
{
    public const string FileName = ".briefs";

    private const string Unfinished = ".briefs-unfinished";

    private const string FirstLine = "Briefs made this folder and replaces it whole at every build. These are its files:";

    /// <summary>More than any site has; what is larger was not written here.</summary>
    private const long LargestMarker = 256L << 20;

    /// <summary>Marks a folder.</summary>
    /// <param name="files">Relative to the folder, with <c>/</c>; none while the folder is being written.</param>
    public static void Write(string folder, IEnumerable<string> files)
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var file in files.Order(StringComparer.Ordinal)) text.Append(file).Append('\n');
        // Whole or not at all: a folder with half a marker would be nobody's, and stay for ever.
        using var marker = new WholeFile(Path.Combine(folder, FileName), Unfinished);
        marker.Write(Encoding.UTF8.GetBytes(text.ToString()));
        marker.Replace();
    }

    /// <summary>Whether a file is the marker, or one that was never finished.</summary>
    public static bool IsMarkers(string name) => name is FileName or Unfinished;

    /// <summary>Whether the folder has a marker that Briefs wrote.</summary>
    public static bool IsIn(string folder)
    {
        var marker = new FileInfo(Path.Combine(folder, FileName));
        if (!marker.Exists || marker.LinkTarget is not null || marker.Length > LargestMarker) return false;
        using var reader = marker.OpenText();
        return reader.ReadLine() == FirstLine;
    }

    /// <summary>The files a marked folder should hold, the marker among them.</summary>
    public static FrozenSet<string> FilesOf(string folder) =>
        File.ReadLines(Path.Combine(folder, FileName)).Skip(1).Append(FileName).ToFrozenSet(StringComparer.Ordinal);
}

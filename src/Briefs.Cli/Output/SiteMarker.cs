
namespace Briefs.Cli.Output;

/// <summary>
/// The file <c>.briefs</c>, which marks a folder as made by Briefs and lists its files. A folder without it, or with a file that it does
/// not list, is never replaced.
/// </summary>
public static class SiteMarker
{
    public const string FileName = ".briefs";

    private const string Unfinished = ".briefs-unfinished";

    private const string FirstLine = "Briefs made this folder and replaces it whole at every build. These are its files:";

    /// <summary>Larger than the marker of any site; a larger file is not a marker.</summary>
    private const long LargestMarker = 256L << 20;

    /// <summary>Marks a folder.</summary>
    /// <param name="files">Relative to the folder, with <c>/</c>; empty while the folder is being written.</param>
    public static void Write(string folder, IEnumerable<string> files)
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var file in files.Order(StringComparer.Ordinal)) text.Append(file).Append('\n');
        // Written in one step: a folder with half a marker would not be recognised, and never be deleted.
        using var marker = new AtomicFile(Path.Combine(folder, FileName), Unfinished);
        marker.Write(Encoding.UTF8.GetBytes(text.ToString()));
        marker.Replace();
    }

    /// <summary>Returns whether a file is the marker, or an unfinished one.</summary>
    public static bool IsMarkers(string name) => name is FileName or Unfinished;

    /// <summary>Returns whether the folder has a marker that Briefs wrote.</summary>
    public static bool IsIn(string folder)
    {
        var marker = new FileInfo(Path.Combine(folder, FileName));
        // Opening a pipe, which has the length 0, would wait for a program that writes to it.
        if (!marker.Exists || marker.LinkTarget is not null || marker.Length is 0 or > LargestMarker) return false;
        using var reader = marker.OpenText();
        return reader.ReadLine() == FirstLine;
    }

    /// <summary>Returns the files that the marker of a folder lists, and the marker.</summary>
    public static IReadOnlySet<string> FilesOf(string folder) =>
        File.ReadLines(Path.Combine(folder, FileName)).Skip(1).Append(FileName).ToHashSet(StringComparer.Ordinal);
}

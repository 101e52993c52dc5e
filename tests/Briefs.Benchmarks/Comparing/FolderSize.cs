namespace Briefs.Benchmarks.Comparing;

/// <summary>What a program wrote.</summary>
/// <param name="Files">In the folder and below.</param>
/// <param name="Megabytes">Of their bytes, not of the blocks they fill on a disk.</param>
internal readonly record struct FolderSize(int Files, double Megabytes)
{
    /// <summary>Nothing where there is no such folder.</summary>
    public static FolderSize Of(string folder)
    {
        if (!Directory.Exists(folder)) return default;
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Select(f => f.Length).ToArray();
        return new(files.Length, files.Sum() / (1024.0 * 1024.0));
    }
}

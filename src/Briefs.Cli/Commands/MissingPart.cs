namespace Briefs.Cli.Commands;

/// <summary>A file of Briefs itself that is missing or damaged: no fault of the disk, though .NET tells it as one.</summary>
internal static class MissingPart
{
    /// <summary>Its name, without the version; null where the fault is another.</summary>
    public static string? Find(Exception? fault) => fault switch
    {
        null => null,
        FileNotFoundException { FileName: { } name } when IsAssembly(name) => NameOf(name),
        FileLoadException { FileName: { } name } when IsAssembly(name) => NameOf(name),
        BadImageFormatException { FileName: { } name } => NameOf(name),
        _ => Find(fault.InnerException),
    };

    // “Markdig, Version=1.6.0.0, …”; whatever else was not found has a path.
    private static bool IsAssembly(string name) => !Path.IsPathRooted(name) && name.Contains(", Version=", StringComparison.Ordinal);

    private static string NameOf(string name) => Path.GetFileName(name.Split(',')[0]);
}

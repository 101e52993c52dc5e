using Briefs.Cli.Output;
using Briefs.Cli.Pdf;
using Briefs.Cli.Publish;
using Briefs.Cli.Reporting;

namespace Briefs.Cli.Commands;

/// <summary>Describes I/O exceptions for users.</summary>
public static class DiskError
{
    private const int DiskFull = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static string Describe(Exception error) => /* guard: disk-full */ error switch
    {
        _ when MissingPart.Find(error) is { } part =>
            $"Briefs is damaged on this machine: {part} is missing or can't be loaded. Install Briefs again. The published site "
                + "is unchanged.",
        AnotherBuildException or GitException or ReportWriteException or PdfFailedException or SiteInUseException
            or SiteMovedAwayException => error.Message,
        { HResult: DiskFull or WindowsDiskFull } => $"the disk is full. {error.Message} The published site is unchanged.",
        PathTooLongException =>
            $"a name or path is too long for this disk. {error.Message} Use shorter names, or move the site to a folder with a shorter "
                + "path. The published site is unchanged.",
        UnauthorizedAccessException => $"permission denied. {error.Message} The published site is unchanged.",
        _ => $"the disk failed. {error.Message} The published site is unchanged.",
    };
}

/// <summary>Finds the assembly that is missing or damaged. .NET reports it with I/O exceptions, but the disk is not the cause.</summary>
internal static class MissingPart
{
    /// <summary>The name of the assembly without its version; null for other exceptions.</summary>
    public static string? Find(Exception? error) => error switch
    {
        null => null,
        FileNotFoundException { FileName: { } name } when IsAssembly(name) => NameOf(name),
        FileLoadException { FileName: { } name } when IsAssembly(name) => NameOf(name),
        BadImageFormatException { FileName: { } name } => NameOf(name),
        _ => Find(error.InnerException),
    };

    // Assemblies are named “Markdig, Version=1.6.0.0, …”. Other missing files are named by path.
    private static bool IsAssembly(string name) => !Path.IsPathRooted(name) && name.Contains(", Version=", StringComparison.Ordinal);

    private static string NameOf(string name) => Path.GetFileName(name.Split(',')[0]);
}

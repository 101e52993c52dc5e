using Briefs.Cli.Output;
using Briefs.Cli.Publish;
using Briefs.Cli.Reporting;

namespace Briefs.Cli.Commands;

/// <summary>A fault of the disk in words.</summary>
public static class DiskFault
{
    private const int DiskFull = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static string Describe(Exception fault) => fault switch
    {
        _ when MissingPart.Find(fault) is { } part =>
            $"Briefs is not whole on this machine: its part {part} is missing or damaged. Install Briefs again. What was published "
                + "before is as it was.",
        AnotherBuildException or GitFaultException or ReportFaultException or OldSiteLeftException => fault.Message,
        { HResult: DiskFull or WindowsDiskFull } => $"the disk is full. {fault.Message} What was published before is as it was.",
        UnauthorizedAccessException => $"the disk refuses. {fault.Message} What was published before is as it was.",
        _ => $"the disk failed. {fault.Message} What was published before is as it was.",
    };
}

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

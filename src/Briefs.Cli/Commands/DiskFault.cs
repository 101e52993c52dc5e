using Briefs.Cli.Output;
using Briefs.Cli.Publish;

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

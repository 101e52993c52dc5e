namespace Briefs.Cli.Commands;

/// <summary>A report could not be written. The run itself was over by then, and what it did stands.</summary>
/// <param name="file">As it was named.</param>
public sealed class ReportFaultException(string file, Exception fault)
    : IOException($"the report {file} could not be written: {fault.Message} The run itself was over, and what it said and did above "
    + "stands.", fault);

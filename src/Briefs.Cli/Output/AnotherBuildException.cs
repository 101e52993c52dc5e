namespace Briefs.Cli.Output;

/// <summary>Another build is writing into the same folder.</summary>
public sealed class AnotherBuildException(string output, Exception refused)
    : IOException($"Another build is at work on “{output}”. Wait until it has ended, then build again.", refused);

namespace Briefs.Cli.Output;

/// <summary>The new site stands in its place, and the disk does not let go of the old one.</summary>
public sealed class OldSiteLeftException(string folder, Exception fault)
    : IOException($"the new site is published. The old one could not be deleted, and is left in “{folder}”: {fault.Message} The next "
    + "build tries again.", fault);

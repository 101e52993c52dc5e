namespace Briefs.Cli;

/// <summary>How a run ended; scripts rely on the numbers.</summary>
public enum ExitCode
{
    /// <summary>Published, or nothing found that would keep the site from being published.</summary>
    Done = 0,

    /// <summary>The content has errors; what was published stays as it was.</summary>
    ContentAtFault = 1,

    /// <summary>A wrong call, a folder that is no site, or a <c>site.yml</c> that is no YAML.</summary>
    WrongCall = 2,

    /// <summary>The disk, or another build at work.</summary>
    Disk = 3,

    /// <summary>A bug in Briefs.</summary>
    Bug = 70,
}

namespace Briefs.Cli.Doctor;

/// <summary>How one thing that Briefs needs was found.</summary>
internal enum Health
{
    Fine,

    /// <summary>It works, but not for everything, or not as its owner may expect.</summary>
    Doubtful,

    /// <summary>Something cannot work as it is.</summary>
    Missing,
}

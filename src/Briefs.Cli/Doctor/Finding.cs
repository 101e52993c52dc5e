namespace Briefs.Cli.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="What">A sentence: what was found.</param>
/// <param name="Mend">What to do; null when it is fine.</param>
internal sealed record Finding(Health Health, string What, string? Mend)
{
    public static Finding Fine(string what) => new(Health.Fine, what, null);

    public static Finding Doubtful(string what, string mend) => new(Health.Doubtful, what, mend);

    public static Finding Missing(string what, string mend) => new(Health.Missing, what, mend);
}

/// <summary>How one thing that Briefs needs was found.</summary>
internal enum Health
{
    Fine,

    /// <summary>It works, but not for everything, or not as its owner may expect.</summary>
    Doubtful,

    /// <summary>Something cannot work as it is.</summary>
    Missing,
}

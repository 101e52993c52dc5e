namespace Briefs.Cli.Doctor;

/// <summary>The result of one check.</summary>
/// <param name="What">The result, as a sentence.</param>
/// <param name="Mend">What to do; null if nothing.</param>
internal sealed record Finding(Health Health, string What, string? Mend)
{
    public static Finding Fine(string what) => new(Health.Fine, what, null);

    public static Finding Doubtful(string what, string mend) => new(Health.Doubtful, what, mend);

    public static Finding Missing(string what, string mend) => new(Health.Missing, what, mend);
}

/// <summary>The state of something that Briefs needs.</summary>
internal enum Health
{
    Fine,

    /// <summary>Works, but with limits or possibly not as intended.</summary>
    Doubtful,

    /// <summary>Does not work.</summary>
    Missing,
}

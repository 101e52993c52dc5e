namespace Briefs.Cli.Doctor;

/// <summary>The result of one check.</summary>
/// <param name="What">The result, as a sentence.</param>
/// <param name="Advice">What to do; null if nothing.</param>
internal sealed record DoctorCheck(CheckStatus Health, string What, string? Advice)
{
    public static DoctorCheck Fine(string what) => new(CheckStatus.Fine, what, null);

    public static DoctorCheck Doubtful(string what, string advice) => new(CheckStatus.Doubtful, what, advice);

    public static DoctorCheck Missing(string what, string advice) => new(CheckStatus.Missing, what, advice);
}

/// <summary>The state of something that Briefs needs.</summary>
internal enum CheckStatus
{
    Fine,

    /// <summary>Works, but with limits or possibly not as intended.</summary>
    Doubtful,

    /// <summary>Does not work.</summary>
    Missing,
}

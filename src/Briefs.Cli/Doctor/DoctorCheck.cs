namespace Briefs.Cli.Doctor;

/// <summary>The result of one check.</summary>
/// <param name="What">The result, as a sentence.</param>
/// <param name="Mend">What to do; null if nothing.</param>
internal sealed record DoctorCheck(CheckStatus Health, string What, string? Mend)
{
    public static DoctorCheck Fine(string what) => new(CheckStatus.Fine, what, null);

    public static DoctorCheck Doubtful(string what, string mend) => new(CheckStatus.Doubtful, what, mend);

    public static DoctorCheck Missing(string what, string mend) => new(CheckStatus.Missing, what, mend);
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

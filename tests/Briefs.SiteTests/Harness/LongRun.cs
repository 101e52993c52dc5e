namespace Briefs.SiteTests.Harness;

/// <summary>Whether tests that repeat themselves do so as often as they can: <c>BRIEFS_LONG=1</c>. See <c>.ci/long</c>.</summary>
public static class LongRun
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("BRIEFS_LONG") == "1";

    /// <summary>How often: a few times in every run, many times in a long one.</summary>
    public static int Times(int quick, int many) => IsOn ? many : quick;
}

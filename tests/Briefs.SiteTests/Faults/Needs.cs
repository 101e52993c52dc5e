using Xunit;

namespace Briefs.SiteTests.Faults;

/// <summary>Skips a test that the machine cannot run, and says why; where all must run (<c>BRIEFS_REQUIRE_FAULTS=1</c>) it fails instead.</summary>
internal static class Needs
{
    public static void Linux() => Hold(OperatingSystem.IsLinux(), "This needs Linux.");

    public static void Root() => Hold(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "This needs Linux and root, who alone may mount a disk or make a device.");

    public static void Program(string name) => Hold(
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, name))),
        $"This needs the program {name}.");

    private static void Hold(bool isGiven, string why)
    {
        if (!isGiven && OperatingSystem.IsLinux() && Environment.GetEnvironmentVariable("BRIEFS_REQUIRE_FAULTS") == "1") Assert.Fail(why);
        Assert.SkipUnless(isGiven, why);
    }
}
